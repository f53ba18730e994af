//! Modules that are fetched when a reader first asks for something that needs them, and kept for as long as the page.

use std::rc::Rc;

use js_sys::Promise;
use roznama_folding::{Explained, Mapped, decode};
use roznama_text::Lang;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use crate::i18n::Ui;

#[wasm_bindgen]
extern "C" {
    /// Of `assets/boot.mjs`: fetches and starts a module of the site.
    #[wasm_bindgen(js_name = roznamaModule, catch)]
    fn fetch_module(name: &str) -> Result<Promise, JsValue>;

    /// What `crates/roznama-folding/src/main.rs` exports.
    type Exports;
    #[wasm_bindgen(method, catch)]
    fn explain(this: &Exports, text: &str, lang: &str, interface: &str)
    -> Result<Vec<u8>, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn standard(this: &Exports, text: &str, lang: &str) -> Result<Vec<u8>, JsValue>;
}

/// Fetches and starts a module, unless it is there.
pub(super) async fn module(name: &str) -> Result<JsValue, JsValue> {
    let exports = match fetch_module(name) {
        Ok(promise) => JsFuture::from(promise).await,
        Err(error) => Err(error),
    };
    if let Err(error) = &exports {
        web_sys::console::error_1(error);
    }
    exports
}

/// The folding module, ready to answer.
#[derive(Clone)]
pub struct Folding(Rc<Exports>);

/// There is one module a page.
impl PartialEq for Folding {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Folding {
    /// Fetches the module, then says whether that worked.
    pub fn fetch(then: impl FnOnce(Option<Self>) + 'static) {
        spawn_local(async move {
            let exports = module("folding").await;
            then(exports.ok().map(|exports| Self(Rc::new(exports.unchecked_into()))));
        });
    }

    /// A text at each level; without a language it is identified. `None` if the module is of another version of the site, or
    /// fails.
    pub fn explain(&self, text: &str, lang: Option<Lang>, ui: Ui) -> Option<Explained> {
        let lang = lang.as_ref().map_or("", Lang::as_str);
        decode(&self.0.explain(text, lang, ui.code()).ok()?)
    }

    /// A text as its language writes it; `None` as for [`Self::explain`].
    pub fn standard(&self, text: &str, lang: Lang) -> Option<Mapped> {
        decode(&self.0.standard(text, lang.as_str()).ok()?)
    }
}
