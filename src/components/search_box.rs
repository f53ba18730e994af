//! The search field. Results follow each letter; `/` leads here from anywhere.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::browser::focus;
use crate::i18n::Text;
use crate::site::Site;
use crate::state::Action;

const ID: &str = "search";

/// Leads the keyboard to the field.
pub fn focus_field() {
    focus::by_id(ID);
}

/// The field, with the words as they stand, and its two buttons.
pub fn search_box(site: &Site, words: &str) -> Html {
    let dispatch = site.dispatch.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input {
            dispatch.dispatch(Action::Type(input.value()));
        }
    });
    let (dispatch, typed) = (site.dispatch.clone(), words.to_owned());
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        dispatch.dispatch(Action::Type(typed.clone()));
    });
    let dispatch = site.dispatch.clone();
    let clear = Callback::from(move |_: MouseEvent| {
        dispatch.dispatch(Action::Type(String::new()));
        focus_field();
    });
    // An empty field has no direction of its own: what stands in its place follows the interface.
    let dir = if words.is_empty() { site.locale.ui.dir() } else { "auto" };
    html! {
        <form class="search-box" role="search" {onsubmit}>
            <label class="search-box__label visually-hidden" for={ID}>
                { site.text(Text::SearchLabel) }
            </label>
            <div class="search-box__field">
                <input
                    id={ID}
                    class="search-box__input"
                    type="search"
                    {dir}
                    autocomplete="off"
                    spellcheck="false"
                    enterkeyhint="search"
                    aria-keyshortcuts="/"
                    placeholder={site.text(Text::SearchPlaceholder)}
                    value={words.to_owned()}
                    {oninput}
                />
                if !words.is_empty() {
                    <button
                        type="button"
                        class="search-box__clear"
                        aria-label={site.text(Text::SearchClear)}
                        onclick={clear}
                    >
                        <span aria-hidden="true">{ "×" }</span>
                    </button>
                }
                <button type="submit" class="search-box__submit">
                    { site.text(Text::SearchSubmit) }
                </button>
            </div>
        </form>
    }
}
