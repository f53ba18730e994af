//! The document around the app: where it mounts, its title, language, direction and colours.

use std::cell::Cell;

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement};

use crate::i18n::Ui;
use crate::state::Theme;
use crate::state::preferences::NASTALIQ;

/// Where the app mounts: `#app`, else the body.
pub fn mount_point() -> Element {
    let document = gloo::utils::document();
    document.get_element_by_id("app").unwrap_or_else(|| gloo::utils::body().into())
}

#[wasm_bindgen]
extern "C" {
    /// Of `assets/boot.mjs`: a promise that is kept in a task of its own.
    #[wasm_bindgen(js_name = roznamaTask, catch)]
    fn promise_of_task() -> Result<Promise, JsValue>;
}

/// Goes on in a task of its own, so that the browser answers the reader in between.
pub async fn next_task() {
    if let Ok(promise) = promise_of_task() {
        // It never fails.
        let _ = JsFuture::from(promise).await;
    }
}

/// How many tasks the first page comes in at most.
const MOST_TASKS: u8 = 4;

thread_local! {
    static IS_SETTLED: Cell<bool> = const { Cell::new(false) };
}

/// Whether all of the first page is there.
pub fn is_settled() -> bool {
    IS_SETTLED.get()
}

/// To be called when the first page begins to mount.
pub async fn settle() {
    for _ in 0..MOST_TASKS {
        next_task().await;
    }
    IS_SETTLED.set(true);
}

/// Takes away what stood in for the app while it loaded.
pub fn remove_placeholders() {
    let document = gloo::utils::document();
    for id in ["static", "boot"] {
        if let Some(element) = document.get_element_by_id(id) {
            element.remove();
        }
    }
}

/// Sets the document's title.
pub fn set_title(title: &str) {
    gloo::utils::document().set_title(title);
}

/// Sets the document's language and direction.
pub fn set_language(ui: Ui) {
    let root = gloo::utils::document_element();
    let _ = root.set_attribute("lang", ui.code());
    let _ = root.set_attribute("dir", ui.dir());
}

/// Sets the colours and the style of Urdu texts; without a choice of colours the style sheets follow the system.
pub fn set_look(theme: Option<Theme>, nastaliq: bool) {
    let root = gloo::utils::document_element();
    let urdu = nastaliq.then_some(NASTALIQ);
    for (name, value) in [("data-theme", theme.map(Theme::name)), ("data-urdu", urdu)] {
        let _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
}

/// The value of a CSS custom property in force at an element, for what CSS cannot reach (the canvas).
pub fn custom_property(element: &HtmlElement, name: &str) -> String {
    gloo::utils::window()
        .get_computed_style(element)
        .ok()
        .flatten()
        .and_then(|style| style.get_property_value(name).ok())
        .map(|value| value.trim().to_owned())
        .unwrap_or_default()
}

/// Whether the window is as wide as the style sheets want for two columns (`styles/layout.css`).
pub fn is_wide() -> bool {
    let query = gloo::utils::window().match_media("(min-width: 60rem)").ok().flatten();
    query.is_none_or(|query| query.matches())
}
