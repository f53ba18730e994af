//! Modules that the app fetches when it needs them.
//!
//! Trunk gives the files of a module their plain names. A browser that has kept one of an earlier version of the site would hand
//! it to the app of this one, so each gets a name by its content, which the page tells the app.

use sha2::{Digest as _, Sha256};

use super::NotThePage;
use super::scan;

/// The modules of the site, by the names of their binaries without `roznama-`.
pub const MODULES: [&str; 2] = ["folding", "export"];

/// The name of a module's files by their content, without the endings `.js` and `_bg.wasm`.
///
/// ```
/// let name = roznama_pages::index::module_name("folding", b"export default", b"\0asm");
/// assert!(name.starts_with("roznama-folding-") && name.len() == "roznama-folding-".len() + 16);
/// ```
pub fn module_name(module: &str, script: &[u8], wasm: &[u8]) -> String {
    format!("roznama-{module}-{}", hash(&[script, wasm]))
}

/// `NAME-HASH.ENDING`, the hash being that of the content, as Trunk names files.
pub fn named_by_content(name: &str, ending: &str, content: &[u8]) -> String {
    format!("{name}-{}.{ending}", hash(&[content]))
}

/// Sixteen hexadecimal digits of the parts' SHA-256.
fn hash(parts: &[&[u8]]) -> String {
    use std::fmt::Write as _;
    let mut content = Sha256::new();
    for part in parts {
        content.update(part);
    }
    content.finalize()[..8].iter().fold(String::new(), |mut name, byte| {
        let _ = write!(name, "{byte:02x}");
        name
    })
}

/// The page that tells the app the name of a module's files, in place of what it told before.
///
/// # Errors
///
/// When the page has no `<head>`.
pub fn tell_module(page: &str, module: &str, name: &str) -> Result<String, NotThePage> {
    tell(page, &format!("roznama-module-{module}"), name)
}

/// The page that tells its scripts `content` under the name `key`, in place of what it told before.
///
/// # Errors
///
/// When the page has no `<head>`.
pub fn tell(page: &str, key: &str, content: &str) -> Result<String, NotThePage> {
    let mut page = untell(page, key);
    let head = scan::tags(&page).find(|tag| tag.name == "head").map(|tag| tag.span.end);
    let charset = scan::tags(&page).find(|tag| tag.get("charset").is_some()).map(|it| it.span.end);
    let place = charset.or(head).ok_or(NotThePage { expected: "<head>" })?;
    page.insert_str(place, &format!("<meta name=\"{key}\" content=\"{content}\">"));
    Ok(page)
}

/// The page without what it told under the name `key`.
pub fn untell(page: &str, key: &str) -> String {
    let mut page = page.to_owned();
    let told = scan::tags(&page).find(|tag| tag.name == "meta" && tag.get("name") == Some(key));
    if let Some(span) = told.map(|tag| tag.span) {
        page.replace_range(span, "");
    }
    page
}
