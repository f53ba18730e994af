//! Keys that work on the whole page.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// What a key of one letter is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// `/`: to the search field.
    Search,
    /// `?`: what the keys do.
    Help,
    /// `j`: to the next title of a list.
    Next,
    /// `k`: to the one before.
    Previous,
}

/// Listens for keys of one letter outside of fields, until it is dropped.
#[must_use = "the keys stop working when this is dropped"]
pub struct Keys {
    _listener: EventListener,
}

impl Keys {
    /// Calls `pressed` whenever one of the keys is struck where nothing can be typed.
    pub fn listen(pressed: impl Fn(Key) + 'static) -> Self {
        let options = EventListenerOptions::enable_prevent_default();
        let document = gloo::utils::document();
        let listener =
            EventListener::new_with_options(&document, "keydown", options, move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
                let plain = !event.ctrl_key() && !event.meta_key() && !event.alt_key();
                let key = meaning(&event.key(), &event.code(), event.shift_key());
                if let Some(key) = key.filter(|_| plain && !is_typing()) {
                    event.prevent_default();
                    pressed(key);
                }
            });
        Self { _listener: listener }
    }
}

/// What a key means by what it writes; on an Arabic, Persian or Urdu layout, which has other letters there, by its place.
fn meaning(key: &str, code: &str, shift: bool) -> Option<Key> {
    match (key, if key.is_ascii() { "" } else { code }, shift) {
        ("?" | "\u{61F}", ..) | (_, "Slash", true) => Some(Key::Help),
        ("/", ..) | (_, "Slash", false) => Some(Key::Search),
        ("j", ..) | (_, "KeyJ", false) => Some(Key::Next),
        ("k", ..) | (_, "KeyK", false) => Some(Key::Previous),
        _ => None,
    }
}

fn is_typing() -> bool {
    let active = gloo::utils::document().active_element();
    active.is_some_and(|element: Element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
    })
}

#[cfg(test)]
mod tests {
    use super::{Key, meaning};

    #[test]
    fn keys_mean_the_same_on_every_layout() {
        #[track_caller]
        fn check(key: &str, code: &str, shift: bool, expected: Option<Key>) {
            assert_eq!(meaning(key, code, shift), expected, "{key} at {code}");
        }
        check("/", "Slash", false, Some(Key::Search));
        check("/", "Digit7", true, Some(Key::Search));
        check("\u{638}", "Slash", false, Some(Key::Search));
        check("?", "Slash", true, Some(Key::Help));
        check("\u{61F}", "Slash", true, Some(Key::Help));
        check("\u{61F}", "KeyX", true, Some(Key::Help));
        check("j", "KeyJ", false, Some(Key::Next));
        check("j", "KeyC", false, Some(Key::Next));
        check("\u{62A}", "KeyJ", false, Some(Key::Next));
        check("\u{646}", "KeyK", false, Some(Key::Previous));
        check("h", "KeyJ", false, None);
        check("J", "KeyJ", true, None);
        check("Enter", "Enter", false, None);
    }
}
