//! The scripts of `assets/own`: the page that opens texts of the reader's own, the bar above those that are shown, and their packs.

use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::{Promise, Uint8Array};
use roznama_dates::Calendar;
use roznama_text::digits::DigitSet;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Node;
use yew::Html;

use super::module::module;
use crate::state::Locale;

#[wasm_bindgen]
extern "C" {
    /// What `assets/own/page.js` exports.
    type Exports;
    #[wasm_bindgen(method, catch)]
    fn page(this: &Exports, locale: &str, id: &str, why: &str) -> Result<Node, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn bar(this: &Exports, locale: &str, id: &str) -> Result<Node, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn find(this: &Exports, id: &str) -> Result<Promise, JsValue>;
}

/// The scripts, ready to answer.
#[derive(Clone)]
pub struct Own(Rc<Exports>);

impl Own {
    /// Fetches the scripts, unless they are there.
    pub async fn fetch() -> Option<Self> {
        let exports = module("own").await.ok()?;
        Some(Self(Rc::new(exports.unchecked_into())))
    }

    /// The page that opens texts; `wanted` is the id of a corpus that the address asks for, `why` the name of the reason why it is
    /// not shown.
    pub fn page(&self, locale: Locale, wanted: &str, why: &str) -> Html {
        self.0.page(&tag(locale), wanted, why).map_or_else(|_| Html::default(), Html::VRef)
    }

    /// The bar above the pages of a corpus.
    pub fn bar(&self, locale: Locale, id: &str) -> Html {
        self.0.bar(&tag(locale), id).map_or_else(|_| Html::default(), Html::VRef)
    }

    /// The pack of a corpus that was opened during this visit, or is kept.
    pub async fn find(&self, id: &str) -> Option<Vec<u8>> {
        let found = JsFuture::from(self.0.find(id).ok()?).await.ok()?;
        (!found.is_undefined()).then(|| Uint8Array::from(found).to_vec())
    }
}

/// Calls `changed` whenever a corpus that the address asks for may have come, until what this hands out is dropped.
pub fn listen(changed: impl Fn() + 'static) -> EventListener {
    EventListener::new(&gloo::utils::window(), "roznama-own", move |_| changed())
}

/// The locale as browsers name it (BCP 47 with `-u-`).
fn tag(locale: Locale) -> String {
    let calendar = match locale.calendar {
        Calendar::SolarHijri => "persian",
        Calendar::Hijri => "islamic-umalqura",
        Calendar::Gregorian => "gregory",
    };
    let digits = match locale.digits {
        DigitSet::ArabicIndic => "arab",
        DigitSet::ExtendedArabicIndic => "arabext",
        DigitSet::Latin => "latn",
    };
    format!("{}-u-ca-{calendar}-nu-{digits}", locale.ui.code())
}
