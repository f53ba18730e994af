//! A list of facts: names and values.

use yew::prelude::*;

/// One row.
pub fn row(name: impl Into<Html>, value: impl Into<Html>) -> Html {
    row_of(name.into(), value.into())
}

fn row_of(name: Html, value: Html) -> Html {
    html! {
        <div class="facts__row">
            <dt class="facts__name">{ name }</dt>
            <dd class="facts__value">{ value }</dd>
        </div>
    }
}
