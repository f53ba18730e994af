//! The web app manifest: by it a browser installs the site like an app.

use serde_json::json;

/// The manifest of a site with these icons: the site's own, the one to be cut, and pictures of that with their sizes. All addresses
/// are relative to it, so that it works below any path.
///
/// The name is that of the viewer, in the four scripts that the masthead has.
pub fn manifest(icon: Option<&str>, maskable: &str, pictures: &[(String, u32)]) -> String {
    let drawn = |src: &str, purpose: &str| json!({ "src": src, "sizes": "any", "type": "image/svg+xml", "purpose": purpose });
    let icons: Vec<_> = icon
        .map(|icon| drawn(icon, "any"))
        .into_iter()
        .chain([drawn(maskable, "maskable")])
        .chain(pictures.iter().map(|(src, size)| {
            json!({ "src": src, "sizes": format!("{size}x{size}"), "type": "image/png", "purpose": "any maskable" })
        }))
        .collect();
    let manifest = json!({
        "id": "./",
        "start_url": "./",
        "scope": "./",
        "name": "Roznama · روزنامة · روزنامه · روزنامہ",
        "short_name": "Roznama",
        "description": "Arabic-script news to read, to search in any spelling, and to follow through time.",
        "lang": "en",
        "dir": "auto",
        "display": "standalone",
        "background_color": "#faf6ee",
        "theme_color": "#faf6ee",
        "icons": icons,
    });
    let mut text = serde_json::to_string_pretty(&manifest).unwrap_or_default();
    text.push('\n');
    text
}
