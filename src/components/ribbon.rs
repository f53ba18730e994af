//! The timeline's picture: density and marks on a canvas, real links as labels, an axis, and a brush that filters by date.
//!
//! The list below the ribbon says the same in order; the canvas is for the eye only.

use std::collections::BTreeSet;
use std::rc::Rc;

use roznama_core::timeline::{Entry, Viewport};
use roznama_dates::Day;
use roznama_text::{Direction, Lang};
use web_sys::{Element, HtmlCanvasElement};
use yew::prelude::*;

use super::lang_mark;
use super::ribbon_handle::ribbon_handle;
use super::ribbon_label::label;
use super::ribbon_tools::ribbon_tools;
use crate::browser::resize::WidthWatch;
use crate::browser::scheme::SchemeWatch;
use crate::browser::wheel::Wheel;
use crate::browser::{canvas, pointer};
use crate::i18n::Text;
use crate::route::Route;
use crate::site::Site;
use crate::state::{Action, Theme};
use crate::view::brush::{Brush, step};
use crate::view::period::End;
use crate::view::ribbon::{Picture, bounded, extent, picture, viewport};
use crate::view::timeline;
use crate::view::zoom::{kept_within, turned};

/// Pixels that a pointer must move before a press becomes a brush.
const LEAST_DRAG: f64 = 4.0;
/// Width of a handle of the brush, as in `styles/timeline.css`.
const HANDLE: f64 = 24.0;

/// Properties of [`Ribbon`].
#[derive(Properties, PartialEq)]
pub struct RibbonProps {
    /// The site.
    pub site: Site,
    /// Everything that passes the filters but that by date.
    pub entries: Rc<Vec<Entry>>,
    /// The route, whose period and stretch the ribbon shows.
    pub route: Route,
    /// The colours chosen, so that the canvas follows them.
    pub theme: Option<Theme>,
}

