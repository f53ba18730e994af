//! The shape and colour of a language, with its name where there is room.

use roznama_core::Sourced;
use roznama_text::Lang;
use yew::prelude::*;

use super::provenance::badge_if_inferred;
use crate::i18n::names;
use crate::site::Site;

/// A language's mark, for the eye only.
pub fn mark(code: Lang) -> Html {
    html! { <span class="lang-mark" data-lang={code.to_string()} aria-hidden="true"></span> }
}

/// A language's mark and name.
pub fn named(site: &Site, code: Lang) -> Html {
    html! { <span>{ mark(code) }{ " " }{ names::language(code, site.locale.ui) }</span> }
}

/// A document's language, with its badge when it was inferred.
pub fn of(site: &Site, lang: &Sourced<Lang>) -> Html {
    html! { <span>{ named(site, lang.value) }{ badge_if_inferred(site, &lang.provenance) }</span> }
}
