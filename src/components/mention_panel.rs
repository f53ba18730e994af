//! What a date in a text means: its value in three calendars and as EDTF, the rule that found it, and the way to its place
//! on the timeline.

use roznama_dates::Mention;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::facts::row;
use super::link::link;
use crate::browser::{focus, popover};
use crate::i18n::{Text, names, rules};
use crate::route::{Page, Route};
use crate::site::Site;
use crate::view::dates;

/// The id of the panel.
pub const ID: &str = "mention-panel";

/// The panel of a mention whose words in the text are `words`, in the element with the id `anchor`. The browser closes it on Escape and on a press elsewhere.
pub fn mention_panel(
    site: &Site,
    route: &Route,
    panel: &NodeRef,
    mention: &Mention,
    anchor: &str,
    words: Html,
) -> Html {
    // Browsers give the focus back by themselves, but not to what stood there before the panel was made.
    let close = {
        let (panel, anchor) = (panel.clone(), anchor.to_owned());
        move || {
            if let Some(panel) = panel.cast::<HtmlElement>() {
                popover::hide(&panel);
                focus::by_id(&anchor);
            }
        }
    };
    let onkeydown = {
        let close = close.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                close();
            }
        })
    };
    let onclick = Callback::from(move |_: MouseEvent| close());
    let on_timeline = Route { span: dates::around(&mention.edtf), ..route.on(Page::Timeline) };
    let ui = site.locale.ui;
    let clues = mention.evidence.clues().map(|clue| html! { <li>{ rules::clue(clue, ui) }</li> });
    let mut clues = clues.peekable();
    let calendars = dates::in_calendars(&mention.edtf, site.locale);
    html! {
        <div
            key="panel"
            ref={panel.clone()}
            id={ID}
            class="popover"
            popover="auto"
            role="dialog"
            tabindex="-1"
            aria-label={site.text(Text::MentionHeading)}
            {onkeydown}
        >
            <p class="popover__value"><bdi>{ dates::date(&mention.edtf, site.locale) }</bdi></p>
            <dl class="facts">
                { row(site.text(Text::MentionWords), words) }
                { for calendars.into_iter().map(|(calendar, text)| {
                    row(site.text(names::calendar(calendar)), html! { <bdi>{ text }</bdi> })
                }) }
                { row(
                    site.text(Text::MentionValue),
                    html! { <bdi dir="ltr"><code>{ mention.edtf.to_string() }</code></bdi> },
                ) }
                { row(
                    site.text(Text::MentionRule),
                    html! {
                        <span class="popover__rule">
                            { rules::sentence(mention.rule.name(), ui) }
                        </span>
                    },
                ) }
                if clues.peek().is_some() {
                    { row(site.text(Text::MentionClues), html! {
                        <ul class="popover__rule popover__clues">{ for clues }</ul>
                    }) }
                }
            </dl>
            { link(site, on_timeline, "button", site.text(Text::GoToTimeline).into()) }
            <button type="button" class="button button--quiet popover__close" {onclick}>
                { site.text(Text::Close) }
            </button>
        </div>
    }
}
