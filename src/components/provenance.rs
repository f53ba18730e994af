//! The badge that says on what basis a value stands, with the reason on hover, focus and tap.

use roznama_core::Provenance;
use yew::prelude::*;

use crate::browser::popover;
use crate::i18n::names;
use crate::site::Site;
use crate::view::provenance::reason;

/// The badge of what was inferred; nothing for the rest, where room is scarce and a value without a badge is known.
pub fn badge_if_inferred(site: &Site, basis: &Provenance) -> Html {
    match basis {
        Provenance::Inferred { .. } => html! { <>{ " " }{ badge(site, basis) }</> },
        Provenance::Stated | Provenance::Curated { .. } => html! {},
    }
}

/// `stated`, `curated` or `inferred`; the reason opens beside it and is read out with it.
pub fn badge(site: &Site, basis: &Provenance) -> Html {
    let reason = reason(basis, site.locale.ui);
    let kind = match basis {
        Provenance::Stated => "provenance provenance--stated",
        Provenance::Curated { .. } => "provenance provenance--curated",
        Provenance::Inferred { .. } => "provenance provenance--inferred",
    };
    html! {
        <>
            <button
                type="button"
                class={kind}
                onclick={|event: MouseEvent| popover::show_next(&event)}
                onmouseenter={|event: MouseEvent| popover::show_next(&event)}
                onfocus={|event: FocusEvent| popover::show_next(&event)}
                onmouseleave={|event: MouseEvent| popover::hide_next(&event)}
                onblur={|event: FocusEvent| popover::hide_next(&event)}
                onkeydown={|event: KeyboardEvent| {
                    if event.key() == "Escape" {
                        popover::hide_next(&event);
                    }
                }}
            >
                { site.text(names::provenance(basis)) }
                <span class="visually-hidden">{ ": " }{ reason.text }</span>
            </button>
            <span
                class="popover popover--reason"
                popover="manual"
                aria-hidden="true"
                lang={site.locale.ui.code()}
                dir={site.locale.ui.dir()}
            >
                { reason.lead }
                <bdi dir="auto">{ reason.detail }</bdi>
            </span>
        </>
    }
}