/// The ribbon.
#[component]
pub fn Ribbon(props: &RibbonProps) -> Html {
    let site = &props.site;
    let Site { corpus, locale, dispatch, .. } = props.site.clone();
    let (plot, canvas) = (use_node_ref(), use_node_ref());
    let width = use_state_eq(|| 0.0);
    let scheme = use_state_eq(|| 0_u32);
    let drag = use_state_eq(|| None::<f64>);
    let direction = if locale.ui.is_rtl() { Direction::Rtl } else { Direction::Ltr };

    use_effect_with(plot.clone(), {
        let width = width.setter();
        move |plot| {
            let watch = plot
                .cast::<Element>()
                .map(|plot| WidthWatch::start(&plot, move |now| width.set(now.round())));
            move || drop(watch)
        }
    });
    use_effect_with(*scheme, {
        let scheme = scheme.clone();
        move |now| {
            let next = *now + 1;
            let watch = SchemeWatch::start(move || scheme.set(next));
            move || drop(watch)
        }
    });

    let shown = viewport(&props.entries, props.route.span, *width, direction);
    let drawn = use_memo((props.entries.clone(), locale, shown), {
        let corpus = corpus.clone();
        move |(entries, locale, shown)| {
            let title = |item| timeline::title(&corpus, item, *locale);
            shown
                .as_ref()
                .filter(|shown| shown.width() > 1.0)
                .map_or_else(Picture::default, |shown| {
                    picture(entries, &title, &corpus, shown, direction, *locale)
                })
        }
    });
    use_effect_with((drawn.clone(), props.theme, *scheme, *width), {
        let canvas = canvas.clone();
        move |(drawn, _, _, width)| {
            if let Some(canvas) = canvas.cast::<HtmlCanvasElement>() {
                canvas::draw(&canvas, *width, drawn);
            }
        }
    });

    use_effect_with((plot.clone(), shown), {
        let (dispatch, whole) = (dispatch.clone(), extent(&props.entries));
        move |(plot, shown)| {
            let wheel = plot.cast::<Element>().zip(*shown).map(|(plot, shown)| {
                Wheel::listen(&plot, move |turn, x| {
                    let next = turned(&shown, turn, x);
                    dispatch.dispatch(Action::Look(Some(kept_within(next, whole))));
                })
            });
            move || drop(wheel)
        }
    });

    let Some(shown) = shown else { return html! {} };
    let brush = brush(&props.route, &shown);
    let day_at = {
        let plot = plot.clone();
        Callback::from(move |event: PointerEvent| {
            let x = plot.cast::<Element>().map_or(0.0, |plot| pointer::x_in(&plot, &event));
            shown.day_at(bounded(x, 0.0, shown.width()))
        })
    };
    let onpointerdown = {
        let (plot, drag) = (plot.clone(), drag.clone());
        Callback::from(move |event: PointerEvent| {
            if let Some(plot) = plot.cast::<Element>().filter(|_| event.button() == 0) {
                drag.set(Some(pointer::x_in(&plot, &event)));
                pointer::capture(&event);
            }
        })
    };
    let onpointermove = {
        let (plot, start) = (plot.clone(), *drag);
        Callback::from(move |event: PointerEvent| {
            let (Some(start), Some(plot)) = (start, plot.cast::<Element>()) else { return };
            let x = bounded(pointer::x_in(&plot, &event), 0.0, shown.width());
            if pointer::is_pressed(&event) && (x - start).abs() >= LEAST_DRAG {
                let (from, to) = shown.brush(start, x);
                dispatch.dispatch(Action::Brush(Some(from), Some(to)));
            }
        })
    };
    let onpointerup = Callback::from(move |_: PointerEvent| drag.set(None));
    let (start, end) = chosen_pixels(&brush, &shown, direction);
    let is_chosen = brush.from.is_some() || brush.to.is_some();
    let limit = (shown.width() - HANDLE).max(0.0);
    let handle = |end: End, at: f64| {
        let at = bounded(at - HANDLE / 2.0, 0.0, limit);
        ribbon_handle(site, end, brush, at, direction, &day_at)
    };
    html! {
        <section class="ribbon" aria-label={site.text(Text::RibbonLabel)}>
            { ribbon_tools(
                site,
                &props.entries,
                shown.days(),
                extent(&props.entries),
                props.route.filter.from.zip(props.route.filter.to),
            ) }
            <div class="ribbon__plot" ref={plot}>
                <canvas
                    ref={canvas}
                    class="ribbon__canvas"
                    aria-hidden="true"
                    {onpointerdown}
                    {onpointermove}
                    onpointerup={onpointerup.clone()}
                    onpointercancel={onpointerup}
                />
                if is_chosen {
                    <div
                        class="ribbon__brush"
                        style={format!(
                            "inset-inline-start: {}px; inline-size: {}px",
                            start as i32, (end - start) as i32,
                        )}
                    />
                }
                <ol class="ribbon__labels">
                    { for drawn.labels.iter().map(|placed| {
                        label(site, placed, &props.entries[placed.entry], &props.route)
                    }) }
                </ol>
                { handle(End::First, start) }
                { handle(End::Last, end) }
            </div>
            <ol class="ribbon__axis" aria-hidden="true">
                { for drawn.axis.iter().map(|tick| html! {
                    <li
                        class={classes!("ribbon__tick", tick.is_major.then_some("ribbon__tick--major"))}
                        style={format!("inset-inline-start: {}px", tick.start as i32)}
                    >
                        <bdi>{ tick.text.clone() }</bdi>
                    </li>
                }) }
            </ol>
            <div class="ribbon__legend">
                { for langs(&props.entries).into_iter().map(|code| lang_mark::named(site, code)) }
            </div>
            <p class="ribbon__hint">{ site.text(Text::BrushHelp) }</p>
        </section>
    }
}

/// The brush over what is shown, and over what is chosen where that reaches farther.
fn brush(route: &Route, shown: &Viewport) -> Brush {
    let (left, right) = shown.days();
    let (from, to) = (route.filter.from, route.filter.to);
    Brush {
        first: from.map_or(left, |from| from.min(left)),
        last: to.map_or(right, |to| to.max(right)),
        from,
        to,
        step: step(left, right),
    }
}

/// The chosen stretch in pixels from the line's start, inside of what is shown.
fn chosen_pixels(brush: &Brush, shown: &Viewport, direction: Direction) -> (f64, f64) {
    let (from, to): (Day, Day) = (brush.at(End::First), brush.at(End::Last));
    let (left, right) = shown.x_range(from.min(to), to.max(from));
    let (left, right) = (bounded(left, 0.0, shown.width()), bounded(right, 0.0, shown.width()));
    match direction {
        Direction::Ltr => (left, right),
        Direction::Rtl => (shown.width() - right, shown.width() - left),
    }
}

/// The languages on the ribbon.
fn langs(entries: &[Entry]) -> BTreeSet<Lang> {
    let mut langs = BTreeSet::new();
    // Not `collect`: that sorts, with a sorting of its own.
    for lang in entries.iter().flat_map(|entry| &entry.langs) {
        langs.insert(*lang);
    }
    langs
}
