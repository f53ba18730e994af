//! tantivy, over the terms that Roznama indexes.

use std::error::Error;
use std::time::Instant;

use roznama_text::tokens;
use tantivy::collector::{Count, TopDocs};
use tantivy::query::{BooleanQuery, Occur, Query, RegexQuery, TermQuery};
use tantivy::schema::{
    Field, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions,
};
use tantivy::{Index, IndexWriter, Searcher, TantivyDocument, Term, doc};

use crate::data::Data;
use crate::measure::{Row, asked, compressed};

/// An index of two fields, and a way to ask it.
pub struct Tantivy {
    searcher: Searcher,
    title: Field,
    body: Field,
    id: Field,
}

impl Tantivy {
    /// Indexes `(id, title, body)` on one thread. The terms of title and body are those of Roznama.
    pub fn of<'a>(
        folder: &std::path::Path,
        texts: impl Iterator<Item = (&'a str, &'a str, &'a str)>,
    ) -> Result<Self, Box<dyn Error>> {
        let mut schema = Schema::builder();
        let indexing = TextFieldIndexing::default()
            .set_tokenizer("whitespace")
            .set_index_option(IndexRecordOption::WithFreqsAndPositions);
        let text = TextOptions::default().set_indexing_options(indexing);
        let title = schema.add_text_field("title", text.clone());
        let body = schema.add_text_field("body", text);
        let id = schema.add_text_field("id", STRING | STORED);
        let index = Index::create_in_dir(folder, schema.build())?;
        let mut writer: IndexWriter = index.writer_with_num_threads(1, 256 << 20)?;
        for (name, heading, words) in texts {
            writer.add_document(doc!(id => name, title => terms(heading), body => terms(words)))?;
        }
        writer.commit()?;
        writer.wait_merging_threads()?;
        Ok(Self { searcher: index.reader()?.searcher(), title, body, id })
    }

    /// The best identifiers, at most `depth`, and how many there are in all. A document has every word, or with `any` at least one; of a prefix
    /// the last word is unfinished.
    pub fn search(
        &self,
        text: &str,
        any: bool,
        is_prefix: bool,
        depth: usize,
    ) -> Result<(Vec<String>, usize), Box<dyn Error>> {
        let mut words: Vec<String> = tokens(text).into_iter().map(|token| token.term).collect();
        let unfinished = if is_prefix { words.pop() } else { None };
        let occur = if any { Occur::Should } else { Occur::Must };
        let fields = [self.title, self.body];
        let mut parts: Vec<(Occur, Box<dyn Query>)> = Vec::new();
        for word in &words {
            let of = |field| -> (Occur, Box<dyn Query>) {
                let term = Term::from_field_text(field, word);
                (Occur::Should, Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs)))
            };
            parts.push((occur, Box::new(BooleanQuery::new(fields.map(of).into()))));
        }
        if let Some(word) = unfinished {
            let mut begun: Vec<(Occur, Box<dyn Query>)> = Vec::new();
            for field in fields {
                let query = RegexQuery::from_pattern(&format!("{word}.*"), field)?;
                begun.push((Occur::Should, Box::new(query)));
            }
            parts.push((occur, Box::new(BooleanQuery::new(begun))));
        }
        let query = BooleanQuery::new(parts);
        let top = TopDocs::with_limit(depth);
        let (best, count) = self.searcher.search(&query, &(top, Count))?;
        let mut ids = Vec::new();
        for (_, address) in best {
            let document: TantivyDocument = self.searcher.doc(address)?;
            use tantivy::schema::Value as _;
            let id = document.get_first(self.id).and_then(|it| it.as_str().map(str::to_owned));
            ids.push(id.unwrap_or_default());
        }
        Ok((ids, count))
    }
}

/// A text as its terms, which hold no spaces.
fn terms(text: &str) -> String {
    let terms: Vec<String> = tokens(text).into_iter().map(|token| token.term).collect();
    terms.join(" ")
}

pub fn measure(data: &Data) -> Result<Row, Box<dyn Error>> {
    let folder = std::env::temp_dir().join(format!("roznama-peers-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let begun = Instant::now();
    let texts = data.passages.iter().map(|it| (&*it.id, &*it.title, &*it.body));
    let index = Tantivy::of(&folder, texts)?;
    let build = begun.elapsed().as_secs_f64();
    let mut size = 0;
    for entry in std::fs::read_dir(&folder)? {
        size += compressed(&[&std::fs::read(entry?.path())?])?;
    }
    let (p50, p99, other) =
        asked(data, |query, text| Ok(index.search(text, false, query.kind == "prefix", 10)?.1))?;
    std::fs::remove_dir_all(&folder)?;
    Ok(Row {
        engine: "tantivy 0.25, Roznama's terms".to_owned(),
        build,
        bytes: size as f64 / data.passages.len() as f64,
        p50,
        p99,
        other,
    })
}
