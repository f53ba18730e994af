//! An article's page: its text, what is known of it, its dates, and the other articles of its events.

use roznama_core::{Corpus, DocIx, Document, Event, Paragraph, ParagraphKind, Role, rules};
use roznama_dates::Mention;

use crate::html::Html;
use crate::path::{article_path, event_path, viewer_url};
use crate::shell::{Shell, fact, isolated, lang_mark};
use crate::words::{Ui, Word, language_name};
use crate::{Links, dates, html_safe_url, json_ld, provenance};

/// The page of the document at `place` in the corpus.
pub(crate) fn page(corpus: &Corpus, place: usize, document: &Document, links: &Links) -> String {
    let ui = Ui::of(document.lang.value);
    let mut main = Html::new();
    main.open("main", &[("class", "page")]).open("article", &[("class", "reader")]).newline();
    main.open("div", &[("class", "reader__main")]).newline();
    head(&mut main, document, ui);
    text(&mut main, document, ui);
    main.close("div").newline().open("aside", &[("class", "reader__aside")]).newline();
    facts(&mut main, document, ui);
    events(&mut main, corpus, DocIx(place as u32), ui);
    mentions(&mut main, document, ui);
    main.close("aside").newline().close("article").close("main");
    Shell {
        ui,
        title: &document.title.value,
        description: &description(document),
        links,
        viewer: &viewer_url("article", &document.id),
        kind: "article",
        json_ld: &json_ld::article(document),
        main: &main,
    }
    .into_page()
}

