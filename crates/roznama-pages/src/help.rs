//! How the site is used, as a plain page in each language of the interface.
//!
//! The texts are in `data/help/`; what stands in braces there is a word of the viewer's, so that both call a thing the same.

use roznama_words::{Text, Ui as Viewer};

use crate::html::Html;
use crate::shell::Shell;
use crate::words::Ui;
use crate::{Links, Page, json_ld};

/// The pages, `help/en.html` and so on.
pub fn help(links: &Links) -> Vec<Page> {
    Viewer::ALL.into_iter().map(|viewer| page(viewer, links)).collect()
}

fn page(viewer: Viewer, links: &Links) -> Page {
    let ui = Ui::of(viewer.lang());
    let text = text(viewer);
    let title = between(&text, "<h1>", "</h1>");
    let mut main = Html::new();
    main.open("main", &[("class", "page page--narrow prose")]).newline();
    main.open("ul", &[("class", "cluster")]);
    for other in Viewer::ALL.into_iter().filter(|other| *other != viewer) {
        let (code, href) = (other.code(), format!("{other}.html"));
        main.open("li", &[]);
        main.element(
            "a",
            &[("href", &href), ("lang", code), ("dir", other.dir()), ("hreflang", code)],
            other.own_name(),
        );
        main.close("li");
    }
    main.close("ul").newline();
    main.verbatim(&text);
    main.close("main");
    let html = Shell {
        ui,
        title,
        description: between(&text, "<p>", "</p>"),
        links,
        viewer: &format!("../?ui={viewer}"),
        kind: "website",
        json_ld: &json_ld::collection(title),
        main: &main,
    }
    .into_page();
    Page { path: format!("help/{viewer}.html"), html }
}

/// The text of a language, with places for the viewer's words.
fn source(viewer: Viewer) -> &'static str {
    match viewer {
        Viewer::En => include_str!("../data/help/en.html"),
        Viewer::Ar => include_str!("../data/help/ar.html"),
        Viewer::Fa => include_str!("../data/help/fa.html"),
        Viewer::Ur => include_str!("../data/help/ur.html"),
    }
}

/// The text of a language with the viewer's words in it.
fn text(viewer: Viewer) -> String {
    let words = [
        ("{ViewContext}", Text::ViewContext),
        ("{FoldingHeading}", Text::FoldingHeading),
        ("{Preferences}", Text::Preferences),
        ("{SaveAs}", Text::SaveAs),
        ("{Stated}", Text::Stated),
        ("{Curated}", Text::Curated),
        ("{Inferred}", Text::Inferred),
    ];
    words.into_iter().fold(source(viewer).to_owned(), |text, (name, word)| {
        text.replace(name, viewer.text(word).trim_end_matches(['\u{2026}', ' ']))
    })
}

fn between<'t>(text: &'t str, before: &str, behind: &str) -> &'t str {
    let rest = text.split_once(before).map_or("", |(_, rest)| rest);
    rest.split_once(behind).map_or(rest, |(between, _)| between)
}

#[cfg(test)]
mod tests {
    use scraper::{Html, Selector};

    use super::{Viewer, help, source, text};
    use crate::Links;

    #[test]
    fn every_language_has_the_same_help() {
        let pages = help(&Links::default());
        let count = |html: &Html, css: &str| html.select(&Selector::parse(css).unwrap()).count();
        let counts: Vec<_> = pages
            .iter()
            .map(|page| {
                let html = Html::parse_document(&page.html);
                assert_eq!(html.errors, Vec::<&str>::new(), "{}", page.path);
                ["h1", "h2", "main p", "dt", "kbd", "code", "em", "ul a[hreflang]"]
                    .map(|css| count(&html, css))
            })
            .collect();
        assert_eq!(counts.len(), Viewer::ALL.len());
        assert!(counts.iter().all(|found| *found == counts[0] && found[0] == 1), "{counts:?}");
    }

    #[test]
    fn no_place_is_left_and_no_invisible_character_stands_for_itself() {
        for viewer in Viewer::ALL {
            assert!(!text(viewer).contains(['{', '}']), "{viewer}");
            let hidden = |c: char| matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
            assert!(!source(viewer).contains(hidden), "{viewer}");
        }
    }
}
