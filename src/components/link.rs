//! A link to a page of the site: a real address, followed without loading the page anew.

use yew::prelude::*;

use crate::context::use_dispatch;
use crate::route::Route;
use crate::state::Action;

/// Properties of [`Link`].
#[derive(Properties, PartialEq)]
pub struct LinkProps {
    /// Where it leads.
    pub to: Route,
    /// Classes of the `<a>`.
    #[prop_or_default]
    pub class: Classes,
    /// Whether it leads to the page shown.
    #[prop_or_default]
    pub current: bool,
    /// Language of the text in it, when it is not the interface's.
    #[prop_or_default]
    pub lang: Option<AttrValue>,
    /// Direction of the text in it.
    #[prop_or_default]
    pub dir: Option<AttrValue>,
    /// Inline style, for links placed by arithmetic.
    #[prop_or_default]
    pub style: Option<AttrValue>,
    /// The language whose colour it takes.
    #[prop_or_default]
    pub colour: Option<AttrValue>,
    /// What the link shows.
    pub children: Html,
}

/// A link; with a modifier key or another button the browser opens it as it opens any other.
#[component]
pub fn Link(props: &LinkProps) -> Html {
    let dispatch = use_dispatch();
    let onclick =
        use_callback((props.to.clone(), dispatch), |event: MouseEvent, (to, dispatch)| {
            let modified =
                event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
            if event.button() == 0 && !modified {
                event.prevent_default();
                dispatch.dispatch(Action::Go(to.clone()));
            }
        });
    html! {
        <a
            href={props.to.href()}
            class={props.class.clone()}
            aria-current={props.current.then_some("page")}
            lang={props.lang.clone()}
            dir={props.dir.clone()}
            style={props.style.clone()}
            data-lang={props.colour.clone()}
            {onclick}
        >
            { props.children.clone() }
        </a>
    }
}
