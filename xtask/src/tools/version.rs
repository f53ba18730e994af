//! Versions in what programs print.

/// The first thing in `text` that looks like a version: digits and points, at least one of each.
///
/// ```
/// use xtask::tools::version::find;
/// assert_eq!(find("wasm-bindgen 0.2.130\n"), Some("0.2.130"));
/// assert_eq!(find("Chromium 156.0.8078.79 built on Debian"), Some("156.0.8078.79"));
/// assert_eq!(find("v20.20.2"), Some("20.20.2"));
/// assert_eq!(find("unknown"), None);
/// ```
pub fn find(text: &str) -> Option<&str> {
    text.split_whitespace().map(|word| word.trim_start_matches('v')).find(|word| {
        word.contains('.')
            && word
                .split('.')
                .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
    })
}

/// The number before the first point.
///
/// ```
/// use xtask::tools::version::major;
/// assert_eq!(major("156.0.8078.79"), Some(156));
/// assert_eq!(major("x"), None);
/// ```
pub fn major(version: &str) -> Option<u32> {
    version.split('.').next()?.parse().ok()
}
