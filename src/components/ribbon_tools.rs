//! Buttons over the ribbon: show more, less, all, or the chosen period only.

use roznama_dates::Day;
use yew::prelude::*;

use crate::context::{dispatching, use_dispatch, use_locale};
use crate::i18n::Text;
use crate::state::Action;
use crate::view::dates;
use crate::view::zoom::{Zoom, zoomed};

/// Properties of [`RibbonTools`].
#[derive(Properties, PartialEq)]
pub struct RibbonToolsProps {
    /// The first and last day shown.
    pub shown: (Day, Day),
    /// The chosen period, if it has both ends.
    pub chosen: Option<(Day, Day)>,
    /// The first and last day of everything.
    pub whole: Option<(Day, Day)>,
}

/// The buttons and, in words, what is shown.
#[component]
pub fn RibbonTools(props: &RibbonToolsProps) -> Html {
    let locale = use_locale();
    let dispatch = use_dispatch();
    let button = |sign: &'static str, name: Text, span: Option<(Day, Day)>, disabled: bool| {
        html! {
            <button
                type="button"
                class="button button--quiet"
                title={locale.text(name)}
                aria-label={locale.text(name)}
                onclick={dispatching(&dispatch, Action::Look(span))}
                {disabled}
            >
                <span aria-hidden="true">{ sign }</span>
            </button>
        }
    };
    let (from, to) = props.shown;
    let is_whole = props.whole.is_none_or(|(first, last)| from <= first && last <= to);
    html! {
        <div class="ribbon__tools">
            { button("+", Text::ZoomIn, Some(zoomed(props.shown, Zoom::In)), to - from < 4) }
            { button("\u{2212}", Text::ZoomOut, Some(zoomed(props.shown, Zoom::Out)), is_whole) }
            <button
                type="button"
                class="button button--quiet"
                onclick={dispatching(&dispatch, Action::Look(props.whole))}
                disabled={is_whole}
            >
                { locale.text(Text::ZoomAll) }
            </button>
            if let Some(chosen) = props.chosen {
                <button
                    type="button"
                    class="button button--quiet"
                    onclick={dispatching(&dispatch, Action::Look(Some(chosen)))}
                >
                    { locale.text(Text::ZoomChosen) }
                </button>
            }
            <span class="ribbon__range">
                <bdi>{ dates::period(Some(from), Some(to), locale) }</bdi>
            </span>
        </div>
    }
}
