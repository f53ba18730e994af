//! What the page tells the app about the files that it fetches: modules, when it needs them, and a corpus that is not built into it.
//!
//! Trunk gives the files of a module their plain names. A browser that has kept one of an earlier version of the site would hand
//! it to the app of this one, so each file gets a name by its content.

use roznama_words::Ui;

use super::NotThePage;
use super::scan::{self, Tag};
use crate::hash::short_hash;

/// The modules of the site, by the names of their binaries without `roznama-`.
pub const MODULES: [&str; 3] = ["folding", "export", "packing"];

/// Folders of scripts that the app fetches when it needs them, without `roznama-`, and the one that it begins with.
pub const SCRIPTS: [(&str, &str); 1] = [("own", "page.js")];

/// The name of a module's files by their content, without the endings `.js` and `_bg.wasm`.
///
/// ```
/// let name = roznama_pages::index::module_name("folding", b"export default", b"\0asm");
/// assert!(name.starts_with("roznama-folding-") && name.len() == "roznama-folding-".len() + 16);
/// ```
pub fn module_name(module: &str, script: &[u8], wasm: &[u8]) -> String {
    format!("roznama-{module}-{}", short_hash(&[script, wasm]))
}

/// The page that tells the app the name of a module's files, in place of what it told before.
///
/// # Errors
///
/// When the page has no `<head>`.
pub fn tell_module(page: &str, module: &str, name: &str) -> Result<String, NotThePage> {
    let key = format!("roznama-module-{module}");
    tell(page, &key, name)
}

/// `NAME-HASH.ENDING`, the hash being that of the content, as Trunk names files.
///
/// ```
/// let name = roznama_pages::index::named_by_content("corpus", "pack", b"a pack");
/// assert!(name.starts_with("corpus-") && name.ends_with(".pack"));
/// ```
pub fn named_by_content(name: &str, ending: &str, content: &[u8]) -> String {
    format!("{name}-{}.{ending}", short_hash(&[content]))
}

/// The page that tells the app which file holds the corpus and how many bytes that has, or that the corpus is built into the app;
/// in place of what it told before. The file may be the manifest of shards in a folder beside it.
///
/// # Errors
///
/// When the page has no `<head>`.
pub fn tell_corpus(
    page: &str,
    corpus: Option<(&str, usize)>,
    shards: Option<&str>,
) -> Result<String, NotThePage> {
    let content = corpus.map(|(name, bytes)| {
        let shards = shards.map(|folder| format!(" data-shards=\"{folder}/\"")).unwrap_or_default();
        format!("content=\"{name}\" data-bytes=\"{bytes}\"{shards}")
    });
    tell_as(page, "roznama-corpus", content.as_deref())
}

/// The name of the feed's file.
pub const FEED: &str = "feed.xml";

/// The page that tells whether there is a feed, in place of what it told before.
///
/// # Errors
///
/// When the page has no `<head>`.
pub fn tell_feed(page: &str, is_there: bool) -> Result<String, NotThePage> {
    const KIND: &str = "application/atom+xml";
    let link = format!("<link rel=\"alternate\" type=\"{KIND}\" href=\"{FEED}\">");
    let is_feed = |tag: &Tag| tag.name == "link" && tag.get("type") == Some(KIND);
    replace(page, is_feed, is_there.then_some(link.as_str()))
}

/// The page that tells its scripts `content` under the name `key`, in place of what it told before.
///
/// # Errors
///
/// When the page has no `<head>`.
pub fn tell(page: &str, key: &str, content: &str) -> Result<String, NotThePage> {
    tell_as(page, key, Some(&format!("content=\"{content}\"")))
}

/// The page without what it told under the name `key`.
///
/// # Errors
///
/// When the page has no `<head>`.
pub fn untell(page: &str, key: &str) -> Result<String, NotThePage> {
    tell_as(page, key, None)
}

/// What the page tells under the name `key`.
pub fn told(page: &str, key: &str) -> Option<String> {
    let tag = scan::tags(page).find(|tag| tag.name == "meta" && tag.get("name") == Some(key))?;
    tag.get("content").map(str::to_owned)
}

/// Under which name the page tells the file of a language's words.
///
/// ```
/// assert_eq!(roznama_pages::index::key_of_words(roznama_words::Ui::Fa), "roznama-words-fa");
/// ```
pub fn key_of_words(ui: Ui) -> String {
    format!("roznama-words-{ui}")
}

/// Puts a `<meta>` of this name into the page, or takes it away.
fn tell_as(page: &str, key: &str, content: Option<&str>) -> Result<String, NotThePage> {
    let meta = content.map(|content| format!("<meta name=\"{key}\" {content}>"));
    replace(page, |tag| tag.name == "meta" && tag.get("name") == Some(key), meta.as_deref())
}

/// Takes the first such tag out of the page, and puts another, if any, behind the character set.
fn replace(
    page: &str,
    is_meant: impl Fn(&Tag) -> bool,
    by: Option<&str>,
) -> Result<String, NotThePage> {
    let mut page = page.to_owned();
    let told = scan::tags(&page).find(is_meant);
    if let Some(span) = told.map(|tag| tag.span) {
        page.replace_range(span, "");
    }
    let Some(by) = by else { return Ok(page) };
    let head = scan::tags(&page).find(|tag| tag.name == "head").map(|tag| tag.span.end);
    let charset = scan::tags(&page).find(|tag| tag.get("charset").is_some()).map(|it| it.span.end);
    let place = charset.or(head).ok_or(NotThePage { expected: "<head>" })?;
    page.insert_str(place, by);
    Ok(page)
}
