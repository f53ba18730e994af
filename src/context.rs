//! What every component may ask for without being handed it: the locale, the corpus, and the way to say that something
//! happened.

use yew::prelude::*;

use crate::corpus::SharedCorpus;
use crate::i18n::{Text, fill};
use crate::state::{Action, Locale, State};

/// Tells the reducer what happened.
pub type Dispatch = UseReducerDispatcher<State>;

/// Language, calendar and digits in force.
///
/// # Panics
///
/// Outside of the app, which provides them.
#[hook]
pub fn use_locale() -> Locale {
    use_context().expect("the app provides the locale")
}

/// The corpus shown.
///
/// # Panics
///
/// Outside of the app, which provides it.
#[hook]
pub fn use_corpus() -> SharedCorpus {
    use_context().expect("the app provides the corpus")
}

/// The way to the reducer.
///
/// # Panics
///
/// Outside of the app, which provides it.
#[hook]
pub fn use_dispatch() -> Dispatch {
    use_context().expect("the app provides the dispatcher")
}

/// A callback that dispatches one action, whatever the event.
pub fn dispatching<E: 'static>(dispatch: &Dispatch, action: Action) -> Callback<E> {
    let dispatch = dispatch.clone();
    Callback::from(move |_| dispatch.dispatch(action.clone()))
}

impl Locale {
    /// A text in the interface's language.
    pub const fn text(self, text: Text) -> &'static str {
        self.ui.text(text)
    }

    /// A text with its placeholders filled.
    pub fn fill(self, text: Text, values: &[&str]) -> String {
        fill(self.ui.text(text), values)
    }
}
