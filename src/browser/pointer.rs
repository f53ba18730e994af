//! Where a pointer is on an element, and keeping it there while it is pressed.

use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};

/// Pixels from the left edge of an element at which a pointer event happened.
pub fn x_in(element: &Element, event: &PointerEvent) -> f64 {
    f64::from(event.client_x()) - element.get_bounding_client_rect().left()
}

/// Until it is released the pointer reports to the element that it was pressed on, wherever it goes.
pub fn capture(event: &PointerEvent) {
    if let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) {
        let _ = target.set_pointer_capture(event.pointer_id());
    }
}

/// Whether the main button is held.
pub fn is_pressed(event: &PointerEvent) -> bool {
    event.buttons() & 1 == 1
}
