//! A button of the header that opens a panel of choices. Escape and a press elsewhere close it.

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::browser::dismiss::PressOutside;

/// Properties of [`Menu`].
#[derive(Properties, PartialEq)]
pub struct MenuProps {
    /// What the button says.
    pub label: Html,
    /// The panel.
    pub children: Html,
}

/// A disclosure: `<details>`, so that it works as every browser's readers know it.
#[component]
pub fn Menu(props: &MenuProps) -> Html {
    let open = use_state_eq(|| false);
    let (root, button) = (use_node_ref(), use_node_ref());
    let onclick = use_callback(open.clone(), |event: MouseEvent, open| {
        event.prevent_default();
        open.set(!**open);
    });
    let onkeydown =
        use_callback((open.clone(), button.clone()), |event: KeyboardEvent, (open, button)| {
            if event.key() == "Escape" && **open {
                open.set(false);
                if let Some(button) = button.cast::<HtmlElement>() {
                    let _ = button.focus();
                }
            }
        });
    use_effect_with((*open, root.clone()), {
        let open = open.clone();
        move |(is_open, root)| {
            let watch = root
                .cast()
                .filter(|_| *is_open)
                .map(|inside| PressOutside::listen(inside, move || open.set(false)));
            move || drop(watch)
        }
    });
    html! {
        <details ref={root} class="menu" open={*open} {onkeydown}>
            <summary ref={button} class="button button--quiet menu__button" {onclick}>
                { props.label.clone() }
            </summary>
            <div class="menu__panel">{ props.children.clone() }</div>
        </details>
    }
}
