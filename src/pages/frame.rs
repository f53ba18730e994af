//! What all pages have in common: the `<main>` that the skip link leads to, and a heading that takes the focus.

use yew::prelude::*;

/// Properties of [`Frame`].
#[derive(Properties, PartialEq)]
pub struct FrameProps {
    /// Further classes of the `<main>`.
    #[prop_or_default]
    pub class: Classes,
    /// The page.
    pub children: Html,
}

/// The page's `<main>`.
#[component]
pub fn Frame(props: &FrameProps) -> Html {
    html! {
        <main id="content" class={classes!("page", props.class.clone())} tabindex="-1">
            { props.children.clone() }
        </main>
    }
}

/// A page's head: its heading and a sentence about it.
pub fn head(title: Html, lead: Html) -> Html {
    html! {
        <header class="page__head">
            <h1 class="page__title" tabindex="-1">{ title }</h1>
            <p class="page__lead">{ lead }</p>
        </header>
    }
}
