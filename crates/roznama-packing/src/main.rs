//! The module as a worker of the viewer drives it: paths in, then the bytes of those that are wanted; a pack and a report out.

use roznama_inputs::NamedFile;
use roznama_packing::Step;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// Of `assets/own/worker.js`: how far the work has come.
    #[wasm_bindgen(js_name = roznamaTell)]
    fn tell(step: &str, done: u32, of: u32);
}

/// Files on their way to a pack.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Packing {
    files: Vec<NamedFile>,
}

#[wasm_bindgen]
impl Packing {
    /// Of files with these paths, as [`NamedFile`] has them.
    #[wasm_bindgen(constructor)]
    pub fn new(paths: Vec<String>) -> Self {
        let file = |path| NamedFile { path, bytes: Ok(Vec::new()) };
        Self { files: paths.into_iter().map(file).collect() }
    }

    /// The places of those files that are looked into.
    pub fn wanted(&self) -> Vec<u32> {
        let paths: Vec<&str> = self.files.iter().map(|file| file.path.as_str()).collect();
        let wanted = roznama_packing::wanted(&paths);
        (0..).zip(wanted).filter_map(|(at, is_wanted)| is_wanted.then_some(at)).collect()
    }

    /// Takes over what a file holds.
    pub fn supply(&mut self, at: usize, bytes: Vec<u8>) {
        if let Some(file) = self.files.get_mut(at) {
            file.bytes = Ok(bytes);
        }
    }

    /// Hears why a file cannot be read.
    pub fn lose(&mut self, at: usize, why: String) {
        if let Some(file) = self.files.get_mut(at) {
            file.bytes = Err(why);
        }
    }

    /// Does the work.
    pub fn pack(self) -> Packed {
        let tell = |step| match step {
            Step::Understanding { done, of } => tell("understanding", done as u32, of as u32),
            Step::Events => tell("events", 0, 0),
            Step::Packing => tell("packing", 0, 0),
        };
        let roznama_packing::Packed { pack, report } = roznama_packing::pack(self.files, &tell);
        Packed { pack, report: serde_json::to_string(&report).unwrap_or_default() }
    }
}

/// What came of it.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Packed {
    pack: Vec<u8>,
    report: String,
}

#[wasm_bindgen]
impl Packed {
    /// The pack, once; empty when there was no article.
    pub fn take_pack(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.pack)
    }

    /// A `roznama_packing::Report` as JSON.
    pub fn report(&self) -> String {
        self.report.clone()
    }
}

fn main() {}
