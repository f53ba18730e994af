//! Filters in words, and what lifting one of them would show.

use roznama_core::{Corpus, Facets, Filter, Query};
use roznama_text::Lang;

use super::dates;
use crate::i18n::{Text, fill, names};
use crate::route::Route;
use crate::state::{Locale, Restriction};

/// What a restriction is called on its chip.
pub fn label(corpus: &Corpus, restriction: &Restriction, locale: Locale) -> String {
    match restriction {
        Restriction::Words(words) => fill(locale.ui.text(Text::FilterWords), &[words.trim()]),
        Restriction::Lang(lang) => names::language(*lang, locale.ui),
        Restriction::Source(source) => source.clone(),
        Restriction::Name(id) => {
            let name = corpus.names().and_then(|names| Some(names.get(names.by_id(id)?)));
            name.map_or(id.as_str(), |name| name.label(locale.ui.lang()).1).to_owned()
        }
        Restriction::Period(from, to) => dates::period(*from, *to, locale).unwrap_or_default(),
    }
}

/// The search that a route asks for.
pub fn query(route: &Route, limit: usize) -> Query {
    Query { text: route.words.clone(), filter: route.filter.clone(), limit }
}

/// For each restriction, how many articles would be shown without it; those that would show something.
pub fn remedies(
    corpus: &Corpus,
    route: &Route,
    restrictions: &[Restriction],
) -> Vec<(Restriction, usize)> {
    restrictions
        .iter()
        .map(|restriction| {
            let total = corpus.search(&query(&restriction.lifted(route), 0)).total;
            (restriction.clone(), total)
        })
        .filter(|(_, total)| *total > 0)
        .collect()
}

/// Languages with their counts, the chosen ones even when nothing is behind them.
pub fn lang_counts(facets: &Facets, filter: &Filter) -> Vec<(Lang, usize)> {
    let mut counts = facets.langs.clone();
    for lang in &filter.langs {
        if !counts.iter().any(|(known, _)| known == lang) {
            counts.push((*lang, 0));
        }
    }
    counts
}

/// Sources with their counts, the chosen ones even when nothing is behind them.
pub fn source_counts(facets: &Facets, filter: &Filter) -> Vec<(String, usize)> {
    let mut counts = facets.sources.clone();
    for source in &filter.sources {
        if !counts.iter().any(|(known, _)| known == source) {
            counts.push((source.clone(), 0));
        }
    }
    counts
}
