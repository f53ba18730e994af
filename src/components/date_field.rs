//! One field of the date filter: shows at once what it understands, and takes it over on Enter or when it is left.

use roznama_dates::Day;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::browser::clock;
use crate::i18n::{Text, names};
use crate::site::Site;
use crate::view::dates;
use crate::view::period::{End, Typed, read};

/// Properties of [`DateField`].
#[derive(Properties, PartialEq)]
pub struct DateFieldProps {
    /// The site.
    pub site: Site,
    /// Which end of the period.
    pub end: End,
    /// The day in force.
    pub day: Option<Day>,
    /// Another day was chosen, or none.
    pub chosen: Callback<Option<Day>>,
}

/// The field.
#[component]
pub fn DateField(props: &DateFieldProps) -> Html {
    let locale = props.site.locale;
    // What is being typed; `None` while the field shows the day in force.
    let typed = use_state_eq(|| None::<String>);
    let day = props.day;
    use_effect_with(day, {
        let typed = typed.setter();
        move |_| typed.set(None)
    });
    let (end, calendar) = (props.end, locale.calendar);
    let oninput = use_callback(typed.setter(), |event: InputEvent, typed| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        typed.set(input.map(|input| input.value()));
    });
    let onchange = {
        let (typed, chosen) = (typed.clone(), props.chosen.clone());
        Callback::from(move |_: Event| {
            let Some(text) = typed.as_deref() else { return };
            match read(text, end, clock::today(), calendar) {
                Typed::NoDate => return,
                Typed::Open => chosen.emit(None),
                Typed::Date { day, .. } => chosen.emit(Some(day)),
            }
            typed.set(None);
        })
    };
    let reading =
        typed.as_deref().map_or(Typed::Open, |text| read(text, end, clock::today(), calendar));
    let value = (*typed)
        .clone()
        .unwrap_or_else(|| day.map(|day| dates::day(day, locale)).unwrap_or_default());
    let (id, name) = match end {
        End::First => ("date-from", Text::DateFrom),
        End::Last => ("date-to", Text::DateTo),
    };
    let message = format!("{id}-message");
    html! {
        <div class="date-range__field">
            <label class="date-range__label" for={id}>{ props.site.text(name) }</label>
            <input
                {id}
                class="date-range__input"
                type="text"
                dir="auto"
                autocomplete="off"
                spellcheck="false"
                aria-describedby={format!("{message} date-hint")}
                aria-invalid={(reading == Typed::NoDate).then_some("true")}
                {value}
                {oninput}
                {onchange}
            />
            <p class="date-range__message" id={message} aria-live="polite">
                { message_of(&reading, &props.site) }
            </p>
        </div>
    }
}

/// What was understood, or that nothing was.
fn message_of(reading: &Typed, site: &Site) -> Html {
    match reading {
        Typed::Open => html! {},
        Typed::NoDate => html! {
            <span class="date-range__error">{ site.text(Text::DateNotUnderstood) }</span>
        },
        Typed::Date { edtf, calendar, .. } => {
            let own = dates::date_in(edtf, *calendar, site.locale);
            let others = dates::in_calendars(edtf, site.locale);
            let others = others.into_iter().filter(|(other, _)| other != calendar);
            html! {
                <span class="date-range__reading">
                    { site.fill(Text::DateUnderstood, &[&isolated(&own)]) }
                    { " (" }{ site.text(names::calendar(*calendar)) }{ ")" }
                    { for others.map(|(_, text)| html! { <>{ " · " }<bdi>{ text }</bdi></> }) }
                </span>
            }
        }
    }
}

/// Wraps a text in isolating marks, where no element can.
fn isolated(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}
