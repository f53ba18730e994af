//! Fetching shards until what a page wants is there.

use roznama_core::pack::Shard;
use roznama_core::{Corpus, Wanting};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::Shown;
use crate::browser::shards;
use crate::i18n::Text;
use crate::pages::frame::frame;
use crate::route::Page;
use crate::site::Site;
use crate::state::State;

/// Milliseconds without another letter before anything is fetched for the first ones.
const PATIENCE: u32 = 120;

/// The page that is asked of the corpus, with its title. What is wanting is fetched, and the app shown again once it has come;
/// what does not come is done without, and that is told.
#[hook]
pub fn use_shown(
    site: &Site,
    state: &State,
    question: impl FnOnce(&Corpus) -> (String, Html),
) -> Shown {
    let arrived = use_force_update();
    let is_again = use_mut_ref(|| false);
    // What is asked though nothing has come may still change: someone types.
    let last = use_mut_ref(|| None);
    // While what was typed is looked for, what was found before stays.
    let before = use_mut_ref(|| None::<(Page, Html)>);
    let corpus = site.corpus.clone();
    let (answer, missed, wanting) = match corpus.partial().ask_partly(question) {
        Ok((answer, missed)) => (Some(answer), missed, None),
        Err(wanting) => (None, Vec::new(), Some(wanting)),
    };
    let is_new = last.replace(Some(corpus.version())) == Some(corpus.version());
    let notice = if answer.is_none() {
        html! { <p class="notice shards" role="status">{ site.text(Text::ShardsAwaited) }</p> }
    } else if missed.is_empty() {
        html! {}
    } else {
        let (corpus, arrived, is_again) = (corpus.clone(), arrived.clone(), is_again.clone());
        let again = Callback::from(move |_| {
            is_again.replace(true);
            corpus.try_again();
            arrived.force_update();
        });
        lost(site, &missed, again)
    };
    use_effect_with(wanting, move |wanting: &Option<Wanting>| {
        if let Some(wanting) = wanting.clone() {
            spawn_local(async move {
                let again = is_again.replace(false);
                if is_new && !again && !shards::pause(PATIENCE).await {
                    return;
                }
                let wanted = corpus.begin(wanting.shards().collect());
                let fetched = shards::fetch(corpus.partial().manifest(), &wanted, again).await;
                for (shard, bytes) in wanted.into_iter().zip(fetched) {
                    if let Err(error) = corpus.finish(shard, bytes.as_deref()) {
                        web_sys::console::error_1(&error.to_string().into());
                    }
                }
                arrived.force_update();
            });
        }
    });
    let (title, page) = answer.unzip();
    let page = page.unwrap_or_else(|| {
        let before = before.borrow();
        let same = before.as_ref().filter(|(page, _)| *page == state.route.page);
        same.map_or_else(|| frame("page", html! {}), |(_, html)| html.clone())
    });
    before.replace(Some((state.route.page.clone(), page.clone())));
    Shown { title, page, notice }
}

/// Which shards the page does without, with the way to try again.
fn lost(site: &Site, missed: &[Shard], again: Callback<MouseEvent>) -> Html {
    let manifest = site.corpus.partial().manifest();
    let names = missed.iter().map(|shard| manifest.shard_name(*shard));
    html! {
        <div class="notice shards" role="alert">
            { site.text(Text::ShardsMissed) }{ " " }
            <bdi dir="ltr">{ names.collect::<Vec<_>>().join(", ") }</bdi>{ " " }
            <button type="button" class="button" onclick={again}>{ site.text(Text::TryAgain) }</button>
        </div>
    }
}
