//! Writes articles and events into a file that the browser saves where it saves downloads. Nothing leaves the machine.

use js_sys::Array;
use roznama_export::{Format, Selection};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::corpus_file;
use super::module::module;

#[wasm_bindgen]
extern "C" {
    /// What `crates/roznama-export/src/main.rs` exports.
    type Exports;
    #[wasm_bindgen(method, catch)]
    fn articles(this: &Exports, pack: &[u8], at: &[u32], format: &str) -> Result<String, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn events(this: &Exports, pack: &[u8], at: &[u32], format: &str) -> Result<String, JsValue>;
}

/// Exports a selection of the corpus and saves it as `name` with the format's ending; then says whether that worked.
pub fn save(selection: Selection, format: Format, name: String, then: impl FnOnce(bool) + 'static) {
    spawn_local(async move {
        let text = text(selection, format).await;
        let name = format!("{name}.{}", format.extension());
        let saved = text.and_then(|text| offer(&text, format.media_type(), &name));
        if let Err(error) = &saved {
            web_sys::console::error_1(error);
        }
        then(saved.is_ok());
    });
}

async fn text(selection: Selection, format: Format) -> Result<String, JsValue> {
    let exports: Exports = module("export").await?.unchecked_into();
    let pack = &corpus_file::bytes().await?;
    match selection {
        Selection::Articles(of) => {
            let at: Vec<u32> = of.into_iter().map(|ix| ix.0).collect();
            exports.articles(pack, &at, format.as_str())
        }
        Selection::Events(of) => {
            let at: Vec<u32> = of.into_iter().map(|ix| ix.0).collect();
            exports.events(pack, &at, format.as_str())
        }
    }
}

/// Hands a text to the browser as a file.
fn offer(text: &str, media_type: &str, name: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = gloo::utils::document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&url)
}
