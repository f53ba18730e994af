//! The head of every page: the name, the pages, the search field, the reader's choices.

use std::rc::Rc;

use yew::prelude::*;

use super::language_menu::LanguageMenu;
use super::link::Link;
use super::preferences::PreferencesMenu;
use super::search_box::SearchBox;
use crate::context::use_locale;
use crate::i18n::Text;
use crate::route::Page;
use crate::state::State;

/// Properties of [`SiteHeader`].
#[derive(Properties, PartialEq)]
pub struct SiteHeaderProps {
    /// The app's state.
    pub state: Rc<State>,
}

/// The header.
#[component]
pub fn SiteHeader(props: &SiteHeaderProps) -> Html {
    let locale = use_locale();
    let route = &props.state.route;
    let page = |page: Page, name: Text| {
        html! {
            <Link
                class="site-header__link"
                current={route.page == page}
                to={route.on(page)}
            >
                { locale.text(name) }
            </Link>
        }
    };
    html! {
        <header class="site-header">
            <a class="skip-link" href="#content">{ locale.text(Text::SkipToContent) }</a>
            <div class="site-header__bar">
                <Link class="site-header__title masthead" to={route.home()}>
                    { locale.text(Text::SiteName) }
                </Link>
                <nav class="site-header__nav" aria-label={locale.text(Text::NavLabel)}>
                    { page(Page::Timeline, Text::NavTimeline) }
                    { page(Page::Search, Text::NavSearch) }
                    { page(Page::About, Text::NavAbout) }
                </nav>
                <div class="site-header__search">
                    <SearchBox words={route.words.clone()} page={route.page.clone()} />
                </div>
                <div class="site-header__tools">
                    <LanguageMenu />
                    <PreferencesMenu chosen={props.state.preferences} />
                </div>
            </div>
        </header>
    }
}
