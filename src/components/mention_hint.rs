//! What a date in a text means, in brief, while the pointer or the focus is on it.

use roznama_dates::Mention;
use yew::prelude::*;

use crate::i18n::rules;
use crate::site::Site;
use crate::view::dates;

/// The hint: the value in three calendars and the rule. Screen readers get the same from the panel that the mention opens.
pub fn mention_hint(site: &Site, hint: &NodeRef, mention: &Mention) -> Html {
    let ui = site.locale.ui;
    html! {
        <div
            key="hint"
            ref={hint.clone()}
            class="popover popover--reason mention-hint"
            popover="manual"
            aria-hidden="true"
            lang={ui.code()}
            dir={ui.dir()}
        >
            { for dates::in_calendars(&mention.edtf, site.locale).into_iter().map(|(_, text)| html! {
                <p><bdi>{ text }</bdi></p>
            }) }
            <p class="popover__rule">{ rules::sentence(mention.rule.name(), ui) }</p>
        </div>
    }
}
