//! A link to a page of the site: a real address, followed without loading the page anew.

use roznama_core::{Filter, NameRecord};
use roznama_text::Lang;
use yew::prelude::*;

use super::corpus_text::plain;
use crate::browser::address;
use crate::route::{Page, Route};
use crate::site::Site;
use crate::state::Action;

/// What else a link may carry.
#[derive(Clone, Debug, Default)]
pub struct Extra {
    /// Whether it leads to the page shown.
    pub is_current: bool,
    /// Inline style, for links placed by arithmetic.
    pub style: Option<String>,
    /// The language of its text, whose direction it takes as a whole.
    pub lang: Option<Lang>,
    /// The language whose colour it takes.
    pub colour: Option<String>,
}

/// A link with a class and a content.
pub fn link(site: &Site, to: Route, class: &'static str, content: Html) -> Html {
    link_with(site, to, class, Extra::default(), content)
}

/// A link to an article, by its id, from a page with this route.
pub fn to_article(route: &Route, id: &str) -> Route {
    route.on(Page::Article(id.into()))
}

/// A link to an event, by its id, from a page with this route.
pub fn to_event(route: &Route, id: &str) -> Route {
    route.on(Page::Event(id.into()))
}

/// A link to a name's page from a page with this route: a filter by names would hide what that page is of.
pub fn to_name(route: &Route, name: &NameRecord) -> Route {
    let mut to = route.on(Page::Name(name.kind, name.id.as_str().into()));
    to.filter = Filter::default();
    to
}

/// A link to a name's page with what it is called in the interface's language.
pub fn name_link(site: &Site, route: &Route, name: &NameRecord, class: &'static str) -> Html {
    let (lang, label) = name.label(site.locale.ui.lang());
    link(site, to_name(route, name), class, plain(label, lang))
}

/// A link; with a modifier key or another button the browser opens it as it opens any other.
pub fn link_with(site: &Site, to: Route, class: &'static str, extra: Extra, content: Html) -> Html {
    let href = to.href();
    let dispatch = site.dispatch.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
        if event.button() == 0 && !modified {
            event.prevent_default();
            address::keep_place();
            dispatch.dispatch(Action::Go(to.clone()));
        }
    });
    html! {
        <a
            {href}
            {class}
            aria-current={extra.is_current.then_some("page")}
            lang={extra.lang.map(|lang| lang.to_string())}
            dir={extra.lang.map(|lang| lang.direction().as_str())}
            style={extra.style}
            data-lang={extra.colour}
            {onclick}
        >
            { content }
        </a>
    }
}
