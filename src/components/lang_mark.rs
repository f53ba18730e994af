//! The shape and colour of a language, with its name where there is room.

use roznama_text::Lang;
use yew::prelude::*;

use crate::context::use_locale;
use crate::i18n::names;

/// Properties of [`LangMark`].
#[derive(Properties, PartialEq)]
pub struct LangMarkProps {
    /// The language.
    pub code: Lang,
    /// Whether its name stands beside the mark.
    #[prop_or_default]
    pub named: bool,
}

/// A language's mark. Without its name it is for the eye only.
#[component]
pub fn LangMark(props: &LangMarkProps) -> Html {
    let locale = use_locale();
    html! {
        <span>
            <span class="lang-mark" data-lang={props.code.to_string()} aria-hidden="true"></span>
            if props.named {
                { " " }{ names::language(props.code, locale.ui) }
            }
        </span>
    }
}
