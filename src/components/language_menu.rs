//! The menu of interface languages, each under its own name.

use yew::prelude::*;

use super::menu::Menu;
use crate::i18n::{Text, Ui};
use crate::site::Site;
use crate::state::{Action, Preference};

/// The menu; its button shows the language in force.
pub fn language_menu(site: &Site) -> Html {
    let now = site.locale.ui;
    let option = |ui: Ui| {
        html! {
            <label class="menu__option">
                <input
                    type="radio"
                    name="ui"
                    value={ui.code()}
                    checked={ui == now}
                    onchange={site.telling(Action::Prefer(Preference::Ui(ui)))}
                />
                <bdi lang={ui.code()}>{ ui.own_name() }</bdi>
            </label>
        }
    };
    let label = html! {
        <>
            <span class="visually-hidden">{ site.text(Text::InterfaceLanguage) }{ ": " }</span>
            { now.own_name() }
        </>
    };
    html! {
        <Menu {label}>
            <fieldset class="menu__group">
                <legend class="menu__title">{ site.text(Text::InterfaceLanguage) }</legend>
                { for Ui::ALL.into_iter().map(option) }
            </fieldset>
        </Menu>
    }
}
