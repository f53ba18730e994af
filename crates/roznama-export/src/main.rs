//! The viewer's module for exports: a pack, or a manifest and those shards that are needed, and a selection of it in, the text of a
//! file out.

use roznama_core::pack::{self, Manifest, Shard};
use roznama_core::{Corpus, DocIx, EventIx, Partial};
use roznama_export::{Selection, export};
use wasm_bindgen::prelude::wasm_bindgen;

/// An export in the making.
///
/// While [`wanted`](Self::wanted) names shards, they are to be fetched and [supplied](Self::supply); then it can be
/// [written](Self::write).
#[wasm_bindgen]
#[derive(Debug)]
pub struct Export {
    selection: Selection,
    manifest: Manifest,
    /// What must be there before anything can be asked.
    first: Vec<Vec<u8>>,
    partial: Option<Partial>,
}

#[wasm_bindgen]
impl Export {
    /// Of a pack, or the manifest of a folder of shards: the events or the articles at these places.
    ///
    /// # Errors
    ///
    /// A message, when the bytes cannot be read.
    #[wasm_bindgen(constructor)]
    pub fn new(pack: &[u8], places: &[u32], are_events: bool) -> Result<Self, String> {
        let selection = if are_events {
            Selection::Events(places.iter().copied().map(EventIx).collect())
        } else {
            Selection::Articles(places.iter().copied().map(DocIx).collect())
        };
        let (manifest, partial) = if pack::is_manifest(pack) {
            (Manifest::read(pack).map_err(|error| error.to_string())?, None)
        } else {
            let corpus = pack::read(pack).map_err(|error| error.to_string())?;
            (Manifest::default(), Some(Partial::from(corpus)))
        };
        Ok(Self { selection, manifest, first: Vec::new(), partial })
    }

    /// The shards that are to be supplied next, each as its number, where it begins and where it ends in its file, and 1
    /// if it is compressed there.
    pub fn wanted(&self) -> Vec<u32> {
        let shards = match &self.partial {
            None => self.manifest.resident(),
            Some(partial) => match partial.ask(|corpus| look_at(corpus, &self.selection)) {
                Ok(()) => Vec::new(),
                Err(wanting) => wanting.shards().collect(),
            },
        };
        let place = |shard: Shard| Some((shard.0, self.manifest().place(shard)?));
        let places = shards.into_iter().filter_map(place);
        let numbers = |(shard, at): (u32, pack::Place)| {
            [shard, at.bytes.start as u32, at.bytes.end as u32, u32::from(at.is_compressed)]
        };
        places.flat_map(numbers).collect()
    }

    /// What is known of where shards are.
    fn manifest(&self) -> &Manifest {
        self.partial.as_ref().map_or(&self.manifest, Partial::manifest)
    }

    /// The name of the file that holds a shard.
    pub fn file(&self, shard: u32) -> String {
        let place = self.manifest().place(Shard(shard));
        place.map_or_else(String::new, |place| self.manifest().files()[place.file].name.clone())
    }

    /// Takes over a shard, decompressed. They come in the order in which they were wanted.
    ///
    /// # Errors
    ///
    /// A message, when it is damaged.
    pub fn supply(&mut self, shard: u32, bytes: &[u8]) -> Result<(), String> {
        if let Some(partial) = &self.partial {
            return partial.supply(Shard(shard), bytes).map_err(|error| error.to_string());
        }
        self.first.push(bytes.to_vec());
        if self.first.len() == self.manifest.resident().len() {
            let opened = self.manifest.clone().open(&self.first);
            self.partial = Some(opened.map_err(|error| error.to_string())?);
        }
        Ok(())
    }

    /// The text, in a format by its name.
    ///
    /// # Errors
    ///
    /// A message, when something is still wanted, a place lies outside of the pack, there is no such format, or it has no place for
    /// events.
    pub fn write(&self, format: &str) -> Result<String, String> {
        let partial = self.partial.as_ref().ok_or("expected the shards that are wanted")?;
        let format = format.parse().map_err(|error| format!("{error}"))?;
        let answer = partial.ask(|corpus| {
            let is_inside = match &self.selection {
                Selection::Articles(of) => of.iter().all(|ix| ix.index() < corpus.len()),
                Selection::Events(of) => of.iter().all(|ix| ix.index() < corpus.events().len()),
            };
            if !is_inside {
                return Err("expected places of this pack".to_owned());
            }
            let exported = export(corpus, &self.selection, format);
            exported.map(|it| it.text).map_err(|error| error.to_string())
        });
        answer.map_err(|wanting| wanting.to_string())?
    }
}

/// Looks at all that an export may tell, so that it is wanted.
fn look_at(corpus: &Corpus, selection: &Selection) {
    match selection {
        Selection::Articles(of) => corpus.look_at(of.iter().copied()),
        Selection::Events(of) => {
            let events = of.iter().filter_map(|ix| corpus.events().get(ix.index()));
            corpus.look_at(events.flat_map(|event| &event.links).map(|link| link.document));
        }
    }
}

fn main() {}
