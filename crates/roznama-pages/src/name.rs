//! The page of a place, person or organisation: how it is spelt, and the articles that name it.
//!
//! # Limits
//!
//! The names of the most articles have pages, so many of a kind; a page lists the newest articles.

use roznama_core::{Corpus, NameBasis, NameIx, NameKind, NameRecord, Names, Provenance};
use roznama_text::Lang;

use crate::html::Html;
use crate::path::{article_path, name_path, viewer_url};
use crate::shell::{Shell, fact, lang_mark};
use crate::words::{Ui, Word, language_name};
use crate::{Links, Page, dates, json_ld, provenance};

/// How many names of a kind have pages.
const NAMES: usize = 1000;
/// How many articles a page lists.
const ARTICLES: usize = 100;

/// The names that have pages, kind by kind, those of the most articles first.
pub(crate) fn paged(names: &Names) -> Vec<NameIx> {
    let of_kind = |kind| names.search("", &[kind]).into_iter().take(NAMES);
    NameKind::ALL.into_iter().flat_map(of_kind).collect()
}

/// Those pages, then a list of each kind.
pub(crate) fn pages(corpus: &Corpus, links: &Links) -> Vec<Page> {
    let Some(names) = corpus.names() else { return Vec::new() };
    let paged = paged(names);
    let own = paged.iter().map(|ix| page(corpus, names, *ix, links));
    let lists = NameKind::ALL.into_iter().filter_map(|kind| list(names, &paged, kind, links));
    own.chain(lists).collect()
}

/// What people wrote down of an event as a link to the page of what it names; as it stands where no article names it.
pub(crate) fn linked(html: &mut Html, corpus: &Corpus, written: &str, ui: Ui) {
    let meant = corpus.names().and_then(|names| Some(names.get(names.named(written)?)));
    match meant {
        Some(name) => link(html, name, ui),
        None => {
            html.element("bdi", &[], written);
        }
    }
}

fn link(html: &mut Html, name: &NameRecord, ui: Ui) {
    let (lang, label) = name.label(ui.lang());
    html.open("a", &[("href", &format!("../{}", name_path(name.kind, &name.id)))]);
    html.element("bdi", &[("lang", lang.as_str()), ("dir", lang.direction().as_str())], label);
    html.close("a");
}

fn page(corpus: &Corpus, names: &Names, ix: NameIx, links: &Links) -> Page {
    let name = names.get(ix);
    let mut documents = names.documents(ix);
    let readers = |ui: &Ui| {
        let of_it = documents.iter().filter(|ix| Ui::of(corpus.facts(**ix).lang) == *ui);
        of_it.count()
    };
    let ui = Ui::ALL.into_iter().rev().max_by_key(readers).unwrap_or(Ui::En);
    let (lang, title) = name.label(ui.lang());
    let mut main = Html::new();
    main.open("main", &[("class", "page")]).newline();
    main.open("p", &[]);
    main.element(
        "a",
        &[("href", &*format!("../{}", list_path(name.kind)))],
        ui.say(word(name.kind)),
    );
    main.close("p").newline();
    main.open("h1", &[("lang", lang.as_str()), ("dir", lang.direction().as_str())]).text(title);
    if name.basis != NameBasis::Listed {
        let basis = Provenance::Inferred { rule: name.basis.as_str().to_owned() };
        main.text(" ").push(&provenance::badge(&basis, ui));
    }
    main.close("h1").newline();
    spellings(&mut main, name, ui);
    main.element("h2", &[], ui.say(Word::Articles)).newline();
    main.open("ul", &[("class", "static__list")]).newline();
    documents.sort_by_key(|ix| {
        let (from, to) = corpus.facts(*ix).bounds();
        (from.is_none(), std::cmp::Reverse(from), std::cmp::Reverse(to), *ix)
    });
    for document in documents.iter().take(ARTICLES).map(|ix| corpus.get(*ix)) {
        let lang = document.lang.value;
        let code = if lang.as_str() == "und" { "" } else { lang.as_str() };
        let path = format!("../{}", article_path(&document.id));
        html_item(&mut main, &path, code, lang, &document.title.value);
        main.open("p", &[("class", "static__meta")]).open("span", &[]);
        lang_mark(&mut main, lang.as_str());
        main.text(" ").text(language_name(ui, lang)).close("span");
        if let Some(date) = &document.date {
            main.push(&dates::time(&date.value, ui)).push(&provenance::badge(&date.provenance, ui));
        }
        main.close("p").close("li").newline();
    }
    main.close("ul").close("main");
    let html = Shell {
        ui,
        title,
        description: &format!("{title}: {}", ui.say(Word::Articles)),
        links,
        viewer: &viewer_url(name.kind.as_str(), &name.id),
        kind: "website",
        json_ld: &json_ld::name(name, title),
        main: &main,
    }
    .into_page();
    Page { path: name_path(name.kind, &name.id), html }
}

