//! The menu of calendar, digits, colours, the style of Urdu texts and keys of one letter.

use roznama_dates::Calendar;
use roznama_text::digits::DigitSet;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::menu::Menu;
use crate::i18n::{Text, names};
use crate::site::Site;
use crate::state::preferences::{
    NASTALIQ, OFF, calendar_name, calendar_named, digits_name, digits_named, theme_named,
};
use crate::state::{Action, Preference, Preferences, Theme};

/// One `<select>`: its label, its choices with their names in form controls, which one is chosen.
struct Choice {
    label: Text,
    usual: Text,
    options: Vec<(&'static str, Text)>,
    chosen: Option<&'static str>,
    preference: fn(&str) -> Preference,
}

/// The menu, with what the reader has chosen so far.
pub fn preferences_menu(site: &Site, chosen: Preferences) -> Html {
    let select = |choice: Choice| {
        let dispatch = site.dispatch.clone();
        let onchange = Callback::from(move |event: Event| {
            let select = event.target().and_then(|it| it.dyn_into::<HtmlSelectElement>().ok());
            if let Some(select) = select {
                dispatch.dispatch(Action::Prefer((choice.preference)(&select.value())));
            }
        });
        html! {
            <label class="menu__group">
                <span class="menu__title">{ site.text(choice.label) }</span>
                <select class="menu__select" {onchange}>
                    <option value="" selected={choice.chosen.is_none()}>{ site.text(choice.usual) }</option>
                    { for choice.options.iter().map(|&(value, name)| html! {
                        <option {value} selected={choice.chosen == Some(value)}>{ site.text(name) }</option>
                    }) }
                </select>
            </label>
        }
    };
    html! {
        <Menu label={html! { { site.text(Text::Preferences) } }}>
            { for choices(chosen).into_iter().map(select) }
        </Menu>
    }
}

fn choices(chosen: Preferences) -> [Choice; 6] {
    let calendars = [Calendar::Gregorian, Calendar::SolarHijri, Calendar::Hijri];
    let digits = [
        (DigitSet::Latin, Text::DigitsLatin),
        (DigitSet::ArabicIndic, Text::DigitsArabicIndic),
        (DigitSet::ExtendedArabicIndic, Text::DigitsExtended),
    ];
    [
        Choice {
            label: Text::CalendarLabel,
            usual: Text::AsInterface,
            options: calendars.map(|it| (calendar_name(it), names::calendar(it))).into(),
            chosen: chosen.calendar.map(calendar_name),
            preference: |name| Preference::Calendar(calendar_named(name)),
        },
        Choice {
            label: Text::DigitsLabel,
            usual: Text::AsInterface,
            options: digits.map(|(set, name)| (digits_name(set), name)).into(),
            chosen: chosen.digits.map(digits_name),
            preference: |name| Preference::Digits(digits_named(name)),
        },
        Choice {
            label: Text::ThemeLabel,
            usual: Text::ThemeSystem,
            options: vec![
                (Theme::Light.name(), Text::ThemeLight),
                (Theme::Dark.name(), Text::ThemeDark),
            ],
            chosen: chosen.theme.map(Theme::name),
            preference: |name| Preference::Theme(theme_named(name)),
        },
        Choice {
            label: Text::UrduLabel,
            usual: Text::UrduNaskh,
            options: vec![(NASTALIQ, Text::UrduNastaliq)],
            chosen: chosen.nastaliq.then_some(NASTALIQ),
            preference: |name| Preference::Nastaliq(name == NASTALIQ),
        },
        Choice {
            label: Text::KeysLabel,
            usual: Text::KeysOn,
            options: vec![(OFF, Text::KeysOff)],
            chosen: chosen.no_keys.then_some(OFF),
            preference: |name| Preference::NoKeys(name == OFF),
        },
        Choice {
            label: Text::NamesLabel,
            usual: Text::NamesLinked,
            options: vec![(OFF, Text::NamesPlain)],
            chosen: chosen.no_names.then_some(OFF),
            preference: |name| Preference::NoNames(name == OFF),
        },
    ]
}
