//! The menu of interface languages, each under its own name.

use yew::prelude::*;

use super::menu::Menu;
use crate::context::{dispatching, use_dispatch, use_locale};
use crate::i18n::{Text, Ui};
use crate::state::{Action, Preference};

/// The menu; its button shows the language in force.
#[component]
pub fn LanguageMenu() -> Html {
    let locale = use_locale();
    let dispatch = use_dispatch();
    let option = |ui: Ui| {
        let onchange = dispatching(&dispatch, Action::Prefer(Preference::Ui(ui)));
        html! {
            <label class="menu__option" lang={ui.code()} dir={ui.dir()}>
                <input type="radio" name="ui" value={ui.code()} checked={ui == locale.ui} {onchange} />
                { ui.own_name() }
            </label>
        }
    };
    let label = html! {
        <>
            <span class="visually-hidden">{ locale.text(Text::InterfaceLanguage) }{ ": " }</span>
            { locale.ui.own_name() }
        </>
    };
    html! {
        <Menu {label}>
            <fieldset class="menu__group">
                <legend class="menu__title">{ locale.text(Text::InterfaceLanguage) }</legend>
                { for Ui::ALL.into_iter().map(option) }
            </fieldset>
        </Menu>
    }
}
