//! The app's root: the state, what follows from it outside of the page, and the page that it asks for.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::{focus, page, storage};
use crate::components::site_footer::SiteFooter;
use crate::components::site_header::SiteHeader;
use crate::context::Dispatch;
use crate::corpus::SharedCorpus;
use crate::history::use_history;
use crate::i18n::Text;
use crate::pages::about::AboutPage;
use crate::pages::article::ArticlePage;
use crate::pages::event::EventPage;
use crate::pages::not_found::NotFoundPage;
use crate::pages::search::SearchPage;
use crate::pages::timeline::TimelinePage;
use crate::route::Page;
use crate::state::{Locale, State};
use crate::view::title;

/// Properties of [`App`].
#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// The corpus to show.
    pub corpus: SharedCorpus,
}

/// The root.
#[component]
pub fn App(props: &AppProps) -> Html {
    let state = use_reducer(|| State::new(crate::history::route(), storage::load()));
    let locale = state.locale();
    use_history(&state);
    use_effect_with(state.preferences, |preferences| page::set_theme(preferences.theme));
    let kept = use_mut_ref(|| state.preferences);
    use_effect_with(state.preferences, move |now| {
        // What the browser asked for is kept only once the reader has chosen something.
        if kept.replace(*now) != *now {
            storage::keep(*now);
        }
    });
    use_effect_with(locale.ui, |ui| page::set_language(*ui));
    use_effect_with(title::title(&props.corpus, &state.route, locale.ui), |title| {
        page::set_title(title);
    });
    let is_later = use_mut_ref(|| false);
    use_effect_with(state.route.page.clone(), move |_| {
        if is_later.replace(true) {
            focus::heading();
        } else {
            focus::fragment();
        }
    });
    let current = Rc::new((*state).clone());
    html! {
        <ContextProvider<Dispatch> context={state.dispatcher()}>
            <ContextProvider<SharedCorpus> context={props.corpus.clone()}>
                <ContextProvider<Locale> context={locale}>
                    <SiteHeader state={current.clone()} />
                    { shown(&current, &props.corpus) }
                    <SiteFooter />
                </ContextProvider<Locale>>
            </ContextProvider<SharedCorpus>>
        </ContextProvider<Dispatch>>
    }
}

/// The page that the route asks for.
fn shown(state: &Rc<State>, corpus: &SharedCorpus) -> Html {
    let route = state.route.clone();
    let missing = |text: Text, id: &Rc<str>| {
        html! { <NotFoundPage {text} id={id.clone()} home={state.route.home()} /> }
    };
    match &state.route.page {
        Page::Timeline => html! { <TimelinePage state={state.clone()} /> },
        Page::Search => html! { <SearchPage state={state.clone()} /> },
        Page::About => html! { <AboutPage /> },
        Page::Article(id) => match corpus.document(id) {
            Some((document, _)) => {
                html! { <ArticlePage key={id.to_string()} {document} {route} /> }
            }
            None => missing(Text::NoSuchArticle, id),
        },
        Page::Event(id) => match corpus.event(id) {
            Some((event, _)) => html! { <EventPage key={id.to_string()} {event} {route} /> },
            None => missing(Text::NoSuchEvent, id),
        },
    }
}
