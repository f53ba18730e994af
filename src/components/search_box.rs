//! The search field. Results follow each letter; `/` leads here from anywhere.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::browser::focus;
use crate::browser::keys::Slash;
use crate::context::{use_dispatch, use_locale};
use crate::i18n::Text;
use crate::route::Page;
use crate::state::Action;

const ID: &str = "search";

/// Properties of [`SearchBox`].
#[derive(Properties, PartialEq)]
pub struct SearchBoxProps {
    /// The words as they stand.
    pub words: AttrValue,
    /// The page on which the field stands.
    pub page: Page,
}

/// The field and its two buttons.
#[component]
pub fn SearchBox(props: &SearchBoxProps) -> Html {
    let locale = use_locale();
    let dispatch = use_dispatch();
    use_effect_with((), |()| {
        let slash = Slash::listen(|| focus::by_id(ID));
        move || drop(slash)
    });
    let oninput = use_callback(dispatch.clone(), |event: InputEvent, dispatch| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input {
            dispatch.dispatch(Action::Type(input.value()));
        }
    });
    let deps = (dispatch.clone(), props.words.clone());
    let onsubmit = use_callback(deps, |event: SubmitEvent, (dispatch, words)| {
        event.prevent_default();
        dispatch.dispatch(Action::Type(words.to_string()));
    });
    let clear = use_callback(dispatch, |_: MouseEvent, dispatch| {
        dispatch.dispatch(Action::Type(String::new()));
        focus::by_id(ID);
    });
    html! {
        <form class="search-box" role="search" {onsubmit}>
            <label class="search-box__label visually-hidden" for={ID}>
                { locale.text(Text::SearchLabel) }
            </label>
            <div class="search-box__field">
                <input
                    id={ID}
                    class="search-box__input"
                    type="search"
                    dir="auto"
                    autocomplete="off"
                    spellcheck="false"
                    enterkeyhint="search"
                    aria-keyshortcuts="/"
                    placeholder={locale.text(Text::SearchPlaceholder)}
                    value={props.words.clone()}
                    {oninput}
                />
                if !props.words.is_empty() {
                    <button
                        type="button"
                        class="search-box__clear"
                        aria-label={locale.text(Text::SearchClear)}
                        onclick={clear}
                    >
                        <span aria-hidden="true">{ "×" }</span>
                    </button>
                }
                <button type="submit" class="search-box__submit">
                    { locale.text(Text::SearchSubmit) }
                </button>
            </div>
        </form>
    }
}
