//! The filter by date: two fields that take a day, month or year of any of the three calendars.

use roznama_dates::Day;
use yew::prelude::*;

use super::date_field::DateField;
use crate::context::{dispatching, use_dispatch, use_locale};
use crate::i18n::Text;
use crate::state::Action;
use crate::view::period::{End, reversed};

/// Properties of [`DateRange`].
#[derive(Properties, PartialEq)]
pub struct DateRangeProps {
    /// The first day chosen.
    pub from: Option<Day>,
    /// The last day chosen.
    pub to: Option<Day>,
}

/// The two fields.
#[component]
pub fn DateRange(props: &DateRangeProps) -> Html {
    let locale = use_locale();
    let dispatch = use_dispatch();
    let DateRangeProps { from, to } = *props;
    let set_from = use_callback((dispatch.clone(), to), |from, (dispatch, to)| {
        dispatch.dispatch(Action::SetPeriod(from, *to));
    });
    let set_to = use_callback((dispatch.clone(), from), |to, (dispatch, from)| {
        dispatch.dispatch(Action::SetPeriod(*from, to));
    });
    html! {
        <fieldset class="date-range">
            <legend class="date-range__title">{ locale.text(Text::DateFilter) }</legend>
            <div class="date-range__fields">
                <DateField end={End::First} day={from} chosen={set_from} />
                <DateField end={End::Last} day={to} chosen={set_to} />
            </div>
            if reversed(from, to) {
                <p class="date-range__error" role="alert">{ locale.text(Text::DatesReversed) }</p>
            }
            <p class="date-range__hint" id="date-hint">{ locale.text(Text::DateHint) }</p>
            if from.is_some() || to.is_some() {
                <button
                    type="button"
                    class="button button--quiet date-range__clear"
                    onclick={dispatching(&dispatch, Action::SetPeriod(None, None))}
                >
                    { locale.text(Text::DateClear) }
                </button>
            }
        </fieldset>
    }
}
