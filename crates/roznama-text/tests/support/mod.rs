//! The shared data, which is not in the repository.

use std::io::Read;
use std::path::PathBuf;

/// The text of a compressed file of the shared data, or `None` with a loud word about it.
pub fn shared(name: &str) -> Option<String> {
    let beside = || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data"));
    let path = std::env::var_os("ROZNAMA_DATA").map_or_else(beside, PathBuf::from).join(name);
    let Ok(bytes) = std::fs::read(&path) else {
        eprintln!("SKIPPED: {} is not there; set ROZNAMA_DATA to its folder", path.display());
        return None;
    };
    let mut text = String::new();
    ruzstd::decoding::StreamingDecoder::new(&bytes[..])
        .map_err(|error| error.to_string())
        .and_then(|mut decoder| {
            decoder.read_to_string(&mut text).map_err(|error| error.to_string())
        })
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    Some(text)
}
