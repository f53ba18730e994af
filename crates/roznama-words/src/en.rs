//! English.

use super::Text;

/// The English text.
#[expect(
    clippy::too_many_lines,
    clippy::match_same_arms,
    reason = "a list of the interface's texts"
)]
pub(super) const fn text(text: Text) -> &'static str {
    match text {
        Text::SiteName => "Roznama",
        Text::Tagline => {
            "News in Arabic script: read it, search it in any spelling, see it in time"
        }
        Text::SkipToContent => "Skip to the content",
        Text::NavLabel => "Pages",
        Text::NavTimeline => "Timeline",
        Text::NavSearch => "Search",
        Text::NavAbout => "About",
        Text::OpenHeading => "Open your own texts",
        Text::Help => "Help",
        Text::SavedSearches => "Saved searches",
        Text::SaveSearch => "Save this search",
        Text::SavedName => "Name",
        Text::RemoveSaved => "Delete the saved search {}",
        Text::Preferences => "Settings",
        Text::InterfaceLanguage => "Language",
        Text::CalendarLabel => "Calendar",
        Text::CalendarGregorian => "Gregorian",
        Text::CalendarSolarHijri => "Solar Hijri",
        Text::CalendarHijri => "Lunar Hijri",
        Text::DigitsLabel => "Digits",
        Text::DigitsLatin => "Latin (123)",
        Text::DigitsArabicIndic => "Arabic (١٢٣)",
        Text::DigitsExtended => "Persian and Urdu (۱۲۳)",
        Text::AsInterface => "As usual in this language",
        Text::ThemeLabel => "Colours",
        Text::ThemeSystem => "As the system",
        Text::ThemeLight => "Light",
        Text::ThemeDark => "Dark",
        Text::UrduLabel => "Urdu texts",
        Text::UrduNaskh => "Naskh, headlines in Nastaliq",
        Text::UrduNastaliq => "Nastaliq",
        Text::KeysLabel => "Single-key shortcuts",
        Text::KeysOn => "On",
        Text::KeysOff => "Off",
        Text::SearchLabel => "Search the articles",
        Text::SearchPlaceholder => "Words in any spelling, from any keyboard",
        Text::SearchSubmit => "Search",
        Text::SearchClear => "Clear the search",
        Text::SearchHeading => "Search",
        Text::SearchHelp => {
            "Type in any spelling: Arabic, Persian and Urdu letters and digits find one another. Every word must occur."
        }
        Text::QueryHelp => "More than words",
        Text::QueryPhrase => "these words, one directly after the other",
        Text::QueryNear => "these words in any order, at most five others among them",
        Text::QueryNot => "without this word",
        Text::QueryOr => "one of the two",
        Text::QueryTitle => "in the title",
        Text::QuerySource => "of a source with this in its name",
        Text::QueryLang => "in this language",
        Text::QueryDate => "of this time, in any calendar",
        Text::QueryNotes => "How the search was read",
        Text::ResultsHeading => "Results",
        Text::ShowingFirst => "The first {} of {}",
        Text::ShowMore => "Show more",
        Text::ViewLabel => "Results shown as",
        Text::ViewArticles => "Articles",
        Text::ViewContext => "Words in context",
        Text::ViewBefore => "by the words before",
        Text::ViewBehind => "by the words after",
        Text::ContextWithoutWords => {
            "Search for a word to see each of its places with the words around it."
        }
        Text::DidYouMean => "Did you mean",
        Text::Filters => "Filters",
        Text::Languages => "Language",
        Text::Sources => "Source",
        Text::DateFilter => "Date",
        Text::DateFrom => "From",
        Text::DateTo => "To",
        Text::DateHint => {
            "A day, month or year in any of three calendars: 2016-12-24, Dec 2016, \u{2068}دی ۱۳۹۵\u{2069}, \u{2068}رمضان ١٤٣٧\u{2069}"
        }
        Text::DateUnderstood => "Understood as {}",
        Text::DateNotUnderstood => {
            "This is not understood as a date. Try 2016-12-24, Dec 2016 or 1395."
        }
        Text::DatesReversed => "The period ends before it starts.",
        Text::DateClear => "Any date",
        Text::HistogramTitle => "By time",
        Text::PeriodFrom => "from {}",
        Text::PeriodUntil => "until {}",
        Text::PeriodBetween => "{} to {}",
        Text::ActiveFilters => "Active filters",
        Text::RemoveFilter => "Remove the filter {}",
        Text::ClearFilters => "Remove all filters",
        Text::FilterWords => "Words: {}",
        Text::TimelineHeading => "Timeline",
        Text::TimelineIntro => "Events, and the articles that report them, in order of time",
        Text::RibbonLabel => "Articles and events over time, by language",
        Text::BrushStart => "Start of the period",
        Text::BrushEnd => "End of the period",
        Text::BrushHelp => {
            "Drag over the ribbon, or move its two ends with the arrow keys, to show one period only."
        }
        Text::ZoomIn => "Show less time",
        Text::ZoomOut => "Show more time",
        Text::ZoomAll => "Show all",
        Text::ZoomChosen => "Show the selection",
        Text::OutsideShown => "outside of this time: {}",
        Text::OutsideChosen => "outside of the selection: {}",
        Text::ListHeading => "In order of time",
        Text::UndatedHeading => "Without a date",
        Text::UndatedHelp => "Nobody has stated, found or worked out when these were published.",
        Text::EventLabel => "Event",
        Text::ArticleLabel => "Article",
        Text::NothingHeading => "Nothing found",
        Text::NothingForWords => "No article contains “{}”.",
        Text::NothingWithFilters => "The active filters leave nothing to show.",
        Text::TryWithout => "Try without {}",
        Text::NothingTip => "Spelling and keyboard do not matter; fewer words find more.",
        Text::TextShownAs => "Text shown",
        Text::AsPublished => "As published",
        Text::Repaired => "Repaired",
        Text::RepairedHelp => {
            "Letters in presentation forms, stray control characters and spaces are put right for reading. The original stays as it is."
        }
        Text::Standard => "Standard",
        Text::StandardHelp => {
            "Letters, non-joiners and digits as the text’s own language writes them. The original stays as it is."
        }
        Text::SearchKey => "Search key",
        Text::SearchKeyHelp => {
            "What search compares: letters, marks and digits that keyboards and languages exchange are one and the same. It is not for reading."
        }
        Text::NameKey => "Name key",
        Text::NameKeyHelp => {
            "Made of the search key: the classes of the consonants, so that one name can be recognized across languages."
        }
        Text::LevelChangesNothing => "Nothing changes at this level.",
        Text::FoldingHeading => "How a text is folded",
        Text::FoldingOfArticle => "How this text was folded",
        Text::FoldingLead => {
            "Type or paste any text: here is what each level makes of it, and why. Nothing is sent anywhere."
        }
        Text::FoldingText => "Text",
        Text::FoldingRecognize => "Recognize it",
        Text::FoldingRecognized => "Recognized: {}",
        Text::FoldingUnrecognized => "No language recognized: its standard cannot be shown.",
        Text::FoldingExamples => "Or take one of this corpus:",
        Text::FoldingCut => "Only the first {} characters are shown.",
        Text::FoldingRemoved => "left out",
        Text::FoldingAdded => "put in",
        Text::FoldingTimes => "{} times",
        Text::ModuleAwaited => "Fetching what explains folding …",
        Text::ModuleFailed => "This part of the viewer could not be fetched.",
        Text::ModuleSilent => {
            "This part of the viewer failed. Load the page again; if it happens again, please report it."
        }
        Text::TryAgain => "Try again",
        Text::ShardsAwaited => "Fetching what this needs …",
        Text::ShardsMissed => "This is incomplete: parts of the corpus could not be fetched.",
        Text::MetadataHeading => "About this article",
        Text::FieldLanguage => "Language",
        Text::FieldTitle => "Title",
        Text::FieldDate => "Date",
        Text::FieldSource => "Source",
        Text::FieldUrl => "Address",
        Text::FieldAuthor => "Author",
        Text::FieldPlace => "Place",
        Text::FieldTags => "Tags",
        Text::FieldId => "Identifier",
        Text::NotKnown => "not known",
        Text::EventsOfArticle => "Events in this article",
        Text::OtherArticles => "Other articles about it",
        Text::FurnitureNote => "Dimmed lines belong to the web page around the article.",
        Text::ParagraphLink => "Link to paragraph {}",
        Text::MatchesOf => "Marked in the text:",
        Text::BackToResults => "Back to the results",
        Text::PlainPage => "This page without scripts",
        Text::SaveAs => "Save as …",
        Text::SaveResults => "Save all results …",
        Text::SaveBusy => "Making the file …",
        Text::SaveFailed => "The file could not be made; try again.",
        Text::MentionHeading => "A date in the text",
        Text::MentionWords => "Words",
        Text::MentionValue => "Value (EDTF)",
        Text::MentionRule => "Why",
        Text::MentionClues => "Told from",
        Text::Close => "Close",
        Text::Stated => "stated",
        Text::Curated => "curated",
        Text::Inferred => "inferred",
        Text::StatedReason => "The text or its publisher says so.",
        Text::CuratedReason => "A person looked it up and entered it.",
        Text::InferredReason => "Worked out by a program: {}",
        Text::EventDate => "Date",
        Text::EventPlaces => "Places",
        Text::EventParticipants => "Participants",
        Text::EventArticles => "The articles side by side",
        Text::EventTitles => "In other languages",
        Text::RoleReport => "reports it",
        Text::RoleMention => "mentions it",
        Text::ReadArticle => "Read the article",
        Text::AboutHeading => "About Roznama",
        Text::AboutWhat => {
            "روزنامه · روزنامہ · روزنامة: one word with three spellings, a newspaper in Persian and Urdu, an almanac in Arabic. Roznama shows a corpus of news in Arabic script: it can be read, searched in any spelling, filtered by language and date, and seen on a timeline."
        }
        Text::AboutCorpusHeading => "The corpus",
        Text::AboutCorpus => {
            "The texts are shown byte for byte as they were published, with what is known about them."
        }
        Text::AboutProvenanceHeading => "What is known, and how",
        Text::AboutProvenance => {
            "Each date, language, title and source says on what basis it stands, so that nothing worked out passes for something stated."
        }
        Text::AboutInferred => "A rule of this program worked it out; the rule is named.",
        Text::AboutRightsHeading => "Rights",
        Text::AboutRights => {
            "The articles belong to their publishers. The program is free software under the MIT licence or the Apache licence 2.0, as you prefer; the articles are no part of that."
        }
        Text::AboutPrivacyHeading => "Privacy",
        Text::AboutPrivacy => {
            "Everything runs in your browser: nothing is sent to anyone else and nothing is counted. Search words and articles stand in the page’s address; the site’s host sees an address when it is opened or loaded anew. Only your settings are kept in this browser, and corpora of your own that you ask to keep."
        }
        Text::AboutKeysHeading => "Keyboard",
        Text::KeySearch => "go to the search field",
        Text::KeyNext => "go to the next or the previous title of a list",
        Text::KeyHelp => "show these keys",
        Text::KeyTab => "go to the next link, button or slider",
        Text::KeyArrows => "move an end of the period, in the direction of the arrow",
        Text::KeyPages => "move it in large steps",
        Text::KeyEnds => "move it to the first or the last day",
        Text::KeyEscape => "close a panel",
        Text::NavNames => "Names",
        Text::NamesHeading => "Places, persons and organisations",
        Text::NamesLead => "What the articles name, each once for all its spellings.",
        Text::NamesSearch => "A name in any spelling",
        Text::NamesNone => "No such name in this corpus.",
        Text::Places => "Places",
        Text::Persons => "Persons",
        Text::Organisations => "Organisations",
        Text::NameSpellings => "Spellings",
        Text::NameDemonyms => "Words for what is of it",
        Text::NameBeside => "Named in the same articles",
        Text::NameEvents => "Events in these articles",
        Text::NameAmbiguous => "A short name that may mean several persons:",
        Text::NameInSearch => "Search in these articles",
        Text::NamesShow => "Show places and persons",
        Text::NamesLabel => "Names in texts",
        Text::NamesLinked => "Linked",
        Text::NamesPlain => "As plain text",
        Text::NoSuchName => "No article names “{}”.",
        Text::AlignedHeading => "Passages that correspond",
        Text::AlignedShared => "Shared:",
        Text::AlignedDiffers => "Numbers that differ:",
        Text::MeantName => "Its own page:",
        Text::NotFoundHeading => "Not in this corpus",
        Text::NoSuchArticle => "There is no article “{}” in this corpus.",
        Text::NoSuchEvent => "There is no event “{}” in this corpus.",
        Text::GoToTimeline => "Go to the timeline",
        Text::CorpusDamaged => "The corpus cannot be read: {}",
    }
}
