//! The interface's words on plain pages, in the four languages that the interface speaks.

use roznama_text::Lang;

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ui {
    En,
    Ar,
    Fa,
    Ur,
}

impl Ui {
    pub const ALL: [Self; 4] = [Self::En, Self::Ar, Self::Fa, Self::Ur];

    /// The interface for readers of `lang`: that language where it is spoken, else English.
    pub fn of(lang: Lang) -> Self {
        match lang {
            Lang::AR => Self::Ar,
            Lang::FA => Self::Fa,
            Lang::UR => Self::Ur,
            _ => Self::En,
        }
    }

    pub fn lang(self) -> Lang {
        match self {
            Self::En => Lang::EN,
            Self::Ar => Lang::AR,
            Self::Fa => Lang::FA,
            Self::Ur => Lang::UR,
        }
    }

    pub fn say(self, word: Word) -> &'static str {
        let [en, ar, fa, ur] = word.forms();
        match self {
            Self::En => en,
            Self::Ar => ar,
            Self::Fa => fa,
            Self::Ur => ur,
        }
    }
}

/// Something that a page says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Word {
    Site,
    OpenInViewer,
    AboutArticle,
    Title,
    Language,
    Date,
    Source,
    Author,
    Place,
    Places,
    Participants,
    Persons,
    Organisations,
    Address,
    Tags,
    Id,
    Basis,
    Stated,
    Curated,
    Inferred,
    DatesInText,
    Event,
    SameEvent,
    MentionedEvents,
    Coverage,
    Report,
    Mention,
    Undated,
    Paragraph,
    Publishers,
    Articles,
    Events,
    NewestArticles,
    NewestEvents,
    ByMonth,
}

impl Word {
    /// English, Arabic, Persian, Urdu.
    #[rustfmt::skip]
    fn forms(self) -> [&'static str; 4] {
        match self {
            Self::Site => ["Roznama", "روزنامة", "روزنامه", "روزنامہ"],
            Self::OpenInViewer => ["Open in the viewer", "افتح في العارض", "باز کردن در نمایشگر", "ناظر میں کھولیے"],
            Self::AboutArticle => ["About this article", "عن هذا المقال", "دربارهٔ این مطلب", "اس خبر کے بارے میں"],
            Self::Title => ["Title", "العنوان", "عنوان", "عنوان"],
            Self::Language => ["Language", "اللغة", "زبان", "زبان"],
            Self::Date => ["Date", "التاريخ", "تاریخ", "تاریخ"],
            Self::Source => ["Source", "المصدر", "منبع", "ماخذ"],
            Self::Author => ["Author", "الكاتب", "نویسنده", "مصنف"],
            Self::Place => ["Place", "المكان", "مکان", "مقام"],
            Self::Places => ["Places", "الأماكن", "مکان\u{200C}ها", "مقامات"],
            Self::Participants => ["Participants", "المشاركون", "طرف\u{200C}ها", "شرکا"],
            Self::Persons => ["Persons", "الأشخاص", "اشخاص", "اشخاص"],
            Self::Organisations => ["Organisations", "المؤسسات", "سازمان\u{200C}ها", "ادارے"],
            Self::Address => ["Address", "الرابط", "نشانی", "پتا"],
            Self::Tags => ["Tags", "الوسوم", "برچسب\u{200C}ها", "ٹیگ"],
            Self::Id => ["Identifier", "المعرّف", "شناسه", "شناخت"],
            Self::Basis => ["Basis", "الأساس", "مبنا", "بنیاد"],
            Self::Stated => ["stated", "مذكور", "گفته\u{200C}شده", "مذکور"],
            Self::Curated => ["curated", "محقَّق", "بررسی\u{200C}شده", "تحقیق شدہ"],
            Self::Inferred => ["inferred", "مستنتَج", "استنباط\u{200C}شده", "اخذ کردہ"],
            Self::DatesInText => ["Dates in the text", "التواريخ في النص", "تاریخ\u{200C}های متن", "متن میں تاریخیں"],
            Self::Event => ["Event", "الحدث", "رویداد", "واقعہ"],
            Self::SameEvent => ["Other articles about it", "مقالات أخرى عنه", "مطالب دیگر دربارهٔ آن", "اس کی دوسری خبریں"],
            Self::MentionedEvents => ["Events it mentions", "أحداث يذكرها", "رویدادهایی که از آنها یاد می\u{200C}کند", "جن واقعات کا ذکر ہے"],
            Self::Coverage => ["What the articles say", "ما تقوله المقالات", "آنچه مطالب می\u{200C}گویند", "خبریں کیا کہتی ہیں"],
            Self::Report => ["reports it", "يتناوله", "گزارش آن", "اس کی خبر"],
            Self::Mention => ["mentions it", "يذكره", "اشاره به آن", "اس کا ذکر"],
            Self::Undated => ["undated", "بلا تاريخ", "بی\u{200C}تاریخ", "بے تاریخ"],
            Self::Paragraph => ["Link to this paragraph", "رابط إلى هذه الفقرة", "پیوند به این بند", "اس پیرے کا ربط"],
            Self::Articles => ["Articles", "المقالات", "مقاله\u{200C}ها", "مضامین"],
            Self::Events => ["Events", "الأحداث", "رویدادها", "واقعات"],
            Self::NewestArticles => ["Newest articles", "أحدث المقالات", "تازه\u{200C}ترین مقاله\u{200C}ها", "تازہ ترین مضامین"],
            Self::NewestEvents => ["Newest events", "أحدث الأحداث", "تازه\u{200C}ترین رویدادها", "تازہ ترین واقعات"],
            Self::ByMonth => ["By month", "حسب الشهر", "به تفکیک ماه", "مہینے کے لحاظ سے"],
            Self::Publishers => [
                "The text belongs to its publisher and stands here as it was published.",
                "النص ملك لناشره، وهو هنا كما نُشر.",
                "متن از آنِ ناشر آن است و اینجا همان\u{200C}گونه که منتشر شده آمده است.",
                "متن اپنے ناشر کی ملکیت ہے اور یہاں ویسا ہی ہے جیسا شائع ہوا۔",
            ],
        }
    }
}

/// A language's name in itself, else its code.
pub(crate) fn autonym(lang: Lang) -> String {
    roznama_core::autonym(lang).map_or_else(|| lang.to_string(), str::to_owned)
}

/// A language's name in the interface's language, else its code.
pub(crate) fn language_name(ui: Ui, lang: Lang) -> String {
    roznama_core::language_name(lang, ui.lang()).map_or_else(|| lang.to_string(), str::to_owned)
}
