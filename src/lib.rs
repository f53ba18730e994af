//! The Roznama viewer: a Yew app over a corpus that is built into it, or comes in a file beside it, or in shards when they are needed.
//!
//! ```text
//! address, kept choices → State → pages → components → Action → State
//!                              ↘ browser/ (title, focus, canvas, storage)
//! ```
//!
//! [`state`], [`route`], [`i18n`] and [`view`] know of no browser and are tested natively; [`pages`] and [`components`] show
//! what those work out; only [`browser`] touches the page imperatively.

pub mod app;
pub mod browser;
pub mod components;

pub mod corpus;
mod fetching;
mod folding;
mod history;
mod own;
pub mod pages;
pub mod route;
pub mod site;
pub mod state;
pub mod view;
mod wording;

pub use roznama_words as i18n;

use app::{App, AppProps};
use browser::failure::{Reason, announce, announce_panics};
use browser::{corpus_file, page, storage, words};
use corpus::Load;
use wasm_bindgen_futures::spawn_local;

/// Mounts the app once the corpus is there, or says why it cannot start.
pub fn run() {
    announce_panics();
    match corpus_file::fetched() {
        None => spawn_local(mount(Load::embedded())),
        Some(bytes) => spawn_local(async {
            match bytes.await {
                Ok(bytes) => match load(&bytes).await {
                    Some(load) => mount(load).await,
                    None => announce(Reason::Download, "corpus"),
                },
                Err(error) => announce(Reason::Download, &format!("{error:?}")),
            }
        }),
    }
}

/// The corpus of a file: a pack, or the manifest of shards, of which some must come first; nothing if they do not.
async fn load(bytes: &[u8]) -> Option<Load> {
    if roznama_core::pack::is_manifest(bytes) {
        return browser::shards::open(bytes).await;
    }
    Some(Load::from_bytes(bytes))
}

async fn mount(corpus: Load) {
    match corpus {
        Load::Ready(corpus) => {
            let ui = state::State::new(history::route(), storage::load()).locale().ui;
            if let Err(error) = words::fetch(ui).await {
                return announce(Reason::Download, &format!("{error:?}"));
            }
            page::next_task().await;
            page::remove_placeholders();
            yew::Renderer::<App>::with_root_and_props(page::mount_point(), AppProps { corpus })
                .render();
            page::settle().await;
        }
        Load::Failed(error) => announce(Reason::Corpus, &error.to_string()),
    }
}
