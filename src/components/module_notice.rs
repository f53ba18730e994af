//! What stands in place of something that needs the folding module, until it is there.

use yew::prelude::*;

use crate::folding::Module;
use crate::i18n::Text;
use crate::site::Site;

/// That it is being fetched, or that it could not be, with the way to try again; nothing once it is there and has answered.
pub fn module_notice(site: &Site, has_answered: bool) -> Html {
    match &site.folding {
        Module::Ready(_) if has_answered => html! {},
        Module::Ready(_) => html! {
            <p class="notice" role="alert">{ site.text(Text::ModuleSilent) }</p>
        },
        Module::Awaited => html! {
            <p class="notice" role="status">{ site.text(Text::ModuleAwaited) }</p>
        },
        Module::Failed(again) => html! {
            <div class="notice" role="alert">
                { site.text(Text::ModuleFailed) }{ " " }
                <button type="button" class="button" onclick={again.clone()}>
                    { site.text(Text::TryAgain) }
                </button>
            </div>
        },
    }
}
