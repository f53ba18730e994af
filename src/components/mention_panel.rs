//! What a date in a text means: its value in three calendars and as EDTF, and the rule that found it.

use roznama_dates::Mention;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::browser::popover;
use crate::context::use_locale;
use crate::i18n::{Text, names, rules};
use crate::view::dates;

/// The id of the panel.
pub const ID: &str = "mention-panel";

/// Properties of [`MentionPanel`].
#[derive(Properties, PartialEq)]
pub struct MentionPanelProps {
    /// The mention shown.
    pub mention: Mention,
    /// Its words in the text.
    pub words: Html,
    /// The id of the element that it stands beside.
    pub anchor: String,
    /// Changes each time the panel is asked for.
    pub times: u32,
}

/// The panel. The browser closes it on Escape and on a press elsewhere.
#[component]
pub fn MentionPanel(props: &MentionPanelProps) -> Html {
    let locale = use_locale();
    let panel = use_node_ref();
    use_effect_with((props.anchor.clone(), props.times), {
        let panel = panel.clone();
        move |(anchor, _)| {
            let anchor = gloo::utils::document().get_element_by_id(anchor);
            if let (Some(panel), Some(anchor)) = (panel.cast::<HtmlElement>(), anchor) {
                popover::show_at(&panel, &anchor);
                let _ = panel.focus();
            }
        }
    });
    let close = use_callback(panel.clone(), |_: MouseEvent, panel| {
        if let Some(panel) = panel.cast::<HtmlElement>() {
            popover::hide(&panel);
        }
    });
    let mention = &props.mention;
    let row = |name: &str, value: Html| {
        html! {
            <div class="facts__row">
                <dt class="facts__name">{ name.to_owned() }</dt>
                <dd class="facts__value">{ value }</dd>
            </div>
        }
    };
    html! {
        <div
            ref={panel}
            id={ID}
            class="popover"
            popover="auto"
            role="dialog"
            tabindex="-1"
            aria-label={locale.text(Text::MentionHeading)}
        >
            <p class="popover__value"><bdi>{ dates::date(&mention.edtf, locale) }</bdi></p>
            <dl class="facts">
                { row(locale.text(Text::MentionWords), props.words.clone()) }
                { for dates::in_calendars(&mention.edtf, locale).into_iter().map(|(calendar, text)| {
                    row(locale.text(names::calendar(calendar)), html! { <bdi>{ text }</bdi> })
                }) }
                { row(
                    locale.text(Text::MentionValue),
                    html! { <bdi dir="ltr"><code>{ mention.edtf.to_string() }</code></bdi> },
                ) }
                { row(
                    locale.text(Text::MentionRule),
                    html! { <span class="popover__rule">{ rules::sentence(mention.rule.name(), locale.ui) }</span> },
                ) }
            </dl>
            <button type="button" class="button button--quiet popover__close" onclick={close}>
                { locale.text(Text::Close) }
            </button>
        </div>
    }
}
