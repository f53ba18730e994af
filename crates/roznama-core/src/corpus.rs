//! A corpus in memory, as a pack holds it.

mod columns;
mod documents;
mod found;
mod partial;
mod shards;

use std::ops::Range;

use roznama_text::Lang;

use crate::index::{self, Index, Plan};
use crate::pack::{self, FORMAT_VERSION, Meta, PackError};
use crate::timeline::Pyramid;
use crate::{
    DocIx, Document, Event, EventIx, EventRow, Facets, Filter, Histogram, KwicOrder, KwicRow,
    Names, Provenance, Query, Results, Sourced, facets, query,
};

pub(crate) use columns::Columns;
pub use columns::Facts;
pub(crate) use documents::{Documents, IdPlace, Parts};
pub use found::Found;
pub use partial::{Partial, Wanting};
pub(crate) use shards::{Shards, Wants};

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
///
/// A corpus that was read from one file has everything. One that comes in shards is asked through a [`Partial`], which sees to
/// it that no answer is made of what is not there yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Corpus {
    meta: Meta,
    documents: Documents,
    index: Index,
    listed: Listed,
    pyramid: Pyramid,
    sections: Vec<SectionSize>,
}

/// What comes as one shard each.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Listed {
    pub events: Shards<Vec<Event>>,
    pub names: Shards<Names>,
    /// The events as people wrote them, undecoded: only who merges corpora asks for them.
    pub rows: Shards<Vec<u8>>,
}

