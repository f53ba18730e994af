//! A corpus in memory, as a pack holds it.

use std::ops::Range;

use roznama_dates::Day;
use roznama_text::Lang;

use crate::index::{self, Index, Plan};
use crate::order::{ascending, descending, smallest, sort_by_key};
use crate::pack::{self, FORMAT_VERSION, Meta, PackError};
use crate::timeline::Pyramid;
use crate::{
    DocIx, Document, Event, EventIx, EventRow, Facets, Filter, Histogram, Hit, KwicOrder, KwicRow,
    Query, Results, facets, query,
};

/// Documents and events, and what can be asked about them.
///
/// ```
/// use roznama_core::{Article, Corpus, pack};
///
/// let articles = vec![Article::new("b", "دوسرا"), Article::new("a", "پہلا")];
/// let corpus: Corpus = pack::read(&pack::write(articles, vec![]))?;
/// let ids: Vec<&str> = corpus.documents().iter().map(|d| d.id.as_str()).collect();
/// assert_eq!(ids, ["a", "b"]);
/// assert_eq!(corpus.document("b").map(|(ix, _)| ix.index()), Some(1));
/// # Ok::<(), pack::PackError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Corpus {
    meta: Meta,
    documents: Vec<Document>,
    index: Index,
    events: Vec<Event>,
    pyramid: Pyramid,
    /// The events as people wrote them, undecoded: only who merges corpora asks for them.
    rows: Vec<u8>,
    sections: Vec<SectionSize>,
}

/// How much of a pack a section takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionSize {
    /// The section's name.
    pub name: String,
    /// Its length.
    pub bytes: usize,
}

impl Corpus {
    pub(crate) fn new(
        meta: Meta,
        documents: Vec<Document>,
        index: Index,
        events: Vec<Event>,
        pyramid: Pyramid,
        rows: Vec<u8>,
        sections: Vec<SectionSize>,
    ) -> Self {
        Self { meta, documents, index, events, pyramid, rows, sections }
    }

    /// All documents, by id.
    pub fn documents(&self) -> &[Document] {
        &self.documents
    }

    /// The document at a place.
    ///
    /// # Panics
    ///
    /// If the place is of another, larger corpus.
    pub fn get(&self, ix: DocIx) -> &Document {
        &self.documents[ix.index()]
    }

    /// The document of an id, with its place.
    pub fn document(&self, id: &str) -> Option<(DocIx, &Document)> {
        let ix = self.documents.binary_search_by(|document| document.id.as_str().cmp(id)).ok()?;
        Some((DocIx(ix as u32), &self.documents[ix]))
    }

    /// All events, by id.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// The event at a place.
    ///
    /// # Panics
    ///
    /// If the place is of another, larger corpus.
    pub fn get_event(&self, ix: EventIx) -> &Event {
        &self.events[ix.index()]
    }

    /// The event of an id, with its place.
    pub fn event(&self, id: &str) -> Option<(EventIx, &Event)> {
        let ix = self.events.binary_search_by(|event| event.id.as_str().cmp(id)).ok()?;
        Some((EventIx(ix as u32), &self.events[ix]))
    }

    /// The events that a document tells of, by id.
    pub fn events_of(&self, document: DocIx) -> impl Iterator<Item = (EventIx, &Event)> {
        (0..)
            .map(EventIx)
            .zip(&self.events)
            .filter(move |(_, event)| event.links.iter().any(|link| link.document == document))
    }

    /// The best hits of a query, with passages to show.
    pub fn search(&self, query: &Query) -> Results {
        let parsed = query::parse(&query.text);
        let plan = Plan::of(&parsed.root, &self.index);
        let found: Vec<(DocIx, u32)> = self
            .scored(&plan)
            .into_iter()
            .filter(|(ix, _)| query.filter.accepts(self.get(*ix)))
            .collect();
        let total = found.len();
        let hits = self
            .ranked(found, &plan, query.limit)
            .into_iter()
            .map(|(ix, score)| {
                let document = self.get(ix);
                Hit {
                    document: ix,
                    score,
                    title_highlights: index::highlights(&plan.matches_in_title(document)),
                    snippet: index::snippet(document, &plan.matches_in_body(document)),
                }
            })
            .collect();
        Results { hits, total, notes: parsed.notes }
    }

    /// All documents that match a query, by id; its limit plays no part.
    pub fn matching(&self, query: &Query) -> Vec<DocIx> {
        self.scored(&self.plan(&query.text))
            .into_iter()
            .map(|(ix, _)| ix)
            .filter(|ix| query.filter.accepts(self.get(*ix)))
            .collect()
    }

    /// How many documents each further choice would leave.
    pub fn facets(&self, query: &Query) -> Facets {
        let matching = self.scored(&self.plan(&query.text));
        facets::count(matching.iter().map(|(ix, _)| self.get(*ix)), &query.filter)
    }

    /// How many documents of a query each year and month has.
    pub fn histogram(&self, query: &Query) -> Histogram {
        let matching = self.scored(&self.plan(&query.text));
        facets::histogram(matching.iter().map(|(ix, _)| self.get(*ix)), &query.filter)
    }

