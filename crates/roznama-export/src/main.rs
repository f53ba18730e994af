//! The viewer's module for exports: a pack and a selection of it in, the text of a file out.

use roznama_core::{DocIx, EventIx, pack};
use roznama_export::{Selection, export};
use wasm_bindgen::prelude::wasm_bindgen;

/// The articles at these places of the pack, in a format by its name.
///
/// # Errors
///
/// A message, when the pack cannot be read, a place lies outside of it, or there is no such format.
#[wasm_bindgen]
pub fn articles(pack: &[u8], places: &[u32], format: &str) -> Result<String, String> {
    write(pack, &Selection::Articles(places.iter().copied().map(DocIx).collect()), format)
}

/// The events at these places of the pack.
///
/// # Errors
///
/// As for [`articles`], and for a format without a place for events.
#[wasm_bindgen]
pub fn events(pack: &[u8], places: &[u32], format: &str) -> Result<String, String> {
    write(pack, &Selection::Events(places.iter().copied().map(EventIx).collect()), format)
}

fn write(pack: &[u8], selection: &Selection, format: &str) -> Result<String, String> {
    let corpus = pack::read(pack).map_err(|error| error.to_string())?;
    let is_inside = match selection {
        Selection::Articles(of) => of.iter().all(|ix| ix.index() < corpus.documents().len()),
        Selection::Events(of) => of.iter().all(|ix| ix.index() < corpus.events().len()),
    };
    if !is_inside {
        return Err("expected places of this pack".to_owned());
    }
    let format = format.parse().map_err(|error| format!("{error}"))?;
    export(&corpus, selection, format).map(|it| it.text).map_err(|error| error.to_string())
}

fn main() {}
