//! The page for an address that names nothing in this corpus.

use yew::prelude::*;

use super::frame::frame;
use crate::components::link::link;
use crate::i18n::Text;
use crate::route::Route;
use crate::site::Site;

/// The page; `text` says what is missing, with a place for its id.
pub fn not_found_page(site: &Site, text: Text, id: &str, route: &Route) -> Html {
    let content = html! {
        <div class="status status--empty">
            <h1 class="status__title" tabindex="-1">{ site.text(Text::NotFoundHeading) }</h1>
            <p class="status__text">{ site.fill(text, &[id]) }</p>
            { link(site, route.home(), "button", site.text(Text::GoToTimeline).into()) }
        </div>
    };
    frame("page", content)
}
