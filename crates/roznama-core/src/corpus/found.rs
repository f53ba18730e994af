//! What a query's text finds, searched for once and asked as often as wanted: for hits, counts and contexts.

use roznama_dates::Day;

use super::Corpus;
use crate::index::{self, Plan};
use crate::names::Passing;
use crate::order::{ascending, descending, smallest, sort_by_key};
use crate::query::{self, Note};
use crate::{
    DocIx, Facets, Facts, Filter, Histogram, Hit, KwicOrder, KwicRow, NameIx, NameKind, Results,
    facets,
};

/// What [`Corpus::find`] found. A filter narrows each answer, not the search.
#[derive(Debug)]
pub struct Found<'c> {
    corpus: &'c Corpus,
    plan: Plan,
    /// By place, each with its score.
    scored: Vec<(DocIx, u32)>,
    notes: Vec<Note>,
}

impl<'c> Found<'c> {
    pub(super) fn of(corpus: &'c Corpus, text: &str) -> Self {
        let parsed = query::parse(text);
        let plan = Plan::of(&parsed.root, &corpus.index);
        let found = plan.find(&corpus.index, &corpus.documents);
        let scored = found.into_iter().map(|(document, score)| (DocIx(document), score)).collect();
        Self { corpus, plan, scored, notes: parsed.notes }
    }

    /// The best hits, at most so many, with passages to show.
    pub fn results(&self, filter: &Filter, limit: usize) -> Results {
        // What is found is not known yet: to look at it would want more than a true answer needs.
        if !self.corpus.documents.is_complete() {
            return Results::default();
        }
        let passing = Passing::of(self.corpus, filter);
        // The names that the filter asks for may be awaited.
        if !self.corpus.documents.is_complete() {
            return Results::default();
        }
        let passes = |(ix, _): &(DocIx, u32)| passing.accepts(self.corpus, *ix);
        let found: Vec<(DocIx, u32)> = self.scored.iter().copied().filter(passes).collect();
        let total = found.len();
        let ranked = self.ranked(found, limit);
        let hits = ranked
            .into_iter()
            .map(|(ix, score)| {
                let document = self.corpus.get(ix);
                Hit {
                    document: ix,
                    score,
                    title_highlights: index::highlights(&self.plan.matches_in_title(document)),
                    snippet: index::snippet(document, &self.plan.matches_in_body(document)),
                }
            })
            .collect();
        Results { hits, total, notes: self.notes.clone() }
    }

    /// All documents that pass, in the order of the corpus.
    pub fn passing(&self, filter: &Filter) -> impl Iterator<Item = DocIx> {
        let passing = Passing::of(self.corpus, filter);
        let all = self.scored.iter().map(|(ix, _)| *ix);
        all.filter(move |ix| passing.accepts(self.corpus, *ix))
    }

    /// All documents that pass, the best first; of one score not those with the exact spelling, but the earlier ones. No text is
    /// looked at for it.
    pub fn ordered(&self, filter: &Filter) -> Vec<DocIx> {
        let passing = Passing::of(self.corpus, filter);
        let passes = |(ix, _): &&(DocIx, u32)| passing.accepts(self.corpus, *ix);
        let mut ranks: Vec<Rank> =
            self.scored.iter().filter(passes).map(|found| self.rank(*found)).collect();
        sort_by_key(&mut ranks, Rank::key);
        ranks.into_iter().map(|rank| rank.document).collect()
    }

    /// How many documents each further choice would leave.
    pub fn facets(&self, filter: &Filter) -> Facets {
        facets::count(self.named(filter).into_iter(), filter)
    }

    /// How many of the documents that pass all but the filter's names of this kind have each name of the kind, the most frequent
    /// first.
    pub fn names(&self, filter: &Filter, kind: NameKind) -> Vec<(NameIx, usize)> {
        let Some(names) = self.corpus.names() else { return Vec::new() };
        let passing = Passing::of(self.corpus, filter);
        let mut passes = vec![false; self.corpus.len()];
        for (ix, _) in &self.scored {
            passes[ix.index()] =
                passing.names_accept(*ix, Some(kind)) && filter.accepts(self.corpus.facts(*ix));
        }
        names.counts(kind, &|ix| passes.get(ix.index()).is_some_and(|passes| *passes))
    }

