//! An event's page: its names, when and where and who, and what each article says of it.

use roznama_core::{Corpus, Event, EventLink, ParagraphKind, Role};

use crate::Links;
use crate::html::Html;
use crate::path::{article_path, event_path, viewer_url};
use crate::shell::{Shell, fact, isolated, lang_mark};
use crate::words::{Ui, Word, language_name};
use crate::{dates, json_ld, name, provenance};

/// The event's page.
pub(crate) fn page(corpus: &Corpus, event: &Event, links: &Links) -> String {
    let ui = Ui::of(event.title(roznama_text::Lang::EN).0);
    let (lang, title) = event.title(ui.lang());
    let mut main = Html::new();
    main.open("main", &[("class", "page event")]).newline();
    main.open("div", &[("class", "event__titles")]);
    main.element("h1", &[("lang", lang.as_str()), ("dir", lang.direction().as_str())], title);
    for (other, title) in event.titles.iter().filter(|(other, _)| **other != lang) {
        let attributes =
            [("class", "headline"), ("lang", other.as_str()), ("dir", other.direction().as_str())];
        main.element("p", &attributes, title);
    }
    main.close("div").newline();
    facts(&mut main, corpus, event, ui);
    main.element("h2", &[("class", "visually-hidden")], ui.say(Word::Coverage));
    main.open("div", &[("class", "event__coverage")]).newline();
    for link in &event.links {
        coverage(&mut main, corpus, link, ui);
    }
    main.close("div").close("main");
    Shell {
        ui,
        title,
        description: &format!("{title}: {}", dates::in_words(&event.edtf, ui)),
        links,
        viewer: &viewer_url("event", &event.id),
        kind: "website",
        json_ld: &json_ld::event(corpus, event, title),
        main: &main,
    }
    .into_page()
}

fn facts(html: &mut Html, corpus: &Corpus, event: &Event, ui: Ui) {
    html.open("dl", &[("class", "facts event__facts")]).newline();
    fact(html, ui.say(Word::Date), &dates::time(&event.edtf, ui));
    for (word, values) in [(Word::Places, &event.places), (Word::Participants, &event.participants)]
    {
        if values.is_empty() {
            continue;
        }
        let mut list = Html::new();
        for (n, value) in values.iter().enumerate() {
            list.text(if n == 0 { "" } else { " · " });
            name::linked(&mut list, corpus, value, ui);
        }
        fact(html, ui.say(word), &list);
    }
    fact(html, ui.say(Word::Basis), &provenance::in_words(&event.provenance, ui));
    fact(html, ui.say(Word::Id), &isolated(&event.id));
    html.close("dl").newline();
}

/// One passage: the article's title, what it is, and the words of the passage.
fn coverage(html: &mut Html, corpus: &Corpus, link: &EventLink, ui: Ui) {
    let document = &corpus.documents()[link.document.index()];
    let lang = document.lang.value;
    let code = if lang.as_str() == "und" { "" } else { lang.as_str() };
    let dir = lang.direction().as_str();
    let path = format!("../{}", article_path(&document.id));
    html.open("article", &[("class", "event__source"), ("data-lang", lang.as_str())]);
    html.open("h3", &[("lang", code), ("dir", dir)]);
    html.element("a", &[("href", &path)], &document.title.value).close("h3");
    html.open("p", &[("class", "hit__meta")]).open("span", &[]);
    lang_mark(html, lang.as_str());
    html.text(" ").text(language_name(ui, lang)).close("span");
    if let Some(source) = &document.source {
        html.element("bdi", &[], &source.value);
    }
    let role = match link.role {
        Role::Report => Word::Report,
        Role::Mention => Word::Mention,
    };
    html.element("span", &[], ui.say(role)).close("p");
    // Of a report that is the whole article, its first paragraph stands for it.
    let whole = link.span.len() >= document.body.trim().len();
    let inside =
        |span: &std::ops::Range<usize>| span.start < link.span.end && link.span.start < span.end;
    let mut paragraphs = document.paragraphs.iter().enumerate();
    let place =
        paragraphs.find(|(_, p)| inside(&p.span) && (!whole || p.kind == ParagraphKind::Body));
    if let Some((number, paragraph)) = place {
        let passage =
            if whole { document.text(&paragraph.span) } else { document.text(&link.span) };
        let cite = format!("{path}#p{}", number + 1);
        let start = if whole { paragraph.span.start } else { link.span.start };
        let lang = document.lang_at(start);
        let dir = lang.direction().as_str();
        let lang = if lang == document.lang.value { code } else { lang.as_str() };
        html.open(
            "blockquote",
            &[("class", "event__quote"), ("cite", &cite), ("lang", lang), ("dir", dir)],
        );
        html.text(passage.trim()).close("blockquote");
    }
    html.close("article").newline();
}

/// The event's link in a list, in each of these languages of the interface. `root` leads from the page to the site's root.
pub(crate) fn list_item(html: &mut Html, event: &Event, uis: &[Ui], root: &str) {
    html.open("li", &[("class", "static__item")]);
    html.open("a", &[("href", &*format!("{root}{}", event_path(&event.id)))]).newline();
    for ui in uis {
        let own = ui.lang();
        let (lang, title) = event.title(own);
        let attributes = [
            ("class", "headline"),
            ("data-ui", own.as_str()),
            ("lang", lang.as_str()),
            ("dir", lang.direction().as_str()),
        ];
        html.element("bdi", &attributes, title).newline();
    }
    html.close("a").open("p", &[("class", "static__meta")]).newline();
    for &ui in uis {
        let own = ui.lang();
        let (code, dir) = (own.as_str(), own.direction().as_str());
        html.open("span", &[("data-ui", code), ("lang", code), ("dir", dir)]);
        html.push(&dates::time(&event.edtf, ui)).push(&provenance::badge(&event.provenance, ui));
        html.close("span").newline();
    }
    html.close("p");
    html.close("li").newline();
}
