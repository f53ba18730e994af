//! The app's root: the state, what follows from it outside of the page, and the page that it asks for.

use yew::prelude::*;

use crate::browser::keys::{Key, Keys};
use crate::browser::{address, focus, page, popover, storage};
use crate::components::key_help::{DIALOG, key_dialog};
use crate::components::later::Later;
use crate::components::search_box::focus_field;
use crate::components::site_footer::site_footer;
use crate::components::site_header::site_header;
use crate::corpus::SharedCorpus;
use crate::fetching::{Shown, use_shown};
use crate::folding::use_folding;
use crate::history::{self, use_history};
use crate::i18n::Text;
use crate::own::{OwnCorpus, use_own};
use crate::pages::about::about_page;
use crate::pages::article::article_page;
use crate::pages::event::event_page;
use crate::pages::folding::{FoldingPage, look_at_texts};
use crate::pages::frame::frame;
use crate::pages::name::name_page;
use crate::pages::names::names_page;
use crate::pages::not_found::not_found_page;
use crate::pages::search::search_page;
use crate::pages::timeline::timeline_page;
use crate::route::{Page, Route};
use crate::site::Site;
use crate::state::State;
use crate::view::title::title;
use crate::wording::use_words;

/// Properties of [`App`].
#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// The corpus to show.
    pub corpus: SharedCorpus,
}

/// The root.
#[component]
pub fn App(props: &AppProps) -> Html {
    let state = use_reducer(|| State::new(history::route(), storage::load()));
    let locale = use_words(state.locale());
    use_history(&state);
    let kept = use_mut_ref(|| state.preferences);
    use_effect_with(state.preferences, move |now| {
        page::set_look(now.theme, now.nastaliq);
        // What the browser asked for is kept only once the reader has chosen something.
        if kept.replace(*now) != *now {
            storage::keep(*now);
        }
    });
    let folding = use_folding(&state.route);
    let own = use_own(&state.route);
    let corpus = own.corpus().unwrap_or(&props.corpus).now();
    let site = Site { corpus, locale, dispatch: state.dispatcher(), folding };
    let Shown { title, page, notice } = use_shown(&site, &state, |corpus| {
        let opening = Route::page(Page::Open);
        let route = if own.is_wanting() { &opening } else { &state.route };
        (title(corpus, route, locale.ui), shown(&site, &state, &own))
    });
    let is_awaited = title.is_none();
    use_effect_with((locale.ui, title), |(ui, title)| {
        page::set_language(*ui);
        if let Some(title) = title {
            page::set_title(title);
        }
    });
    let last = use_mut_ref(|| None);
    let place = (state.route.page.clone(), state.entry);
    // A heading takes the focus once it is there.
    use_effect_with((!is_awaited).then_some(place), move |now| {
        let Some(now) = now else { return };
        match last.replace(Some(now.clone())) {
            None => focus::fragment(),
            Some((page, _)) if page == now.0 => {}
            // Back and forward make no entry of their own.
            Some((_, entry)) if entry == now.1 => {
                focus::heading_in_place();
                address::return_to_place();
            }
            Some(_) => focus::heading(),
        }
    });
    use_effect_with(state.preferences.no_keys, |is_off| {
        let keys = (!*is_off).then(|| {
            Keys::listen(|key| match key {
                Key::Search => focus_field(),
                Key::Help => popover::open_dialog(DIALOG),
                Key::Next => focus::title(true),
                Key::Previous => focus::title(false),
            })
        });
        move || drop(keys)
    });
    let foot = {
        let (site, route) = (site.clone(), state.route.clone());
        Callback::from(move |()| html! { <>{ site_footer(&site, &route) }{ key_dialog(&site) }</> })
    };
    html! {
        <>
            { site_header(&site, &state) }
            { own.bar(locale) }
            { page }
            { notice }
            <Later content={foot} turn={2} />
        </>
    }
}

/// The page that the route asks for.
fn shown(site: &Site, state: &State, own: &OwnCorpus) -> Html {
    let route = &state.route;
    if own.is_wanting() {
        return own.page(site);
    }
    match &route.page {
        Page::Open => own.page(site),
        Page::Timeline => timeline_page(site, state),
        Page::Search => search_page(site, state),
        Page::About => about_page(site),
        Page::Folding(id) => {
            look_at_texts(site, id.as_deref());
            html! {
                // Another article begins anew.
                <FoldingPage key={id.as_deref().unwrap_or_default().to_owned()} site={site.clone()} article={id.clone()} />
            }
        }
        Page::Article(id) => match site.corpus.document(id) {
            Some((document, _)) => article_page(site, document, state),
            None if site.corpus.partial().has_missed() => frame("page", html! {}),
            None => not_found_page(site, Text::NoSuchArticle, id, route),
        },
        Page::Names(kind) => names_page(site, state, *kind),
        Page::Name(_, id) => match site.corpus.names().and_then(|names| names.by_id(id)) {
            Some(name) => name_page(site, state, name),
            None if site.corpus.partial().has_missed() => frame("page", html! {}),
            None => not_found_page(site, Text::NoSuchName, id, route),
        },
        Page::Event(id) => match site.corpus.event(id) {
            Some((event, _)) => event_page(site, event, route),
            None if site.corpus.partial().has_missed() => frame("page", html! {}),
            None => not_found_page(site, Text::NoSuchEvent, id, route),
        },
    }
}
