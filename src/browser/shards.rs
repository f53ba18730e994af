//! Shards of a corpus that comes in many files.

use js_sys::{Array, Promise, Uint8Array};
use roznama_core::pack::{Manifest, Shard};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::corpus::{Load, SharedCorpus};

#[wasm_bindgen(module = "/assets/shards.mjs")]
extern "C" {
    /// A promise of shards, decompressed, by the names of their files, one a line, and where each begins and
    /// ends there, and whether it is compressed. In place of one that does not come is nothing.
    #[wasm_bindgen(js_name = roznamaShards, catch)]
    fn fetch_shards(files: &str, cuts: &[u32], again: bool) -> Result<Promise, JsValue>;

    /// A promise of whether it was not called again for so many milliseconds.
    #[wasm_bindgen(js_name = roznamaPause)]
    fn wait(milliseconds: u32) -> Promise;
}

/// Fetches shards; those that are tried again not from what the browser has kept. In place of one
/// that does not come is nothing.
pub async fn fetch(manifest: &Manifest, shards: &[Shard], is_again: bool) -> Vec<Option<Vec<u8>>> {
    let (mut files, mut cuts) = (String::new(), Vec::new());
    for place in shards.iter().filter_map(|shard| manifest.place(*shard)) {
        files.push_str(&manifest.files()[place.file].name);
        files.push('\n');
        cuts.push(place.bytes.start as u32);
        cuts.push(place.bytes.end as u32);
        cuts.push(u32::from(place.is_compressed));
    }
    let fetched = match fetch_shards(&files, &cuts, is_again) {
        Ok(promise) => {
            JsFuture::from(promise).await.map_or_else(|_| Array::new(), |it| Array::from(&it))
        }
        Err(_) => Array::new(),
    };
    let bytes = |at: usize| {
        let bytes = fetched.get(at as u32);
        (!bytes.is_undefined()).then(|| Uint8Array::from(bytes).to_vec())
    };
    (0..shards.len()).map(bytes).collect()
}

/// Opens the corpus of a manifest with what must be there at the start; nothing when that does not come.
pub async fn open(manifest: &[u8]) -> Option<Load> {
    let manifest = match Manifest::read(manifest) {
        Ok(manifest) => manifest,
        Err(error) => return Some(Load::Failed(error)),
    };
    let first = fetch(&manifest, &manifest.resident(), false).await;
    let first: Vec<Vec<u8>> = first.into_iter().collect::<Option<_>>()?;
    Some(manifest.open(&first).map_or_else(Load::Failed, |it| Load::Ready(SharedCorpus::new(it))))
}

/// Waits so many milliseconds; whether this was not called again meanwhile.
pub async fn pause(milliseconds: u32) -> bool {
    JsFuture::from(wait(milliseconds)).await.is_ok_and(|is_last| is_last.is_truthy())
}
