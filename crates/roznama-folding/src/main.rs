//! The module's two questions. The viewer calls them; there is nothing to run.
//!
//! A language is given by its code; a code that is none is as no language.

use roznama_folding::{Mapped, encode, explained};
use roznama_text::{Lang, Level, fold_mapped_in};
use wasm_bindgen::prelude::wasm_bindgen;

/// [`explained`]: the text at each level, with sentences in the interface's language. Without a language the text's is identified.
#[wasm_bindgen]
pub fn explain(text: &str, lang: &str, interface: &str) -> Vec<u8> {
    let interface = interface.parse().unwrap_or(Lang::EN);
    encode(&explained(text, lang.parse().ok(), interface))
}

/// The text as a language writes it, with the way back to the original.
#[wasm_bindgen]
pub fn standard(text: &str, lang: &str) -> Vec<u8> {
    let lang = lang.parse().unwrap_or(Lang::UND);
    encode(&Mapped::from(fold_mapped_in(text, Level::Standard, lang)))
}

fn main() {}
