//! A menu of formats to save articles or events in.

use roznama_export::{Format, Selection};
use yew::prelude::*;

use super::menu::Menu;
use crate::browser::save::save;
use crate::i18n::Text;
use crate::site::Site;

/// Properties of [`SaveAs`].
#[derive(Properties, PartialEq)]
pub struct SaveAsProps {
    /// The site.
    pub site: Site,
    /// What the menu is called.
    pub label: Text,
    /// What to save, asked for when a format is chosen.
    pub selection: Callback<(), Selection>,
    /// Whether these are events, which not every format has a place for.
    #[prop_or_default]
    pub is_events: bool,
    /// What the file is called, without its ending.
    pub name: AttrValue,
}

/// How far it has come.
#[derive(Clone, Copy, PartialEq)]
enum Progress {
    Idle,
    Busy,
    Failed,
}

/// The menu.
#[component]
pub fn SaveAs(props: &SaveAsProps) -> Html {
    let site = &props.site;
    let progress = use_state_eq(|| Progress::Idle);
    let button = |format: Format| {
        let progress = progress.setter();
        let (selection, name) = (props.selection.clone(), props.name.to_string());
        let onclick = Callback::from(move |_: MouseEvent| {
            progress.set(Progress::Busy);
            let then = progress.clone();
            save(selection.emit(()), format, name.clone(), move |is_saved| {
                then.set(if is_saved { Progress::Idle } else { Progress::Failed });
            });
        });
        html! {
            <li>
                <button type="button" class="button button--quiet save-as__format" {onclick}>
                    <bdi dir="ltr" lang="en">{ format.title() }</bdi>
                </button>
            </li>
        }
    };
    let formats = Format::ALL.into_iter().filter(|it| it.is_for_events() || !props.is_events);
    html! {
        <div class="save-as">
            <Menu label={html! { { site.text(props.label) } }}>
                <ul class="save-as__formats">{ for formats.map(button) }</ul>
                <p class="save-as__progress" role="status">
                    { match *progress {
                        Progress::Idle => "",
                        Progress::Busy => site.text(Text::SaveBusy),
                        Progress::Failed => site.text(Text::SaveFailed),
                    } }
                </p>
            </Menu>
        </div>
    }
}
