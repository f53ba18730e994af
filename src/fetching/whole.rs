//! Everything is there.

use roznama_core::Corpus;
use yew::prelude::*;

use super::Shown;
use crate::site::Site;
use crate::state::State;

/// The page that is asked of the corpus, with its title.
#[hook]
pub fn use_shown(
    site: &Site,
    state: &State,
    question: impl FnOnce(&Corpus) -> (String, Html),
) -> Shown {
    // A corpus in shards needs it.
    let _ = state;
    let (title, page) = question(&site.corpus);
    Shown { title: Some(title), page, notice: html! {} }
}
