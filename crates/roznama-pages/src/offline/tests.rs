#![allow(clippy::disallowed_methods, reason = "makes small sites to write into")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs, process};

use super::list::{Listed, When};
use super::*;

const PAGE: &str = "<!doctype html><html><head><meta charset=\"utf-8\">\
    <meta name=\"roznama-module-folding\" content=\"roznama-folding-0123456789abcdef\">\
    <link rel=\"icon\" href=\"./icon-0123456789abcdef.svg\"><style>a{src:url(fonts/a.woff2) url(fonts/b.woff2)}</style></head>\
    <body>/0123456789abcdef-boot.mjs ./roznama-app-0123456789abcdef_bg.wasm corpus-0123456789abcdef.pack corpus-fedcba9876543210.pack</body></html>";

#[test]
fn files_are_kept_with_the_version_at_use_or_not_at_all() {
    #[track_caller]
    fn check(path: &str, size: usize, expected: Option<When>) {
        let found = Listed::new(path, &vec![0; size], PAGE);
        assert_eq!(found.map(|file| file.when), expected, "{path} of {size} bytes");
    }
    let (install, at_use) = (Some(When::Install), Some(When::Use));
    check("index.html", 10, install);
    check("manifest.webmanifest", 10, install);
    check("icon-0123456789abcdef.svg", 10, install);
    check("roznama-app-0123456789abcdef_bg.wasm", 10, install);
    // Told to the app without its ending: fetched when it is wanted.
    check("roznama-folding-0123456789abcdef.js", 10, at_use);
    check("roznama-folding-0123456789abcdef_bg.wasm", 10, at_use);
    check("roznama-own-0123456789abcdef/page.js", 10, at_use);
    check("roznama-own-0123456789abcdef/page.js.br", 10, None);
    check("roznama-own-0123456789abcdef/own.css", 10, at_use);
    check("0123456789abcdef-boot.mjs", 10, install);
    check("icon-734553cf7baf423.svg", 10, at_use);
    check("fonts/a.woff2", 10, install);
    check("fonts/b.woff2", 1 << 20, at_use);
    check("fonts/LICENSE-OFL.txt", 10, None);
    check("corpus-0123456789abcdef.pack", 10, install);
    check("corpus-fedcba9876543210.pack", 9 << 20, at_use);
    check("corpus-00112233445566.manifest", 10, at_use);
    check("corpus/00112233445566778899aabbccddeeff.shard", 10, None);
    check("corpus-0123456789abcdef.shard", 10, None);
    check("snippets/x-1/inline0.js", 10, at_use);
    check("article/a-0123456789abcdef.html", 10, None);
    check("other.html", 10, None);
    check("robots.txt", 10, None);
    check("photo-0123456789ABCDEF.png", 10, None);
    check("roznama-app-0123456789abcdef.js.br", 10, None);
    check("sw.js", 10, None);
    check("CNAME", 10, None);
}

