//! Paths of the pages' files, and the viewer's addresses of what they show.

use std::fmt::Write as _;

use roznama_core::{NameKind, page_name};

/// Where an article's page goes, relative to the site's root.
pub(crate) fn article_path(id: &str) -> String {
    format!("article/{}.html", page_name(id))
}

/// Where an event's page goes, relative to the site's root.
pub(crate) fn event_path(id: &str) -> String {
    format!("event/{}.html", page_name(id))
}

/// Where a name's page goes, relative to the site's root.
pub(crate) fn name_path(kind: NameKind, id: &str) -> String {
    format!("{}/{}.html", kind.as_str(), page_name(id))
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
