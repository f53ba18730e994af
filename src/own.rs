//! A corpus of the reader's own in place of the site's: found again by the id in the address, `?own=ID`.
//!
//! Opening texts, packing, keeping and the bar are scripts of their own (`assets/own`), fetched when they are first wanted.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::own::{Own, listen};
use crate::corpus::{Load, SharedCorpus};
use crate::i18n::Text;
use crate::pages::frame::frame;
use crate::route::{Page, Route};
use crate::site::Site;
use crate::state::Locale;

/// What the address asks for beside the site's corpus, and how far it has come.
pub struct OwnCorpus {
    wanted: Option<Rc<str>>,
    scripts: Scripts,
    found: Option<Found>,
    again: Callback<MouseEvent>,
}

/// The scripts of `assets/own`.
#[derive(Clone, Default)]
enum Scripts {
    #[default]
    Awaited,
    Failed,
    Ready(Own),
}

/// What became of the search for an id.
#[derive(Clone)]
struct Found {
    id: Rc<str>,
    corpus: Result<SharedCorpus, &'static str>,
}

impl OwnCorpus {
    /// The corpus that the address asks for, if it asks for one and it has come.
    pub fn corpus(&self) -> Option<&SharedCorpus> {
        self.found()?.corpus.as_ref().ok()
    }

    /// What became of the search for what the address asks for now.
    fn found(&self) -> Option<&Found> {
        self.found.as_ref().filter(|found| Some(&found.id) == self.wanted.as_ref())
    }

    /// Whether the address asks for one that is not there.
    pub fn is_wanting(&self) -> bool {
        self.wanted.is_some() && self.corpus().is_none()
    }

    /// What stands above each of its pages; nothing above those of the site's corpus.
    pub fn bar(&self, locale: Locale) -> Html {
        match (&self.scripts, &self.wanted) {
            (Scripts::Ready(own), Some(id)) if !self.is_wanting() => own.bar(locale, id),
            _ => Html::default(),
        }
    }

    /// The page that opens texts of the reader's own, which is shown for a corpus that is not there too.
    pub fn page(&self, site: &Site) -> Html {
        let is_awaited = self.wanted.is_some() && self.found().is_none();
        let content = match &self.scripts {
            Scripts::Failed => html! {
                <div class="notice" role="alert">
                    { site.text(Text::ModuleFailed) }{ " " }
                    <button type="button" class="button" onclick={self.again.clone()}>
                        { site.text(Text::TryAgain) }
                    </button>
                </div>
            },
            Scripts::Ready(own) if !is_awaited => {
                let missed =
                    self.found().and_then(|it| Some((&*it.id, *it.corpus.as_ref().err()?)));
                let (id, why) = missed.unwrap_or_default();
                own.page(site.locale, id, why)
            }
            _ => html! { <p class="notice" role="status">{ site.text(Text::ShardsAwaited) }</p> },
        };
        let heading = html! {
            <h1 class="page__title" tabindex="-1">{ site.text(Text::OpenHeading) }</h1>
        };
        frame("page", html! { <>{ heading }{ content }</> })
    }
}

/// What has come.
#[derive(Default)]
struct Held {
    scripts: Scripts,
    found: Option<Found>,
    /// Grows with each try.
    tries: u32,
}

/// What the route asks for, fetched and looked for when it first does.
#[hook]
pub fn use_own(route: &Route) -> OwnCorpus {
    let held = use_mut_ref(Held::default);
    let update = use_force_update();
    let again = {
        let (held, update) = (held.clone(), update.clone());
        move || {
            held.borrow_mut().tries += 1;
            update.force_update();
        }
    };
    let wanted = route.own.clone();
    let is_needed = wanted.is_some() || route.page == Page::Open;
    let tries = held.borrow().tries;
    use_effect_with((is_needed, wanted.clone(), tries), {
        let held = held.clone();
        move |(is_needed, wanted, _)| {
            if *is_needed {
                let wanted = wanted.clone();
                spawn_local(async move {
                    come(&held, wanted).await;
                    update.force_update();
                });
            }
        }
    });
    use_effect_with((), {
        let again = again.clone();
        move |()| {
            let listening = listen(again);
            move || drop(listening)
        }
    });
    let again = Callback::from(move |_| again());
    let held = held.borrow();
    OwnCorpus { wanted, scripts: held.scripts.clone(), found: held.found.clone(), again }
}

/// Fetches the scripts, unless they are there, and looks for the corpus, unless it is here.
async fn come(held: &RefCell<Held>, wanted: Option<Rc<str>>) {
    let own = Own::fetch().await;
    let is_here = |found: &Found| found.corpus.is_ok() && Some(&found.id) == wanted.as_ref();
    let is_here = held.borrow().found.as_ref().is_some_and(is_here);
    if let (Some(own), Some(id), false) = (&own, wanted, is_here) {
        let corpus = match own.find(&id).await.map(|pack| Load::from_bytes(&pack)) {
            Some(Load::Ready(corpus)) => Ok(corpus),
            Some(Load::Failed(_)) => Err("unreadable"),
            None => Err("missing"),
        };
        held.borrow_mut().found = Some(Found { id, corpus });
    }
    held.borrow_mut().scripts = own.map_or(Scripts::Failed, Scripts::Ready);
}
