//! What every part of a page needs: the corpus, the locale, and the way to say that something happened.
//!
//! It is handed down as one value. Parts of pages that keep nothing of their own are plain functions of it, for each Yew
//! component costs two to three kilobytes of the download.

use yew::prelude::*;

use crate::corpus::SharedCorpus;
use crate::folding::Module;
use crate::i18n::{Count, Text, fill};
use crate::state::{Action, Locale, State};

/// Tells the reducer what happened.
pub type Dispatch = UseReducerDispatcher<State>;

/// The corpus, the locale and the way to the reducer.
#[derive(Clone, PartialEq)]
pub struct Site {
    /// The corpus shown.
    pub corpus: SharedCorpus,
    /// Language, calendar and digits in force.
    pub locale: Locale,
    /// The way to the reducer.
    pub dispatch: Dispatch,
    /// What explains folding, once it is needed.
    pub folding: Module,
}

impl Site {
    /// A text in the interface's language.
    pub fn text(&self, text: Text) -> &'static str {
        self.locale.ui.text(text)
    }

    /// A text with its placeholders filled.
    pub fn fill(&self, text: Text, values: &[&str]) -> String {
        fill(self.text(text), values)
    }

    /// A number with its noun.
    pub fn count(&self, count: Count, number: usize) -> String {
        count.phrase(number, self.locale.ui, self.locale.digits)
    }

    /// A number in the reader's digits.
    pub fn number(&self, number: usize) -> String {
        roznama_text::digits::localize(&number.to_string(), self.locale.digits)
    }

    /// Says that something happened.
    pub fn tell(&self, action: Action) {
        self.dispatch.dispatch(action);
    }

    /// A callback that says so, whatever the event.
    pub fn telling<E: 'static>(&self, action: Action) -> Callback<E> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |_| dispatch.dispatch(action.clone()))
    }
}
