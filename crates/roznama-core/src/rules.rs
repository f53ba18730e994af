//! What each rule of this crate does, in one English sentence.
//!
//! The rules of the date tagger explain themselves, see [`roznama_dates::Rule`].

/// The sentence for a rule's name, as it stands in an
/// [`Inferred`](crate::Provenance::Inferred) value or a [`ParagraphRule`](crate::ParagraphRule).
///
/// ```
/// use roznama_core::rules;
///
/// assert!(rules::explain("language-id").is_some());
/// assert_eq!(rules::explain("no-such-rule"), None);
/// ```
pub fn explain(rule: &str) -> Option<&'static str> {
    RULES.iter().find(|(name, _)| *name == rule).map(|(_, sentence)| *sentence)
}

/// Every rule's name with its sentence.
pub const RULES: &[(&str, &str)] = &[
    ("language-id", "The language was recognized from the letters and words of the text."),
    ("first-line", "The title is the first line of the text that is not a date."),
    ("lead", "The text has no headline, so its beginning stands in for a title."),
    ("id", "The text has no line that could serve as a title, so its id does."),
    ("date-line", "A line at the head of the text is a date and little else."),
    ("plain", "Nothing speaks for this line being anything but the article's text."),
    ("title-line", "A line at the head of the text is the title."),
    ("marked-heading", "The line begins with a sign that marks a heading."),
    ("repeated-headline", "A line at the head of the text says the headline again."),
    ("page-phrase", "The line is a phrase that web pages put around articles."),
    ("after-page-phrase", "A short line below such a phrase, at the foot of the text."),
    ("after-end-mark", "The line stands below a mark that ends the article."),
];
