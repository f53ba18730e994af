//! Other terms that stand for a word of a query, where the dictionary has them.
//!
//! Two kinds: other spellings of the same word (`roznama_text::spellings`), and in Arabic documents the word with or without
//! the article and the clitics that are written together with it. Neither is a stem: what is left must be a word by the
//! evidence of this corpus, so names that only begin like a clitic stay whole.

use roznama_text::spellings::{distinct, spellings};

use super::Index;
use super::words::Word;

/// Another term for a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Form {
    pub term: String,
    pub kind: FormKind,
}

/// Why a term stands for a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FormKind {
    /// The same word written otherwise.
    Spelling,
    /// With other Arabic clitics: in Arabic documents only.
    Clitic,
}

/// The article, particles, and words that only begin like them.
const CLITICS: &str = include_str!("../../data/clitics.tsv");

fn clitics(kind: &str) -> impl Iterator<Item = &'static str> {
    let letters = move |line: &'static str| line.split_once('\t').filter(|(of, _)| *of == kind);
    CLITICS.lines().filter_map(letters).map(|(_, letters)| letters)
}

/// Letters that a word must have beside its clitics.
const SHORTEST: usize = 3;

/// Fills in the forms of a word.
pub(super) fn expand(word: &mut Word, index: &Index) {
    let known = |term: &str| index.find(term).is_some();
    if !word.joins {
        let form = number_form(&word.term).filter(|term| known(term));
        word.forms.extend(form.map(|term| Form { term, kind: FormKind::Spelling }));
        return;
    }
    word.forms = spellings(&word.spelling)
        .into_iter()
        .filter(|term| known(term))
        .map(|term| Form { term, kind: FormKind::Spelling })
        .collect();
    let mut clitics: Vec<String> =
        clitic_forms(&word.term, |term| index.find(term).map_or(0, |ix| index.entry(ix).documents));
    clitics.retain(|term| known(term) && word.forms.iter().all(|form| form.term != *term));
    word.forms.extend(clitics.into_iter().map(|term| Form { term, kind: FormKind::Clitic }));
}

/// A number with the full stop that may group its thousands, or without: 1.234 and 1234.
fn number_form(term: &str) -> Option<String> {
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if let Some((thousands, rest)) = term.split_once('.') {
        let is_grouped = (1..=3).contains(&thousands.len()) && rest.len() == 3;
        return (is_grouped && !thousands.starts_with('0')).then(|| format!("{thousands}{rest}"));
    }
    let is_long = (4..=6).contains(&term.len()) && is_digits(term);
    let (thousands, rest) = term.split_at_checked(term.len().saturating_sub(3))?;
    is_long.then(|| format!("{thousands}.{rest}"))
}

fn is_whole(term: &str) -> bool {
    clitics("whole").any(|word| term == word)
        || clitics("beginning").any(|word| term.starts_with(word))
}

/// The word with other clitics; `documents` tells how many documents have a term.
fn clitic_forms(term: &str, documents: impl Fn(&str) -> u32) -> Vec<String> {
    let mut forms = Vec::new();
    let is_arabic = |c: char| ('\u{620}'..='\u{64A}').contains(&c) || matches!(c, 'ک' | 'ی');
    if !term.chars().all(is_arabic) {
        return forms;
    }
    let is_long = |word: &str| word.chars().count() >= SHORTEST;
    let is_surely_long = |word: &str| word.chars().count() > SHORTEST;
    let bare = clitics("article").find_map(|article| {
        // لل stands for ل and the article; a word that begins with both is rare.
        term.strip_prefix(article).filter(|rest| is_long(rest) && !is_whole(term_of(article, term)))
    });
    let stem = bare.unwrap_or(term);
    if !is_long(stem) {
        return forms;
    }
    let with_article = format!("ال{stem}");
    if !is_whole(&with_article) {
        forms.extend(clitics("article").map(|article| format!("{article}{stem}")));
        if bare.is_some() {
            forms.push(stem.to_owned());
        }
    }
    if bare.is_none() {
        let own = documents(term);
        for particle in clitics("particle") {
            let form = format!("{particle}{term}");
            // A word of its own is seldom rarer than what begins like it with a particle.
            // What no document has is found behind its particle, unless it is short.
            let is_lost = own == 0 && is_surely_long(term);
            if is_lost || own >= ENOUGH && own >= documents(&form) {
                forms.push(form);
            }
            // And without one, if it seems to have one.
            let rest = term.strip_prefix(particle).filter(|rest| own == 0 && is_surely_long(rest));
            forms.extend(rest.map(str::to_owned));
        }
    }
    forms.retain(|form| form != term);
    distinct(forms)
}

/// How many documents must have a word before it is looked for behind a particle.
const ENOUGH: u32 = 3;

/// The word from its article on.
fn term_of<'t>(article: &str, term: &'t str) -> &'t str {
    &term[article.len() - article.len().min("ال".len())..]
}
