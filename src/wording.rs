//! The locale whose words are at hand.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::words;
use crate::i18n::held;
use crate::state::Locale;

/// The locale that is wanted, once its words are here; until then the one before. Words that cannot be had change nothing.
#[hook]
pub fn use_words(wanted: Locale) -> Locale {
    let shown = use_mut_ref(|| wanted);
    let come = use_force_update();
    use_effect_with(wanted.ui, move |ui| {
        let ui = *ui;
        if !held::is_held(ui) {
            spawn_local(async move {
                match words::fetch(ui).await {
                    Ok(()) => come.force_update(),
                    Err(error) => web_sys::console::error_1(&error),
                }
            });
        }
    });
    if held::is_held(wanted.ui) {
        shown.replace(wanted);
    }
    *shown.borrow()
}
