//! The words of the interface's languages, fetched when they are wanted.

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::i18n::{Ui, held};

#[wasm_bindgen]
extern "C" {
    /// Of `assets/boot.mjs`: a promise of a language's file.
    #[wasm_bindgen(js_name = roznamaWords, catch)]
    fn promise_of_words(lang: &str) -> Result<Promise, JsValue>;
}

/// Fetches a language's words; what went wrong if they are not at hand then.
///
/// # Errors
///
/// When the file did not come, or belongs to another build.
pub async fn fetch(ui: Ui) -> Result<(), JsValue> {
    if held::is_held(ui) {
        return Ok(());
    }
    let file = JsFuture::from(promise_of_words(ui.code())?).await?;
    let is_good = file.as_string().is_some_and(|file| held::hold(ui, file));
    if is_good { Ok(()) } else { Err(JsValue::from_str("words of another build")) }
}
