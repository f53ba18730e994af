//! The head of every page: the name, the pages, the search field, the reader's choices.

use roznama_core::NameKind;
use yew::prelude::*;

use super::language_menu::language_menu;
use super::link::{Extra, link, link_with};
use super::preferences::preferences_menu;
use super::search_box::search_box;
use crate::i18n::Text;
use crate::route::Page;
use crate::site::Site;
use crate::state::State;

/// The header.
pub fn site_header(site: &Site, state: &State) -> Html {
    let route = &state.route;
    let page = |page: Page, name: Text| {
        let extra = Extra { is_current: route.page == page, ..Extra::default() };
        link_with(site, route.on(page), "site-header__link", extra, site.text(name).into())
    };
    // A list of names has a field of its own.
    let words = if matches!(route.page, Page::Names(_)) { "" } else { &route.words };
    html! {
        <header class="site-header">
            <a class="skip-link" href="#content">{ site.text(Text::SkipToContent) }</a>
            <div class="site-header__bar">
                { link(site, route.home(), "site-header__title masthead", site.text(Text::SiteName).into()) }
                <nav class="site-header__nav" aria-label={site.text(Text::NavLabel)}>
                    { page(Page::Timeline, Text::NavTimeline) }
                    { page(Page::Search, Text::NavSearch) }
                    { page(Page::Names(NameKind::Place), Text::NavNames) }
                    { page(Page::About, Text::NavAbout) }
                </nav>
                <div class="site-header__search">{ search_box(site, words) }</div>
                <div class="site-header__tools">
                    { language_menu(site) }
                    { preferences_menu(site, state.preferences) }
                </div>
            </div>
        </header>
    }
}
