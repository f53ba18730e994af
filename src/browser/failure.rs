//! Tells the page around the app that something is broken beyond repair; `index.html` then shows what to do.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit};

/// The event that `index.html` listens for.
const EVENT: &str = "roznama-failure";

/// What broke, in the words of `assets/early.js`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The app itself.
    Crash,
    /// The pack of the corpus.
    Corpus,
    /// A file that did not come.
    Download,
}

impl Reason {
    const fn name(self) -> &'static str {
        match self {
            Self::Crash => "crash",
            Self::Corpus => "corpus",
            Self::Download => "download",
        }
    }
}

/// Announces a failure with its technical detail.
pub fn announce(reason: Reason, message: &str) {
    let detail = Object::new();
    for (key, value) in [("reason", reason.name()), ("message", message)] {
        let _ = Reflect::set(&detail, &JsValue::from_str(key), &JsValue::from_str(value));
    }
    let init = CustomEventInit::new();
    init.set_detail(&detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(EVENT, &init) {
        let _ = gloo::utils::window().dispatch_event(&event);
    }
}

/// From now on a panic is announced too, with the place where it happened.
pub fn announce_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let message = panic.to_string();
        web_sys::console::error_1(&JsValue::from_str(&message));
        announce(Reason::Crash, &message);
    }));
}
