//! A date with its basis.

use roznama_core::Sourced;
use roznama_dates::Edtf;
use yew::prelude::*;

use super::provenance::badge;
use crate::site::Site;
use crate::view::dates;

/// A date in the reader's calendar.
pub fn time(site: &Site, date: &Edtf) -> Html {
    html! {
        <time datetime={date.to_string()}><bdi>{ dates::date(date, site.locale) }</bdi></time>
    }
}

/// The date in the reader's calendar, and the badge of its basis.
pub fn with_basis(site: &Site, date: &Sourced<Edtf>) -> Html {
    html! { <span>{ time(site, &date.value) }{ " " }{ badge(site, &date.provenance) }</span> }
}
