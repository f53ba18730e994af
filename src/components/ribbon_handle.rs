//! One end of the selected period: a slider that keys and pointer move.

use roznama_dates::Day;
use roznama_text::Direction;
use yew::prelude::*;

use crate::browser::pointer;
use crate::i18n::Text;
use crate::site::Site;
use crate::state::Action;
use crate::view::brush::{Brush, key};
use crate::view::dates;
use crate::view::period::End;

/// The slider of an end, `start` pixels from the line's start; `day_at` tells the day under a pointer.
pub fn ribbon_handle(
    site: &Site,
    end: End,
    brush: Brush,
    start: f64,
    direction: Direction,
    day_at: &Callback<PointerEvent, Day>,
) -> Html {
    let onkeydown = {
        let dispatch = site.dispatch.clone();
        Callback::from(move |event: KeyboardEvent| {
            if let Some(by) = key(&event.key(), direction) {
                event.prevent_default();
                let (from, to) = brush.moved(end, by);
                dispatch.dispatch(Action::Brush(from, to));
            }
        })
    };
    let onpointermove = {
        let (day_at, dispatch) = (day_at.clone(), site.dispatch.clone());
        Callback::from(move |event: PointerEvent| {
            if pointer::is_pressed(&event) {
                let (from, to) = brush.moved_to(end, day_at.emit(event));
                dispatch.dispatch(Action::Brush(from, to));
            }
        })
    };
    let (class, name) = match end {
        End::First => ("ribbon__handle ribbon__handle--from", Text::BrushStart),
        End::Last => ("ribbon__handle ribbon__handle--to", Text::BrushEnd),
    };
    let day = brush.at(end);
    html! {
        <div
            {class}
            role="slider"
            tabindex="0"
            aria-orientation="horizontal"
            aria-label={site.text(name)}
            aria-valuemin={brush.first.days().to_string()}
            aria-valuemax={brush.last.days().to_string()}
            aria-valuenow={day.days().to_string()}
            aria-valuetext={dates::day(day, site.locale)}
            style={format!("inset-inline-start: {}px; inset-inline-end: auto", start as i32)}
            {onkeydown}
            onpointerdown={|event: PointerEvent| pointer::capture(&event)}
            {onpointermove}
        />
    }
}
