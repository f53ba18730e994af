//! The levels at which a text can be read: their names, what they do, and the switch between them.

use roznama_text::Level;
use yew::prelude::*;

use crate::i18n::Text;
use crate::site::Site;
use crate::state::Action;

/// The levels that a reader can choose from; the key of names is not made for reading.
const FOR_READING: [Level; 4] = [Level::Raw, Level::Repair, Level::Standard, Level::Search];

/// What a level is called, and what it does to a text.
pub const fn words_of(level: Level) -> (Text, Text) {
    match level {
        Level::Repair => (Text::Repaired, Text::RepairedHelp),
        Level::Standard => (Text::Standard, Text::StandardHelp),
        Level::Search => (Text::SearchKey, Text::SearchKeyHelp),
        Level::Name => (Text::NameKey, Text::NameKeyHelp),
        // As it was published; a level that is not known here is not offered.
        _ => (Text::AsPublished, Text::AboutCorpus),
    }
}

/// The buttons, the one of the level in force pressed.
pub fn level_switch(site: &Site, now: Level) -> Html {
    html! {
        <div class="reader__levels" role="group" aria-label={site.text(Text::TextShownAs)}>
            { for FOR_READING.into_iter().map(|level| html! {
                <button
                    type="button"
                    class="button"
                    aria-pressed={if level == now { "true" } else { "false" }}
                    onclick={site.telling(Action::Show(level))}
                >
                    { site.text(words_of(level).0) }
                </button>
            }) }
        </div>
    }
}
