//! How good the order of results is: 43 queries over Persian newspaper articles with judgements of relevance.
//!
//! Both engines take the words of a query as alternatives, so that what is compared is the ranking. nDCG looks at the first ten,
//! average precision at the first thousand of Roznama and tantivy alike.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fs;
use std::path::Path;

use roznama_core::{Article, Filter, Sourced, pack};
use roznama_text::tokens;
use serde_json::Value;

use crate::data::unpacked;
use crate::tantivy_peer::Tantivy;

/// How deep average precision looks.
const DEPTH: usize = 1000;

/// Two lines, one an engine; nothing where there is no data.
pub fn compare(data: &Path) -> Result<Option<String>, Box<dyn Error>> {
    let folder = data.join("hamshahri-ir");
    if !folder.is_dir() {
        eprintln!("SKIPPED: relevance; expected hamshahri-ir in {}", data.display());
        return Ok(None);
    }
    let text = unpacked(&folder.join("docs.jsonl.zst"))?;
    let documents: Vec<Value> = text.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    let field = |it: &'_ Value, key: &str| it[key].as_str().unwrap_or_default().to_owned();
    let documents: Vec<[String; 3]> =
        documents.iter().map(|it| ["id", "title", "body"].map(|key| field(it, key))).collect();
    let judged = judgements(&fs::read_to_string(folder.join("qrels-shared.tsv"))?);
    let queries = fs::read_to_string(folder.join("queries-shared.tsv"))?;
    let queries: Vec<(&str, &str)> =
        queries.lines().filter_map(|line| line.split_once('\t')).collect();

    let articles = documents.iter().map(|[id, title, body]| Article {
        title: Some(Sourced::stated(title.clone())),
        ..Article::new(id, body.clone())
    });
    let corpus = pack::read(&pack::write(articles.collect(), vec![]))?;
    let temporary = std::env::temp_dir().join(format!("roznama-relevance-{}", std::process::id()));
    fs::create_dir_all(&temporary)?;
    let texts = documents.iter().map(|[id, title, body]| (&**id, &**title, &**body));
    let tantivy = Tantivy::of(&temporary, texts)?;

    let mut ours = Vec::new();
    let mut theirs = Vec::new();
    for (number, words) in &queries {
        let Some(relevant) = judged.get(*number) else { continue };
        let any =
            tokens(words).into_iter().map(|token| token.term).collect::<Vec<_>>().join(" OR ");
        let results = corpus.find(&format!("{any} ")).results(&Filter::default(), DEPTH);
        let ids = results.hits.iter().map(|hit| corpus.get(hit.document).id.clone()).collect();
        ours.push(scores(ids, relevant));
        theirs.push(scores(tantivy.search(words, true, false, DEPTH)?.0, relevant));
    }
    fs::remove_dir_all(&temporary)?;
    Ok(Some(format!(
        "relevance over {} articles, {} queries\n{}\n{}\n",
        documents.len(),
        ours.len(),
        line("Roznama", &ours),
        line("tantivy", &theirs)
    )))
}

fn line(engine: &str, scores: &[(f64, f64)]) -> String {
    let mean =
        |of: fn(&(f64, f64)) -> f64| scores.iter().map(of).sum::<f64>() / scores.len() as f64;
    format!("{engine}: nDCG@10 {:.4}, MAP {:.4}", mean(|it| it.0), mean(|it| it.1))
}

/// Each query's relevant articles.
fn judgements(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut judged: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for line in text.lines() {
        let mut fields = line.split('\t');
        if let (Some(query), Some(id), Some(grade)) = (fields.next(), fields.next(), fields.next())
            && grade.trim() != "0"
        {
            judged.entry(query.to_owned()).or_default().insert(id.to_owned());
        }
    }
    judged
}

/// nDCG@10 and average precision of a ranking.
fn scores(ranking: Vec<String>, relevant: &BTreeSet<String>) -> (f64, f64) {
    let gain = |rank: usize| 1.0 / (rank as f64 + 2.0).log2();
    let is_relevant = |id: &String| relevant.contains(id);
    let reached: f64 = ranking
        .iter()
        .take(10)
        .enumerate()
        .filter(|it| is_relevant(it.1))
        .map(|it| gain(it.0))
        .sum();
    let ideal: f64 = (0..relevant.len().min(10)).map(gain).sum();
    let mut found = 0;
    let mut precision = 0.0;
    for (rank, id) in ranking.iter().enumerate() {
        if is_relevant(id) {
            found += 1;
            precision += f64::from(found) / (rank + 1) as f64;
        }
    }
    (reached / ideal, precision / relevant.len() as f64)
}
