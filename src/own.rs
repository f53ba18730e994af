//! A corpus of the reader's own in place of the site's: found again by the id in the address, `?own=ID`.
//!
//! Opening texts, packing, keeping and the bar are scripts of their own (`assets/own`), fetched when they are first wanted.

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
#[derive(Clone, Default, PartialEq)]
pub struct OwnCorpus {
    wanted: Option<Rc<str>>,
    scripts: Scripts,
    found: Option<Found>,
    again: Callback<MouseEvent>,
}

/// The scripts of `assets/own`.
#[derive(Clone, Default, PartialEq)]
enum Scripts {
    #[default]
    Awaited,
    Failed,
    Ready(Own),
}

/// What became of the search for an id.
#[derive(Clone, PartialEq)]
struct Found {
    id: Rc<str>,
    corpus: Result<SharedCorpus, &'static str>,
}

impl OwnCorpus {
    /// The corpus that the address asks for, if it asks for one and it has come.
    pub fn corpus(&self) -> Option<&SharedCorpus> {
        let found = self.found.as_ref().filter(|found| Some(&found.id) == self.wanted.as_ref())?;
        found.corpus.as_ref().ok()
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
        let is_awaited = self.is_wanting() && self.found.is_none();
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
                let missed = self.found.as_ref().filter(|_| self.is_wanting());
                let why = missed.and_then(|found| found.corpus.as_ref().err()).copied();
                let id = self.wanted.as_deref().filter(|_| why.is_some());
                own.page(site.locale, id.unwrap_or_default(), why.unwrap_or_default())
            }
            _ => html! { <p class="notice" role="status">{ site.text(Text::ShardsAwaited) }</p> },
        };
        let heading = html! {
            <h1 class="page__title" tabindex="-1">{ site.text(Text::OpenHeading) }</h1>
        };
        frame("page", html! { <>{ heading }{ content }</> })
    }
}

/// What the route asks for, fetched and looked for when it first does.
#[hook]
pub fn use_own(route: &Route) -> OwnCorpus {
    let scripts = use_state_eq(Scripts::default);
    let found = use_state_eq(|| None::<Found>);
    // Grows with each try.
    let tries = use_state_eq(|| 0_u32);
    let wanted = route.own.clone();
    let is_needed = wanted.is_some() || route.page == Page::Open;
    use_effect_with((is_needed, wanted.clone(), *tries), {
        let (scripts, setter) = (scripts.setter(), found.setter());
        let is_here =
            found.as_ref().is_some_and(|it| it.corpus.is_ok() && Some(&it.id) == wanted.as_ref());
        move |(is_needed, wanted, _)| {
            if !is_needed {
                return;
            }
            let wanted = wanted.clone().filter(|_| !is_here);
            spawn_local(async move {
                let Some(own) = Own::fetch().await else {
                    scripts.set(Scripts::Failed);
                    return;
                };
                if let Some(id) = wanted {
                    let corpus = match own.find(&id).await {
                        None => Err("missing"),
                        Some(pack) => match Load::from_bytes(&pack) {
                            Load::Ready(corpus) => Ok(corpus),
                            Load::Failed(_) => Err("unreadable"),
                        },
                    };
                    setter.set(Some(Found { id, corpus }));
                }
                scripts.set(Scripts::Ready(own));
            });
        }
    });
    let again = {
        let tries = tries.clone();
        Callback::from(move |_| tries.set(*tries + 1))
    };
    use_effect_with(*tries, move |_| {
        let listening = listen(move || tries.set(*tries + 1));
        move || drop(listening)
    });
    OwnCorpus { wanted, scripts: (*scripts).clone(), found: (*found).clone(), again }
}
