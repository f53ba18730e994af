//! The places and persons of what is found, as facets; where they must be fetched, a button that does.

use roznama_core::{Filter, Found, NameKind, Names};
use yew::prelude::*;

use super::facet::{FacetOption, facet};
use crate::i18n::{Text, names};
use crate::site::Site;
use crate::state::{Action, State};

/// How many of a kind are offered.
const OFFERED: usize = 8;

/// The names that the reader may see: those that are there; those that are not only if they were asked for.
pub fn names_of<'s>(site: &'s Site, state: &State) -> Option<&'s Names> {
    let is_asked = state.wants_names || !state.route.filter.names.is_empty();
    if is_asked { site.corpus.names() } else { site.corpus.held_names() }
}

/// The button that fetches names.
pub fn want_names(site: &Site) -> Html {
    html! {
        <button type="button" class="button button--quiet" onclick={site.telling(Action::WantNames)}>
            { site.text(Text::NamesShow) }
        </button>
    }
}

/// The facets of places and persons.
pub fn name_facets(site: &Site, state: &State, found: &Found<'_>) -> Html {
    let Some(all) = names_of(site, state) else { return want_names(site) };
    let kinds = [NameKind::Place, NameKind::Person];
    html! { <>{ for kinds.into_iter().map(|kind| of_kind(site, &state.route.filter, all, found, kind)) }</> }
}

fn of_kind(site: &Site, filter: &Filter, all: &Names, found: &Found<'_>, kind: NameKind) -> Html {
    let counts = found.names(filter, kind);
    let is_chosen = |id: &String| filter.names.contains(id);
    let chosen = filter.names.iter().filter_map(|id| all.by_id(id));
    let chosen = chosen.filter(|ix| all.get(*ix).kind == kind);
    // The chosen ones first, even when nothing is behind them.
    let mut shown: Vec<_> = chosen
        .map(|ix| (ix, counts.iter().find(|(own, _)| *own == ix).map_or(0, |(_, count)| *count)))
        .collect();
    let others = counts.iter().filter(|(ix, _)| !is_chosen(&all.get(*ix).id));
    shown.extend(others.take(OFFERED).copied());
    let options = shown.into_iter().map(|(ix, count)| {
        let name = all.get(ix);
        FacetOption {
            name: name.label(site.locale.ui.lang()).1.to_owned(),
            mark: None,
            count,
            is_chosen: is_chosen(&name.id),
            toggle: Action::ToggleName(name.id.clone()),
        }
    });
    html! {
        if options.len() > 0 {
            { facet(site, site.text(names::kind(kind)), options.collect()) }
        }
    }
}
