//! The words of one language as a file, so that a reader's browser fetches one language and not four.
//!
//! A text a line: every [`Text`] in the order of the list, each [`Count`] in its categories, then `name<TAB>sentence` of rules, clues
//! and notes. Writer and reader are of one build, and the page names the file by its content; a file of another length is refused.

use roznama_core::query::NoteKind;
use roznama_core::rules::RULES;
use roznama_dates::{Clue, Rule};

use super::plural::Category;
use super::{Count, Text, Ui, rules};

/// How many lines stand before the sentences.
const WORDS: usize = Text::ALL.len() + Count::ALL.len() * Category::ALL.len();

/// Writes the file of a language.
///
/// ```
/// use roznama_words::{Text, Ui, file};
/// let file = file::write(Ui::Ur);
/// assert_eq!(file.lines().next(), Some(Ui::Ur.text(Text::SiteName)));
/// ```
pub fn write(ui: Ui) -> String {
    let texts = Text::ALL.iter().map(|text| ui.text(*text).to_owned());
    let counts = Count::ALL.into_iter().flat_map(|count| {
        Category::ALL.into_iter().map(move |category| count.template(category, ui).to_owned())
    });
    let names = Rule::ALL.iter().map(|rule| rule.name()).chain(RULES.iter().map(|(name, _)| *name));
    let rules = names.map(|name| (name.to_owned(), rules::sentence(name, ui)));
    let clues = Clue::ALL.into_iter().map(|clue| (key_of_clue(clue), rules::clue(clue, ui)));
    let notes =
        NoteKind::ALL.into_iter().map(|kind| (key_of_note(kind), rules::template(kind, ui)));
    let sentences =
        rules.chain(clues).chain(notes).map(|(name, sentence)| format!("{name}\t{sentence}"));
    texts.chain(counts).chain(sentences).map(|line| line + "\n").collect()
}

pub(crate) fn key_of_clue(clue: Clue) -> String {
    format!("clue-{}", clue.name())
}

pub(crate) fn key_of_note(kind: NoteKind) -> String {
    format!("note-{}", kind.as_str())
}

/// What a file says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words<'f> {
    lines: Vec<&'f str>,
}

impl<'f> Words<'f> {
    /// Reads a file; nothing if it is of another build.
    ///
    /// ```
    /// use roznama_words::{Ui, file::{Words, write}};
    /// assert!(Words::read(&write(Ui::Fa)).is_some());
    /// assert!(Words::read("<!doctype html>").is_none());
    /// ```
    pub fn read(file: &'f str) -> Option<Self> {
        let lines: Vec<&str> = file.lines().collect();
        let (words, sentences) = lines.split_at_checked(WORDS)?;
        let is_whole = file.ends_with('\n')
            && words.iter().all(|line| !line.contains('\t'))
            && !sentences.is_empty()
            && sentences.iter().all(|line| line.contains('\t'));
        is_whole.then_some(Self { lines })
    }

    /// A text.
    pub fn text(&self, text: Text) -> &'f str {
        self.line(text as usize)
    }

    /// A noun's form for a category.
    pub fn template(&self, count: Count, category: Category) -> &'f str {
        self.line(Text::ALL.len() + count as usize * Category::ALL.len() + category as usize)
    }

    /// The sentence of a rule, a clue or a note.
    pub fn sentence(&self, name: &str) -> Option<&'f str> {
        let mut sentences = self.lines.iter().skip(WORDS).filter_map(|line| line.split_once('\t'));
        sentences.find(|(found, _)| *found == name).map(|(_, sentence)| sentence)
    }

    fn line(&self, at: usize) -> &'f str {
        self.lines.get(at).copied().unwrap_or_default()
    }
}
