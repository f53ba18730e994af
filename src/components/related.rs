//! The events that an article tells of, each with the other articles about it.

use roznama_core::DocIx;
use yew::prelude::*;

use super::event_card::EventCard;
use crate::context::{use_corpus, use_locale};
use crate::i18n::Text;
use crate::route::Route;

/// Properties of [`Related`].
#[derive(Properties, PartialEq)]
pub struct RelatedProps {
    /// The article.
    pub document: DocIx,
    /// The route that links start from.
    pub route: Route,
}

/// The cards; nothing when the article is in no event.
#[component]
pub fn Related(props: &RelatedProps) -> Html {
    let (locale, corpus) = (use_locale(), use_corpus());
    let events: Vec<_> = corpus.events_of(props.document).map(|(ix, _)| ix).collect();
    if events.is_empty() {
        return html! {};
    }
    html! {
        <section class="related">
            <h2 class="related__title">{ locale.text(Text::EventsOfArticle) }</h2>
            { for events.into_iter().map(|event| html! {
                <EventCard {event} but={props.document} route={props.route.clone()} />
            }) }
        </section>
    }
}
