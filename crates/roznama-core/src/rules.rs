//! What each rule does, in one sentence: of this crate's rules in English, of these and the date tagger's in the other
//! languages of the interface.
//!
//! The English of the tagger's rules stands with them, see [`roznama_dates::Rule`].

use std::borrow::Cow;

use roznama_dates::{Clue, Rule};
use roznama_text::Lang;

/// Arabic, Persian and Urdu; the file's head says how to correct it.
const TRANSLATED: &str = include_str!("../data/rules.tsv");

/// The languages of the columns.
const LANGS: [Lang; 3] = [Lang::AR, Lang::FA, Lang::UR];

/// The sentence for the name of a rule, of this crate or of the date tagger, in a language of the interface; `None` for an
/// unknown rule, or a language that it is not explained in.
///
/// ```
/// use roznama_core::rules;
/// use roznama_text::Lang;
///
/// assert!(rules::sentence("language-id", Lang::EN).is_some_and(|words| words.contains("recognized")));
/// assert!(rules::sentence("language-id", Lang::UR).is_some());
/// assert_eq!(rules::sentence("no-such-rule", Lang::EN), None);
/// ```
pub fn sentence(rule: &str, lang: Lang) -> Option<Cow<'static, str>> {
    if lang == Lang::EN {
        let of_tagger = || rule.parse::<Rule>().ok().map(Rule::explain);
        return explain(rule).or_else(of_tagger).map(Cow::Borrowed);
    }
    translated(rule, lang)
}

/// The sentence for a clue of the date tagger in a language of the interface; `None` in a language that it is not told in.
///
/// ```
/// use roznama_core::rules;
/// use roznama_dates::Clue;
/// use roznama_text::Lang;
///
/// assert_eq!(rules::clue(Clue::Year, Lang::EN).as_deref(), Some(Clue::Year.explain()));
/// assert!(rules::clue(Clue::Year, Lang::FA).is_some_and(|words| words.contains("سال")));
/// ```
pub fn clue(clue: Clue, lang: Lang) -> Option<Cow<'static, str>> {
    if lang == Lang::EN {
        return Some(Cow::Borrowed(clue.explain()));
    }
    translated(&format!("clue-{}", clue.name()), lang)
}

fn translated(name: &str, lang: Lang) -> Option<Cow<'static, str>> {
    let column = LANGS.iter().position(|&it| it == lang)?;
    let words = TRANSLATED.lines().find_map(|line| {
        let mut columns = line.split('\t');
        (columns.next() == Some(name)).then(|| columns.nth(column)).flatten()
    })?;
    Some(Cow::Owned(words.replace("U+200C", "\u{200C}")))
}

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
    (
        "shared-features",
        "Articles of about the same days share rare names, words, numbers and days, so they seem to report one event.",
    ),
    ("same-text", "The articles have the same text."),
    ("name-listed", "The gazetteer lists this name."),
    (
        "name-pattern",
        "Words beside it tell that it is a name: a title, a given name, a verb of speech.",
    ),
    ("name-recurrence", "It is part of a name that stands elsewhere in the text."),
    ("shared-name", "The articles name the same person, place or organisation."),
    ("shared-word", "The articles have a word that sounds alike and is rare in this corpus."),
    ("shared-phrase", "The articles have the same two words side by side."),
    ("shared-concept", "The articles have words of one meaning."),
    ("shared-number", "The articles give the same number."),
    ("shared-rough-number", "The articles give about the same number."),
    ("shared-day", "The articles speak of the same day."),
    (
        "paragraph-language",
        "The paragraph reads as another language than the article's, by its letters and words.",
    ),
    ("plain", "Nothing speaks for this line being anything but the article's text."),
    ("title-line", "A line at the head of the text is the title."),
    ("marked-heading", "The line begins with a sign that marks a heading."),
    ("repeated-headline", "A line at the head of the text says the headline again."),
    ("page-phrase", "The line is a phrase that web pages put around articles."),
    ("after-page-phrase", "A short line below such a phrase, at the foot of the text."),
    ("after-end-mark", "The line stands below a mark that ends the article."),
];

#[cfg(test)]
mod tests {
    use super::{Clue, LANGS, Lang, RULES, Rule, TRANSLATED, clue, explain, sentence};

    #[test]
    fn every_row_is_of_a_rule_and_whole() {
        for line in TRANSLATED.lines().filter(|line| !line.starts_with('#')) {
            let cells: Vec<&str> = line.split('\t').collect();
            assert_eq!(cells.len(), 1 + LANGS.len(), "{line}");
            assert!(cells.iter().all(|cell| !cell.trim().is_empty()), "{line}");
            let is_clue = Clue::ALL.iter().any(|clue| cells[0] == format!("clue-{}", clue.name()));
            let is_rule = cells[0].parse::<Rule>().is_ok() || explain(cells[0]).is_some();
            assert!(is_rule || is_clue, "{line}");
        }
    }

    #[test]
    fn every_rule_is_explained_in_every_language() {
        let names =
            RULES.iter().map(|(name, _)| *name).chain(Rule::ALL.iter().map(|rule| rule.name()));
        for name in names {
            for lang in LANGS.into_iter().chain([Lang::EN]) {
                assert!(sentence(name, lang).is_some(), "{name} in {lang}");
            }
        }
        for it in Clue::ALL {
            for lang in LANGS.into_iter().chain([Lang::EN]) {
                assert!(clue(it, lang).is_some(), "{} in {lang}", it.name());
            }
        }
    }
}
