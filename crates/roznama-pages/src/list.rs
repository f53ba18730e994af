//! The list of all articles and events, for the page that stands before the viewer and for readers without JavaScript.

use roznama_core::{Corpus, Document};

use crate::html::Html;
use crate::words::{Ui, autonym};
use crate::{dates, event, path, provenance};

/// Headings, once in each language of the interface; `assets/early.js` leaves the reader's.
const EVENTS: [&str; 4] = ["Events", "الأحداث", "رویدادها", "واقعات"];
const ARTICLES: [&str; 4] = ["Articles", "المقالات", "مقاله\u{200C}ها", "مضامین"];

/// Both lists in order of date, what has none at the end.
pub fn list(corpus: &Corpus) -> Html {
    let mut html = Html::new();
    let mut documents: Vec<_> = corpus.documents().iter().collect();
    documents.sort_by_key(|document| {
        (document.bounds().0.is_none(), document.bounds().0, document.id.clone())
    });
    headings(&mut html, ARTICLES);
    html.open("ul", &[("class", "static__list")]).newline();
    for document in documents {
        item(&mut html, document);
    }
    html.close("ul").newline();
    let mut events: Vec<_> = corpus.events().iter().collect();
    events.sort_by_key(|event| {
        (event.edtf.bounds().0.is_none(), event.edtf.bounds().0, event.id.clone())
    });
    if !events.is_empty() {
        headings(&mut html, EVENTS);
        html.open("ul", &[("class", "static__list")]).newline();
        for event in events {
            event::list_item(&mut html, event);
        }
        html.close("ul").newline();
    }
    html
}

fn headings(html: &mut Html, texts: [&str; 4]) {
    html.open("header", &[("class", "static__names")]);
    for (ui, text) in Ui::ALL.into_iter().zip(texts) {
        let (lang, dir) = (ui.lang(), ui.lang().direction());
        let attributes =
            [("data-ui", lang.as_str()), ("lang", lang.as_str()), ("dir", dir.as_str())];
        html.element("h2", &attributes, text);
    }
    html.close("header").newline();
}

fn item(html: &mut Html, document: &Document) {
    let lang = document.lang.value;
    let code = if lang.as_str() == "und" { "" } else { lang.as_str() };
    let (path, dir) = (path::article_path(&document.id), lang.direction().as_str());
    html.open("li", &[("class", "static__item")]);
    let attributes = [("class", "headline"), ("href", path.as_str()), ("lang", code), ("dir", dir)];
    html.element("a", &attributes, &document.title.value);
    let ui = Ui::of(lang);
    let own = ui.lang();
    html.open(
        "p",
        &[("class", "static__meta"), ("lang", own.as_str()), ("dir", own.direction().as_str())],
    );
    html.open("span", &[]);
    crate::shell::lang_mark(html, lang.as_str());
    html.text(" ").text(autonym(lang)).close("span");
    if let Some(source) = &document.source {
        html.element("bdi", &[], &source.value);
    }
    if let Some(date) = &document.date {
        html.push(&dates::time(&date.value, ui)).push(&provenance::badge(&date.provenance, ui));
    }
    html.close("p").close("li").newline();
}
