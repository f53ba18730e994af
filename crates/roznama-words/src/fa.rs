//! فارسی

use super::Text;

/// The Persian text.
#[expect(
    clippy::too_many_lines,
    clippy::match_same_arms,
    reason = "a list of the interface's texts"
)]
pub(super) const fn text(text: Text) -> &'static str {
    match text {
        Text::SiteName => "روزنامه",
        Text::Tagline => "خبرهایی به خط عربی: بخوانید، با هر املایی بجویید و در زمان ببینید",
        Text::SkipToContent => "رفتن به محتوا",
        Text::NavLabel => "صفحه\u{200C}ها",
        Text::NavTimeline => "خط زمان",
        Text::NavSearch => "جست\u{200C}وجو",
        Text::NavAbout => "درباره",
        Text::OpenHeading => "باز کردن متن\u{200C}های خودتان",
        Text::Help => "راهنما",
        Text::SavedSearches => "جست\u{200C}وجوهای ذخیره\u{200C}شده",
        Text::SaveSearch => "این جست\u{200C}وجو را ذخیره کن",
        Text::SavedName => "نام",
        Text::RemoveSaved => "پاک کردن جست\u{200C}وجوی {}",
        Text::Preferences => "تنظیمات",
        Text::InterfaceLanguage => "زبان",
        Text::CalendarLabel => "تقویم",
        Text::CalendarGregorian => "میلادی",
        Text::CalendarSolarHijri => "هجری خورشیدی",
        Text::CalendarHijri => "هجری قمری",
        Text::DigitsLabel => "رقم\u{200C}ها",
        Text::DigitsLatin => "لاتین (123)",
        Text::DigitsArabicIndic => "عربی (١٢٣)",
        Text::DigitsExtended => "فارسی و اردو (۱۲۳)",
        Text::AsInterface => "چنان\u{200C}که در این زبان معمول است",
        Text::ThemeLabel => "رنگ\u{200C}ها",
        Text::ThemeSystem => "مانند سیستم",
        Text::ThemeLight => "روشن",
        Text::ThemeDark => "تیره",
        Text::UrduLabel => "متن\u{200C}های اردو",
        Text::UrduNaskh => "نسخ، عنوان\u{200C}ها نستعلیق",
        Text::UrduNastaliq => "نستعلیق",
        Text::KeysLabel => "میان\u{200C}برهای تک\u{200C}کلیدی",
        Text::KeysOn => "روشن",
        Text::KeysOff => "خاموش",
        Text::SearchLabel => "جست\u{200C}وجو در مطالب",
        Text::SearchPlaceholder => "واژه\u{200C}ها با هر املا و هر صفحه\u{200C}کلید",
        Text::SearchSubmit => "بجو",
        Text::SearchClear => "پاک کردن جست\u{200C}وجو",
        Text::SearchHeading => "جست\u{200C}وجو",
        Text::SearchHelp => {
            "با هر املایی بنویسید: حروف و رقم\u{200C}های فارسی، عربی و اردو یکدیگر را پیدا می\u{200C}کنند. همهٔ واژه\u{200C}ها باید در مطلب باشند."
        }
        Text::QueryHelp => "فراتر از واژه\u{200C}ها",
        Text::QueryPhrase => "این واژه\u{200C}ها درست پشت سر هم",
        Text::QueryNear => "این واژه\u{200C}ها به هر ترتیب، با دست بالا پنج واژهٔ دیگر در میانشان",
        Text::QueryNot => "بی این واژه",
        Text::QueryOr => "یکی از این دو",
        Text::QueryTitle => "در عنوان",
        Text::QuerySource => "از منبعی که این در نام آن است",
        Text::QueryLang => "به این زبان",
        Text::QueryDate => "از این زمان، در هر تقویم",
        Text::QueryNotes => "جست\u{200C}وجو چگونه خوانده شد",
        Text::ResultsHeading => "نتیجه\u{200C}ها",
        Text::ShowingFirst => "{} مورد نخست از {}",
        Text::ShowMore => "نمایش بیشتر",
        Text::ViewLabel => "نمایش نتیجه\u{200C}ها",
        Text::ViewArticles => "مطالب",
        Text::ViewContext => "واژه\u{200C}ها در بافت",
        Text::ViewBefore => "به ترتیب واژهٔ پیشین",
        Text::ViewBehind => "به ترتیب واژهٔ پسین",
        Text::ContextWithoutWords => {
            "واژه\u{200C}ای بجویید تا هر جای آن با واژه\u{200C}های پیرامونش دیده شود."
        }
        Text::DidYouMean => "آیا منظورتان این بود:",
        Text::Filters => "پالایه\u{200C}ها",
        Text::Languages => "زبان",
        Text::Sources => "منبع",
        Text::DateFilter => "تاریخ",
        Text::DateFrom => "از",
        Text::DateTo => "تا",
        Text::DateHint => {
            "روز، ماه یا سال در هر یک از سه تقویم: دی ۱۳۹۵، \u{2066}2016-12-24\u{2069}، دسامبر ۲۰۱۶، رمضان ۱۴۳۷"
        }
        Text::DateUnderstood => "برداشت: {}",
        Text::DateNotUnderstood => {
            "این نوشته تاریخ شناخته نشد. دی ۱۳۹۵، \u{2066}2016-12-24\u{2069} یا ۱۳۹۵ را بیازمایید."
        }
        Text::DatesReversed => "پایان بازه پیش از آغاز آن است.",
        Text::DateClear => "هر تاریخ",
        Text::HistogramTitle => "بر پایهٔ زمان",
        Text::PeriodFrom => "از {}",
        Text::PeriodUntil => "تا {}",
        Text::PeriodBetween => "از {} تا {}",
        Text::ActiveFilters => "پالایه\u{200C}های فعال",
        Text::RemoveFilter => "برداشتن پالایهٔ {}",
        Text::ClearFilters => "برداشتن همهٔ پالایه\u{200C}ها",
        Text::FilterWords => "واژه\u{200C}ها: {}",
        Text::TimelineHeading => "خط زمان",
        Text::TimelineIntro => {
            "رویدادها و مطالبی که از آن\u{200C}ها خبر داده\u{200C}اند، به ترتیب زمان"
        }
        Text::RibbonLabel => "مطالب و رویدادها در گذر زمان، به تفکیک زبان",
        Text::BrushStart => "آغاز بازه",
        Text::BrushEnd => "پایان بازه",
        Text::BrushHelp => {
            "برای دیدن یک بازهٔ زمانی، روی نوار بکشید یا دو سر آن را با کلیدهای جهت جابه\u{200C}جا کنید."
        }
        Text::ZoomIn => "بازهٔ کوتاه\u{200C}تر",
        Text::ZoomOut => "بازهٔ بلندتر",
        Text::ZoomAll => "همه",
        Text::ZoomChosen => "بازهٔ برگزیده",
        Text::OutsideShown => "بیرون از این بازه: {}",
        Text::OutsideChosen => "بیرون از بازهٔ برگزیده: {}",
        Text::ListHeading => "به ترتیب زمان",
        Text::UndatedHeading => "بی\u{200C}تاریخ",
        Text::UndatedHelp => {
            "زمان انتشار این\u{200C}ها نه گفته شده، نه بررسی شده و نه به دست آمده است."
        }
        Text::EventLabel => "رویداد",
        Text::ArticleLabel => "مطلب",
        Text::NothingHeading => "چیزی پیدا نشد",
        Text::NothingForWords => "«{}» در هیچ مطلبی نیست.",
        Text::NothingWithFilters => "با پالایه\u{200C}های فعال چیزی برای نمایش نمی\u{200C}ماند.",
        Text::TryWithout => "بدون {} بیازمایید",
        Text::NothingTip => {
            "املا و صفحه\u{200C}کلید اهمیتی ندارد؛ با واژه\u{200C}های کمتر، بیشتر پیدا می\u{200C}شود."
        }
        Text::TextShownAs => "نمایش متن",
        Text::AsPublished => "چنان\u{200C}که منتشر شده",
        Text::Repaired => "اصلاح\u{200C}شده",
        Text::RepairedHelp => {
            "شکل\u{200C}های نمایشی حروف، نویسه\u{200C}های کنترلی سرگردان و فاصله\u{200C}ها برای خواندن درست می\u{200C}شوند. متن اصلی دست\u{200C}نخورده می\u{200C}ماند."
        }
        Text::Standard => "به املای زبان",
        Text::StandardHelp => {
            "حروف، نیم\u{200C}فاصله\u{200C}ها و رقم\u{200C}ها چنان\u{200C}که زبان متن می\u{200C}نویسد. متن اصلی دست\u{200C}نخورده می\u{200C}ماند."
        }
        Text::SearchKey => "کلید جست\u{200C}وجو",
        Text::SearchKeyHelp => {
            "آنچه جست\u{200C}وجو می\u{200C}سنجد: حروف، نشانه\u{200C}ها و رقم\u{200C}هایی که صفحه\u{200C}کلیدها و زبان\u{200C}ها به جای هم می\u{200C}نویسند یکی می\u{200C}شوند. برای خواندن نیست."
        }
        Text::NameKey => "کلید نام\u{200C}ها",
        Text::NameKeyHelp => {
            "از کلید جست\u{200C}وجو ساخته می\u{200C}شود: رده\u{200C}های همخوان\u{200C}ها، تا یک نام در زبان\u{200C}های گوناگون شناخته شود."
        }
        Text::LevelChangesNothing => "در این سطح چیزی دگرگون نمی\u{200C}شود.",
        Text::FoldingHeading => "متن چگونه یکسان\u{200C}سازی می\u{200C}شود",
        Text::FoldingOfArticle => "این متن چگونه یکسان\u{200C}سازی شد",
        Text::FoldingLead => {
            "هر متنی را بنویسید یا بچسبانید: هر سطح با آن چه می\u{200C}کند و چرا. چیزی به جایی فرستاده نمی\u{200C}شود."
        }
        Text::FoldingText => "متن",
        Text::FoldingRecognize => "شناسایی شود",
        Text::FoldingRecognized => "شناخته شد: {}",
        Text::FoldingUnrecognized => "زبانی شناخته نشد؛ املای آن نشان داده نمی\u{200C}شود.",
        Text::FoldingExamples => "یا یکی از این مجموعه:",
        Text::FoldingCut => "تنها {} نویسهٔ نخست نشان داده می\u{200C}شود.",
        Text::FoldingRemoved => "حذف شد",
        Text::FoldingAdded => "افزوده شد",
        Text::FoldingTimes => "{} بار",
        Text::ModuleAwaited => "بخش توضیح یکسان\u{200C}سازی در حال دریافت است…",
        Text::ModuleFailed => "این بخش از نمایشگر دریافت نشد.",
        Text::ModuleSilent => {
            "این بخش از نمایشگر از کار افتاد. صفحه را دوباره بارگذاری کنید؛ اگر باز رخ داد، گزارش دهید."
        }
        Text::TryAgain => "دوباره بیازمایید",
        Text::ShardsAwaited => "آنچه لازم است در حال دریافت است…",
        Text::ShardsMissed => "این کامل نیست: بخش\u{200C}هایی از مجموعه دریافت نشد.",
        Text::MetadataHeading => "دربارهٔ این مطلب",
        Text::FieldLanguage => "زبان",
        Text::FieldTitle => "عنوان",
        Text::FieldDate => "تاریخ",
        Text::FieldSource => "منبع",
        Text::FieldUrl => "نشانی",
        Text::FieldAuthor => "نویسنده",
        Text::FieldPlace => "مکان",
        Text::FieldTags => "برچسب\u{200C}ها",
        Text::FieldId => "شناسه",
        Text::NotKnown => "نامعلوم",
        Text::EventsOfArticle => "رویدادهای این مطلب",
        Text::OtherArticles => "مطالب دیگر دربارهٔ آن",
        Text::FurnitureNote => "سطرهای کم\u{200C}رنگ از صفحهٔ وبِ پیرامون مطلب\u{200C}اند.",
        Text::ParagraphLink => "پیوند بند {}",
        Text::MatchesOf => "نشان\u{200C}شده در متن:",
        Text::BackToResults => "بازگشت به نتیجه\u{200C}ها",
        Text::PlainPage => "این صفحه بدون اسکریپت",
        Text::SaveAs => "ذخیره به\u{200C}صورت…",
        Text::SaveResults => "ذخیرهٔ همهٔ نتیجه\u{200C}ها…",
        Text::SaveBusy => "پرونده ساخته می\u{200C}شود…",
        Text::SaveFailed => "پرونده ساخته نشد؛ دوباره بیازمایید.",
        Text::MentionHeading => "تاریخی در متن",
        Text::MentionWords => "واژه\u{200C}ها",
        Text::MentionValue => "مقدار (EDTF)",
        Text::MentionRule => "چرا",
        Text::MentionClues => "نشانه\u{200C}ها",
        Text::Close => "بستن",
        Text::Stated => "گفته\u{200C}شده",
        Text::Curated => "بررسی\u{200C}شده",
        Text::Inferred => "استنباط\u{200C}شده",
        Text::StatedReason => "متن یا ناشر آن گفته است.",
        Text::CuratedReason => "کسی آن را بررسی و وارد کرده است.",
        Text::InferredReason => "برنامه آن را به دست آورده است: {}",
        Text::EventDate => "تاریخ",
        Text::EventPlaces => "مکان\u{200C}ها",
        Text::EventParticipants => "طرف\u{200C}ها",
        Text::EventArticles => "مطالب در کنار هم",
        Text::EventTitles => "به زبان\u{200C}های دیگر",
        Text::RoleReport => "گزارش آن",
        Text::RoleMention => "اشاره به آن",
        Text::ReadArticle => "خواندن مطلب",
        Text::AboutHeading => "دربارهٔ روزنامه",
        Text::AboutWhat => {
            "روزنامه · روزنامہ · روزنامة: یک واژه با سه املا؛ در فارسی و اردو نشریهٔ روزانه و در عربی تقویم. این سایت مجموعه\u{200C}ای از خبرهای خط عربی را نشان می\u{200C}دهد: می\u{200C}توان آن\u{200C}ها را خواند، با هر املایی جست، با زبان و تاریخ پالود و روی خط زمان دید."
        }
        Text::AboutCorpusHeading => "مجموعه",
        Text::AboutCorpus => {
            "متن\u{200C}ها بایت به بایت همان\u{200C}اند که منتشر شده\u{200C}اند، همراه با آنچه دربارهٔ آن\u{200C}ها دانسته است."
        }
        Text::AboutProvenanceHeading => "چه می\u{200C}دانیم و از کجا",
        Text::AboutProvenance => {
            "هر تاریخ، زبان، عنوان و منبع می\u{200C}گوید بر چه پایه\u{200C}ای است تا آنچه استنباط شده گفته\u{200C}شده به شمار نیاید."
        }
        Text::AboutInferred => {
            "قاعده\u{200C}ای از این برنامه آن را به دست آورده و نام آن قاعده آمده است."
        }
        Text::AboutRightsHeading => "حقوق",
        Text::AboutRights => {
            "مطالب از آنِ ناشران آن\u{200C}هاست. برنامه نرم\u{200C}افزار آزاد است، با پروانهٔ MIT یا پروانهٔ آپاچی ۲٫۰ به انتخاب شما؛ این پروانه\u{200C}ها مطالب را در بر نمی\u{200C}گیرند."
        }
        Text::AboutPrivacyHeading => "حریم خصوصی",
        Text::AboutPrivacy => {
            "همه چیز در مرورگر شما اجرا می\u{200C}شود: نه چیزی برای کسی فرستاده می\u{200C}شود و نه چیزی شمرده می\u{200C}شود. واژه\u{200C}های جست\u{200C}وجو و مطالب در نشانی صفحه می\u{200C}آیند و میزبان وب\u{200C}گاه نشانی را هنگام باز کردن یا بارگذاری دوباره می\u{200C}بیند. تنها تنظیمات شما، و مجموعه\u{200C}هایی از خودتان که بخواهید، در همین مرورگر نگه داشته می\u{200C}شود."
        }
        Text::AboutKeysHeading => "صفحه\u{200C}کلید",
        Text::KeySearch => "رفتن به کادر جست\u{200C}وجو",
        Text::KeyNext => "رفتن به عنوان بعدی یا قبلی فهرست",
        Text::KeyHelp => "نمایش این کلیدها",
        Text::KeyTab => "رفتن به پیوند، دکمه یا لغزندهٔ بعدی",
        Text::KeyArrows => "جابه\u{200C}جا کردن یک سر بازه در جهت پیکان",
        Text::KeyPages => "جابه\u{200C}جا کردن آن با گام\u{200C}های بلند",
        Text::KeyEnds => "بردن آن به نخستین یا واپسین روز",
        Text::KeyEscape => "بستن پنجره",
        Text::NavNames => "نام\u{200C}ها",
        Text::NamesHeading => "مکان\u{200C}ها، اشخاص و سازمان\u{200C}ها",
        Text::NamesLead => "آنچه مطالب از آن نام می\u{200C}برند؛ هر نام یک بار با همهٔ املاهایش.",
        Text::NamesSearch => "نامی با هر املا",
        Text::NamesNone => "چنین نامی در این مجموعه نیست.",
        Text::Places => "مکان\u{200C}ها",
        Text::Persons => "اشخاص",
        Text::Organisations => "سازمان\u{200C}ها",
        Text::NameSpellings => "املاها",
        Text::NameDemonyms => "واژه\u{200C}های نسبت",
        Text::NameBeside => "نام\u{200C}های همراه در همین مطالب",
        Text::NameEvents => "رویدادهای این مطالب",
        Text::NameAmbiguous => "نامی کوتاه که می\u{200C}تواند از آنِ چند کس باشد:",
        Text::NameInSearch => "جست\u{200C}وجو در این مطالب",
        Text::NamesShow => "نمایش مکان\u{200C}ها و اشخاص",
        Text::NamesLabel => "نام\u{200C}ها در متن",
        Text::NamesLinked => "با پیوند",
        Text::NamesPlain => "متن ساده",
        Text::NoSuchName => "هیچ مطلبی از «{}» نام نمی\u{200C}برد.",
        Text::AlignedHeading => "بخش\u{200C}های متناظر",
        Text::AlignedShared => "مشترک:",
        Text::AlignedDiffers => "عددهای متفاوت:",
        Text::MeantName => "صفحهٔ آن:",
        Text::NotFoundHeading => "در این مجموعه نیست",
        Text::NoSuchArticle => "مطلبی با شناسهٔ «{}» در این مجموعه نیست.",
        Text::NoSuchEvent => "رویدادی با شناسهٔ «{}» در این مجموعه نیست.",
        Text::GoToTimeline => "رفتن به خط زمان",
        Text::CorpusDamaged => "مجموعه خوانده نشد: {}",
    }
}
