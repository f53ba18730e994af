//! An article's text: every paragraph of it, dates underlined, matches marked, what the web page left in it dimmed.

use std::rc::Rc;

use roznama_core::{DocIx, ParagraphKind};
use yew::prelude::*;

use super::corpus_text::{plain, run};
use super::link::{link, to_name};
use super::mention_hint::mention_hint;
use super::mention_panel::{ID as PANEL, mention_panel};
use crate::browser::popover;
use crate::i18n::Text;
use crate::route::Route;
use crate::site::Site;
use crate::view::reading::{Block, Reading};
use crate::view::runs::Run;

/// Properties of [`Reader`].
#[derive(Properties, PartialEq)]
pub struct ReaderProps {
    /// The site.
    pub site: Site,
    /// The article.
    pub document: DocIx,
    /// Its text, laid out.
    pub reading: Rc<Reading>,
    /// The route of the page, for links to paragraphs.
    pub route: Route,
}

/// A date under the pointer or the focus: the mention, and the element that stands for it.
type Pointed = Option<(usize, String)>;

/// A date asked about: the mention, the element that stands for it, how often something was asked.
#[derive(Clone, Debug, PartialEq)]
struct Asked {
    mention: usize,
    anchor: String,
    times: u32,
}

/// The text with its panel.
#[component]
pub fn Reader(props: &ReaderProps) -> Html {
    let site = &props.site;
    let asked = use_state_eq(|| None::<Asked>);
    let pointed = use_state_eq(|| None::<(usize, String)>);
    let (panel_ref, hint_ref) = (use_node_ref(), use_node_ref());
    let document = site.corpus.get(props.document);
    let code = document.lang.value;
    let ask = use_callback(
        (asked.clone(), pointed.setter()),
        |(mention, anchor): (usize, String), (asked, pointed)| {
            let times = asked.as_ref().map_or(0, |asked| asked.times + 1);
            asked.set(Some(Asked { mention, anchor, times }));
            pointed.set(None);
        },
    );
    let point = use_callback((asked.clone(), pointed.setter()), |at: Pointed, (asked, pointed)| {
        // The panel that was just closed has told it all; the focus comes back from there.
        let told = asked.as_ref().map(|asked| &asked.anchor);
        pointed.set(at.filter(|(_, anchor)| Some(anchor) != told));
    });
    let hint = pointed.as_ref().and_then(|(mention, _)| {
        Some(mention_hint(site, &hint_ref, document.mentions.get(*mention)?))
    });
    use_effect_with((*pointed).clone(), {
        let hint = hint_ref.clone();
        move |pointed| {
            if let (Some((_, anchor)), Some(hint)) = (pointed, hint.cast()) {
                popover::show_at_id(&hint, anchor);
            }
        }
    });
    let panel = asked.as_ref().and_then(|asked| {
        let mention = document.mentions.get(asked.mention)?;
        let words = plain(document.text(&mention.span), code);
        Some(mention_panel(site, &props.route, &panel_ref, mention, &asked.anchor, words))
    });
    use_effect_with((*asked).clone(), {
        let panel = panel_ref.clone();
        move |asked| {
            if let (Some(asked), Some(panel)) = (asked, panel.cast()) {
                popover::open_at_id(&panel, &asked.anchor);
            }
        }
    });
    let href = props.route.to_query();
    let anchor = |block: &Block| {
        let number = site.number(block.number);
        html! {
            <a
                class="reader__anchor"
                href={format!("{href}#p{}", block.number)}
                aria-label={site.fill(Text::ParagraphLink, &[&number])}
            >
                <bdi aria-hidden="true" lang={site.locale.ui.code()}>{ number }</bdi>
            </a>
        }
    };
    html! {
        <>
            // With keys on all three, what comes and goes does not take the text's place.
            <div key="text" class="reader__text" lang={code.to_string()} dir={code.direction().as_str()}>
                { for props.reading.blocks.iter().map(|block| html! {
                    <p
                        key={block.number}
                        id={format!("p{}", block.number)}
                        class={classes!("reader__paragraph", kind_class(block.kind))}
                        lang={block.lang.map(|lang| lang.to_string())}
                        dir={block.lang.map(|lang| lang.direction().as_str())}
                        title={(block.kind == ParagraphKind::Furniture)
                            .then(|| site.text(Text::FurnitureNote))}
                    >
                        { anchor(block) }
                        { for stretches(block).into_iter().map(|stretch| show(site, &props.route, stretch, block.number, &ask, &point)) }
                    </p>
                }) }
            </div>
            { hint }
            { panel }
        </>
    }
}

const fn kind_class(kind: ParagraphKind) -> Option<&'static str> {
    match kind {
        ParagraphKind::Heading => Some("reader__paragraph--heading"),
        ParagraphKind::Body => None,
        ParagraphKind::Furniture => Some("reader__paragraph--furniture"),
    }
}

/// The runs of a paragraph, those of one mention or name together.
fn stretches(block: &Block) -> Vec<&[Run]> {
    let is_one = |one: &Run, next: &Run| {
        if one.mention.is_some() || next.mention.is_some() {
            one.mention == next.mention
        } else {
            one.name.is_some() && one.name == next.name
        }
    };
    block.runs.chunk_by(is_one).collect()
}

/// Runs outside of a mention, a name as a link to its page, or a mention as a button in the text's flow: the element is no `<button>`, whose words could
/// neither wrap nor be selected.
fn show(
    site: &Site,
    route: &Route,
    stretch: &[Run],
    paragraph: usize,
    ask: &Callback<(usize, String)>,
    point: &Callback<Pointed>,
) -> Html {
    let runs = stretch.iter().map(run);
    let first = stretch.first();
    let Some(mention) = first.and_then(|run| run.mention) else {
        let names = first.and_then(|run| run.name).zip(site.corpus.held_names());
        let runs = html! { <>{ for runs }</> };
        return names.map_or(runs.clone(), |(ix, names)| {
            link(site, to_name(route, names.get(ix)), "name", runs)
        });
    };
    let id = format!("d{mention}-{paragraph}");
    let press = {
        let (ask, id) = (ask.clone(), id.clone());
        move || ask.emit((mention, id.clone()))
    };
    let onkeydown = {
        let (press, point) = (press.clone(), point.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" | " " => {
                event.prevent_default();
                press();
            }
            "Escape" => point.emit(None),
            _ => {}
        })
    };
    let here = {
        let (point, id) = (point.clone(), id.clone());
        move || point.emit(Some((mention, id.clone())))
    };
    let (enter, focus) = (here.clone(), here);
    let (leave, blur) = (point.clone(), point.clone());
    let onclick = Callback::from(move |_: MouseEvent| press());
    html! {
        <a
            {id}
            class="mention"
            role="button"
            tabindex="0"
            aria-haspopup="dialog"
            aria-controls={PANEL}
            {onclick}
            {onkeydown}
            onmouseenter={move |_: MouseEvent| enter()}
            onfocus={move |_: FocusEvent| focus()}
            onmouseleave={move |_: MouseEvent| leave.emit(None)}
            onblur={move |_: FocusEvent| blur.emit(None)}
        >
            { for runs }
        </a>
    }
}