/// What stands for a document whose shard is not there.
static ABSENT: Document = Document {
    id: String::new(),
    body: String::new(),
    lang: Sourced { value: Lang::UND, provenance: Provenance::Stated },
    title: Sourced { value: String::new(), provenance: Provenance::Stated },
    date: None,
    source: None,
    url: None,
    author: None,
    place: None,
    tags: Vec::new(),
    extra: Vec::new(),
    mentions: Vec::new(),
    paragraphs: Vec::new(),
};

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
        documents: Documents,
        index: Index,
        listed: Listed,
        pyramid: Pyramid,
        sections: Vec<SectionSize>,
    ) -> Self {
        Self { meta, documents, index, listed, pyramid, sections }
    }

    /// How many documents there are.
    pub fn len(&self) -> usize {
        self.documents.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// All documents, by language, source, date and id.
    pub fn documents(&self) -> &[Document] {
        self.documents.all()
    }

    /// The document at a place.
    ///
    /// # Panics
    ///
    /// If the place is of another, larger corpus.
    pub fn get(&self, ix: DocIx) -> &Document {
        assert!(ix.index() < self.len(), "a place of this corpus");
        self.documents.get(ix.index()).unwrap_or(&ABSENT)
    }

    /// The document at a place, if it is there. Nothing is wanting for want of it.
    pub fn held(&self, ix: DocIx) -> Option<&Document> {
        self.documents.peek(ix.index())
    }

    /// Looks at documents that will be needed: of those that are not there the shards are wanted.
    pub fn look_at(&self, documents: impl IntoIterator<Item = DocIx>) {
        for ix in documents {
            self.documents.get(ix.index());
        }
    }

    /// The language, source and date of the document at a place.
    pub fn facts(&self, ix: DocIx) -> Facts<'_> {
        self.documents.facts(ix.index())
    }

    /// The document of an id, with its place.
    pub fn document(&self, id: &str) -> Option<(DocIx, &Document)> {
        let ix = self.documents.place(id)?;
        Some((DocIx(ix as u32), self.documents.get(ix)?))
    }

    /// All events, by id.
    pub fn events(&self) -> &[Event] {
        self.listed.events.get(0).map_or(&[], Vec::as_slice)
    }

    /// The places, persons and organisations that the documents name; nothing while they are not there.
    ///
    /// ```
    /// use roznama_core::{Article, pack};
    ///
    /// let corpus = pack::read(&pack::write(vec![Article::new("a", "خبر از تهران")], vec![]))?;
    /// let names = corpus.names().expect("a corpus of one file has everything");
    /// let tehran = names.by_id("city/tehran").expect("the article names it");
    /// assert_eq!(names.documents(tehran).len(), 1);
    /// # Ok::<(), pack::PackError>(())
    /// ```
    pub fn names(&self) -> Option<&Names> {
        self.listed.names.get(0)
    }

    /// As [`Self::names`]; they are not wanted for that.
    pub fn held_names(&self) -> Option<&Names> {
        self.listed.names.peek(0)
    }

    /// The event at a place.
    ///
    /// # Panics
    ///
    /// If the place is of another, larger corpus.
    pub fn get_event(&self, ix: EventIx) -> &Event {
        &self.events()[ix.index()]
    }

    /// The event of an id, with its place.
    pub fn event(&self, id: &str) -> Option<(EventIx, &Event)> {
        let events = self.events();
        let ix = events.binary_search_by(|event| event.id.as_str().cmp(id)).ok()?;
        Some((EventIx(ix as u32), &events[ix]))
    }

    /// The events that a document tells of, by id.
    pub fn events_of(&self, document: DocIx) -> impl Iterator<Item = (EventIx, &Event)> {
        (0..)
            .map(EventIx)
            .zip(self.events())
            .filter(move |(_, event)| event.links.iter().any(|link| link.document == document))
    }

    /// What the text of a query finds. Whoever wants hits and counts of one query asks both of this: it is searched for once.
    ///
    /// ```
    /// use roznama_core::{Article, Filter, pack};
    ///
    /// let articles = vec![Article::new("a", "خبر یک"), Article::new("b", "خبر دو")];
    /// let corpus = pack::read(&pack::write(articles, vec![]))?;
    /// let found = corpus.find("خبر");
    /// assert_eq!(found.results(&Filter::default(), 10).total, 2);
    /// assert_eq!(found.facets(&Filter::default()).undated, 2);
    /// # Ok::<(), pack::PackError>(())
    /// ```
    pub fn find(&self, text: &str) -> Found<'_> {
        Found::of(self, text)
    }

    /// The best hits of a query, with passages to show.
    pub fn search(&self, query: &Query) -> Results {
        self.find(&query.text).results(&query.filter, query.limit)
    }

    /// All documents that match a query, in the order of the corpus; its limit plays no part.
    pub fn matching(&self, query: &Query) -> Vec<DocIx> {
        self.find(&query.text).passing(&query.filter).collect()
    }

    /// How many documents each further choice would leave.
    pub fn facets(&self, query: &Query) -> Facets {
        self.find(&query.text).facets(&query.filter)
    }

    /// How many documents of a query each year and month has.
    pub fn histogram(&self, query: &Query) -> Histogram {
        self.find(&query.text).histogram(&query.filter)
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
        // Whether a word is unknown is not known yet.
        if !self.documents.is_complete() {
            return None;
        }
        plan.suggestions(&query.text, &self.index, &self.documents)
            .into_iter()
            .find(|text| self.find(text).passing(&query.filter).next().is_some())
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
        self.find(&query.text).concordance(&query.filter, width, order)
    }

    /// Every place in a document's body that has what a query looks for: bytes of the body, none
    /// overlapping another, whole letters with their marks.
    pub fn highlights(&self, document: DocIx, text_query: &str) -> Vec<Range<usize>> {
        index::highlights(&self.plan(text_query).matches_in_body(self.get(document)))
    }

    /// The languages of the documents, with how many each has.
    pub fn langs(&self) -> Vec<(Lang, usize)> {
        facets::count(self.all_facts(), &Filter::default()).langs
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
        self.listed.rows.get(0).map_or_else(|| Ok(Vec::new()), |rows| pack::event_rows(rows))
    }

    /// The documents alone.
    pub(crate) fn into_documents(self) -> Vec<Document> {
        self.documents.into_all()
    }

    /// What shards are put into.
    pub(crate) fn parts(&self) -> (&Documents, &Index, &Listed) {
        (&self.documents, &self.index, &self.listed)
    }

    /// Asks for everything.
    fn want_all(&self) {
        self.documents.want_all();
        self.index.want_all();
        self.listed.events.want_all();
        self.listed.names.want_all();
        self.listed.rows.want_all();
    }

    /// The corpus with each section in one shard, of what is there.
    fn into_whole(self) -> Self {
        Self { documents: self.documents.into_whole(), index: self.index.into_whole(), ..self }
    }

    fn all_facts(&self) -> impl Iterator<Item = Facts<'_>> {
        (0..self.len()).map(|ix| self.documents.facts(ix))
    }

    fn plan(&self, text: &str) -> Plan {
        Plan::of(&query::parse(text).root, &self.index)
    }
}
