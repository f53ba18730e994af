//! The foot of every page.

use yew::prelude::*;

use crate::context::use_locale;
use crate::i18n::Text;

/// The footer: nothing leaves the reader's machine.
#[component]
pub fn SiteFooter() -> Html {
    let locale = use_locale();
    html! {
        <footer class="site-footer">
            <p class="site-footer__text">{ locale.text(Text::Tagline) }</p>
        </footer>
    }
}
