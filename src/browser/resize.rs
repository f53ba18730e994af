//! Watches the width of an element.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, ResizeObserver};

/// Calls back with an element's width whenever it changes, until it is dropped.
#[must_use = "watching stops when this is dropped"]
pub struct WidthWatch {
    observer: Option<ResizeObserver>,
    _callback: Closure<dyn FnMut(JsValue)>,
}

impl WidthWatch {
    /// Starts watching; the first call comes at once, with the present width in CSS pixels.
    pub fn start(element: &Element, changed: impl Fn(f64) + 'static) -> Self {
        let watched = element.clone();
        let callback = Closure::<dyn FnMut(JsValue)>::new(move |_| {
            changed(watched.get_bounding_client_rect().width());
        });
        let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok();
        if let Some(observer) = &observer {
            observer.observe(element);
        }
        Self { observer, _callback: callback }
    }
}

impl Drop for WidthWatch {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}
