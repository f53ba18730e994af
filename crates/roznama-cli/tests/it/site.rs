//! `build` and `serve`: a whole site, and looking at it.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Command, Stdio};

use crate::support::Folder;

/// As much of the viewer as `build` knows it by.
const VIEWER: &str = "<!doctype html><html><head><meta charset=\"utf-8\"><link rel=\"stylesheet\" href=\"./a.css\"></head>\
    <body><div id=\"app\"></div><div id=\"static-list\">old</div></body></html>";

fn folder() -> Folder {
    Folder::with(&[
        ("viewer/index.html", VIEWER.as_bytes()),
        ("viewer/a.css", b"a { color: red }"),
        ("viewer/roznama-app-0123456789abcdef_bg.wasm", b"\0asm"),
        ("viewer/fonts/f.woff2", b"font"),
        ("viewer/article/old.html", b"of another corpus"),
        ("viewer/index.html.br", b"compressed"),
        ("viewer/feed.xml", b"of another corpus"),
        ("in/one.txt", "خبر نخست\n\nمتن خبر".as_bytes()),
        ("in/two.txt", "دوسری خبر\n\nمتن".as_bytes()),
        ("in/metadata.csv", b"file,date\none.txt,2016-12-24\n"),
    ])
}

#[test]
fn a_site_may_have_its_corpus_in_shards() {
    let folder = folder();
    let args = ["build", "in", "-o", "site", "--viewer", "viewer", "--shards"];
    let answer = folder.run(&args);
    assert_eq!((answer.code, answer.err.as_str()), (Some(0), ""));
    let page = String::from_utf8(folder.read("site/index.html")).unwrap();
    let told = page.split_once("name=\"roznama-corpus\" content=\"").expect("the manifest").1;
    let (file, rest) = told.split_once('"').unwrap();
    assert!(file.ends_with(".manifest") && rest.contains(" data-shards=\"corpus/\""), "{told}");
    // Every verb reads the site as it reads a pack.
    let found = folder.run(&["search", "site", "\u{62E}\u{628}\u{631}", "--json"]).json();
    assert_eq!(found.last().unwrap()["total"], 2);
    let inspected = folder.run(&["inspect", "site"]);
    assert_eq!((inspected.code, inspected.err.as_str()), (Some(0), ""));
    assert!(inspected.out.contains("2 articles"), "{}", inspected.out);
}

#[test]
fn a_site_is_whole() {
    let folder = folder();
    let answer = folder.run(&["build", "in", "-o", "site", "--viewer", "viewer"]);
    assert_eq!((answer.code, answer.err.as_str()), (Some(0), ""));
    assert!(answer.out.starts_with("site: 2 articles, 0 events, "), "{}", answer.out);
    assert!(
        answer.out.ends_with("2 plain pages, a feed; look at it with `roznama serve site`\n"),
        "{}",
        answer.out
    );

    let read = |path: &str| String::from_utf8(folder.read(&format!("site/{path}"))).unwrap();
    let page = read("index.html");
    assert!(page.contains("href=\"article/one.html\"") && !page.contains(">old<"), "{page}");
    let told =
        page.split_once("<meta name=\"roznama-corpus\" content=\"").expect("the corpus's file").1;
    let file = told.split_once('"').unwrap().0;
    folder.run(&["pack", "in", "-o", "p"]);
    assert_eq!(folder.read(&format!("site/{file}")), folder.read("p"));
    assert!(read("article/two.html").contains("دوسری خبر"));
    assert!(read("feed.xml").contains("article/one.html"));
    assert_eq!(read("fonts/f.woff2"), "font");
    for gone in ["article/old.html", "index.html.br", "a.css"] {
        assert!(!folder.path(&format!("site/{gone}")).exists(), "{gone}");
    }

    // From a site another can be made as from the viewer; the same corpus gives the same site.
    let again = folder.run(&["build", "in", "-o", "again", "--viewer", "site"]);
    assert_eq!(again.code, Some(0), "{}", again.err);
    assert_eq!(read("index.html").as_bytes(), folder.read("again/index.html"));
}

