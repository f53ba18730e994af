//! Moves the keyboard's focus where the reader expects it.

use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

/// Focuses the element with this id, if it is there.
pub fn by_id(id: &str) {
    if let Some(element) = element(id) {
        let _ = element.focus();
    }
}

/// After a change of page: the page's heading gets the focus and the page starts at its top.
pub fn heading() {
    gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0);
    heading_in_place();
}

/// The page's heading gets the focus, and the page stays where it is. Whoever is typing keeps the focus: the search field leads to the search page with its first letter.
pub fn heading_in_place() {
    let document = gloo::utils::document();
    if document.active_element().is_some_and(|element| element.tag_name() == "INPUT") {
        return;
    }
    let heading = document.query_selector("main h1").ok().flatten();
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = heading.focus_with_options(&options);
    }
}

/// Titles that a list on the page leads to.
const TITLES: &str = "main :is(.hit__link, .kwic__found, .timeline__link)";

/// From the title of a list that has the focus to the next one or the one before; to the first when none has it.
pub fn title(forward: bool) {
    let document = gloo::utils::document();
    let Ok(links) = document.query_selector_all(TITLES) else { return };
    let active = document.active_element();
    let links =
        || (0..links.length()).filter_map(|at| links.get(at)?.dyn_into::<HtmlElement>().ok());
    let at = links().position(|link| active.as_ref() == Some(&link));
    let next = match at {
        None => forward.then_some(0),
        Some(at) if forward => Some(at + 1),
        Some(at) => at.checked_sub(1),
    };
    if let Some(link) = next.and_then(|next| links().nth(next)) {
        let _ = link.focus();
    }
}

/// After the first paint: what the address's fragment names comes into view. Browsers look for it before the app has mounted.
pub fn fragment() {
    let hash = gloo::utils::window().location().hash().unwrap_or_default();
    if let Some(element) = hash.strip_prefix('#').and_then(element) {
        element.scroll_into_view();
    }
}

fn element(id: &str) -> Option<HtmlElement> {
    gloo::utils::document().get_element_by_id(id)?.dyn_into().ok()
}
