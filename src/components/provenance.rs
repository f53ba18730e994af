//! The badge that says on what basis a value stands, with the reason on hover, focus and tap.

use roznama_core::Provenance;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::browser::popover;
use crate::context::use_locale;
use crate::i18n::names;
use crate::view::provenance::reason;

/// Properties of [`ProvenanceBadge`].
#[derive(Properties, PartialEq)]
pub struct ProvenanceBadgeProps {
    /// The basis.
    pub basis: Provenance,
}

/// `stated`, `curated` or `inferred`; the reason opens beside it and is read out with it.
#[component]
pub fn ProvenanceBadge(props: &ProvenanceBadgeProps) -> Html {
    let locale = use_locale();
    let (panel, badge) = (use_node_ref(), use_node_ref());
    let open = use_callback((panel.clone(), badge.clone()), |(): (), (panel, badge)| {
        if let (Some(panel), Some(badge)) = (panel.cast::<HtmlElement>(), badge.cast::<Element>()) {
            popover::show_at(&panel, &badge);
        }
    });
    let close = use_callback(panel.clone(), |(): (), panel| {
        if let Some(panel) = panel.cast::<HtmlElement>() {
            popover::hide(&panel);
        }
    });
    let onkeydown = use_callback(close.clone(), |event: KeyboardEvent, close| {
        if event.key() == "Escape" {
            close.emit(());
        }
    });
    let reason = reason(&props.basis, locale.ui);
    let detail_lang = reason.lang.map(|lang| lang.to_string());
    let detail_dir = reason.lang.map(|lang| lang.direction().as_str());
    html! {
        <>
            <button
                ref={badge}
                type="button"
                class={classes!("provenance", format!("provenance--{}", props.basis.kind()))}
                onclick={open.reform(|_| ())}
                onmouseenter={open.reform(|_| ())}
                onfocus={open.reform(|_| ())}
                onmouseleave={close.reform(|_| ())}
                onblur={close.reform(|_| ())}
                {onkeydown}
            >
                { locale.text(names::provenance(&props.basis)) }
                <span class="visually-hidden">{ ": " }{ reason.text.clone() }</span>
            </button>
            <span ref={panel} class="popover popover--reason" popover="manual" aria-hidden="true">
                { reason.lead }
                <bdi lang={detail_lang} dir={detail_dir}>{ reason.detail }</bdi>
            </span>
        </>
    }
}
