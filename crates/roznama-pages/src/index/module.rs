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
    use std::fmt::Write as _;
    let mut content = Sha256::new();
    content.update(script);
    content.update(wasm);
    let mut name = format!("roznama-{module}-");
    for byte in &content.finalize()[..8] {
        let _ = write!(name, "{byte:02x}");
    }
    name
}

/// The page that tells the app the name of a module's files, in place of what it told before.
///
/// # Errors
///
/// When the page has no `<head>`.
pub fn tell_module(page: &str, module: &str, name: &str) -> Result<String, NotThePage> {
    let key = format!("roznama-module-{module}");
    let mut page = page.to_owned();
    let told = scan::tags(&page).find(|tag| tag.name == "meta" && tag.get("name") == Some(&key));
    if let Some(span) = told.map(|tag| tag.span) {
        page.replace_range(span, "");
    }
    let head = scan::tags(&page).find(|tag| tag.name == "head").map(|tag| tag.span.end);
    let charset = scan::tags(&page).find(|tag| tag.get("charset").is_some()).map(|it| it.span.end);
    let place = charset.or(head).ok_or(NotThePage { expected: "<head>" })?;
    page.insert_str(place, &format!("<meta name=\"{key}\" content=\"{name}\">"));
    Ok(page)
}
