//! Keeps the reader's choices in the browser's local storage. Where storage is denied or full, they last as long as the page.

use web_sys::Storage;

use crate::i18n::Ui;
use crate::state::preferences::{KEYS, Preferences};

fn storage() -> Option<Storage> {
    gloo::utils::window().local_storage().ok().flatten()
}

/// The kept choices; what was never chosen follows the browser's languages.
pub fn load() -> Preferences {
    let storage = storage();
    let kept = KEYS.map(|key| storage.as_ref().and_then(|kept| kept.get_item(key).ok().flatten()));
    Preferences::from_kept(kept, asked_by_browser())
}

/// Keeps the choices for the next visit.
pub fn keep(preferences: Preferences) {
    let Some(storage) = storage() else { return };
    for (key, value) in KEYS.into_iter().zip(preferences.to_kept()) {
        let _ = match value {
            Some(value) => storage.set_item(key, value),
            None => storage.remove_item(key),
        };
    }
}

/// The first of the browser's languages that the interface speaks.
fn asked_by_browser() -> Option<Ui> {
    gloo::utils::window()
        .navigator()
        .languages()
        .iter()
        .filter_map(|language| language.as_string())
        .find_map(|language| language.parse().ok())
}
