//! The foot of every page.

use yew::prelude::*;

use super::link::link;
use crate::i18n::Text;
use crate::route::{Page, Route};
use crate::site::Site;

/// What the site is, once more, and the way to what explains its search.
pub fn site_footer(site: &Site, route: &Route) -> Html {
    html! {
        <footer class="site-footer">
            <p class="site-footer__text">{ site.text(Text::Tagline) }</p>
            { link(site, route.on(Page::Folding(None)), "", site.text(Text::FoldingHeading).into()) }
            { link(site, route.on(Page::Open), "", site.text(Text::OpenHeading).into()) }
            <a href={format!("help/{}.html", site.locale.ui)}>{ site.text(Text::Help) }</a>
        </footer>
    }
}
