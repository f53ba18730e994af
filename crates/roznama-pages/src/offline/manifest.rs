//! The web app manifest: by it a browser installs the site like an app.

use serde_json::json;

/// The icon for systems that cut icons to a shape of their own: its drawing stands in the middle 80 %, on a ground that reaches the
/// edges.
pub const MASKABLE: &str =
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/icon-maskable.svg"));

/// The manifest of a site with these icons. All addresses are relative to it, so that it works below any path.
///
/// The name is that of the viewer, in the four scripts that the masthead has.
pub fn manifest(icon: Option<&str>, maskable: &str) -> String {
    let drawn = |src: &str, purpose: &str| json!({ "src": src, "sizes": "any", "type": "image/svg+xml", "purpose": purpose });
    let icons: Vec<_> = icon
        .map(|icon| drawn(icon, "any"))
        .into_iter()
        .chain([drawn(maskable, "maskable")])
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
