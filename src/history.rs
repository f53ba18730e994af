//! Keeps the route and the browser's address in step, both ways.

use yew::prelude::*;

use crate::browser::address::{self, Travel};
use crate::route::Route;
use crate::state::{Action, State};

/// The route of the present address.
pub fn route() -> Route {
    Route::from_query(&address::query())
}

/// Writes the route into the address when it changes, and takes over what the address says on back and forward.
#[hook]
pub fn use_history(state: &UseReducerHandle<State>) {
    let written = use_mut_ref(|| state.entry);
    use_effect_with((state.route.clone(), state.entry), move |(wanted, entry)| {
        let is_new = written.replace(*entry) != *entry;
        if route() != *wanted {
            address::write(&wanted.to_query(), is_new);
        }
    });
    let dispatch = state.dispatcher();
    use_effect_with((), move |()| {
        let travel = Travel::listen(move || dispatch.dispatch(Action::Arrive(route())));
        move || drop(travel)
    });
}
