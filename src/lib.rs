//! The Roznama viewer: a Yew app over a corpus that it embeds.

use yew::prelude::*;

/// The app's root.
#[component]
pub fn App() -> Html {
    html! { <h1>{ "Roznama" }</h1> }
}

/// Mounts the app on the page's body.
pub fn run() {
    yew::Renderer::<App>::new().render();
}
