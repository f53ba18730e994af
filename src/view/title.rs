//! The title of the browser's tab.

use roznama_core::Corpus;

use crate::i18n::{Text, Ui, names};
use crate::route::{Page, Route};

/// What a page is called, before the site's name.
pub fn title(corpus: &Corpus, route: &Route, ui: Ui) -> String {
    let site = ui.text(Text::SiteName);
    let own = match &route.page {
        Page::Timeline => ui.text(Text::TimelineHeading).to_owned(),
        Page::Search if route.words.trim().is_empty() => ui.text(Text::SearchHeading).to_owned(),
        Page::Search => route.words.trim().to_owned(),
        Page::Folding(_) => ui.text(Text::FoldingHeading).to_owned(),
        Page::About => ui.text(Text::NavAbout).to_owned(),
        Page::Open => ui.text(Text::OpenHeading).to_owned(),
        Page::Names(kind) => ui.text(names::kind(*kind)).to_owned(),
        Page::Name(_, id) => {
            let name = corpus.names().and_then(|names| Some(names.get(names.by_id(id)?)));
            name.map_or(ui.text(Text::NotFoundHeading), |name| name.label(ui.lang()).1).to_owned()
        }
        Page::Article(id) => corpus
            .document(id)
            .map_or(ui.text(Text::NotFoundHeading), |(_, document)| &document.title.value)
            .to_owned(),
        Page::Event(id) => corpus
            .event(id)
            .map_or(ui.text(Text::NotFoundHeading), |(_, event)| event.title(ui.lang()).1)
            .to_owned(),
    };
    format!("{own} · {site}")
}
