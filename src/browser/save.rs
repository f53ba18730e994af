//! Writes articles and events into a file that the browser saves where it saves downloads. Nothing leaves the machine.

use js_sys::{Array, Promise};
use roznama_export::{Format, Selection};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::corpus_file;
use super::module::module;

#[wasm_bindgen]
extern "C" {
    /// Of `assets/boot.mjs`: a promise of the text that the export module makes, once it has the shards that it wants.
    #[wasm_bindgen(js_name = roznamaExport, catch)]
    fn write(
        exports: &JsValue,
        pack: &[u8],
        at: &[u32],
        are_events: bool,
        format: &str,
    ) -> Result<Promise, JsValue>;
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

async fn text(selection: Selection, format: Format) -> Result<JsValue, JsValue> {
    let exports = module("export").await?;
    let pack = &corpus_file::bytes().await?;
    let (at, are_events): (Vec<u32>, bool) = match selection {
        Selection::Articles(of) => (of.into_iter().map(|ix| ix.0).collect(), false),
        Selection::Events(of) => (of.into_iter().map(|ix| ix.0).collect(), true),
    };
    JsFuture::from(write(&exports, pack, &at, are_events, format.as_str())?).await
}

/// Hands a text to the browser as a file.
fn offer(text: &JsValue, media_type: &str, name: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(text);
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = gloo::utils::document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&url)
}
