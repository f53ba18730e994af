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

/// How far a value that a rule concluded can be relied upon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// One of several days, or wrong now and then.
    Low,
    /// Seldom wrong, and then by a day.
    Medium,
    /// The text says it itself.
    High,
}

impl Confidence {
    /// `low`, `medium` or `high`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}

/// The confidence of a rule that concludes a date of publication; `None` for other rules.
///
/// ```
/// use roznama_core::rules::{Confidence, confidence};
///
/// assert_eq!(confidence("date-line"), Some(Confidence::High));
/// assert!(confidence("event-date") < confidence("date-line"));
/// assert_eq!(confidence("plain"), None);
/// ```
pub fn confidence(rule: &str) -> Option<Confidence> {
    match rule {
        "date-line" | "dated-today" => Some(Confidence::High),
        "dateline" | "event-date" => Some(Confidence::Medium),
        "week-of-weekday" => Some(Confidence::Low),
        _ => None,
    }
}

/// Every rule's name with its sentence.
pub const RULES: &[(&str, &str)] = &[
    ("language-id", "The language was recognized from the letters and words of the text."),
    ("first-line", "The title is the first line of the text that is not a date."),
    ("lead", "The text has no headline, so its beginning stands in for a title."),
    ("id", "The text has no line that could serve as a title, so its id does."),
    ("date-line", "A line at the head of the text is a date and little else."),
    (
        "dated-today",
        "The text gives the date of a day that it counts from its own, such as today or yesterday.",
    ),
    ("dateline", "A full date stands at the head of the text as datelines do."),
    (
        "week-of-weekday",
        "The latest full date with its weekday in the text; news names weekdays within about a week.",
    ),
    ("event-date", "The last day, or the day after it, of an event that the text reports."),
    ("plain", "Nothing speaks for this line being anything but the article's text."),
    ("title-line", "A line at the head of the text is the title."),
    ("marked-heading", "The line begins with a sign that marks a heading."),
    ("repeated-headline", "A line at the head of the text says the headline again."),
    ("page-phrase", "The line is a phrase that web pages put around articles."),
    ("after-page-phrase", "A short line below such a phrase, at the foot of the text."),
    ("after-end-mark", "The line stands below a mark that ends the article."),
];
