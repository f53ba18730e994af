//! Joins the style sheets that a page links into one.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use super::scan::{self, Tag};

/// A style sheet to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stylesheet {
    /// `styles-HASH.css`, the hash being that of `css`.
    pub name: String,
    /// The joined rules.
    pub css: String,
}

/// The names of the style sheets that the page links from beside itself, in order.
///
/// Sheets in other folders are left as they are: what they refer to by `url()` would be lost.
pub fn stylesheet_names(page: &str) -> Vec<String> {
    scan::tags(page).filter_map(|tag| local_sheet(&tag).map(str::to_owned)).collect()
}

/// The name of the icon beside the page.
pub fn icon_name(page: &str) -> Option<String> {
    scan::tags(page).find_map(|tag| linked(&tag, "icon").map(str::to_owned))
}

fn local_sheet<'p>(tag: &Tag<'p>) -> Option<&'p str> {
    linked(tag, "stylesheet")
}

/// What a `<link>` of this kind names, if that lies beside the page.
fn linked<'p>(tag: &Tag<'p>, rel: &str) -> Option<&'p str> {
    let is_meant = tag.name == "link" && tag.get("rel") == Some(rel);
    let href = tag.get("href").filter(|_| is_meant)?;
    let name = href.strip_prefix("./").unwrap_or(href);
    let beside = !name.is_empty() && !name.contains(['/', ':', '?', '#', '&', '\\']);
    beside.then_some(name)
}

/// The page with its sheets' links replaced by one.
pub(super) fn join(page: &str, sheets: &[String]) -> (String, Option<Stylesheet>) {
    let links: Vec<_> = scan::tags(page).filter(|tag| local_sheet(tag).is_some()).collect();
    let Some(first) = links.first() else { return (page.to_owned(), None) };
    let css = sheets.iter().map(|sheet| sheet.trim()).collect::<Vec<_>>().join("\n");
    let mut name = String::from("styles-");
    for byte in Sha256::digest(css.as_bytes()).iter().take(8) {
        let _ = write!(name, "{byte:02x}");
    }
    name.push_str(".css");
    let mut out = page[..first.span.start].to_owned();
    let _ = write!(out, "<link rel=\"stylesheet\" href=\"./{name}\">");
    let mut at = first.span.end;
    for link in &links[1..] {
        out.push_str(page[at..link.span.start].trim_end());
        at = link.span.end;
    }
    out.push_str(&page[at..]);
    (out, Some(Stylesheet { name, css }))
}
