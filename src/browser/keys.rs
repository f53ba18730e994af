//! Keys that work on the whole page.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// Listens for `/` outside of fields, until it is dropped.
#[must_use = "the key stops working when this is dropped"]
pub struct Slash {
    _listener: EventListener,
}

impl Slash {
    /// Calls `pressed` whenever the key is struck where nothing can be typed.
    pub fn listen(pressed: impl Fn() + 'static) -> Self {
        let options = EventListenerOptions::enable_prevent_default();
        let document = gloo::utils::document();
        let listener =
            EventListener::new_with_options(&document, "keydown", options, move |event| {
                let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
                let plain = !key.ctrl_key() && !key.meta_key() && !key.alt_key();
                // On an Arabic, Persian or Urdu layout the key is known by its place only.
                let slash = key.key() == "/" || (key.code() == "Slash" && !key.shift_key());
                if plain && slash && !is_typing() {
                    event.prevent_default();
                    pressed();
                }
            });
        Self { _listener: listener }
    }
}

fn is_typing() -> bool {
    let active = gloo::utils::document().active_element();
    active.is_some_and(|element: Element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
    })
}
