use super::{Sizes, parse, report};

#[test]
fn nodes_lines_are_read() {
    let expected = Sizes { raw: 3, gzip: 2, brotli: 1, path: "a b.js".into() };
    assert_eq!(parse("3\t2\t1\ta b.js\n"), Ok(vec![expected]));
    assert!(parse("3\t2\ta.js\n").is_err());
    assert!(parse("3\t2\tx\ta.js\n").is_err());
}

#[test]
fn the_app_is_summed_without_fonts_and_articles() {
    let size = |raw, path: &str| Sizes { raw, gzip: raw, brotli: raw, path: path.into() };
    let sizes = [
        size(1, "index.html"),
        size(20, "a.wasm"),
        size(300, "a.js"),
        size(4000, "a.css"),
        size(7_000_000, "roznama-folding-12_bg.wasm"),
        size(80_000_000, "roznama-folding-12.js"),
        size(50_000, "fonts/a.woff2"),
        size(600_000, "article/a.html"),
    ];
    let report = report(&sizes);
    let row = |name: &str| {
        let line = report.lines().find(|line| line.ends_with(name)).expect(name);
        line.split_whitespace().next().map(str::to_owned)
    };
    assert_eq!(row("= the app: index.html, wasm, js, css").as_deref(), Some("4321"));
    assert_eq!(row("= fetched when asked for").as_deref(), Some("87000000"));
    assert_eq!(row("= everything").as_deref(), Some("87654321"));
}
