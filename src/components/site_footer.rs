//! The foot of every page.

use yew::prelude::*;

use crate::i18n::Text;
use crate::site::Site;

/// What the site is, once more.
pub fn site_footer(site: &Site) -> Html {
    html! {
        <footer class="site-footer">
            <p class="site-footer__text">{ site.text(Text::Tagline) }</p>
        </footer>
    }
}
