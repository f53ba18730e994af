//! One end of the selected period: a slider that keys and pointer move.

use roznama_dates::Day;
use roznama_text::Direction;
use yew::prelude::*;

use crate::browser::pointer;
use crate::context::{use_dispatch, use_locale};
use crate::i18n::Text;
use crate::state::Action;
use crate::view::brush::{Brush, key};
use crate::view::dates;
use crate::view::period::End;

/// Properties of [`RibbonHandle`].
#[derive(Properties, PartialEq)]
pub struct RibbonHandleProps {
    /// Which end.
    pub end: End,
    /// The brush that it is an end of.
    pub brush: Brush,
    /// Pixels from the line's start.
    pub start: i32,
    /// Which way time runs.
    pub direction: Direction,
    /// The day under a pointer event, worked out by the ribbon.
    pub day_at: Callback<PointerEvent, Day>,
}

/// The slider.
#[component]
pub fn RibbonHandle(props: &RibbonHandleProps) -> Html {
    let locale = use_locale();
    let dispatch = use_dispatch();
    let RibbonHandleProps { end, brush, direction, .. } = *props;
    let onkeydown = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: KeyboardEvent| {
            if let Some(by) = key(&event.key(), direction) {
                event.prevent_default();
                let (from, to) = brush.moved(end, by);
                dispatch.dispatch(Action::Brush(from, to));
            }
        })
    };
    let onpointerdown = Callback::from(|event: PointerEvent| {
        event.stop_propagation();
        pointer::capture(&event);
    });
    let onpointermove = {
        let day_at = props.day_at.clone();
        Callback::from(move |event: PointerEvent| {
            event.stop_propagation();
            if pointer::is_pressed(&event) {
                let (from, to) = brush.moved_to(end, day_at.emit(event));
                dispatch.dispatch(Action::Brush(from, to));
            }
        })
    };
    let (class, name) = match end {
        End::First => ("ribbon__handle--from", Text::BrushStart),
        End::Last => ("ribbon__handle--to", Text::BrushEnd),
    };
    let day = brush.at(end);
    html! {
        <div
            class={classes!("ribbon__handle", class)}
            role="slider"
            tabindex="0"
            aria-orientation="horizontal"
            aria-label={locale.text(name)}
            aria-valuemin={brush.first.days().to_string()}
            aria-valuemax={brush.last.days().to_string()}
            aria-valuenow={day.days().to_string()}
            aria-valuetext={dates::day(day, locale)}
            style={format!("inset-inline-start: {}px; inset-inline-end: auto", props.start)}
            {onkeydown}
            {onpointerdown}
            {onpointermove}
        />
    }
}
