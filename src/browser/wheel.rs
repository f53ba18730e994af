//! The wheel over an element: turned aside it moves, with Ctrl it zooms, which is also what two fingers on a touchpad say.
//!
//! A wheel that is turned without Ctrl scrolls the page, as everywhere.

use std::cell::Cell;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, WheelEvent};

use crate::view::zoom::Turn;

/// Fingers on a touchpad turn the wheel by a pixel or two at a time: so many are one turn.
const LEAST: f64 = 12.0;
/// Pixels of a line, for wheels that count lines.
const LINE: f64 = 16.0;

/// Listens to the wheel until it is dropped.
#[must_use = "the wheel does nothing when this is dropped"]
pub struct Wheel {
    _listener: EventListener,
}

impl Wheel {
    /// Calls `turned` with what the wheel says, and the pixel from the element's left edge that it is over.
    pub fn listen(element: &Element, turned: impl Fn(Turn, f64) + 'static) -> Self {
        let options = EventListenerOptions::enable_prevent_default();
        let over = element.clone();
        let turns = Cell::new((0.0, 0.0));
        let listener = EventListener::new_with_options(element, "wheel", options, move |event| {
            let Some(event) = event.dyn_ref::<WheelEvent>() else { return };
            let unit = if event.delta_mode() == WheelEvent::DOM_DELTA_LINE { LINE } else { 1.0 };
            let (x, y) = (event.delta_x() * unit, event.delta_y() * unit);
            let (zoom, aside) = turns.get();
            let (zoom, aside) = if event.ctrl_key() {
                (zoom + y, 0.0)
            } else if event.shift_key() && x == 0.0 {
                (0.0, aside + y)
            } else if x.abs() > y.abs() {
                (0.0, aside + x)
            } else {
                return;
            };
            event.prevent_default();
            let turn = if zoom.abs() >= LEAST {
                Turn::Zoom(zoom)
            } else if aside.abs() >= LEAST {
                Turn::Move(aside)
            } else {
                return turns.set((zoom, aside));
            };
            turns.set((0.0, 0.0));
            let at = f64::from(event.client_x()) - over.get_bounding_client_rect().left();
            turned(turn, at);
        });
        Self { _listener: listener }
    }
}
