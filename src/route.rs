//! What the address says: the page and everything that narrows it, to and from a URL's query.
//!
//! Only the query is used (`?page=article&id=…`), never the path, so that the site works under any sub-path of any static
//! host. Reading is total: what makes no sense is left out, as if it had not been written. Writing is canonical: one route,
//! one query, and reading it gives the route back.

mod percent;
#[cfg(test)]
mod tests;

use std::fmt::Write as _;
use std::rc::Rc;

use roznama_core::{Filter, KwicOrder, NameKind};
use roznama_dates::Day;
use roznama_text::{Lang, Level};

use crate::i18n::Ui;

/// A page of the site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// The home page.
    #[default]
    Timeline,
    /// Search and its results.
    Search,
    /// One article, by its id.
    Article(Rc<str>),
    /// One event, by its id.
    Event(Rc<str>),
    /// All names of a kind, or those that the words mean.
    Names(NameKind),
    /// One place, person or organisation, by its id.
    Name(NameKind, Rc<str>),
    /// How a text is folded: an article's, by its id, or any that the reader types.
    Folding(Option<Rc<str>>),
    /// About the site.
    About,
    /// Texts of the reader's own, to be opened.
    Open,
}

/// Everything that the address says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Route {
    /// The page.
    pub page: Page,
    /// The search words as typed.
    pub words: String,
    /// Restrictions by language, source and date.
    pub filter: Filter,
    /// Whether search shows every place with its context, and in which order.
    pub context: Option<KwicOrder>,
    /// How far an article's text is folded for reading.
    pub view: Level,
    /// The stretch of time that the timeline shows, first and last day; without it, everything.
    pub span: Option<(Day, Day)>,
    /// An interface language that the address asks for; it overrides the reader's kept choice.
    pub ui: Option<Ui>,
    /// The corpus of the reader's own that is shown in place of the site's: its id, which names it by its content.
    pub own: Option<Rc<str>>,
}

impl Route {
    /// A page with nothing that narrows it.
    pub fn page(page: Page) -> Self {
        Self { page, ..Self::default() }
    }

    /// An article's page, unfiltered.
    pub fn article(id: &str) -> Self {
        Self::page(Page::Article(id.into()))
    }

    /// An event's page, unfiltered.
    pub fn event(id: &str) -> Self {
        Self::page(Page::Event(id.into()))
    }

    /// The same restrictions on another page; the words stay only where they mean something.
    #[must_use]
    pub fn on(&self, page: Page) -> Self {
        let words = match page {
            Page::Search | Page::Article(_) => self.words.clone(),
            Page::Timeline
            | Page::Event(_)
            | Page::Names(_)
            | Page::Name(..)
            | Page::Folding(_)
            | Page::About
            | Page::Open => String::new(),
        };
        let span = self.span.filter(|_| page == Page::Timeline);
        let context = self.context.filter(|_| page == Page::Search);
        let filter = self.filter.clone();
        let own = self.own.clone();
        Self { page, words, filter, context, view: Level::default(), span, ui: self.ui, own }
    }

    /// The home page without restrictions, of the same corpus and in the same interface language.
    #[must_use]
    pub fn home(&self) -> Self {
        Self { ui: self.ui, own: self.own.clone(), ..Self::default() }
    }