    /// What counts look at, of the documents that have the filter's names.
    fn named(&self, filter: &Filter) -> Vec<Facts<'c>> {
        let passing = Passing::of(self.corpus, filter);
        let found = self.scored.iter().filter(|(ix, _)| passing.names_accept(*ix, None));
        found.map(|(ix, _)| self.corpus.facts(*ix)).collect()
    }

    /// How many documents each year and month has.
    pub fn histogram(&self, filter: &Filter) -> Histogram {
        facets::histogram(self.named(filter).into_iter(), filter)
    }

    /// Every place in the bodies of documents that pass; see [`Corpus::concordance`].
    pub fn concordance(&self, filter: &Filter, width: usize, order: KwicOrder) -> Vec<KwicRow> {
        if !self.corpus.documents.is_complete() {
            return Vec::new();
        }
        let rows = |ix| index::kwic_rows(ix, self.corpus.get(ix), &self.plan, width);
        let mut rows: Vec<KwicRow> = self.passing(filter).flat_map(rows).collect();
        index::sort_kwic(&mut rows, order, |ix| &self.corpus.get(ix).body);
        rows
    }

    fn rank(&self, (document, score): (DocIx, u32)) -> Rank {
        let bounds = self.corpus.facts(document).bounds();
        let day = if self.plan.has_words() { None } else { first_of(bounds) };
        Rank { score, inexact: 0, day, document }
    }

    /// The best first, at most so many.
    ///
    /// Among documents of one score those that have the words exactly as they were typed come
    /// first; only those that may be shown are looked at for it.
    fn ranked(&self, found: Vec<(DocIx, u32)>, limit: usize) -> Vec<(DocIx, u32)> {
        let mut ranks: Vec<Rank> = found.into_iter().map(|found| self.rank(found)).collect();
        // What is equal to the last one that is shown may come before it when looked at more closely. To put all in order is
        // quicker than to look for very many.
        let coarse =
            |rank: &Rank| if self.plan.has_words() { rank.key() >> 96 } else { rank.key() };
        if limit <= MANY
            && let Some(last) = smallest(ranks.iter().map(coarse), limit)
        {
            ranks.retain(|rank| coarse(rank) <= last);
        }
        if self.plan.has_words() {
            // Many may be equal to the last one: only so many are looked at, so that few texts are needed.
            if ranks.len() > limit.saturating_add(MOST_TIES) {
                sort_by_key(&mut ranks, Rank::key);
                ranks.truncate(limit.saturating_add(MOST_TIES));
            }
            let words = self.plan.words();
            for rank in &mut ranks {
                let document = self.corpus.get(rank.document);
                let texts = [&document.title.value, &document.body];
                let has = |word: &&&index::Word| texts.iter().any(|t| t.contains(&word.spelling));
                rank.inexact = (words.len() - words.iter().filter(has).count()) as u32;
            }
        }
        sort_by_key(&mut ranks, Rank::key);
        ranks.truncate(limit);
        ranks.into_iter().map(|rank| (rank.document, rank.score)).collect()
    }
}

/// How many documents beside those that are shown are looked at for the exact spelling.
const MOST_TIES: usize = 4;

/// How many hits are more than a page shows.
const MANY: usize = 1000;

/// The first day that is known.
fn first_of((earliest, latest): (Option<Day>, Option<Day>)) -> Option<Day> {
    earliest.or(latest)
}

/// What a hit is ordered by, the weightiest first.
struct Rank {
    /// Higher is better.
    score: u32,
    /// How many words it does not have exactly as they were typed.
    inexact: u32,
    /// Later than any day when it has none.
    day: Option<Day>,
    document: DocIx,
}

impl Rank {
    /// Better hits have lower keys.
    fn key(&self) -> u128 {
        let day = self.day.map_or(1 << 32, |day| u128::from(ascending(day.days())));
        let inexact = self.inexact.min(0x7FFF_FFFF);
        u128::from(descending(self.score)) << 96
            | u128::from(inexact) << 65
            | day << 32
            | u128::from(self.document.0)
    }
}
