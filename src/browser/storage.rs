//! Keeps the reader's choices in the browser's local storage. Where storage is denied or full, they last as long as the page.

use web_sys::Storage;

use crate::i18n::Ui;
use crate::state::preferences::{KEYS, Preferences};
use crate::view::saved::{self, Saved};

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

/// Where kept searches are.
const SAVED: &str = "roznama.saved";

/// The kept searches.
pub fn saved() -> Vec<Saved> {
    let kept = storage().and_then(|kept| kept.get_item(SAVED).ok().flatten());
    saved::read(&kept.unwrap_or_default())
}

/// Keeps them for the next visit.
pub fn keep_saved(all: &[Saved]) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(SAVED, &saved::write(all));
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
