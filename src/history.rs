//! Keeps the route and the browser's address in step, both ways.
//!
//! Only the query of the address is written, upon whatever path the page has, so that the site works under any sub-path.

use gloo::history::{BrowserHistory, History};
use yew::prelude::*;

use crate::route::Route;
use crate::state::{Action, State};

/// The route of the present address.
pub fn route() -> Route {
    Route::from_query(BrowserHistory::new().location().query_str())
}

/// Writes the route into the address when it changes, and takes over what the address says on back and forward.
#[hook]
pub fn use_history(state: &UseReducerHandle<State>) {
    let written = use_mut_ref(|| state.entry);
    use_effect_with((state.route.clone(), state.entry), move |(wanted, entry)| {
        let history = BrowserHistory::new();
        let location = history.location();
        let is_new = written.replace(*entry) != *entry;
        if Route::from_query(location.query_str()) != *wanted {
            let address = format!("{}{}", location.path(), wanted.to_query());
            if is_new { history.push(address) } else { history.replace(address) }
        }
    });
    let dispatch = state.dispatcher();
    use_effect_with((), move |()| {
        let listener =
            BrowserHistory::new().listen(move || dispatch.dispatch(Action::Arrive(route())));
        move || drop(listener)
    });
}
