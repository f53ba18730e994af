//! The browser's address and its history.
//!
//! Only the query of the address is written, upon whatever path the page has, so that the site works under any sub-path.
//! `gloo::history` would do the same; the states that it keeps, which are not needed here, bring eight kilobytes of
//! (de)serialization into the download.

use gloo::events::EventListener;
use wasm_bindgen::JsValue;

/// The query of the present address, with its `?`.
pub fn query() -> String {
    gloo::utils::window().location().search().unwrap_or_default()
}

/// Writes a query into the address, as a new entry of the history or in place of the present one.
pub fn write(query: &str, is_new: bool) {
    let window = gloo::utils::window();
    let path = window.location().pathname().unwrap_or_default();
    let address = format!("{path}{query}");
    let Ok(history) = window.history() else { return };
    // Browsers refuse when a page writes too often; the next change then writes all of it.
    let _ = if is_new {
        history.push_state_with_url(&JsValue::NULL, "", Some(&address))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&address))
    };
}

/// Keeps with the present entry of the history how far the page is scrolled, before a link leads away from it.
pub fn keep_place() {
    let window = gloo::utils::window();
    let Ok(history) = window.history() else { return };
    let place = JsValue::from_f64(window.scroll_y().unwrap_or(0.0));
    // Refused when a page writes too often; then the place is not kept.
    let _ = history.replace_state(&place, "");
}

/// After back or forward: scrolls to where the reader left the page. Browsers do it by themselves, but before the page
/// has been drawn.
pub fn return_to_place() {
    let window = gloo::utils::window();
    let state = window.history().and_then(|history| history.state());
    if let Some(place) = state.ok().and_then(|state| state.as_f64()) {
        window.scroll_to_with_x_and_y(0.0, place);
    }
}

/// Listens for back and forward, until it is dropped.
#[must_use = "back and forward go unnoticed when this is dropped"]
pub struct Travel {
    _listener: EventListener,
}

impl Travel {
    /// Calls `arrived` whenever the address has changed through the browser's own means.
    pub fn listen(arrived: impl Fn() + 'static) -> Self {
        let window = gloo::utils::window();
        Self { _listener: EventListener::new(&window, "popstate", move |_| arrived()) }
    }
}
