//! Places, persons and organisations in Arabic, Persian and Urdu text.
//!
//! [`names`] finds them in one text, by lists that stand in `data/` and by what stands around a name: titles, given names, verbs of
//! speech. A place or organisation has one id in all languages. No model; every name tells the [`Rule`] that found it.
//!
//! ```
//! use roznama_names::{Kind, names};
//! use roznama_text::Lang;
//!
//! let text = "ایرانی صدر حسن روحانی نے قزاقستان میں";
//! let found: Vec<_> = names(text, Lang::UR).into_iter().map(|n| (&text[n.span], n.kind, n.id)).collect();
//! assert_eq!(found, [
//!     ("ایرانی", Kind::Other, Some("IR")),
//!     ("حسن روحانی", Kind::Person, None),
//!     ("قزاقستان", Kind::Place, Some("KZ")),
//! ]);
//! ```
//!
//! # Limits
//!
//! What is on no list and has no title, given name or verb of speech beside it is not found. A person has no id in a text; names of
//! persons are brought together over a corpus by [`Names`]. Words of a place (Russian, الروسي) are names of kind [`Kind::Other`] with the place's
//! id.

mod class;
mod entities;
mod found;
mod gazetteer;
mod hash;
mod lexicon;
mod name;
mod orgs;
mod persons;
mod sites;
mod words;

#[cfg(test)]
mod tests;

pub use entities::{Entity, Names, Spelling, ids};
pub use name::{Kind, Name, Rule};

use roznama_text::{Lang, Token, tokens};

/// What the gazetteer calls a place or organisation in Arabic, Persian, Urdu and English, in this order; empty where it has no name in
/// the language, `None` for what it does not list.
///
/// ```
/// use roznama_names::labels;
///
/// assert_eq!(labels("city/aleppo").map(|it| [it[1], it[3]]), Some(["حلب", "Aleppo"]));
/// assert_eq!(labels("person/hsn-rn"), None);
/// ```
pub fn labels(id: &str) -> Option<&'static [&'static str; 4]> {
    lexicon::labels(id)
}

/// The names of a text, in order; their spans are bytes of it, on character boundaries, and do not overlap.
///
/// Names are looked for as the language writes them; for a language that has no lists of its own, by all lists.
pub fn names(text: &str, lang: Lang) -> Vec<Name> {
    names_of_tokens(text, &tokens(text), lang)
}

/// [`names`] of a text whose tokens are known.
pub fn names_of_tokens(text: &str, tokens: &[Token], lang: Lang) -> Vec<Name> {
    let words = words::Words::of(text, tokens, lang);
    let mut found = found::Found::new(words.len());
    gazetteer::find(&words, &mut found);
    persons::find(&words, &mut found);
    orgs::find(&words, &mut found);
    sites::find(&words, &mut found);
    found.into_names(text, &words)
}
