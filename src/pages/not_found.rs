//! The page for an address that names nothing in this corpus.

use yew::prelude::*;

use super::frame::Frame;
use crate::components::link::Link;
use crate::context::use_locale;
use crate::i18n::Text;
use crate::route::Route;

/// Properties of [`NotFoundPage`].
#[derive(Properties, PartialEq)]
pub struct NotFoundPageProps {
    /// The text that says what is missing, with a place for its id.
    pub text: Text,
    /// The id asked for.
    pub id: AttrValue,
    /// The way home.
    pub home: Route,
}

/// The page.
#[component]
pub fn NotFoundPage(props: &NotFoundPageProps) -> Html {
    let locale = use_locale();
    html! {
        <Frame>
            <div class="status status--empty">
                <h1 class="status__title" tabindex="-1">{ locale.text(Text::NotFoundHeading) }</h1>
                <p class="status__text">{ locale.fill(props.text, &[&props.id]) }</p>
                <Link class="button" to={props.home.clone()}>{ locale.text(Text::GoToTimeline) }</Link>
            </div>
        </Frame>
    }
}
