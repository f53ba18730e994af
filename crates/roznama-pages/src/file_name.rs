//! Names of the pages' files, made from ids, and links to them.
//!
//! An id may be anything; a file's name must be safe on every file system and in every URL, and must not lead out of its
//! folder. So a name holds only ASCII letters and digits, `-`, `_` and single `.`, and every other byte as `~` and two
//! hexadecimal digits.
//!
//! # Limits
//!
//! Ids that differ only in the case of their letters get names that do too: [`clashes`](crate::clashes) finds them, as
//! some file systems take them for one.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

/// Most file systems allow 255 bytes; room is left for an ending.
const LONGEST: usize = 200;

/// The name, without ending, of the page of the article or event with this id.
///
/// ```
/// use roznama_pages::file_name;
///
/// assert_eq!(file_name("002_300396c204fd0f1e"), "002_300396c204fd0f1e");
/// assert_eq!(file_name("../x"), "~2e.~2fx");
/// ```
pub fn file_name(id: &str) -> String {
    let mut name = String::with_capacity(id.len());
    for byte in id.bytes() {
        let plain = match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' => true,
            // A dot in front would hide the file, two would climb, one at the end is lost on some systems.
            b'.' => !name.is_empty() && !name.ends_with('.'),
            _ => false,
        };
        if plain {
            name.push(char::from(byte));
        } else {
            let _ = write!(name, "~{byte:02x}");
        }
    }
    if name.ends_with('.') {
        name.pop();
        name.push_str("~2e");
    }
    if name.len() <= LONGEST && !name.is_empty() {
        return name;
    }
    let mut short: String = name.chars().take(LONGEST - 20).collect();
    short.push_str("~~");
    for byte in Sha256::digest(id.as_bytes()).iter().take(8) {
        let _ = write!(short, "{byte:02x}");
    }
    short
}

/// Where an article's page goes, relative to the site's root.
pub(crate) fn article_path(id: &str) -> String {
    format!("article/{}.html", file_name(id))
}

/// Where an event's page goes, relative to the site's root.
pub(crate) fn event_path(id: &str) -> String {
    format!("event/{}.html", file_name(id))
}

/// The viewer's address of something, from a page one folder deep.
pub(crate) fn viewer_url(page: &str, id: &str) -> String {
    let mut url = format!("../?page={page}&id=");
    for byte in id.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            url.push(char::from(byte));
        } else {
            let _ = write!(url, "%{byte:02X}");
        }
    }
    url
}
