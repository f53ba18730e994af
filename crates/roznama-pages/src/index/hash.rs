//! Names of files by their content.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

/// The first 16 hexadecimal digits of what SHA-256 makes of the parts, one after the other.
pub(super) fn short_hash(parts: &[&[u8]]) -> String {
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