/// The `lang` and `dir` of something in the document's own language.
fn own(document: &Document) -> [(&'static str, String); 2] {
    let lang = document.lang.value;
    // An empty `lang` says that the language is unknown.
    let code = if lang.as_str() == "und" { "" } else { lang.as_str() };
    [("lang", code.to_owned()), ("dir", lang.direction().as_str().to_owned())]
}

fn open_own(html: &mut Html, name: &str, class: &str, document: &Document) {
    let [lang, dir] = own(document);
    html.open(name, &[("class", class), (lang.0, &lang.1), (dir.0, &dir.1)]);
}

/// The first words of the text proper, for search engines and previews.
pub(crate) fn description(document: &Document) -> String {
    let first = document.paragraphs.iter().find(|p| p.kind == ParagraphKind::Body);
    let text = first.map_or("", |p| document.text(&p.span));
    let mut end = text.len().min(300);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    if end == text.len() {
        return text.to_owned();
    }
    let cut = text[..end].rfind(char::is_whitespace).unwrap_or(end);
    format!("{}…", &text[..cut])
}

fn head(html: &mut Html, document: &Document, ui: Ui) {
    html.open("header", &[("class", "reader__head")]);
    open_own(html, "h1", "reader__title", document);
    html.text(&document.title.value).close("h1").newline();
    html.open("div", &[("class", "reader__byline")]);
    html.open("span", &[]);
    lang_mark(html, document.lang.value.as_str());
    html.text(" ").text(language_name(ui, document.lang.value)).close("span");
    if let Some(source) = &document.source {
        html.element("bdi", &[], &source.value);
    }
    match &document.date {
        Some(date) => {
            html.open("span", &[]).push(&dates::time(&date.value, ui)).text(" ");
            html.push(&provenance::badge(&date.provenance, ui)).close("span");
        }
        None => {
            html.element("span", &[], ui.say(Word::Undated));
        }
    }
    html.close("div").close("header").newline();
}

fn text(html: &mut Html, document: &Document, ui: Ui) {
    open_own(html, "div", "reader__text", document);
    html.newline();
    for (number, paragraph) in document.paragraphs.iter().enumerate() {
        let id = format!("p{}", number + 1);
        let class = match paragraph.kind {
            ParagraphKind::Heading => "reader__paragraph reader__paragraph--heading",
            ParagraphKind::Body => "reader__paragraph",
            ParagraphKind::Furniture => "reader__paragraph reader__paragraph--furniture",
        };
        let lang = document.lang_of(paragraph);
        // What a page leaves around an article is often in another language than the article.
        let dir = if paragraph.kind == ParagraphKind::Furniture && lang == document.lang.value {
            "auto"
        } else {
            lang.direction().as_str()
        };
        let mut attributes = vec![("id", id.as_str()), ("class", class), ("dir", dir)];
        if lang != document.lang.value {
            attributes.push(("lang", lang.as_str()));
        }
        html.open("p", &attributes);
        let anchor = [
            ("class", "reader__anchor"),
            ("href", &format!("#{id}")),
            ("aria-label", &format!("{} ({})", ui.say(Word::Paragraph), number + 1)),
        ];
        html.element("a", &anchor, "¶");
        paragraph_text(html, document, paragraph, ui);
        html.close("p").newline();
    }
    html.close("div").newline();
}

/// The paragraph's text with its dates marked.
fn paragraph_text(html: &mut Html, document: &Document, paragraph: &Paragraph, ui: Ui) {
    let span = &paragraph.span;
    let mut at = span.start;
    for (number, mention) in document.mentions.iter().enumerate() {
        if mention.span.start < at || mention.span.end > span.end {
            continue;
        }
        html.text(document.text(&(at..mention.span.start)));
        self::mention(html, document, number, mention, ui);
        at = mention.span.end;
    }
    html.text(document.text(&(at..span.end)));
}

fn mention(html: &mut Html, document: &Document, number: usize, mention: &Mention, ui: Ui) {
    let id = format!("d{}", number + 1);
    let words = dates::in_words(&mention.edtf, ui);
    let mut attributes = vec![("id", id.as_str()), ("class", "mention"), ("title", words.as_str())];
    let datetime = dates::html_datetime(&mention.edtf);
    let name = match &datetime {
        Some(datetime) => {
            attributes.push(("datetime", datetime));
            "time"
        }
        None => "span",
    };
    html.element(name, &attributes, document.text(&mention.span));
}

fn facts(html: &mut Html, document: &Document, ui: Ui) {
    html.open("section", &[("class", "stack")]);
    html.element("h2", &[("class", "related__title")], ui.say(Word::AboutArticle));
    html.open("dl", &[("class", "facts")]).newline();
    let with_basis = |value: Html, basis: &roznama_core::Provenance| {
        let mut html = value;
        html.text(" ").push(&provenance::in_words(basis, ui));
        html
    };
    let mut language = Html::new();
    language.text(language_name(ui, document.lang.value));
    let mut language = with_basis(language, &document.lang.provenance);
    for other in document.other_langs() {
        language.text(" · ").text(language_name(ui, other.value)).text(" ");
        language.push(&provenance::in_words(&other.provenance, ui));
    }
    fact(html, ui.say(Word::Language), &language);
    let mut title = Html::new();
    let [lang, dir] = own(document);
    title.element("bdi", &[(lang.0, &lang.1), (dir.0, &dir.1)], &document.title.value);
    fact(html, ui.say(Word::Title), &with_basis(title, &document.title.provenance));
    let date = document.date.as_ref().map_or_else(
        || isolated(ui.say(Word::Undated)),
        |date| with_basis(dates::time(&date.value, ui), &date.provenance),
    );
    fact(html, ui.say(Word::Date), &date);
    if let Some(source) = &document.source {
        fact(html, ui.say(Word::Source), &with_basis(isolated(&source.value), &source.provenance));
    }
    for (word, value) in [(Word::Author, &document.author), (Word::Place, &document.place)] {
        if let Some(value) = value {
            fact(html, ui.say(word), &isolated(value));
        }
    }
    if let Some(url) = &document.url {
        let mut link = Html::new();
        if html_safe_url(url) {
            link.element("a", &[("href", url), ("rel", "nofollow noopener"), ("dir", "ltr")], url);
        } else {
            link.push(&isolated(url));
        }
        fact(html, ui.say(Word::Address), &link);
    }
    if !document.tags.is_empty() {
        let mut tags = Html::new();
        for (n, tag) in document.tags.iter().enumerate() {
            tags.text(if n == 0 { "" } else { " · " }).element("bdi", &[], tag);
        }
        fact(html, ui.say(Word::Tags), &tags);
    }
    for (name, value) in &document.extra {
        fact(html, name, &isolated(value));
    }
    fact(html, ui.say(Word::Id), &isolated(&document.id));
    html.close("dl").close("section").newline();
}

/// Every date found, with its value and the rule that gave it.
fn mentions(html: &mut Html, document: &Document, ui: Ui) {
    if document.mentions.is_empty() {
        return;
    }
    html.open("section", &[("class", "stack")]);
    html.element("h2", &[("class", "related__title")], ui.say(Word::DatesInText));
    html.open("ol", &[("class", "related__list")]).newline();
    for (number, mention) in document.mentions.iter().enumerate() {
        html.open("li", &[("class", "related__item")]);
        let [lang, dir] = own(document);
        let href = format!("#d{}", number + 1);
        let link = [("href", href.as_str()), (lang.0, lang.1.as_str()), (dir.0, dir.1.as_str())];
        html.element("a", &link, document.text(&mention.span));
        html.open("span", &[]).push(&dates::time(&mention.edtf, ui)).close("span");
        let name = mention.rule.name();
        let reason = rules::sentence(name, ui.lang()).unwrap_or_else(|| name.into());
        html.element("bdi", &[("class", "related__role")], &reason);
        html.close("li").newline();
    }
    html.close("ol").close("section").newline();
}

/// The events that the article reports, each with its other articles, then those that it only mentions.
fn events(html: &mut Html, corpus: &Corpus, ix: DocIx, ui: Ui) {
    let reports = |event: &Event| {
        event.links.iter().any(|link| link.document == ix && link.role == Role::Report)
    };
    let of = || corpus.events_of(ix).map(|(_, event)| event);
    for event in of().filter(|event| reports(event)) {
        html.open("section", &[("class", "related")]);
        html.open("h2", &[("class", "related__title")]).text(ui.say(Word::Event)).text(": ");
        event_link(html, event, ui);
        html.close("h2").newline();
        others(html, corpus, event, ix, ui);
        html.close("section").newline();
    }
    if of().all(reports) {
        return;
    }
    html.open("section", &[("class", "related")]);
    html.element("h2", &[("class", "related__title")], ui.say(Word::MentionedEvents));
    html.open("ul", &[("class", "related__list")]).newline();
    for event in of().filter(|event| !reports(event)) {
        html.open("li", &[("class", "related__item")]);
        event_link(html, event, ui);
        html.open("span", &[("class", "related__role")]).push(&dates::time(&event.edtf, ui));
        html.close("span").close("li").newline();
    }
    html.close("ul").close("section").newline();
}

fn event_link(html: &mut Html, event: &Event, ui: Ui) {
    let (lang, title) = event.title(ui.lang());
    let href = format!("../{}", event_path(&event.id));
    html.open("a", &[("class", "headline"), ("href", &href)]);
    let attributes = [("lang", lang.as_str()), ("dir", lang.direction().as_str())];
    html.element("bdi", &attributes, title).close("a");
}

/// The other articles of an event.
fn others(html: &mut Html, corpus: &Corpus, event: &Event, ix: DocIx, ui: Ui) {
    let mut seen = vec![ix];
    let mut list = Html::new();
    for link in &event.links {
        if seen.contains(&link.document) {
            continue;
        }
        seen.push(link.document);
        let other = corpus.get(link.document);
        list.open("li", &[("class", "related__item")]);
        let [lang, dir] = own(other);
        let href = format!("../{}", article_path(&other.id));
        let attributes = [
            ("class", "headline"),
            ("href", href.as_str()),
            (lang.0, lang.1.as_str()),
            (dir.0, dir.1.as_str()),
        ];
        list.element("a", &attributes, &other.title.value);
        list.open("span", &[("class", "related__role")]);
        lang_mark(&mut list, other.lang.value.as_str());
        list.text(" ").text(language_name(ui, other.lang.value));
        if let Some(source) = &other.source {
            list.text(" · ").element("bdi", &[], &source.value);
        }
        list.close("span").close("li").newline();
    }
    if seen.len() > 1 {
        html.element("p", &[("class", "related__role")], ui.say(Word::SameEvent));
        html.open("ul", &[("class", "related__list")]).newline().push(&list).close("ul");
    }
}
