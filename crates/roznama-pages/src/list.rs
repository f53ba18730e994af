//! The lists of all articles and events, for the page that stands before the viewer and for readers without JavaScript.
//!
//! A small corpus is listed whole in that page. Of a large one it lists the newest, and links a page for each month, so that no
//! page grows with the corpus.

mod month;

use std::collections::BTreeMap;

use roznama_core::{Corpus, Document, Event, NameKind};
use roznama_dates::Day;

use crate::html::Html;
use crate::words::{Ui, Word, autonym};
use crate::{Links, Page, dates, event, name, path, provenance};
use month::Month;

/// A corpus of more articles and events than this is not listed whole in one page.
const WHOLE: usize = 300;
/// How many of the newest articles, and of the newest events, the first page lists then.
const NEWEST: usize = 50;

/// What is listed, in order of date, what has none at the end.
#[derive(Default)]
struct Listed<'c> {
    articles: Vec<&'c Document>,
    events: Vec<&'c Event>,
}

/// The list for `index.html`, with all headings in each language of the interface; `assets/early.js` leaves the reader's.
///
/// It holds everything, or of a large corpus the newest, newest first, and links to the [`list_pages`].
pub fn list(corpus: &Corpus) -> Html {
    let mut html = Html::new();
    let listed = Listed::of(corpus);
    if listed.is_small() {
        listed.write(&mut html, [Word::Articles, Word::Events], &Ui::ALL, "");
        names(&mut html, corpus);
        return html;
    }
    listed.newest().write(&mut html, [Word::NewestArticles, Word::NewestEvents], &Ui::ALL, "");
    heading(&mut html, Word::ByMonth, &Ui::ALL);
    html.open("ul", &[("class", "static__months")]).newline();
    for (month, of_it) in listed.by_month() {
        html.open("li", &[]).open("a", &[("href", &*month.path())]);
        for ui in Ui::ALL {
            let lang = ui.lang();
            let attributes = [
                ("data-ui", lang.as_str()),
                ("lang", lang.as_str()),
                ("dir", lang.direction().as_str()),
            ];
            html.element("span", &attributes, month.in_words(ui)).newline();
        }
        html.close("a").text(" ").element("bdi", &[], of_it.articles.len()).close("li").newline();
    }
    html.close("ul").newline();
    names(&mut html, corpus);
    html
}

/// Links to the lists of names.
fn names(html: &mut Html, corpus: &Corpus) {
    let has =
        |kind| corpus.names().is_some_and(|names| names.iter().any(|(_, it)| it.kind == kind));
    let kinds: Vec<NameKind> = NameKind::ALL.into_iter().filter(|kind| has(*kind)).collect();
    if kinds.is_empty() {
        return;
    }
    html.open("ul", &[("class", "static__months")]).newline();
    for kind in kinds {
        html.open("li", &[]).open("a", &[("href", &*name::list_path(kind))]);
        for ui in Ui::ALL {
            let lang = ui.lang();
            let attributes = [
                ("data-ui", lang.as_str()),
                ("lang", lang.as_str()),
                ("dir", lang.direction().as_str()),
            ];
            html.element("span", &attributes, ui.say(name::word(kind))).newline();
        }
        html.close("a").close("li").newline();
    }
    html.close("ul").newline();
}

/// The pages of a large corpus's months, and one of what has no date; none of a corpus that [`list`] lists whole.
pub fn list_pages(corpus: &Corpus, links: &Links) -> Vec<Page> {
    let listed = Listed::of(corpus);
    if listed.is_small() {
        return Vec::new();
    }
    listed.by_month().iter().map(|(month, of_it)| month.page(of_it, links)).collect()
}

impl<'c> Listed<'c> {
    fn of(corpus: &'c Corpus) -> Self {
        let mut articles: Vec<_> = corpus.documents().iter().collect();
        articles.sort_by_key(|it| (it.bounds().0.is_none(), it.bounds().0, &it.id));
        let mut events: Vec<_> = corpus.events().iter().collect();
        events.sort_by_key(|it| (first_day(it).is_none(), first_day(it), &it.id));
        Self { articles, events }
    }

    fn is_small(&self) -> bool {
        self.articles.len() + self.events.len() <= WHOLE
    }

    fn newest(&self) -> Self {
        let articles = self.articles.iter().rev().filter(|it| it.bounds().0.is_some());
        let events = self.events.iter().rev().filter(|it| first_day(it).is_some());
        Self {
            articles: articles.take(NEWEST).copied().collect(),
            events: events.take(NEWEST).copied().collect(),
        }
    }

    fn by_month(&self) -> BTreeMap<Month, Self> {
        let mut months: BTreeMap<Month, Self> = BTreeMap::new();
        for article in &self.articles {
            months.entry(Month::of(article.bounds().0)).or_default().articles.push(*article);
        }
        for event in &self.events {
            months.entry(Month::of(first_day(event))).or_default().events.push(*event);
        }
        months
    }

    /// Both lists under their headings. `root` leads from the page to the site's root.
    fn write(&self, html: &mut Html, [articles, events]: [Word; 2], uis: &[Ui], root: &str) {
        if !self.articles.is_empty() || self.events.is_empty() {
            heading(html, articles, uis);
            html.open("ul", &[("class", "static__list")]).newline();
            for document in &self.articles {
                item(html, document, root);
            }
            html.close("ul").newline();
        }
        if !self.events.is_empty() {
            heading(html, events, uis);
            html.open("ul", &[("class", "static__list")]).newline();
            for event in &self.events {
                event::list_item(html, event, uis, root);
            }
            html.close("ul").newline();
        }
    }
}

fn first_day(event: &Event) -> Option<Day> {
    event.edtf.bounds().0
}

fn heading(html: &mut Html, word: Word, uis: &[Ui]) {
    html.open("header", &[("class", "static__names")]);
    for ui in uis {
        let (lang, dir) = (ui.lang(), ui.lang().direction());
        let attributes =
            [("data-ui", lang.as_str()), ("lang", lang.as_str()), ("dir", dir.as_str())];
        html.element("h2", &attributes, ui.say(word));
    }
    html.close("header").newline();
}

fn item(html: &mut Html, document: &Document, root: &str) {
    let lang = document.lang.value;
    let code = if lang.as_str() == "und" { "" } else { lang.as_str() };
    let (path, dir) =
        (format!("{root}{}", path::article_path(&document.id)), lang.direction().as_str());
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

#[cfg(test)]
mod tests;
