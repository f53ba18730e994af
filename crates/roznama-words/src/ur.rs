//! اردو

use super::Text;

/// The Urdu text.
#[expect(
    clippy::too_many_lines,
    clippy::match_same_arms,
    reason = "a list of the interface's texts"
)]
pub(super) const fn text(text: Text) -> &'static str {
    match text {
        Text::SiteName => "روزنامہ",
        Text::Tagline => {
            "عربی رسم الخط کی خبریں: پڑھیے، کسی بھی املا میں تلاش کیجیے اور وقت کے ساتھ دیکھیے"
        }
        Text::SkipToContent => "سیدھا مواد پر جائیں",
        Text::NavLabel => "صفحات",
        Text::NavTimeline => "خطِ زمانی",
        Text::NavSearch => "تلاش",
        Text::NavAbout => "تعارف",
        Text::OpenHeading => "اپنے متن کھولیے",
        Text::Help => "مدد",
        Text::SavedSearches => "محفوظ تلاشیں",
        Text::SaveSearch => "یہ تلاش محفوظ کریں",
        Text::SavedName => "نام",
        Text::RemoveSaved => "محفوظ تلاش {} حذف کریں",
        Text::Preferences => "ترتیبات",
        Text::InterfaceLanguage => "زبان",
        Text::CalendarLabel => "تقویم",
        Text::CalendarGregorian => "عیسوی",
        Text::CalendarSolarHijri => "ہجری شمسی",
        Text::CalendarHijri => "ہجری قمری",
        Text::DigitsLabel => "ہندسے",
        Text::DigitsLatin => "لاطینی (123)",
        Text::DigitsArabicIndic => "عربی (١٢٣)",
        Text::DigitsExtended => "اردو اور فارسی (۱۲۳)",
        Text::AsInterface => "اس زبان کے معمول کے مطابق",
        Text::ThemeLabel => "رنگ",
        Text::ThemeSystem => "سسٹم کے مطابق",
        Text::ThemeLight => "روشن",
        Text::ThemeDark => "گہرے",
        Text::UrduLabel => "اردو متن",
        Text::UrduNaskh => "نسخ، سرخیاں نستعلیق میں",
        Text::UrduNastaliq => "نستعلیق",
        Text::KeysLabel => "ایک کلید والے شارٹ کٹ",
        Text::KeysOn => "چالو",
        Text::KeysOff => "بند",
        Text::SearchLabel => "خبروں میں تلاش",
        Text::SearchPlaceholder => "الفاظ کسی بھی املا اور کسی بھی کی بورڈ سے",
        Text::SearchSubmit => "تلاش کریں",
        Text::SearchClear => "تلاش صاف کریں",
        Text::SearchHeading => "تلاش",
        Text::SearchHelp => {
            "کسی بھی املا میں لکھیے: عربی، فارسی اور اردو کے حروف اور ہندسے ایک دوسرے کو ڈھونڈ لیتے ہیں۔ خبر میں سب الفاظ کا ہونا ضروری ہے۔"
        }
        Text::QueryHelp => "الفاظ سے آگے",
        Text::QueryPhrase => "یہ الفاظ ایک کے فوراً بعد دوسرا",
        Text::QueryNear => "یہ الفاظ کسی بھی ترتیب میں، بیچ میں زیادہ سے زیادہ پانچ اور",
        Text::QueryNot => "اس لفظ کے بغیر",
        Text::QueryOr => "دونوں میں سے ایک",
        Text::QueryTitle => "عنوان میں",
        Text::QuerySource => "ایسے ماخذ سے جس کے نام میں یہ ہو",
        Text::QueryLang => "اس زبان میں",
        Text::QueryDate => "اس زمانے کا، کسی بھی تقویم میں",
        Text::QueryNotes => "تلاش کیسے پڑھی گئی",
        Text::ResultsHeading => "نتائج",
        Text::ShowingFirst => "پہلے {}، کل {}",
        Text::ShowMore => "مزید دکھائیں",
        Text::ViewLabel => "نتائج کا انداز",
        Text::ViewArticles => "خبریں",
        Text::ViewContext => "الفاظ سیاق میں",
        Text::ViewBefore => "پچھلے لفظ کے لحاظ سے",
        Text::ViewBehind => "اگلے لفظ کے لحاظ سے",
        Text::ContextWithoutWords => {
            "کوئی لفظ تلاش کریں تاکہ اس کی ہر جگہ آس پاس کے الفاظ کے ساتھ نظر آئے۔"
        }
        Text::DidYouMean => "کیا آپ کی مراد یہ تھی:",
        Text::Filters => "فلٹر",
        Text::Languages => "زبان",
        Text::Sources => "ماخذ",
        Text::DateFilter => "تاریخ",
        Text::DateFrom => "از",
        Text::DateTo => "تا",
        Text::DateHint => {
            "تینوں تقویموں میں سے کسی کا دن، مہینہ یا سال: \u{2066}2016-12-24\u{2069}، دسمبر 2016، دی ۱۳۹۵، رمضان 1437"
        }
        Text::DateUnderstood => "مراد: {}",
        Text::DateNotUnderstood => {
            "یہ تاریخ سمجھ میں نہیں آئی۔ \u{2066}2016-12-24\u{2069}، دسمبر 2016 یا 1395 لکھ کر دیکھیے۔"
        }
        Text::DatesReversed => "مدت کا اختتام اس کے آغاز سے پہلے ہے۔",
        Text::DateClear => "کوئی بھی تاریخ",
        Text::HistogramTitle => "زمانے کے لحاظ سے",
        Text::PeriodFrom => "{} سے",
        Text::PeriodUntil => "{} تک",
        Text::PeriodBetween => "{} سے {} تک",
        Text::ActiveFilters => "لگے ہوئے فلٹر",
        Text::RemoveFilter => "فلٹر ہٹائیں: {}",
        Text::ClearFilters => "سب فلٹر ہٹائیں",
        Text::FilterWords => "الفاظ: {}",
        Text::TimelineHeading => "خطِ زمانی",
        Text::TimelineIntro => "واقعات اور ان کی خبریں، وقت کی ترتیب سے",
        Text::RibbonLabel => "وقت کے ساتھ خبریں اور واقعات، زبان کے لحاظ سے",
        Text::BrushStart => "مدت کا آغاز",
        Text::BrushEnd => "مدت کا اختتام",
        Text::BrushHelp => {
            "کوئی ایک مدت دیکھنے کے لیے پٹی پر کھینچیے، یا اس کے دونوں سرے تیر کی کلیدوں سے سرکائیے۔"
        }
        Text::ZoomIn => "کم مدت",
        Text::ZoomOut => "زیادہ مدت",
        Text::ZoomAll => "سب کچھ",
        Text::ZoomChosen => "منتخب مدت",
        Text::OutsideShown => "اس مدت سے باہر: {}",
        Text::OutsideChosen => "منتخب مدت سے باہر: {}",
        Text::ListHeading => "وقت کی ترتیب سے",
        Text::UndatedHeading => "بے تاریخ",
        Text::UndatedHelp => "ان کی اشاعت کی تاریخ نہ بتائی گئی، نہ ملی اور نہ اخذ ہو سکی۔",
        Text::EventLabel => "واقعہ",
        Text::ArticleLabel => "خبر",
        Text::NothingHeading => "کچھ نہیں ملا",
        Text::NothingForWords => "کسی خبر میں ”{}“ نہیں ہے۔",
        Text::NothingWithFilters => "لگے ہوئے فلٹروں کے بعد دکھانے کو کچھ نہیں بچتا۔",
        Text::TryWithout => "{} کے بغیر دیکھیے",
        Text::NothingTip => {
            "املا اور کی بورڈ سے فرق نہیں پڑتا؛ الفاظ کم ہوں تو نتائج زیادہ ملتے ہیں۔"
        }
        Text::TextShownAs => "متن",
        Text::AsPublished => "جیسا شائع ہوا",
        Text::Repaired => "درست شدہ",
        Text::RepairedHelp => {
            "پڑھنے کے لیے حروف کی نمائشی شکلیں، بھٹکے ہوئے کنٹرول حروف اور فاصلے درست کیے جاتے ہیں۔ اصل متن جوں کا توں رہتا ہے۔"
        }
        Text::Standard => "معیاری املا",
        Text::StandardHelp => {
            "حروف، فاصلے اور ہندسے جیسے متن کی اپنی زبان لکھتی ہے۔ اصل متن ویسا ہی رہتا ہے۔"
        }
        Text::SearchKey => "تلاش کی کلید",
        Text::SearchKeyHelp => {
            "تلاش اسی کا موازنہ کرتی ہے: حروف، اعراب اور ہندسے جو کی بورڈ اور زبانیں ایک دوسرے کی جگہ لکھتے ہیں ایک ہو جاتے ہیں۔ یہ پڑھنے کے لیے نہیں۔"
        }
        Text::NameKey => "ناموں کی کلید",
        Text::NameKeyHelp => {
            "تلاش کی کلید سے بنتی ہے: حروفِ صحیح کے گروہ، تاکہ ایک ہی نام مختلف زبانوں میں پہچانا جائے۔"
        }
        Text::LevelChangesNothing => "اس سطح پر کچھ نہیں بدلتا۔",
        Text::FoldingHeading => "متن کیسے یکساں کیا جاتا ہے",
        Text::FoldingOfArticle => "یہ متن کیسے یکساں کیا گیا",
        Text::FoldingLead => {
            "کوئی بھی متن لکھیں یا چسپاں کریں: ہر سطح اس کا کیا کرتی ہے اور کیوں۔ کہیں کچھ نہیں بھیجا جاتا۔"
        }
        Text::FoldingText => "متن",
        Text::FoldingRecognize => "خود پہچانیں",
        Text::FoldingRecognized => "پہچانی گئی: {}",
        Text::FoldingUnrecognized => "زبان پہچانی نہیں گئی؛ اس کا معیاری املا نہیں دکھایا جا سکتا۔",
        Text::FoldingExamples => "یا اس مجموعے میں سے کوئی:",
        Text::FoldingCut => "صرف پہلے {} حروف دکھائے گئے ہیں۔",
        Text::FoldingRemoved => "حذف",
        Text::FoldingAdded => "اضافہ",
        Text::FoldingTimes => "{} بار",
        Text::ModuleAwaited => "یکساں کرنے کی وضاحت لائی جا رہی ہے…",
        Text::ModuleFailed => "ناظر کا یہ حصہ حاصل نہ ہو سکا۔",
        Text::ModuleSilent => {
            "ناظر کے اس حصے میں خرابی آئی۔ صفحہ دوبارہ لوڈ کیجیے؛ اگر پھر ایسا ہو تو اطلاع دیجیے۔"
        }
        Text::TryAgain => "دوبارہ کوشش کریں",
        Text::ShardsAwaited => "درکار حصے لائے جا رہے ہیں…",
        Text::ShardsMissed => "یہ نامکمل ہے: مجموعے کے کچھ حصے حاصل نہ ہو سکے۔",
        Text::MetadataHeading => "اس خبر کے بارے میں",
        Text::FieldLanguage => "زبان",
        Text::FieldTitle => "عنوان",
        Text::FieldDate => "تاریخ",
        Text::FieldSource => "ماخذ",
        Text::FieldUrl => "پتا",
        Text::FieldAuthor => "مصنف",
        Text::FieldPlace => "مقام",
        Text::FieldTags => "ٹیگ",
        Text::FieldId => "شناخت",
        Text::NotKnown => "معلوم نہیں",
        Text::EventsOfArticle => "اس خبر کے واقعات",
        Text::OtherArticles => "اس کی دوسری خبریں",
        Text::FurnitureNote => "مدھم سطریں خبر کے گرد ویب صفحے کی ہیں۔",
        Text::ParagraphLink => "پیراگراف {} کا ربط",
        Text::MatchesOf => "متن میں نشان زد:",
        Text::BackToResults => "نتائج پر واپس",
        Text::PlainPage => "یہ صفحہ بغیر اسکرپٹ کے",
        Text::SaveAs => "محفوظ کریں…",
        Text::SaveResults => "سب نتائج محفوظ کریں…",
        Text::SaveBusy => "فائل بنائی جا رہی ہے…",
        Text::SaveFailed => "فائل نہ بن سکی؛ دوبارہ کوشش کریں۔",
        Text::MentionHeading => "متن میں ایک تاریخ",
        Text::MentionWords => "الفاظ",
        Text::MentionValue => "قدر (EDTF)",
        Text::MentionRule => "کیوں",
        Text::MentionClues => "قرائن",
        Text::Close => "بند کریں",
        Text::Stated => "مذکور",
        Text::Curated => "تحقیق شدہ",
        Text::Inferred => "اخذ کردہ",
        Text::StatedReason => "متن یا اس کے ناشر نے بتایا ہے۔",
        Text::CuratedReason => "کسی شخص نے تلاش کر کے درج کیا ہے۔",
        Text::InferredReason => "پروگرام نے اخذ کیا ہے: {}",
        Text::EventDate => "تاریخ",
        Text::EventPlaces => "مقامات",
        Text::EventParticipants => "شرکا",
        Text::EventArticles => "خبریں ساتھ ساتھ",
        Text::EventTitles => "دوسری زبانوں میں",
        Text::RoleReport => "اس کی خبر",
        Text::RoleMention => "اس کا ذکر",
        Text::ReadArticle => "پوری خبر پڑھیے",
        Text::AboutHeading => "روزنامہ کا تعارف",
        Text::AboutWhat => {
            "روزنامه · روزنامہ · روزنامة: ایک لفظ، تین املا؛ فارسی اور اردو میں اخبار، عربی میں جنتری۔ یہ سائٹ عربی رسم الخط کی خبروں کا ایک مجموعہ دکھاتی ہے: انھیں پڑھا جا سکتا ہے، کسی بھی املا میں تلاش کیا جا سکتا ہے، زبان اور تاریخ سے چھانٹا جا سکتا ہے اور خطِ زمانی پر دیکھا جا سکتا ہے۔"
        }
        Text::AboutCorpusHeading => "مجموعہ",
        Text::AboutCorpus => {
            "متن بائٹ بہ بائٹ ویسے ہی دکھائے جاتے ہیں جیسے شائع ہوئے، اس سب کے ساتھ جو ان کے بارے میں معلوم ہے۔"
        }
        Text::AboutProvenanceHeading => "کیا معلوم ہے اور کیسے",
        Text::AboutProvenance => {
            "ہر تاریخ، زبان، عنوان اور ماخذ کے ساتھ اس کی بنیاد لکھی ہے، تاکہ اخذ کردہ بات مذکور نہ سمجھی جائے۔"
        }
        Text::AboutInferred => "اس پروگرام کے کسی قاعدے نے اخذ کیا، اور قاعدہ ساتھ لکھا ہے۔",
        Text::AboutRightsHeading => "حقوق",
        Text::AboutRights => {
            "خبریں اپنے ناشروں کی ملکیت ہیں۔ پروگرام آزاد سافٹ ویئر ہے، آپ کی پسند سے MIT یا Apache 2.0 اجازت نامے کے تحت؛ خبریں اس اجازت میں شامل نہیں۔"
        }
        Text::AboutPrivacyHeading => "رازداری",
        Text::AboutPrivacy => {
            "سب کچھ آپ کے براؤزر میں چلتا ہے: نہ کسی کو کچھ بھیجا جاتا ہے نہ کچھ گنا جاتا ہے۔ تلاش کے الفاظ اور خبریں صفحے کے پتے میں آتی ہیں، اور سائٹ کا میزبان پتا تب دیکھتا ہے جب صفحہ کھولا یا دوبارہ لوڈ کیا جائے۔ اسی براؤزر میں صرف آپ کی ترتیبات محفوظ رہتی ہیں، اور آپ کے وہ اپنے مجموعے جنہیں آپ محفوظ رکھنا چاہیں۔"
        }
        Text::AboutKeysHeading => "کی بورڈ",
        Text::KeySearch => "تلاش کے خانے میں جائیں",
        Text::KeyNext => "فہرست کے اگلے یا پچھلے عنوان پر جائیں",
        Text::KeyHelp => "یہ کلیدیں دکھائیں",
        Text::KeyTab => "اگلے ربط، بٹن یا سلائیڈر پر جائیں",
        Text::KeyArrows => "مدت کا سرا تیر کی سمت میں سرکائیں",
        Text::KeyPages => "اسے بڑے قدموں سے سرکائیں",
        Text::KeyEnds => "اسے پہلے یا آخری دن پر لے جائیں",
        Text::KeyEscape => "پینل بند کریں",
        Text::NavNames => "نام",
        Text::NamesHeading => "مقامات، اشخاص اور ادارے",
        Text::NamesLead => "جن کا خبروں میں نام آیا ہے، ہر نام ایک بار، اپنے سب املا کے ساتھ۔",
        Text::NamesSearch => "نام، کسی بھی املا میں",
        Text::NamesNone => "اس ذخیرے میں ایسا کوئی نام نہیں۔",
        Text::Places => "مقامات",
        Text::Persons => "اشخاص",
        Text::Organisations => "ادارے",
        Text::NameSpellings => "املا",
        Text::NameDemonyms => "اس سے نسبت کے الفاظ",
        Text::NameBeside => "انہی خبروں میں دوسرے نام",
        Text::NameEvents => "ان خبروں کے واقعات",
        Text::NameAmbiguous => "مختصر نام، جس سے کئی اشخاص مراد ہو سکتے ہیں:",
        Text::NameInSearch => "ان خبروں میں تلاش",
        Text::NamesShow => "مقامات اور اشخاص دکھائیے",
        Text::NamesLabel => "متن میں نام",
        Text::NamesLinked => "ربط کے ساتھ",
        Text::NamesPlain => "سادہ متن",
        Text::NoSuchName => "کسی خبر میں ”{}“ کا نام نہیں۔",
        Text::AlignedHeading => "ایک دوسرے کے مقابل حصے",
        Text::AlignedShared => "مشترک:",
        Text::AlignedDiffers => "مختلف اعداد:",
        Text::MeantName => "اس کا صفحہ:",
        Text::NotFoundHeading => "اس مجموعے میں نہیں",
        Text::NoSuchArticle => "اس مجموعے میں ”{}“ نام کی کوئی خبر نہیں۔",
        Text::NoSuchEvent => "اس مجموعے میں ”{}“ نام کا کوئی واقعہ نہیں۔",
        Text::GoToTimeline => "خطِ زمانی پر جائیں",
        Text::CorpusDamaged => "مجموعہ پڑھا نہیں جا سکا: {}",
    }
}
