//! What all pages have in common: the `<main>` that the skip link leads to, and a heading that takes the focus.

use yew::prelude::*;

use crate::i18n::Text;
use crate::site::Site;
use crate::state::Action;

/// The page's `<main>`, of a class.
pub fn frame(class: &'static str, content: Html) -> Html {
    html! { <main id="content" {class} tabindex="-1">{ content }</main> }
}

/// A page's head: its heading and a sentence about it.
pub fn head(title: &'static str, lead: &'static str) -> Html {
    html! {
        <header class="page__head">
            <h1 class="page__title" tabindex="-1">{ title }</h1>
            <p class="page__lead">{ lead }</p>
        </header>
    }
}

/// The button under a list that is not shown to its end.
pub fn show_more(site: &Site) -> Html {
    html! {
        <button type="button" class="button results__more" onclick={site.telling(Action::ShowMore)}>
            { site.text(Text::ShowMore) }
        </button>
    }
}
