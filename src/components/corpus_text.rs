//! Text of the corpus inside the interface: its own language and direction, isolated from what is around it.

use roznama_text::Lang;
use yew::prelude::*;

use crate::view::runs::Run;

/// Runs of text in a language; matches are `<mark>`.
pub fn runs(runs: &[Run], code: Lang) -> Html {
    html! {
        <bdi lang={code.to_string()} dir={code.direction().as_str()}>{ for runs.iter().map(run) }</bdi>
    }
}

/// One run.
pub fn run(run: &Run) -> Html {
    if run.marked {
        html! { <mark>{ run.text.clone() }</mark> }
    } else {
        html! { { run.text.clone() } }
    }
}

/// A whole text without marks.
pub fn plain(text: &str, code: Lang) -> Html {
    html! { <bdi lang={code.to_string()} dir={code.direction().as_str()}>{ text.to_owned() }</bdi> }
}
