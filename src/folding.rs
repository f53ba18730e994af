//! Whether the folding module is at hand: fetched once a page needs it, tried again when the reader asks.

use yew::prelude::*;

use crate::browser::module::Folding;
use crate::route::{Page, Route};
use roznama_text::Level;

/// Where the module is.
#[derive(Clone, PartialEq, Default)]
pub enum Module {
    /// Not asked for, or on its way.
    #[default]
    Awaited,
    /// Here.
    Ready(Folding),
    /// It could not be fetched; the callback tries again.
    Failed(Callback<MouseEvent>),
}

impl Module {
    /// The module, if it is here.
    pub const fn ready(&self) -> Option<&Folding> {
        match self {
            Self::Ready(folding) => Some(folding),
            Self::Awaited | Self::Failed(_) => None,
        }
    }
}

/// Whether a page needs the module: the one that explains folding, and an article at the standard of its language.
fn is_needed(route: &Route) -> bool {
    match route.page {
        Page::Folding(_) => true,
        Page::Article(_) => route.view == Level::Standard,
        _ => false,
    }
}

/// The module, fetched when the route first needs it.
#[hook]
pub fn use_folding(route: &Route) -> Module {
    let module = use_state_eq(Module::default);
    // Grows with each try.
    let tries = use_state_eq(|| 0_u32);
    let wanted = is_needed(route) && module.ready().is_none();
    use_effect_with((wanted, *tries), {
        let module = module.setter();
        let tries = tries.clone();
        move |(wanted, _)| {
            if *wanted {
                let again = Callback::from(move |_| tries.set(*tries + 1));
                module.set(Module::Awaited);
                Folding::fetch(move |fetched| {
                    module.set(fetched.map_or(Module::Failed(again), Module::Ready));
                });
            }
        }
    });
    (*module).clone()
}
