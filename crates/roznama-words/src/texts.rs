//! The list of the interface's texts.

/// Declares [`Text`] together with the list of all its variants, so that the two cannot differ.
macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// A text of the interface. `{}` stands where a value goes.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Text { $($(#[$doc])* $name,)* }

        impl Text {
            /// Every text.
            pub const ALL: &[Self] = &[$(Self::$name,)*];
        }
    };
}

texts! {
    /// The site's name.
    SiteName,
    /// One line under the name.
    Tagline,
    /// The link that jumps over the header.
    SkipToContent,

    /// Name of the navigation landmark.
    NavLabel,
    /// The timeline's name in the navigation.
    NavTimeline,
    /// The search page's name.
    NavSearch,
    /// The about page's name.
    NavAbout,
    /// Heading of the page that opens texts of the reader's own, and the link there.
    OpenHeading,
    /// The name of the page that tells how the site is used.
    Help,
    /// Heading of the searches that the reader keeps.
    SavedSearches,
    /// Button: keep the present search.
    SaveSearch,
    /// Label of the field for a kept search's name.
    SavedName,
    /// Button: a kept search, by its name, is to be forgotten.
    RemoveSaved,

    /// Heading of the reader's choices.
    Preferences,
    /// Label of the language menu.
    InterfaceLanguage,
    /// Label of the calendar choice.
    CalendarLabel,
    /// A calendar.
    CalendarGregorian,
    /// A calendar.
    CalendarSolarHijri,
    /// A calendar.
    CalendarHijri,
    /// Label of the choice of digits.
    DigitsLabel,
    /// 0123
    DigitsLatin,
    /// Digits as used in Arabic.
    DigitsArabicIndic,
    /// Digits as used in Persian and Urdu.
    DigitsExtended,
    /// The choice that follows the interface language.
    AsInterface,
    /// Label of the choice of colours.
    ThemeLabel,
    /// Colours follow the system.
    ThemeSystem,
    /// Light colours.
    ThemeLight,
    /// Dark colours.
    ThemeDark,

    /// Label of the choice of style for Urdu texts.
    UrduLabel,
    /// Urdu texts in Naskh, headlines in Nastaliq.
    UrduNaskh,
    /// Urdu texts in Nastaliq.
    UrduNastaliq,
    /// Label of the switch of keys of one letter.
    KeysLabel,
    /// They work.
    KeysOn,
    /// They do nothing.
    KeysOff,

    /// Label of the search field.
    SearchLabel,
    /// What the empty field suggests.
    SearchPlaceholder,
    /// The button beside the field.
    SearchSubmit,
    /// Empties the field.
    SearchClear,
    /// Heading of the search page.
    SearchHeading,
    /// What search does, shown before anything is typed.
    SearchHelp,
    /// Leads what can be written beside words.
    QueryHelp,
    /// What quotation marks do.
    QueryPhrase,
    /// What a tilde does.
    QueryNear,
    /// What a minus does.
    QueryNot,
    /// What OR does.
    QueryOr,
    /// What `title:` does.
    QueryTitle,
    /// What `source:` does.
    QuerySource,
    /// What `lang:` does.
    QueryLang,
    /// What `date:` does.
    QueryDate,
    /// Leads what was read otherwise than it stands.
    QueryNotes,
    /// Heading of the results.
    ResultsHeading,
    /// How many of how many are shown: shown, total.
    ShowingFirst,
    /// Shows the next results.
    ShowMore,
    /// Group of the ways to see results.
    ViewLabel,
    /// Results as articles.
    ViewArticles,
    /// Results as words in context.
    ViewContext,
    /// Words in context, ordered by what stands before them.
    ViewBefore,
    /// Words in context, ordered by what stands behind them.
    ViewBehind,
    /// There is nothing to show in context.
    ContextWithoutWords,
    /// Leads what may have been meant.
    DidYouMean,

    /// Heading of the filters.
    Filters,
    /// Filter by language.
    Languages,
    /// Filter by source.
    Sources,
    /// Filter by date.
    DateFilter,
    /// Label of the first field of the date filter.
    DateFrom,
    /// Label of the second field.
    DateTo,
    /// What one can type.
    DateHint,
    /// What a typed date was understood as: the date.
    DateUnderstood,
    /// The typed words are no date.
    DateNotUnderstood,
    /// The start lies after the end.
    DatesReversed,
    /// Button that lifts the filter by date.
    DateClear,
    /// Heading of the results by year or month.
    HistogramTitle,
    /// A period without an end: the first day.
    PeriodFrom,
    /// A period without a start: the last day.
    PeriodUntil,
    /// A period: first day, last day.
    PeriodBetween,
    /// Heading of the list of active filters.
    ActiveFilters,
    /// Button on a filter: its name.
    RemoveFilter,
    /// Button that removes all filters.
    ClearFilters,
    /// The search words as an active filter: the words.
    FilterWords,

    /// Heading of the home page.
    TimelineHeading,
    /// One line under that heading.
    TimelineIntro,
    /// Name of the density ribbon.
    RibbonLabel,
    /// Name of the slider at the start of the selected period.
    BrushStart,
    /// Name of the slider at its end.
    BrushEnd,
    /// How the sliders work.
    BrushHelp,
    /// Button: half of the time shown.
    ZoomIn,
    /// Button: twice the time shown.
    ZoomOut,
    /// Button: all of the time.
    ZoomAll,
    /// Button: the selected period only.
    ZoomChosen,
    /// How much lies outside of the time shown.
    OutsideShown,
    /// How much lies outside of the selected period.
    OutsideChosen,
    /// Heading of the ordered list.
    ListHeading,
    /// Heading of the shelf of things without a date.
    UndatedHeading,
    /// Why they are there.
    UndatedHelp,
    /// Marks an event in the list.
    EventLabel,
    /// Marks an article in the list.
    ArticleLabel,

    /// Heading when nothing passes.
    NothingHeading,
    /// Nothing holds the words: the words.
    NothingForWords,
    /// Filters hide everything.
    NothingWithFilters,
    /// Button that removes one filter: its name.
    TryWithout,
    /// Tip on spelling.
    NothingTip,

    /// Group of the two ways to show an article.
    TextShownAs,
    /// The text as published.
    AsPublished,
    /// The text repaired.
    Repaired,
    /// What repairing does.
    RepairedHelp,
    /// Text at its language's standard.
    Standard,
    /// What the standard does.
    StandardHelp,
    /// The key that search compares.
    SearchKey,
    /// What the search key does.
    SearchKeyHelp,
    /// The key of names.
    NameKey,
    /// What the name key does.
    NameKeyHelp,
    /// A level leaves the text alone.
    LevelChangesNothing,
    /// Heading of the page that explains folding.
    FoldingHeading,
    /// Link from an article to how it was folded.
    FoldingOfArticle,
    /// What the page shows.
    FoldingLead,
    /// Label of the field for the text.
    FoldingText,
    /// The choice to recognize the language.
    FoldingRecognize,
    /// The language was recognized: which.
    FoldingRecognized,
    /// The language cannot be told.
    FoldingUnrecognized,
    /// Leads a list of texts to try.
    FoldingExamples,
    /// The text is longer than is shown: how many characters are.
    FoldingCut,
    /// Stands for nothing, after a change.
    FoldingRemoved,
    /// Stands for nothing, before a change.
    FoldingAdded,
    /// How often a change was made.
    FoldingTimes,
    /// A part of the viewer is being fetched.
    ModuleAwaited,
    /// A part of the viewer could not be fetched.
    ModuleFailed,
    /// A part of the viewer is there and fails.
    ModuleSilent,
    /// Button that tries again.
    TryAgain,
    /// A part of the corpus is being fetched.
    ShardsAwaited,
    /// Parts of the corpus could not be fetched: what is shown lacks something.
    ShardsMissed,
    /// What the metadata says.
    MetadataHeading,
    /// A field of the metadata.
    FieldLanguage,
    /// A field.
    FieldTitle,
    /// A field.
    FieldDate,
    /// A field.
    FieldSource,
    /// A field.
    FieldUrl,
    /// A field.
    FieldAuthor,
    /// A field.
    FieldPlace,
    /// A field.
    FieldTags,
    /// A field.
    FieldId,
    /// The field has no value.
    NotKnown,
    /// Heading of the events of an article.
    EventsOfArticle,
    /// Heading of the other articles of an event.
    OtherArticles,
    /// Explains dimmed lines.
    FurnitureNote,
    /// Name of a paragraph's own link: its number.
    ParagraphLink,
    /// Stands before the search words that are marked in the text.
    MatchesOf,
    /// Back to the result list.
    BackToResults,
    /// The same thing as a page without scripts.
    PlainPage,
    /// Menu of formats to save one thing in.
    SaveAs,
    /// Menu of formats to save all results in.
    SaveResults,
    /// The file is being made.
    SaveBusy,
    /// The file could not be made.
    SaveFailed,

    /// Heading of the panel of a date found in the text.
    MentionHeading,
    /// The words as they stand.
    MentionWords,
    /// The value as EDTF.
    MentionValue,
    /// Why it means that.
    MentionRule,
    /// What it was told from.
    MentionClues,
    /// Closes a panel.
    Close,

    /// Provenance.
    Stated,
    /// Provenance.
    Curated,
    /// Provenance.
    Inferred,
    /// What "stated" means.
    StatedReason,
    /// What "curated" means.
    CuratedReason,
    /// What "inferred" means: the rule.
    InferredReason,

    /// Field of an event.
    EventDate,
    /// Field of an event.
    EventPlaces,
    /// Field of an event.
    EventParticipants,
    /// Heading of the event's articles.
    EventArticles,
    /// Heading of the event's titles in other languages.
    EventTitles,
    /// The article reports the event.
    RoleReport,
    /// The article mentions the event.
    RoleMention,
    /// Link to the whole article.
    ReadArticle,

    /// Heading of the about page.
    AboutHeading,
    /// What the site is.
    AboutWhat,
    /// Heading: the corpus.
    AboutCorpusHeading,
    /// What the corpus is.
    AboutCorpus,
    /// Heading: what is stated and what is inferred.
    AboutProvenanceHeading,
    /// What the three marks mean.
    AboutProvenance,
    /// What "inferred" means, without a rule.
    AboutInferred,
    /// Heading: rights.
    AboutRightsHeading,
    /// Who owns the texts and the code.
    AboutRights,
    /// Heading: privacy.
    AboutPrivacyHeading,
    /// Nothing leaves the reader's machine.
    AboutPrivacy,
    /// Heading: keys.
    AboutKeysHeading,
    /// What `/` does.
    KeySearch,
    /// What `j` and `k` do.
    KeyNext,
    /// What `?` does.
    KeyHelp,
    /// What Tab does.
    KeyTab,
    /// What the arrow keys do.
    KeyArrows,
    /// What Page Up and Page Down do.
    KeyPages,
    /// What Home and End do.
    KeyEnds,
    /// What Escape does.
    KeyEscape,

    /// The pages of names.
    NavNames,
    /// Heading of the lists of names.
    NamesHeading,
    /// What the lists of names are.
    NamesLead,
    /// Label of the field that searches names.
    NamesSearch,
    /// No name is found.
    NamesNone,
    /// Places.
    Places,
    /// Persons.
    Persons,
    /// Organisations.
    Organisations,
    /// Heading of the spellings of a name.
    NameSpellings,
    /// Heading of words for what is of a place.
    NameDemonyms,
    /// Heading of the names that stand in the same articles.
    NameBeside,
    /// Heading of the events of the articles that have a name.
    NameEvents,
    /// A name may mean several: leads a list.
    NameAmbiguous,
    /// Link to a search with a name as a filter.
    NameInSearch,
    /// Button that fetches the names of a text or of results.
    NamesShow,
    /// Setting: names in texts.
    NamesLabel,
    /// Setting: names are links.
    NamesLinked,
    /// Setting: names are no links.
    NamesPlain,
    /// No such name: its id.
    NoSuchName,
    /// Heading of aligned passages.
    AlignedHeading,
    /// Leads what two passages share.
    AlignedShared,
    /// Leads numbers of two passages that differ.
    AlignedDiffers,
    /// A search names something: leads a link to its page.
    MeantName,

    /// Heading of a page that is not there.
    NotFoundHeading,
    /// No such article: its id.
    NoSuchArticle,
    /// No such event: its id.
    NoSuchEvent,
    /// The way home.
    GoToTimeline,
    /// The corpus cannot be read: the reason.
    CorpusDamaged,
}
