//! العربية

use super::Text;

/// The Arabic text.
#[expect(
    clippy::too_many_lines,
    clippy::match_same_arms,
    reason = "a list of the interface's texts"
)]
pub(super) const fn text(text: Text) -> &'static str {
    match text {
        Text::SiteName => "روزنامة",
        Text::Tagline => "أخبار بالحرف العربي: اقرأها، وابحث فيها بأي إملاء، وتابعها على خط الزمن",
        Text::SkipToContent => "تجاوز إلى المحتوى",
        Text::NavLabel => "الصفحات",
        Text::NavTimeline => "خط الزمن",
        Text::NavSearch => "البحث",
        Text::NavAbout => "عن الموقع",
        Text::Preferences => "الإعدادات",
        Text::InterfaceLanguage => "اللغة",
        Text::CalendarLabel => "التقويم",
        Text::CalendarGregorian => "الميلادي",
        Text::CalendarSolarHijri => "الهجري الشمسي",
        Text::CalendarHijri => "الهجري القمري",
        Text::DigitsLabel => "الأرقام",
        Text::DigitsLatin => "لاتينية (123)",
        Text::DigitsArabicIndic => "عربية مشرقية (١٢٣)",
        Text::DigitsExtended => "فارسية وأردية (۱۲۳)",
        Text::AsInterface => "كالمعتاد في هذه اللغة",
        Text::ThemeLabel => "الألوان",
        Text::ThemeSystem => "كإعداد النظام",
        Text::ThemeLight => "فاتحة",
        Text::ThemeDark => "داكنة",
        Text::SearchLabel => "ابحث في المقالات",
        Text::SearchPlaceholder => "كلمات بأي إملاء ومن أي لوحة مفاتيح",
        Text::SearchSubmit => "ابحث",
        Text::SearchClear => "امسح البحث",
        Text::SearchHeading => "البحث",
        Text::SearchHelp => {
            "اكتب بأي إملاء شئت: الحروف والأرقام العربية والفارسية والأردية يجد بعضها بعضًا. ولا بد أن ترد الكلمات كلها في المقال."
        }
        Text::QueryHelp => "أكثر من كلمات",
        Text::QueryPhrase => "هذه الكلمات متتالية",
        Text::QueryNear => "هذه الكلمات بأي ترتيب، وبينها خمس كلمات أخرى على الأكثر",
        Text::QueryNot => "من دون هذه الكلمة",
        Text::QueryOr => "إحدى الكلمتين",
        Text::QueryTitle => "في العنوان",
        Text::QuerySource => "من مصدر في اسمه هذا",
        Text::QueryLang => "بهذه اللغة",
        Text::QueryDate => "من هذا الزمن، بأي تقويم",
        Text::QueryNotes => "كيف قُرئ البحث",
        Text::ResultsHeading => "النتائج",
        Text::ShowingFirst => "أول {} من {}",
        Text::ShowMore => "اعرض المزيد",
        Text::ViewLabel => "عرض النتائج",
        Text::ViewArticles => "المقالات",
        Text::ViewContext => "الكلمات في سياقها",
        Text::ViewBefore => "بحسب ما قبلها",
        Text::ViewBehind => "بحسب ما بعدها",
        Text::ContextWithoutWords => "ابحث عن كلمة لترى كل موضع لها مع ما حولها.",
        Text::DidYouMean => "هل تقصد",
        Text::Filters => "التصفية",
        Text::Languages => "اللغة",
        Text::Sources => "المصدر",
        Text::DateFilter => "التاريخ",
        Text::DateFrom => "من",
        Text::DateTo => "إلى",
        Text::DateHint => {
            "يوم أو شهر أو سنة بأي من التقاويم الثلاثة: \u{2066}2016-12-24\u{2069}، ديسمبر 2016، دی ۱۳۹۵، رمضان ١٤٣٧"
        }
        Text::DateUnderstood => "فُهم على أنه {}",
        Text::DateNotUnderstood => {
            "لم يُفهم هذا تاريخًا. جرّب \u{2066}2016-12-24\u{2069} أو ديسمبر 2016 أو 1395."
        }
        Text::DatesReversed => "نهاية المدة تسبق بدايتها.",
        Text::DateClear => "أي تاريخ",
        Text::HistogramTitle => "بحسب الزمن",
        Text::PeriodFrom => "منذ {}",
        Text::PeriodUntil => "حتى {}",
        Text::PeriodBetween => "من {} إلى {}",
        Text::ActiveFilters => "عوامل التصفية المفعّلة",
        Text::RemoveFilter => "أزل عامل التصفية {}",
        Text::ClearFilters => "أزل كل عوامل التصفية",
        Text::FilterWords => "الكلمات: {}",
        Text::TimelineHeading => "خط الزمن",
        Text::TimelineIntro => "الأحداث والمقالات التي تناولتها، مرتبة زمنيًا",
        Text::RibbonLabel => "المقالات والأحداث عبر الزمن بحسب اللغة",
        Text::BrushStart => "بداية المدة",
        Text::BrushEnd => "نهاية المدة",
        Text::BrushHelp => "اسحب فوق الشريط، أو حرّك طرفيه بأسهم لوحة المفاتيح، لتعرض مدة بعينها.",
        Text::ZoomIn => "مدة أقصر",
        Text::ZoomOut => "مدة أطول",
        Text::ZoomAll => "الكل",
        Text::ZoomChosen => "المدة المختارة",
        Text::ListHeading => "بحسب الترتيب الزمني",
        Text::UndatedHeading => "بلا تاريخ",
        Text::UndatedHelp => "لم يُذكر تاريخ نشرها ولم يُعثر عليه ولم يُستنتج.",
        Text::EventLabel => "حدث",
        Text::ArticleLabel => "مقال",
        Text::NothingHeading => "لا نتائج",
        Text::NothingForWords => "لا يرد «{}» في أي مقال.",
        Text::NothingWithFilters => "عوامل التصفية المفعّلة لم تُبقِ شيئًا يُعرض.",
        Text::TryWithout => "جرّب من دون {}",
        Text::NothingTip => "لا أثر للإملاء ولا للوحة المفاتيح، وكلما قلّت الكلمات كثرت النتائج.",
        Text::TextShownAs => "عرض النص",
        Text::AsPublished => "كما نُشر",
        Text::Repaired => "مصحَّحًا",
        Text::RepairedHelp => {
            "تُصحَّح للقراءة أشكال الحروف ومحارف التحكم الشاردة والمسافات، ويبقى الأصل على حاله."
        }
        Text::Standard => "بإملاء اللغة",
        Text::StandardHelp => "الحروف والفواصل والأرقام كما تكتبها لغة النص، ويبقى الأصل على حاله.",
        Text::SearchKey => "مفتاح البحث",
        Text::SearchKeyHelp => {
            "ما يقارنه البحث: الحروف والحركات والأرقام التي تتبادلها لوحات المفاتيح واللغات شيء واحد. ليس للقراءة."
        }
        Text::NameKey => "مفتاح الأسماء",
        Text::NameKeyHelp => {
            "يُصنع من مفتاح البحث: أصناف الحروف الصامتة، ليُعرف الاسم الواحد في لغات مختلفة."
        }
        Text::LevelChangesNothing => "لا يتغيّر شيء في هذا المستوى.",
        Text::FoldingHeading => "كيف تُوحَّد كتابة النص",
        Text::FoldingOfArticle => "كيف وُحّدت كتابة هذا النص",
        Text::FoldingLead => {
            "اكتب أي نص أو ألصقه: هذا ما يصنعه به كل مستوى، ولماذا. لا يُرسل شيء إلى أي مكان."
        }
        Text::FoldingText => "النص",
        Text::FoldingRecognize => "تعرَّف عليها",
        Text::FoldingRecognized => "عُرفت: {}",
        Text::FoldingUnrecognized => "لم تُعرف لغته، فلا يُعرض إملاؤها.",
        Text::FoldingExamples => "أو خذ نصًا من هذه المجموعة:",
        Text::FoldingCut => "لا يُعرض سوى أول {} من المحارف.",
        Text::FoldingRemoved => "حُذف",
        Text::FoldingAdded => "أُضيف",
        Text::FoldingTimes => "العدد: {}",
        Text::ModuleAwaited => "يُحمَّل ما يشرح توحيد الكتابة…",
        Text::ModuleFailed => "تعذّر تحميل هذا الجزء من العارض.",
        Text::ModuleSilent => "أخفق هذا الجزء من العارض. أعد تحميل الصفحة؛ وإن تكرّر ذلك فأبلغ عنه.",
        Text::TryAgain => "حاول مجددًا",
        Text::MetadataHeading => "عن هذا المقال",
        Text::FieldLanguage => "اللغة",
        Text::FieldTitle => "العنوان",
        Text::FieldDate => "التاريخ",
        Text::FieldSource => "المصدر",
        Text::FieldUrl => "الرابط",
        Text::FieldAuthor => "الكاتب",
        Text::FieldPlace => "المكان",
        Text::FieldTags => "الوسوم",
        Text::FieldId => "المعرّف",
        Text::NotKnown => "غير معروف",
        Text::EventsOfArticle => "الأحداث في هذا المقال",
        Text::OtherArticles => "مقالات أخرى عنه",
        Text::FurnitureNote => "الأسطر الباهتة من صفحة الويب المحيطة بالمقال.",
        Text::ParagraphLink => "رابط الفقرة {}",
        Text::MatchesOf => "المعلَّم في النص:",
        Text::BackToResults => "عودة إلى النتائج",
        Text::PlainPage => "هذه الصفحة من دون برامج",
        Text::SaveAs => "حفظ بصيغة…",
        Text::SaveResults => "حفظ كل النتائج…",
        Text::SaveBusy => "يُعدّ الملف…",
        Text::SaveFailed => "تعذّر إعداد الملف؛ حاول مجددًا.",
        Text::MentionHeading => "تاريخ في النص",
        Text::MentionWords => "اللفظ",
        Text::MentionValue => "القيمة (EDTF)",
        Text::MentionRule => "السبب",
        Text::MentionClues => "الدلائل",
        Text::Close => "أغلق",
        Text::Stated => "مذكور",
        Text::Curated => "محقَّق",
        Text::Inferred => "مستنتَج",
        Text::StatedReason => "ذكره النص أو ناشره.",
        Text::CuratedReason => "بحث عنه شخص وأدخله.",
        Text::InferredReason => "استنتجه برنامج: {}",
        Text::EventDate => "التاريخ",
        Text::EventPlaces => "الأماكن",
        Text::EventParticipants => "الأطراف",
        Text::EventArticles => "المقالات جنبًا إلى جنب",
        Text::EventTitles => "بلغات أخرى",
        Text::RoleReport => "يتناوله",
        Text::RoleMention => "يذكره",
        Text::ReadArticle => "اقرأ المقال",
        Text::AboutHeading => "عن روزنامة",
        Text::AboutWhat => {
            "روزنامه · روزنامہ · روزنامة: كلمة واحدة بثلاثة رسوم، هي الصحيفة بالفارسية والأردية والتقويم بالعربية. يعرض هذا الموقع مجموعة من الأخبار المكتوبة بالحرف العربي: تُقرأ، ويُبحث فيها بأي إملاء، وتُصفّى باللغة والتاريخ، وتُرى على خط الزمن."
        }
        Text::AboutCorpusHeading => "المجموعة",
        Text::AboutCorpus => "تُعرض النصوص كما نُشرت حرفًا بحرف، مع ما يُعرف عنها.",
        Text::AboutProvenanceHeading => "ما نعرفه، وكيف",
        Text::AboutProvenance => "كل تاريخ ولغة وعنوان ومصدر يبيّن أساسه، فلا يُحسب المستنتَج مذكورًا.",
        Text::AboutInferred => "استنتجته قاعدة من قواعد هذا البرنامج، وهي تُذكر معه.",
        Text::AboutRightsHeading => "الحقوق",
        Text::AboutRights => {
            "المقالات ملك ناشريها. والبرنامج حر برخصة MIT أو رخصة Apache 2.0، أيهما شئت، ولا تشمل الرخصة المقالات."
        }
        Text::AboutPrivacyHeading => "الخصوصية",
        Text::AboutPrivacy => {
            "كل شيء يجري في متصفحك: لا يُرسل شيء إلى أحد ولا يُحصى شيء. كلمات البحث والمقالات جزء من عنوان الصفحة، والخادم الذي يستضيف الموقع يرى العنوان حين تُفتح الصفحة أو يُعاد تحميلها. إعداداتك وحدها تُحفظ، في هذا المتصفح."
        }
        Text::AboutKeysHeading => "لوحة المفاتيح",
        Text::KeySearch => "إلى حقل البحث",
        Text::KeyTab => "إلى الرابط أو الزر أو المؤشر التالي",
        Text::KeyArrows => "تحريك طرف المدة باتجاه السهم",
        Text::KeyPages => "تحريكه بخطوات كبيرة",
        Text::KeyEnds => "تحريكه إلى أول يوم أو آخر يوم",
        Text::KeyEscape => "إغلاق اللوحة",
        Text::NotFoundHeading => "ليس في هذه المجموعة",
        Text::NoSuchArticle => "لا مقال باسم «{}» في هذه المجموعة.",
        Text::NoSuchEvent => "لا حدث باسم «{}» في هذه المجموعة.",
        Text::GoToTimeline => "إلى خط الزمن",
        Text::CorpusDamaged => "تعذّرت قراءة المجموعة: {}",
    }
}
