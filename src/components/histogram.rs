//! The results by year or month: how many there are, and a press that keeps only those.

use roznama_core::{Filter, Histogram};
use yew::prelude::*;

use crate::i18n::Text;
use crate::site::Site;
use crate::state::Action;
use crate::view::histogram::{Bar, bars};

/// The bars; nothing where there is nothing to choose between.
pub fn histogram(site: &Site, filter: &Filter, counts: &Histogram) -> Html {
    let bars = bars(counts, site.locale);
    let bar = |bar: &Bar| {
        let (first, last) = bar.days;
        let is_chosen = filter.from == Some(first) && filter.to == Some(last);
        let action = if is_chosen {
            Action::SetPeriod(None, None)
        } else {
            Action::SetPeriod(Some(first), Some(last))
        };
        html! {
            <li key={first.to_string()}>
                <button
                    type="button"
                    class="histogram__bar"
                    aria-pressed={if is_chosen { "true" } else { "false" }}
                    onclick={site.telling(action)}
                >
                    <bdi class="histogram__label">{ bar.label.clone() }</bdi>
                    <span class="histogram__track" aria-hidden="true">
                        <span class="histogram__fill" style={format!("inline-size:{}%", bar.percent)}></span>
                    </span>
                    <bdi class="facet__count">{ site.number(bar.count) }</bdi>
                </button>
            </li>
        }
    };
    html! {
        if bars.len() > 1 {
            <fieldset class="facet">
                <legend class="facet__title">{ site.text(Text::HistogramTitle) }</legend>
                <ul class="histogram" tabindex="0" aria-label={site.text(Text::HistogramTitle)}>
                    { for bars.iter().map(bar) }
                </ul>
            </fieldset>
        }
    }
}
