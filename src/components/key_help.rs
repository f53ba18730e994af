//! The keys and what they do: as a table, and as a dialog that `?` opens on any page.

use yew::prelude::*;

use crate::i18n::Text;
use crate::site::Site;

/// The dialog's id.
pub const DIALOG: &str = "keys";

/// Keys and what they do.
const KEYS: [(&[&str], Text); 8] = [
    (&["/"], Text::KeySearch),
    (&["j", "k"], Text::KeyNext),
    (&["?"], Text::KeyHelp),
    (&["Tab"], Text::KeyTab),
    (&["\u{2190}", "\u{2192}"], Text::KeyArrows),
    (&["Page Up", "Page Down"], Text::KeyPages),
    (&["Home", "End"], Text::KeyEnds),
    (&["Esc"], Text::KeyEscape),
];

/// The table.
pub fn key_table(site: &Site) -> Html {
    html! {
        <table class="keys">
            <tbody>
                { for KEYS.iter().map(|(keys, text)| html! {
                    <tr>
                        <th scope="row"><bdi dir="ltr">{ for keys.iter().map(|key| html! { <>{ " " }<kbd>{ *key }</kbd></> }) }</bdi></th>
                        <td>{ site.text(*text) }</td>
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

/// The dialog, closed.
pub fn key_dialog(site: &Site) -> Html {
    html! {
        <dialog id={DIALOG} class="key-dialog" aria-labelledby="keys-title">
            <h2 id="keys-title">{ site.text(Text::AboutKeysHeading) }</h2>
            { key_table(site) }
            <p><a href={format!("help/{}.html", site.locale.ui)}>{ site.text(Text::Help) }</a></p>
            <form method="dialog"><button class="button">{ site.text(Text::Close) }</button></form>
        </dialog>
    }
}
