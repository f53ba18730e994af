use proptest::prelude::*;

use super::*;

const PAGE: &str = r#"<!doctype html><html lang=en><head><meta charset="utf-8" />
<!-- <link rel="stylesheet" href="./not-this.css"> -->
<script>if (1 < 2) document.title = "</div>";</script>
<link rel="icon" href="./icon-1.svg" type="image/svg+xml"/>
<link rel="stylesheet" href="./a-1.css" integrity="sha384-x"/>
<link rel='stylesheet' href=b-2.css>
<link rel="stylesheet" href="https://elsewhere.example/c.css">
<script type="application/ld+json">{"a": 1}</script>
</head><body><div id="app"></div><main><div id=static-list></div></main>
<script type="module">import "./app.js";</script></body></html>"#;

fn sheets() -> Vec<String> {
    vec!["a{color:red}\n".to_owned(), "b{color:blue}\n".to_owned()]
}

fn finished() -> Finished {
    let mut list = Html::new();
    list.element("p", &[], "list & all");
    finish(PAGE, &sheets(), &list, Policy::Strict).expect("the page has what is needed")
}

#[test]
fn the_list_goes_into_its_element() {
    assert!(finished().html.contains("<div id=static-list>\n<p>list &amp; all</p></div></main>"));
}

#[test]
fn the_sheets_beside_the_page_are_joined_in_order() {
    assert_eq!(stylesheet_names(PAGE), ["a-1.css", "b-2.css"]);
    assert_eq!(icon_name(PAGE).as_deref(), Some("icon-1.svg"));
    let Finished { html, stylesheet } = finished();
    let sheet = stylesheet.expect("two sheets are linked");
    assert_eq!(sheet.css, "a{color:red}\nb{color:blue}");
    let inline = format!("<style data-file=\"{}\">{}</style>", sheet.name, sheet.css);
    assert_eq!(html.matches(&inline).count(), 1);
    assert!(!html.contains("a-1.css") && !html.contains("b-2.css"));
    assert!(
        html.contains("not-this.css") && html.contains("elsewhere.example"),
        "others are left alone"
    );
}

#[test]
fn the_page_tells_where_a_module_is() {
    let once = tell_module(&finished().html, "folding", "roznama-folding-12").expect("a head");
    assert!(once.contains("<meta name=\"roznama-module-folding\" content=\"roznama-folding-12\">"));
    let twice = tell_module(&once, "folding", "roznama-folding-34").expect("a head");
    assert_eq!(twice, once.replace("-12", "-34"));
    assert_ne!(module_name("folding", b"a", b"b"), module_name("folding", b"a", b"c"));
}

#[test]
fn the_policy_allows_the_scripts_of_the_page_and_no_other() {
    let html = finished().html;
    let policy = scan::tags(&html)
        .find(|tag| tag.get("http-equiv") == Some("Content-Security-Policy"))
        .and_then(|tag| tag.get("content"))
        .expect("a policy was written");
    // Computed with Python's hashlib; the block of data is no script.
    let scripts = policy.split(';').find(|part| part.contains("script-src")).expect("scripts");
    assert_eq!(scripts.matches("'sha256-").count(), 2, "{policy}");
    for hash in [
        "HBUpLzMe/7lAvOwTlDuYLa03OYe6dLBvf0nKGrIf0z8=",
        "bjXVTW9oeCQDbIa8EFYD/0EQuxxQLobbHnMcD+h7Xqk=",
    ] {
        assert!(scripts.contains(&format!("'sha256-{hash}'")), "{policy}");
    }
    let styles = policy.split(';').find(|part| part.contains("style-src ")).expect("styles");
    assert!(styles.contains("'sha256-B+0ac/3Csh9FlHlloRR62r26yeqhrAOfYf/ykBEBIDY='"), "{policy}");
    assert!(html.find("http-equiv") < html.find("<script"), "it must stand before what it governs");
}

#[test]
fn finishing_twice_changes_nothing() {
    let once = finished();
    let sheet = once.stylesheet.clone().expect("two sheets are linked");
    let mut list = Html::new();
    list.element("p", &[], "list & all");
    assert_eq!(stylesheet_names(&once.html), Vec::<String>::new());
    assert!(once.html.contains(&sheet.css));
    let twice =
        finish(&once.html, &[], &list, Policy::Strict).expect("the page has what is needed");
    assert_eq!(twice, once);
}

#[test]
fn inline_scripts_lose_comments_and_nothing_else() {
    #[track_caller]
    fn check(page: &str, expected: &str) {
        assert_eq!(script::without_comments(page), expected);
        assert_eq!(script::without_comments(expected), expected);
    }
    check(
        "<script>\n// a\n  b(); // c\n  // d\n}\n</script>x",
        "<script>\n  b(); // c\n}\n</script>x",
    );
    check("<script>//</script>", "<script></script>");
    let kept =
        "// <script type=\"application/json\">\n//\n</script><script src=a>\n//\n</script>\n//\n";
    check(kept, kept);
}

#[test]
fn another_page_is_refused() {
    let error = finish("<!doctype html><title>x</title>", &[], &Html::new(), Policy::Strict)
        .expect_err("no list");
    assert_eq!(
        error.to_string(),
        "expected <div id=\"static-list\">…</div> in index.html, found none: was it built from this project's page?"
    );
}

#[test]
fn tags_are_found_with_all_forms_of_attributes() {
    #[track_caller]
    fn check(page: &str, expected: &[(&str, &[(&str, &str)])]) {
        let found: Vec<_> = scan::tags(page).map(|tag| (tag.name, tag.attributes)).collect();
        let expected: Vec<_> = expected.iter().map(|(name, a)| (*name, a.to_vec())).collect();
        assert_eq!(found, expected, "{page}");
    }
    check(
        "<a b=c d='e f' g=\"h>i\" j>",
        &[("a", &[("b", "c"), ("d", "e f"), ("g", "h>i"), ("j", "")])],
    );
    check("a < b <br/> <i", &[("br", &[])]);
    check("<!-- <p> --><q >", &[("q", &[])]);
    check("<script><b></script><u>", &[("script", &[]), ("u", &[])]);
    check(
        "<link rel = stylesheet href=./x.css/>",
        &[("link", &[("rel", "stylesheet"), ("href", "./x.css/")])],
    );
}

proptest! {
    /// Scanning ends, stays on character boundaries and inside the page, whatever the page is.
    #[test]
    fn any_text_is_scanned(page in "(<|>|/|!--|-->|\"|'|=| |a|script|ی|\n){0,40}") {
        let mut end = 0;
        for tag in scan::tags(&page) {
            prop_assert!(tag.span.start >= end);
            end = tag.span.end.max(tag.raw.end);
            prop_assert!(page.get(tag.span).is_some() && page.get(tag.raw).is_some());
        }
    }
}
