//! What is said of a query that is not quite in the query language.

use std::ops::Range;

use roznama_text::Lang;

/// Something in a query that was read otherwise than it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// What it is.
    pub kind: NoteKind,
    /// Bytes of the query.
    pub span: Range<usize>,
    /// What stands there.
    pub found: String,
    /// What it was read as, or might have meant; empty where the kind says it all.
    pub read: String,
}

/// The kinds of notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoteKind {
    /// A quotation mark without its pair; read to the end.
    UnclosedQuote,
    /// An opening parenthesis without its pair; read to the end.
    UnclosedGroup,
    /// A closing parenthesis without its pair; left out.
    StrayParenthesis,
    /// `OR` with nothing on one side; left out.
    OrWithoutSide,
    /// `OR` alone; read as a word.
    OrAsWord,
    /// A field without a value; left out.
    EmptyField,
    /// A name with a colon that is nearly one of a field; read as words.
    UnknownField,
    /// No date; left out.
    UnreadableDate,
    /// One end of a stretch is no date; the other was used.
    UnreadableEnd,
    /// A stretch whose end is before its beginning; exchanged.
    ReversedDates,
    /// No language; left out.
    UnknownLanguage,
    /// No number after a tilde; read as the usual distance.
    BadDistance,
    /// A tilde with a number behind a word; left out.
    NearWithoutPhrase,
    /// Parentheses in too many parentheses; left out.
    NestedTooDeep,
    /// More words than are looked for; the rest left out.
    TooLong,
}

const SENTENCES: &str = include_str!("../../data/query-notes.tsv");

/// The languages of the columns.
const LANGS: [Lang; 4] = [Lang::EN, Lang::AR, Lang::FA, Lang::UR];

impl NoteKind {
    /// All kinds.
    pub const ALL: [Self; 15] = [
        Self::UnclosedQuote,
        Self::UnclosedGroup,
        Self::StrayParenthesis,
        Self::OrWithoutSide,
        Self::OrAsWord,
        Self::EmptyField,
        Self::UnknownField,
        Self::UnreadableDate,
        Self::UnreadableEnd,
        Self::ReversedDates,
        Self::UnknownLanguage,
        Self::BadDistance,
        Self::NearWithoutPhrase,
        Self::NestedTooDeep,
        Self::TooLong,
    ];

    /// The kind's kebab-case name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::UnclosedQuote => "unclosed-quote",
            Self::UnclosedGroup => "unclosed-group",
            Self::StrayParenthesis => "stray-parenthesis",
            Self::OrWithoutSide => "or-without-side",
            Self::OrAsWord => "or-as-word",
            Self::EmptyField => "empty-field",
            Self::UnknownField => "unknown-field",
            Self::UnreadableDate => "unreadable-date",
            Self::UnreadableEnd => "unreadable-end",
            Self::ReversedDates => "reversed-dates",
            Self::UnknownLanguage => "unknown-language",
            Self::BadDistance => "bad-distance",
            Self::NearWithoutPhrase => "near-without-phrase",
            Self::NestedTooDeep => "nested-too-deep",
            Self::TooLong => "too-long",
        }
    }

    /// The sentence, with `{found}` and `{read}` where the query is quoted; in English for a language that it is not told in.
    pub fn template(self, lang: Lang) -> String {
        let column = LANGS.iter().position(|&it| it == lang).unwrap_or(0);
        let row = SENTENCES.lines().find_map(|line| {
            let mut columns = line.split('\t');
            (columns.next() == Some(self.as_str())).then(|| columns.nth(column)).flatten()
        });
        row.unwrap_or(self.as_str()).replace("U+200C", "\u{200C}")
    }
}

impl Note {
    /// The note as a sentence, in English, Arabic, Persian or Urdu; in English for any other language. What it quotes of the
    /// query is isolated, whatever its direction.
    ///
    /// ```
    /// use roznama_core::query::parse;
    /// use roznama_text::Lang;
    ///
    /// let note = &parse("date:2016..soon").notes[0];
    /// assert!(note.sentence(Lang::EN).contains("found \u{2068}soon\u{2069}"));
    /// assert_eq!(note.span, 11..15);
    /// ```
    pub fn sentence(&self, lang: Lang) -> String {
        self.filled(&self.kind.template(lang))
    }

    /// A kind's [template](NoteKind::template) with what this note quotes.
    pub fn filled(&self, template: &str) -> String {
        let isolated = |text: &str| format!("\u{2068}{text}\u{2069}");
        template.replace("{read}", &isolated(&self.read)).replace("{found}", &isolated(&self.found))
    }
}

#[cfg(test)]
mod tests {
    use super::{LANGS, NoteKind, SENTENCES};

    #[test]
    fn every_kind_has_its_sentences() {
        let rows: Vec<&str> = SENTENCES.lines().filter(|line| !line.starts_with('#')).collect();
        assert_eq!(rows.len(), NoteKind::ALL.len());
        for (row, kind) in rows.iter().zip(NoteKind::ALL) {
            let cells: Vec<&str> = row.split('\t').collect();
            assert_eq!(cells.len(), 1 + LANGS.len(), "{row}");
            assert_eq!(cells[0], kind.as_str());
            let reads = |cell: &&str| cell.contains("{read}");
            assert!(cells[1..].iter().all(|cell| cell.contains("{found}")), "{row}");
            assert!(
                [0, LANGS.len()].contains(&cells[1..].iter().filter(|c| reads(c)).count()),
                "{row}"
            );
        }
    }
}
