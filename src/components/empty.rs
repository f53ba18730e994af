//! Nothing to show: why, and which filter to lift, with what that would show.

use yew::prelude::*;

use crate::context::{dispatching, use_corpus, use_dispatch, use_locale};
use crate::i18n::{Count, Text};
use crate::route::Route;
use crate::state::{Action, Restriction};
use crate::view::restrictions::{label, remedies};

/// Properties of [`Empty`].
#[derive(Properties, PartialEq)]
pub struct EmptyProps {
    /// The route that shows nothing.
    pub route: Route,
    /// What restricts it.
    pub restrictions: Vec<Restriction>,
}

/// The message and its buttons.
#[component]
pub fn Empty(props: &EmptyProps) -> Html {
    let (locale, corpus, dispatch) = (use_locale(), use_corpus(), use_dispatch());
    let words = props.route.words.trim();
    let only_words = matches!(props.restrictions.as_slice(), [Restriction::Words(_)]);
    let reason = if only_words {
        locale.fill(Text::NothingForWords, &[words])
    } else {
        locale.text(Text::NothingWithFilters).to_owned()
    };
    let buttons = remedies(&corpus, &props.route, &props.restrictions);
    let buttons = buttons.into_iter().map(|(restriction, total)| {
        let name = label(&restriction, locale);
        let count = Count::Articles.phrase(total, locale.ui, locale.digits);
        html! {
            <button
                type="button"
                class="button"
                onclick={dispatching(&dispatch, Action::Remove(restriction))}
            >
                { locale.fill(Text::TryWithout, &[&name]) }
                <span>{ "(" }<bdi>{ count }</bdi>{ ")" }</span>
            </button>
        }
    });
    html! {
        <div class="status status--empty">
            <h2 class="status__title">{ locale.text(Text::NothingHeading) }</h2>
            <p class="status__text">{ reason }</p>
            if !words.is_empty() {
                <p class="status__text">{ locale.text(Text::NothingTip) }</p>
            }
            <div class="status__actions cluster">
                { for buttons }
                if !props.restrictions.is_empty() {
                    <button
                        type="button"
                        class="button button--quiet"
                        onclick={dispatching(&dispatch, Action::ClearAll)}
                    >
                        { locale.text(Text::ClearFilters) }
                    </button>
                }
            </div>
        </div>
    }
}
