//! The files of words that are at hand: in a browser, where no language is compiled in.

use std::cell::RefCell;

use super::Ui;
use super::file::Words;

thread_local! {
    /// By language.
    static HELD: RefCell<[Option<&'static Words<'static>>; 4]> = const { RefCell::new([None; 4]) };
}

/// Keeps a language's file for good; whether it is one of this build.
pub fn hold(ui: Ui, file: String) -> bool {
    let Some(words) = Words::read(file.leak()) else { return false };
    let words = Box::leak(Box::new(words));
    HELD.with_borrow_mut(|held| held[ui as usize] = Some(words));
    true
}

/// Whether a language is at hand.
pub fn is_held(ui: Ui) -> bool {
    HELD.with_borrow(|held| held[ui as usize].is_some())
}

/// The words of a language. What is shown before they are there, nothing as a rule, has none.
#[cfg(target_arch = "wasm32")]
pub(crate) fn words(ui: Ui) -> Option<&'static Words<'static>> {
    HELD.with_borrow(|held| held[ui as usize])
}