    /// What a query that finds nothing may have meant: the query with each word that the corpus does not have exchanged for one
    /// that it has and that differs by a slip or two, or is heard alike. `None` if that finds nothing either.
    ///
    /// ```
    /// use roznama_core::{Article, Query, pack};
    ///
    /// let corpus = pack::read(&pack::write(vec![Article::new("a", "وزیر خارجہ روس")], vec![]))?;
    /// let query = Query { text: "روس خارحہ ".into(), ..Query::default() };
    /// assert_eq!(corpus.search(&query).total, 0);
    /// assert_eq!(corpus.did_you_mean(&query).as_deref(), Some("روس خارجہ "));
    /// # Ok::<(), pack::PackError>(())
    /// ```
    pub fn did_you_mean(&self, query: &Query) -> Option<String> {
        let plan = self.plan(&query.text);
        plan.suggestions(&query.text, &self.index, &self.documents).into_iter().find(|text| {
            let found = self.scored(&self.plan(text));
            found.iter().any(|(ix, _)| query.filter.accepts(self.get(*ix)))
        })
    }

    /// Every place in the bodies of matching documents that a query finds, with at most so many characters of its line before
    /// and behind it; the query's limit plays no part.
    ///
    /// ```
    /// use roznama_core::{Article, KwicOrder, Query, pack};
    ///
    /// let corpus = pack::read(&pack::write(vec![Article::new("a", "one b two b three")], vec![]))?;
    /// let query = Query { text: "b".into(), ..Query::default() };
    /// let rows = corpus.concordance(&query, 4, KwicOrder::Right);
    /// let body = &corpus.documents()[0].body;
    /// let right: Vec<&str> = rows.iter().map(|row| &body[row.right.clone()]).collect();
    /// assert_eq!(right, [" thr", " two"]);
    /// # Ok::<(), pack::PackError>(())
    /// ```
    pub fn concordance(&self, query: &Query, width: usize, order: KwicOrder) -> Vec<KwicRow> {
        let plan = self.plan(&query.text);
        let matching = self.scored(&plan).into_iter().map(|(ix, _)| ix);
        let passing = matching.filter(|ix| query.filter.accepts(self.get(*ix)));
        let mut rows: Vec<KwicRow> =
            passing.flat_map(|ix| index::kwic_rows(ix, self.get(ix), &plan, width)).collect();
        index::sort_kwic(&mut rows, order, |ix| &self.get(ix).body);
        rows
    }

    /// Every place in a document's body that has what a query looks for: bytes of the body, none
    /// overlapping another, whole letters with their marks.
    pub fn highlights(&self, document: DocIx, text_query: &str) -> Vec<Range<usize>> {
        index::highlights(&self.plan(text_query).matches_in_body(self.get(document)))
    }

    /// The languages of the documents, with how many each has.
    pub fn langs(&self) -> Vec<(Lang, usize)> {
        facets::count(self.documents.iter(), &Filter::default()).langs
    }

    /// Counts of documents by language and day, month and year.
    pub fn pyramid(&self) -> &Pyramid {
        &self.pyramid
    }

    /// What the pack says of itself.
    pub fn meta(&self) -> &Meta {
        &self.meta
    }

    /// The version of the pack's format.
    pub fn version(&self) -> u32 {
        FORMAT_VERSION
    }

    /// What each section of the pack takes.
    pub fn sections(&self) -> &[SectionSize] {
        &self.sections
    }

    /// The events as people wrote them.
    pub(crate) fn event_rows(&self) -> Result<Vec<EventRow>, PackError> {
        pack::event_rows(&self.rows)
    }

    /// The documents alone.
    pub(crate) fn into_documents(self) -> Vec<Document> {
        self.documents
    }

    fn plan(&self, text: &str) -> Plan {
        Plan::of(&query::parse(text).root, &self.index)
    }

    /// The documents that a query's text finds, by id, each with its score.
    fn scored(&self, plan: &Plan) -> Vec<(DocIx, u32)> {
        let found = plan.find(&self.index, &self.documents);
        found.into_iter().map(|(document, score)| (DocIx(document), score)).collect()
    }

    /// The best first, at most so many.
    ///
    /// Among documents of one score those that have the words exactly as they were typed come
    /// first; only those that may be shown are looked at for it.
    fn ranked(&self, found: Vec<(DocIx, u32)>, plan: &Plan, limit: usize) -> Vec<(DocIx, u32)> {
        let rank = |(document, score): (DocIx, u32)| {
            let bounds = |ix| self.get(ix).bounds();
            let day = if plan.has_words() { None } else { first_of(bounds(document)) };
            Rank { score, inexact: 0, day, document }
        };
        let mut ranks: Vec<Rank> = found.into_iter().map(rank).collect();
        // What is equal to the last one that is shown may come before it when looked at more closely. To put all in order is
        // quicker than to look for very many.
        let coarse = |rank: &Rank| if plan.has_words() { rank.key() >> 96 } else { rank.key() };
        if limit <= MANY
            && let Some(last) = smallest(ranks.iter().map(coarse), limit)
        {
            ranks.retain(|rank| coarse(rank) <= last);
        }
        if plan.has_words() {
            let words = plan.words();
            for rank in &mut ranks {
                let document = self.get(rank.document);
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
