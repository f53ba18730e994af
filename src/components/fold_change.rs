//! One kind of change that a level of folding makes: what became what, how often, why, and by whose word.

use roznama_folding::Kind;
use roznama_text::grapheme;
use yew::prelude::*;

use crate::i18n::Text;
use crate::site::Site;

/// The change as a list item.
pub fn fold_change(site: &Site, kind: &Kind) -> Html {
    let ui = site.locale.ui;
    // Reasons and their sources are in English; below a sentence of the interface's language they stand apart.
    let detail = format!("{}. {}.", kind.reason, kind.source);
    html! {
        <li class="folding__change">
            <span class="folding__swap">
                { side(&kind.before).unwrap_or_else(|| site.text(Text::FoldingAdded).into()) }
                <span class="folding__arrow" aria-hidden="true">{ if ui.is_rtl() { "←" } else { "→" } }</span>
                { side(&kind.after).unwrap_or_else(|| site.text(Text::FoldingRemoved).into()) }
            </span>
            if kind.times > 1 {
                <span class="folding__times">
                    { site.fill(Text::FoldingTimes, &[&site.number(kind.times)]) }
                </span>
            }
            if let Some(sentence) = kind.sentence.clone() {
                <span class="folding__why">{ sentence }</span>
            }
            <bdi class="folding__source" lang="en" dir="ltr">{ detail }</bdi>
        </li>
    }
}

/// Characters and their code points; nothing for no characters.
fn side(text: &str) -> Option<Html> {
    let codes: Vec<String> = text.chars().map(code).collect();
    (!codes.is_empty()).then(|| {
        html! {
            <span class="folding__side">
                if let Some(shown) = visible(text) {
                    <bdi class="folding__letters">{ shown }</bdi>
                }
                <code class="folding__codes" dir="ltr">{ codes.join(" ") }</code>
            </span>
        }
    })
}

/// The code point, with the abbreviation that the Unicode Standard gives to what cannot be seen.
fn code(c: char) -> String {
    let name = match c {
        '\u{A0}' => " NBSP",
        '\u{AD}' => " SHY",
        '\u{61C}' => " ALM",
        '\u{200B}' => " ZWSP",
        '\u{200C}' => " ZWNJ",
        '\u{200D}' => " ZWJ",
        '\u{200E}' => " LRM",
        '\u{200F}' => " RLM",
        '\u{202F}' => " NNBSP",
        '\u{FEFF}' => " BOM",
        _ => "",
    };
    format!("U+{:04X}{name}", c as u32)
}

/// The text with a dotted circle below marks that have no letter; nothing when there is nothing to see.
fn visible(text: &str) -> Option<String> {
    const CIRCLE: char = '\u{25CC}';
    let is_seen = |c: char| {
        let is_format = matches!(c, '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}')
            || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
            || matches!(c, '\u{FFF9}'..='\u{FFFB}');
        !c.is_whitespace() && !c.is_control() && !is_format
    };
    let with_circle = format!("{CIRCLE}{text}");
    let joins = grapheme::next_boundary(&with_circle, 0) > CIRCLE.len_utf8();
    text.chars().any(is_seen).then(|| if joins { with_circle } else { text.to_owned() })
}
