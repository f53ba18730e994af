//! The phrases that pages put around articles, by language, from `data/furniture.tsv`.

use roznama_text::{Lang, tokens};

use super::is_short;

/// The lexicon; its head says how to add to it.
const LEXICON: &str = include_str!("../../data/furniture.tsv");

/// How many words make a phrase so plain that the rest of its line does not matter.
const PLAIN: usize = 4;

/// Where in a text a phrase stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Head,
    Foot,
}

/// The phrases of a language, and those of any.
pub(super) struct Phrases(Vec<Phrase>);

/// A phrase: its words, with `*` for any words or none.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Phrase {
    pub place: Place,
    /// Whether an article ends where the phrase stands.
    pub ends_article: bool,
    /// The terms between the `*`.
    runs: Vec<Vec<String>>,
}

impl Phrases {
    /// The phrases for texts of a language; all phrases if it is not known.
    pub fn of(lang: Lang) -> Self {
        let rows = LEXICON.lines().filter_map(row);
        let wanted = |of: &str| of == "*" || lang == Lang::UND || of == lang.as_str();
        Self(rows.filter(|(of, _)| wanted(of)).map(|(_, phrase)| phrase).collect())
    }

    /// The phrase that a line is.
    pub fn find(&self, line: &str, place: Place) -> Option<&Phrase> {
        let terms: Vec<String> = tokens(line).into_iter().map(|token| token.term).collect();
        let is_short = is_short(line);
        self.0.iter().filter(|phrase| phrase.place == place).find(|phrase| {
            let may_be = is_short || phrase.runs.len() == 1 || phrase.words() >= PLAIN;
            may_be && phrase.is(&terms)
        })
    }
}

impl Phrase {
    fn words(&self) -> usize {
        self.runs.iter().map(Vec::len).sum()
    }

    fn is(&self, terms: &[String]) -> bool {
        match self.runs.as_slice() {
            [] => false,
            [all] => all == terms,
            [start, middle @ .., end] => {
                let Some(rest) = terms.strip_prefix(start.as_slice()) else { return false };
                let Some(mut rest) = rest.strip_suffix(end.as_slice()) else { return false };
                for run in middle {
                    let at = rest.windows(run.len().max(1)).position(|window| window == run);
                    let Some(at) = at else { return false };
                    rest = &rest[at + run.len()..];
                }
                true
            }
        }
    }
}

/// A row of the lexicon; `None` for comments and the empty.
fn row(line: &str) -> Option<(&str, Phrase)> {
    let line = line.trim_end();
    if line.is_empty() || line.starts_with('#') {
        return None;
    }
    let mut fields = line.split('\t');
    let (lang, place, phrase) = (fields.next()?, fields.next()?, fields.next()?);
    let (place, ends_article) = match place {
        "head" => (Place::Head, false),
        "foot" => (Place::Foot, false),
        "end" => (Place::Foot, true),
        _ => return None,
    };
    let terms = |run: &str| tokens(run).into_iter().map(|token| token.term).collect();
    let runs = phrase.split('*').map(terms).collect();
    Some((lang, Phrase { place, ends_article, runs }))
}

#[cfg(test)]
mod tests {
    use super::{LEXICON, Lang, row};

    #[test]
    fn every_row_is_understood() {
        for (number, line) in LEXICON.lines().enumerate() {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let row = row(line);
            let good = row.as_ref().is_some_and(|(lang, phrase)| {
                (*lang == "*" || lang.parse::<Lang>().is_ok()) && phrase.words() > 0
            });
            assert!(good, "data/furniture.tsv:{}: {row:?}", number + 1);
        }
    }
}
