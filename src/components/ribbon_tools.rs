//! Buttons over the ribbon: show less time, more, all, or the chosen period only.

use roznama_core::timeline::Entry;
use roznama_dates::Day;
use yew::prelude::*;

use crate::i18n::{Count, Text};
use crate::site::Site;
use crate::state::Action;
use crate::view::dates;
use crate::view::ribbon::outside;
use crate::view::zoom::{Zoom, zoomed};

/// Two days, the first and the last.
type Days = (Day, Day);

/// The buttons and, in words, what is shown and how much is not; `whole` are the days of everything, `chosen` those of the brush.
pub fn ribbon_tools(
    site: &Site,
    entries: &[Entry],
    shown: Days,
    whole: Option<Days>,
    chosen: Option<Days>,
) -> Html {
    let (from, to) = shown;
    let (said, counted) = match chosen {
        Some(chosen) => (Text::OutsideChosen, outside(entries, chosen)),
        None => (Text::OutsideShown, outside(entries, shown)),
    };
    let counts: Vec<String> = [(Count::Events, counted.0), (Count::Articles, counted.1)]
        .into_iter()
        .filter(|(_, number)| *number > 0)
        .map(|(noun, number)| site.count(noun, number))
        .collect();
    let is_whole = whole.is_none_or(|(first, last)| from <= first && last <= to);
    let button = |name: Text, sign: Option<&'static str>, span: Option<Days>, disabled: bool| {
        let name = site.text(name);
        html! {
            <button
                type="button"
                class="button button--quiet"
                title={sign.map(|_| name)}
                aria-label={sign.map(|_| name)}
                onclick={site.telling(Action::Look(span))}
                {disabled}
            >
                { sign.unwrap_or(name) }
            </button>
        }
    };
    html! {
        <div class="ribbon__tools">
            { button(Text::ZoomIn, Some("+"), Some(zoomed(shown, Zoom::In)), to - from < 4) }
            { button(Text::ZoomOut, Some("\u{2212}"), Some(zoomed(shown, Zoom::Out)), is_whole) }
            { button(Text::ZoomAll, None, whole, is_whole) }
            { chosen.map(|chosen| button(Text::ZoomChosen, None, Some(chosen), chosen == shown)) }
            <span class="ribbon__range">
                <bdi>{ dates::period(Some(from), Some(to), site.locale) }</bdi>
                if !counts.is_empty() {
                    <span class="ribbon__outside">{ site.fill(said, &[&counts.join(" · ")]) }</span>
                }
            </span>
        </div>
    }
}