#[test]
fn the_worker_has_its_list_and_a_name_by_all_of_it() {
    let file = |path: &str, bytes: &[u8]| Listed::new(path, bytes, PAGE).expect("a file of ours");
    let index = file("index.html", b"abc");
    // From FIPS 180-4's example of one block, in Base64.
    assert_eq!(index.hash, "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
    let font = file("fonts/a.woff2", b"f");
    let module = file("roznama-folding-0123456789abcdef.js", b"m");
    let one = worker(&[index.clone(), font.clone(), module.clone()]);
    assert!(!one.contains(EMPTY), "the list took the place of the empty one");
    assert!(one.contains(
        "install: {\"./\":\"ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=\",\"fonts/a.woff2\":"
    ));
    assert!(one.contains("use: {\"roznama-folding-0123456789abcdef.js\":"));
    assert_eq!(one, worker(&[module, font.clone(), index.clone()]), "in whatever order they come");
    let version = |worker: &str| worker.split("version: \"").nth(1).map(|it| it[..16].to_owned());
    let other = worker(&[index, file("fonts/a.woff2", b"g")]);
    assert_ne!(version(&one), version(&other));
}

#[test]
fn a_site_is_written_once_and_the_same_again() {
    let site = Folder::new("twice");
    write(&site.0, Offline::On).expect("a site");
    let once = site.files();
    assert!(once["index.html"].contains("<meta name=\"roznama-offline\" content=\"sw.js\">"));
    assert!(once["manifest.webmanifest"].contains("\"src\": \"icon-0123456789abcdef.svg\""));
    let worker = &once["sw.js"];
    for kept in ["\"./\":", "icon-maskable-", "\"manifest.webmanifest\":", "\"fonts/a.woff2\":"] {
        assert!(worker.contains(kept), "{kept} in {worker}");
    }
    assert!(!worker.contains("article/a.html\":") && !worker.contains("\"sw.js\":"));
    write(&site.0, Offline::On).expect("a site");
    assert_eq!(site.files(), once);
}

#[test]
fn a_site_that_is_not_to_be_kept_has_no_worker() {
    let site = Folder::new("off");
    let before = site.files()["index.html"].clone();
    write(&site.0, Offline::On).expect("a site");
    write(&site.0, Offline::Off).expect("a site");
    let after = site.files();
    assert_eq!(after["index.html"], before);
    assert!(!after.contains_key("sw.js") && after.contains_key("manifest.webmanifest"));
}

#[test]
fn the_icon_is_one_drawing_as_svg_and_png() {
    let svg = icon::svg();
    for part in
        ["viewBox=\"0 0 40 40\"", "<circle fill=\"#128a6c\" cx=\"20\" cy=\"12\" r=\"3.6\"/>"]
    {
        assert!(svg.contains(part), "{part} in {svg}");
    }
    let png = icon::png(40);
    assert_eq!(png, icon::png(40));
    assert_eq!(png[..8], *b"\x89PNG\r\n\x1a\n");
    assert_eq!(png[16..24], [0, 0, 0, 40, 0, 0, 0, 40]);
    // The picture's own data lie between the head's 33 bytes, their own length and kind, and 4 + 12 bytes of sums and end.
    let mut rows = Vec::new();
    std::io::Read::read_to_end(&mut flate2::read::ZlibDecoder::new(&png[41..]), &mut rows)
        .expect("zlib");
    assert_eq!(rows.len(), 40 * (1 + 3 * 40));
    let at = |x: usize, y: usize| rows[y * 121 + 1 + 3 * x..][..3].to_vec();
    assert_eq!(at(0, 0), [0xfa, 0xf6, 0xee]);
    assert_eq!(at(20, 12), [0x12, 0x8a, 0x6c]);
    assert_eq!(at(20, 20), [0x0c, 0x47, 0x8c]);
    assert_eq!(at(18, 28), [0xbe, 0x50, 0x00]);
}

#[test]
fn what_is_missing_is_named() {
    let site = Folder::new("missing");
    fs::remove_file(site.0.join("index.html")).expect("the folder is ours");
    let error = write(&site.0, Offline::On).expect_err("there is no page");
    let told = error.to_string();
    assert!(told.contains("index.html: error: expected to read it, found "), "{told}");
}

/// A small site in the system's temporary folder, removed at the end of the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = env::temp_dir().join(format!("roznama-offline-{name}-{}", process::id()));
        let _ = fs::remove_dir_all(&path);
        for (file, content) in [
            ("index.html", PAGE),
            ("icon-0123456789abcdef.svg", "<svg/>"),
            ("fonts/a.woff2", "font"),
            ("article/a.html", "page"),
        ] {
            let file = path.join(file);
            fs::create_dir_all(file.parent().expect("a folder")).expect("a temporary folder");
            fs::write(file, content).expect("a temporary file");
        }
        Self(path)
    }

    /// Every file of text at the root.
    fn files(&self) -> BTreeMap<String, String> {
        let name = |path: &Path| path.file_name().expect("a name").to_string_lossy().into_owned();
        fs::read_dir(&self.0)
            .expect("the folder is ours")
            .map(|entry| entry.expect("an entry").path())
            .filter(|path| path.is_file() && path.extension().is_some_and(|it| it != "png"))
            .map(|path| (name(&path), fs::read_to_string(&path).expect("text")))
            .collect()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