#[test]
fn an_earlier_site_is_replaced_and_nothing_else() {
    let folder = folder();
    let build = |to: &str| folder.run(&["build", "in", "-o", to, "--viewer", "viewer"]);
    build("site");
    folder.write("in/three.txt", "متن سوم".as_bytes());
    std::fs::remove_file(folder.path("in/two.txt")).unwrap();
    assert_eq!(build("site").code, Some(0));
    assert!(folder.path("site/article/three.html").exists());
    assert!(!folder.path("site/article/two.html").exists());

    // Whoever publishes from a checkout would lose it.
    folder.write("site/CNAME", b"example.org");
    let refused = build("site");
    assert_eq!(refused.code, Some(1));
    assert!(
        refused.err.contains("found `CNAME` in it, which is no part of a site"),
        "{}",
        refused.err
    );
    std::fs::remove_file(folder.path("site/CNAME")).unwrap();
    folder.write("site/.git/HEAD", b"ref");
    assert_eq!(build("site").code, Some(1));
    std::fs::remove_dir_all(folder.path("site/.git")).unwrap();
    // The project's own page is no site, and what it is to be made of is not in it.
    folder.write("clone/index.html", VIEWER.as_bytes());
    folder.write("clone/corpus/a.txt", "متن".as_bytes());
    let refused = folder.run(&["build", "clone/corpus", "-o", "clone", "--viewer", "viewer"]);
    assert!(refused.err.contains("found a folder that an INPUT lies in"), "{}", refused.err);
    let refused = build("clone");
    assert!(refused.err.contains("found a folder with other files"), "{}", refused.err);
    assert_eq!(folder.read("clone/corpus/a.txt"), "متن".as_bytes());
    std::fs::remove_dir_all(folder.path("clone")).unwrap();

    let refused = build("in");
    assert_eq!(refused.code, Some(1));
    insta::assert_snapshot!(refused.err, @r"
    in: error: expected an earlier site to replace, an empty folder or nothing, found a folder that an INPUT lies in; it was left as it is
      to do: give another place with `-o`
    ");
    let refused = build("viewer");
    insta::assert_snapshot!(refused.err, @r"
    viewer: error: expected an earlier site to replace, an empty folder or nothing, found the viewer that the site is to be made of; it was left as it is
      to do: give another place with `-o`
    ");
    let refused = build("p.txt/site");
    assert_eq!(refused.code, Some(0), "{}", refused.err);
    assert_eq!(folder.names(), ["in", "p.txt", "site", "viewer"]);
}

#[test]
fn bad_articles_stop_nothing() {
    let folder = folder();
    folder.write("in/empty.txt", b"");
    let answer = folder.run(&["build", "in", "-o", "site", "--viewer", "viewer"]);
    assert_eq!(answer.code, Some(1));
    assert!(answer.err.starts_with("in/empty.txt:1:1: error: "), "{}", answer.err);
    assert!(folder.path("site/article/one.html").exists());
}

#[test]
fn no_viewer_and_no_site() {
    let folder = folder();
    let answer = folder.run(&["build", "in", "-o", "site", "--viewer", "in"]);
    assert_eq!(answer.code, Some(1));
    insta::assert_snapshot!(answer.err, @r"
    in: error: expected a folder with the built viewer, found none
      to do: name the `dist` folder that `cargo xtask dist` writes
    ");
    let answer = folder.run(&["serve", "in"]);
    assert_eq!(answer.code, Some(1));
    insta::assert_snapshot!(answer.err, @r"
    in: error: expected a folder with an index.html, found none
      to do: correct the path, or make a site with `roznama build INPUT… -o in`
    ");
    assert!(!folder.path("site").exists());
}

#[test]
fn a_site_is_served() {
    let folder = folder();
    folder.run(&["build", "in", "-o", "site", "--viewer", "viewer"]);
    let mut server = Command::new(env!("CARGO_BIN_EXE_roznama"))
        .args(["serve", "site", "--port", "0"])
        .current_dir(folder.path(""))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut address = String::new();
    BufReader::new(server.stdout.take().unwrap()).read_line(&mut address).unwrap();
    let host = address.trim().strip_prefix("http://").unwrap().trim_end_matches('/').to_owned();
    let mut stream = TcpStream::connect(&host).unwrap();
    stream.write_all(format!("GET / HTTP/1.1\r\nHost: {host}\r\n\r\n").as_bytes()).unwrap();
    let mut reply = String::new();
    stream.read_to_string(&mut reply).unwrap();
    server.kill().unwrap();
    server.wait().unwrap();
    assert!(reply.starts_with("HTTP/1.1 200") && reply.contains("static-list"), "{reply}");
}
