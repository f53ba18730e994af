//! The filter by date: two fields that take a day, month or year of any of the three calendars.

use roznama_dates::Day;
use yew::prelude::*;

use super::date_field::DateField;
use crate::i18n::Text;
use crate::site::Site;
use crate::state::Action;
use crate::view::period::{End, reversed};

/// The two fields, with the days in force.
pub fn date_range(site: &Site, from: Option<Day>, to: Option<Day>) -> Html {
    let set = |end: End| {
        let site = site.clone();
        Callback::from(move |day: Option<Day>| {
            site.tell(match end {
                End::First => Action::SetPeriod(day, to),
                End::Last => Action::SetPeriod(from, day),
            });
        })
    };
    html! {
        <fieldset class="date-range">
            <legend class="date-range__title">{ site.text(Text::DateFilter) }</legend>
            <div class="date-range__fields">
                <DateField site={site.clone()} end={End::First} day={from} chosen={set(End::First)} />
                <DateField site={site.clone()} end={End::Last} day={to} chosen={set(End::Last)} />
            </div>
            if reversed(from, to) {
                <p class="date-range__error" role="alert">{ site.text(Text::DatesReversed) }</p>
            }
            <p class="date-range__hint" id="date-hint">{ site.text(Text::DateHint) }</p>
            if from.is_some() || to.is_some() {
                <button
                    type="button"
                    class="button button--quiet date-range__clear"
                    onclick={site.telling(Action::SetPeriod(None, None))}
                >
                    { site.text(Text::DateClear) }
                </button>
            }
        </fieldset>
    }
}
