//! The file that holds the corpus, where it is not built into the app: `roznama build` makes such sites.

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::corpus::Load;

#[wasm_bindgen]
extern "C" {
    /// Of `assets/boot.mjs`: a promise of the file's bytes; nothing if the page names no file.
    #[wasm_bindgen(js_name = roznamaCorpus, catch)]
    fn fetch_corpus() -> Result<Option<Promise>, JsValue>;
}

/// Whether the corpus is in a file of its own. That file is on its way then.
pub fn fetched() -> Option<impl Future<Output = Result<Vec<u8>, JsValue>>> {
    let promise = fetch_corpus().ok().flatten()?;
    Some(async { Ok(Uint8Array::from(JsFuture::from(promise).await?).to_vec()) })
}

/// The bytes of the corpus that the app shows. A file was read before, so the browser has it at hand.
///
/// # Errors
///
/// When the file does not come.
pub async fn bytes() -> Result<Vec<u8>, JsValue> {
    match fetched() {
        Some(bytes) => bytes.await,
        None => Ok(Load::embedded_pack().to_vec()),
    }
}
