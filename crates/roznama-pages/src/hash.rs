//! Names of files by their content.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

/// The first 16 hexadecimal digits of what SHA-256 makes of the parts, one after the other.
pub(crate) fn short_hash(parts: &[&[u8]]) -> String {
    let mut content = Sha256::new();
    for part in parts {
        content.update(part);
    }
    let mut digits = String::new();
    for byte in &content.finalize()[..8] {
        let _ = write!(digits, "{byte:02x}");
    }
    digits
}

/// Whether Trunk, wasm-bindgen or this crate named the file by its content: `name-0123456789abcdef`, `name-0123456789abcdef_bg`,
/// `0123456789abcdef-name`. Trunk leaves out zeros in front.
pub(crate) fn is_named_by_content(stem: &str) -> bool {
    let is_hash = |part: &str| {
        (8..=16).contains(&part.len())
            && part.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'a'..=b'f'))
    };
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    let (last, first) = (stem.rsplit_once('-'), stem.split_once('-'));
    last.is_some_and(|(_, hash)| is_hash(hash)) || first.is_some_and(|(hash, _)| is_hash(hash))
}
