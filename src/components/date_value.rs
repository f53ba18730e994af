//! A date with its basis.

use roznama_core::Sourced;
use roznama_dates::Edtf;
use yew::prelude::*;

use super::provenance::ProvenanceBadge;
use crate::context::use_locale;
use crate::view::dates;

/// Properties of [`DateValue`].
#[derive(Properties, PartialEq)]
pub struct DateValueProps {
    /// The date.
    pub date: Sourced<Edtf>,
}

/// The date in the reader's calendar, and the badge of its basis.
#[component]
pub fn DateValue(props: &DateValueProps) -> Html {
    let locale = use_locale();
    html! {
        <span>
            <time datetime={props.date.value.to_string()}>
                <bdi>{ dates::date(&props.date.value, locale) }</bdi>
            </time>
            { " " }
            <ProvenanceBadge basis={props.date.provenance.clone()} />
        </span>
    }
}
