//! What the first sight of the app can do without for a moment.
//!
//! Mounted in one go, a page keeps a slow telephone from answering for a quarter of a second. So the first page comes in a few tasks,
//! from its top to its foot, and the browser answers the reader in between. Later pages are laid out whole: the way back leads to a place
//! in them that must be there.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::page::{is_settled, next_task};

/// Properties of [`Later`].
#[derive(Properties, PartialEq)]
pub struct LaterProps {
    /// Makes what is shown.
    pub content: Callback<(), Html>,
    /// After how many other tasks.
    #[prop_or_default]
    pub turn: u8,
}

/// Shows its content in a task of its own while the app mounts, else at once.
#[component]
pub fn Later(props: &LaterProps) -> Html {
    let is_due = use_state_eq(is_settled);
    use_effect_with((), {
        let (is_due, turn) = (is_due.clone(), props.turn);
        move |()| {
            if !*is_due {
                spawn_local(async move {
                    for _ in 0..=turn {
                        next_task().await;
                    }
                    is_due.set(true);
                });
            }
        }
    });
    if *is_due {
        props.content.emit(())
    } else {
        html! {}
    }
}