fn html_item(html: &mut Html, path: &str, code: &str, lang: Lang, title: &str) {
    html.open("li", &[("class", "static__item")]);
    let dir = lang.direction().as_str();
    html.element(
        "a",
        &[("class", "headline"), ("href", path), ("lang", code), ("dir", dir)],
        title,
    );
}

/// By language; words for what is of a place are none of its names.
fn spellings(html: &mut Html, name: &NameRecord, ui: Ui) {
    html.open("dl", &[("class", "facts event__facts")]).newline();
    let mut langs: Vec<Lang> = Vec::new();
    for spelling in name.spellings.iter().filter(|it| !it.is_demonym) {
        if langs.contains(&spelling.lang) {
            continue;
        }
        let lang = spelling.lang;
        langs.push(lang);
        let mut list = Html::new();
        let of_lang = name.spellings.iter().filter(|it| it.lang == lang && !it.is_demonym);
        for (number, spelling) in of_lang.enumerate() {
            list.text(if number == 0 { "" } else { " · " });
            let attributes = [("lang", lang.as_str()), ("dir", lang.direction().as_str())];
            list.element("bdi", &attributes, &spelling.text);
            list.text(format_args!(" ({})", spelling.documents));
        }
        fact(html, &language_name(ui, lang), &list);
    }
    html.close("dl").newline();
}

/// The list of a kind, in English, with names as they are called there; nothing where there is none.
fn list(names: &Names, paged: &[NameIx], kind: NameKind, links: &Links) -> Option<Page> {
    let of_kind: Vec<&NameRecord> =
        paged.iter().map(|ix| names.get(*ix)).filter(|name| name.kind == kind).collect();
    if of_kind.is_empty() {
        return None;
    }
    let ui = Ui::En;
    let title = ui.say(word(kind));
    let mut main = Html::new();
    main.open("main", &[("class", "page")]).newline();
    main.element("h1", &[], title).newline().open("ul", &[("class", "names__list")]).newline();
    for name in of_kind {
        main.open("li", &[("class", "names__item")]);
        link(&mut main, name, ui);
        main.text(" ").element("bdi", &[("class", "facet__count")], name.documents);
        main.close("li").newline();
    }
    main.close("ul").close("main");
    let html = Shell {
        ui,
        title,
        description: title,
        links,
        viewer: &format!("../?page={}", kind.as_str()),
        kind: "website",
        json_ld: &json_ld::collection(title),
        main: &main,
    }
    .into_page();
    Some(Page { path: list_path(kind), html })
}

/// Where the list of a kind goes, relative to the site's root.
pub(crate) fn list_path(kind: NameKind) -> String {
    format!("list/{}.html", kind.as_str())
}

pub(crate) fn word(kind: NameKind) -> Word {
    match kind {
        NameKind::Place => Word::Places,
        NameKind::Person => Word::Persons,
        NameKind::Organisation => Word::Organisations,
    }
}