    /// Reads a query, with or without its `?`.
    ///
    /// ```
    /// use roznama::route::{Page, Route};
    /// let route = Route::from_query("?page=article&id=001&q=%D8%AD%D9%84%D8%A8");
    /// assert_eq!(route.page, Page::Article("001".into()));
    /// assert_eq!(route.words, "حلب");
    /// ```
    pub fn from_query(query: &str) -> Self {
        let mut route = Self::default();
        let (mut page, mut id) = (String::new(), String::new());
        for pair in query.trim_start_matches('?').split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let value = percent::decode(value);
            match key {
                "page" => page = value,
                "id" => id = value,
                "q" => route.words = value,
                "lang" => route.filter.langs.extend(langs(&value)),
                "source" if !value.is_empty() => {
                    route.filter.sources.insert(value);
                }
                "name" if !value.is_empty() => {
                    route.filter.names.insert(value);
                }
                "from" => route.filter.from = value.parse::<Day>().ok(),
                "to" => route.filter.to = value.parse::<Day>().ok(),
                "context" => {
                    route.context = orders().find(|(_, name)| *name == value).map(|(it, _)| it);
                }
                "view" => route.view = view(&value),
                "span" => route.span = span(&value),
                "ui" => route.ui = value.parse().ok(),
                "own" if !value.is_empty() => route.own = Some(value.into()),
                _ => {}
            }
        }
        route.page = match (page.as_str(), id.as_str()) {
            ("search", _) => Page::Search,
            ("about", _) => Page::About,
            ("open", _) => Page::Open,
            ("folding", id) => Page::Folding((!id.is_empty()).then(|| id.into())),
            ("article", id) if !id.is_empty() => Page::Article(id.into()),
            ("event", id) if !id.is_empty() => Page::Event(id.into()),
            (page, id) => match NameKind::ALL.into_iter().find(|kind| kind.as_str() == page) {
                Some(kind) if id.is_empty() => Page::Names(kind),
                Some(kind) => Page::Name(kind, id.into()),
                None => Page::Timeline,
            },
        };
        route
    }

    /// Writes the query with its `?`; empty when there is nothing to say.
    pub fn to_query(&self) -> String {
        let mut query = Query::default();
        if let Some(own) = &self.own {
            query.add("own", own);
        }
        match &self.page {
            Page::Timeline => {}
            Page::Search => query.add("page", "search"),
            Page::About => query.add("page", "about"),
            Page::Open => query.add("page", "open"),
            Page::Article(id) => {
                query.add("page", "article");
                query.add("id", id);
            }
            Page::Folding(id) => {
                query.add("page", "folding");
                if let Some(id) = id {
                    query.add("id", id);
                }
            }
            Page::Event(id) => {
                query.add("page", "event");
                query.add("id", id);
            }
            Page::Names(kind) => query.add("page", kind.as_str()),
            Page::Name(kind, id) => {
                query.add("page", kind.as_str());
                query.add("id", id);
            }
        }
        if !self.words.is_empty() {
            query.add("q", &self.words);
        }
        if !self.filter.langs.is_empty() {
            let langs: Vec<&str> = self.filter.langs.iter().map(Lang::as_str).collect();
            query.add("lang", &langs.join(","));
        }
        for source in &self.filter.sources {
            query.add("source", source);
        }
        for name in &self.filter.names {
            query.add("name", name);
        }
        if let Some(day) = self.filter.from {
            query.add("from", &day.to_string());
        }
        if let Some(day) = self.filter.to {
            query.add("to", &day.to_string());
        }
        if let Some((_, name)) = orders().find(|(order, _)| Some(*order) == self.context) {
            query.add("context", name);
        }
        if self.view != Level::Raw {
            query.add("view", self.view.as_str());
        }
        if let Some((from, to)) = self.span {
            query.add("span", &format!("{from}..{to}"));
        }
        if let Some(ui) = self.ui {
            query.add("ui", ui.code());
        }
        query.text
    }

    /// The query as the target of a link; the home page without restrictions is the folder itself.
    pub fn href(&self) -> String {
        let query = self.to_query();
        if query.is_empty() { "./".to_owned() } else { query }
    }
}

/// The orders of words in context, with their names in the address.
fn orders() -> impl Iterator<Item = (KwicOrder, &'static str)> {
    [(KwicOrder::Text, "text"), (KwicOrder::Left, "before"), (KwicOrder::Right, "behind")]
        .into_iter()
}

/// A level of folding that texts are read at; the key of names is not made for it.
fn view(value: &str) -> Level {
    value.parse().ok().filter(|level| *level != Level::Name).unwrap_or_default()
}

/// A comma-separated list of language tags, without what is no tag.
fn langs(value: &str) -> impl Iterator<Item = Lang> {
    value.split(',').filter_map(|code| code.parse::<Lang>().ok())
}

/// Two days with `..` between them, the first not after the second.
fn span(value: &str) -> Option<(Day, Day)> {
    let (from, to) = value.split_once("..")?;
    let (from, to) = (from.parse().ok()?, to.parse().ok()?);
    (from <= to).then_some((from, to))
}

/// A query under construction.
#[derive(Default)]
struct Query {
    text: String,
}

impl Query {
    fn add(&mut self, key: &str, value: &str) {
        self.text.push(if self.text.is_empty() { '?' } else { '&' });
        let _ = write!(self.text, "{key}=");
        percent::encode_into(value, &mut self.text);
    }
}
