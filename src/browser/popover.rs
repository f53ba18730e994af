//! Opens a `popover` element beside the thing that it explains.
//!
//! The browser does the rest: the top layer, closing on Escape and on a click elsewhere.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlDialogElement, HtmlElement};

/// Room kept to the window's edges and to the anchor, in CSS pixels.
const GAP: f64 = 8.0;

/// Shows `panel` under `anchor`, or above it where there is more room, inside the window's width.
pub fn show_at(panel: &HtmlElement, anchor: &Element) {
    if !is_open(panel) && panel.show_popover().is_err() {
        return;
    }
    let window = gloo::utils::window();
    let number = |value: Result<wasm_bindgen::JsValue, _>| {
        value.ok().and_then(|value| value.as_f64()).unwrap_or(0.0)
    };
    let (width, height) = (number(window.inner_width()), number(window.inner_height()));
    let (scroll_x, scroll_y) = (window.scroll_x().unwrap_or(0.0), window.scroll_y().unwrap_or(0.0));
    let (from, size) = (anchor.get_bounding_client_rect(), panel.get_bounding_client_rect());
    let centred = from.left() + from.width() / 2.0 - size.width() / 2.0;
    let left = centred.min(width - size.width() - GAP).max(GAP);
    let below = from.bottom() + GAP;
    let above = from.top() - size.height() - GAP;
    let top = if below + size.height() > height && above >= 0.0 { above } else { below };
    let style = panel.style();
    let _ = style.set_property("position", "absolute");
    let _ = style.set_property("inset", "auto");
    for (property, value) in [("left", left + scroll_x), ("top", top + scroll_y)] {
        let _ = style.set_property(property, &pixels(value));
    }
}

/// Shows `panel` beside the element with this id.
pub fn show_at_id(panel: &HtmlElement, anchor: &str) {
    if let Some(anchor) = gloo::utils::document().get_element_by_id(anchor) {
        show_at(panel, &anchor);
    }
}

/// Shows `panel` beside the element with this id, and moves the focus into it.
pub fn open_at_id(panel: &HtmlElement, anchor: &str) {
    show_at_id(panel, anchor);
    let _ = panel.focus();
}

/// Opens the `<dialog>` with this id; it has the page to itself until it is closed.
pub fn open_dialog(id: &str) {
    let dialog = gloo::utils::document().get_element_by_id(id);
    if let Some(dialog) = dialog.and_then(|it| it.dyn_into::<HtmlDialogElement>().ok()) {
        // Refused when it is open already.
        let _ = dialog.show_modal();
    }
}

/// Shows the panel that follows the element of an event in the markup.
pub fn show_next(event: &Event) {
    if let Some((anchor, panel)) = pair(event) {
        show_at(&panel, &anchor);
    }
}

/// Hides the panel that follows the element of an event in the markup.
pub fn hide_next(event: &Event) {
    if let Some((_, panel)) = pair(event) {
        hide(&panel);
    }
}

/// The button on which an event happened, and the panel after it.
fn pair(event: &Event) -> Option<(Element, HtmlElement)> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let anchor = target.closest("button").ok().flatten()?;
    let panel = anchor.next_element_sibling()?.dyn_into().ok()?;
    Some((anchor, panel))
}

/// Hides `panel` if it is shown.
pub fn hide(panel: &HtmlElement) {
    if is_open(panel) {
        let _ = panel.hide_popover();
    }
}

/// Whether `panel` is shown.
pub fn is_open(panel: &HtmlElement) -> bool {
    panel.matches(":popover-open").unwrap_or(false)
}

/// Whole pixels: formatting a fraction would bring kilobytes of code.
fn pixels(value: f64) -> String {
    format!("{}px", value as i32)
}
