//! Notices presses outside of an element, which close what it has opened.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// Listens for presses outside of an element, until it is dropped.
#[must_use = "presses go unnoticed when this is dropped"]
pub struct PressOutside {
    _listener: EventListener,
}

impl PressOutside {
    /// Calls `pressed` for each press that begins outside of `inside`.
    pub fn listen(inside: Element, pressed: impl Fn() + 'static) -> Self {
        let document = gloo::utils::document();
        let listener = EventListener::new(&document, "pointerdown", move |event| {
            let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
            if !inside.contains(target.as_ref()) {
                pressed();
            }
        });
        Self { _listener: listener }
    }
}
