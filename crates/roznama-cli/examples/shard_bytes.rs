//! What a viewer fetches of a folder of shards: at the start, for a query, for an article.
//!
//! ```console
//! cargo run --profile native -p roznama-cli --example shard_bytes -- FOLDER QUERIES.json [PACK]
//! ```
//!
//! QUERIES.json is a list of `{"kind": …, "q": …}`, as for `search_speed`. Each query is asked of a viewer that has fetched
//! nothing but what it must at the start: the bytes of the shards that its first ten hits with their snippets need, in how many
//! rounds, and of which sections. With a host that knows no ranges whole files are fetched. Given the pack in one file
//! too, every answer is compared.
#![allow(clippy::disallowed_methods, reason = "a program that measures reads files and the clock")]

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::io::Read;
use std::path::Path;
use std::time::Instant;

use flate2::read::DeflateDecoder;
use roznama_core::pack::{self, Manifest, Shard};
use roznama_core::{Corpus, DocIx, Partial, Query};
use serde_json::Value;

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().collect();
    let [_, folder, queries, pack @ ..] = args.as_slice() else {
        return Err("expected FOLDER QUERIES.json [PACK]".into());
    };
    let host = Host::of(Path::new(folder))?;
    let whole = pack
        .first()
        .map(|path| -> Result<Corpus, Box<dyn Error>> { Ok(pack::read(&std::fs::read(path)?)?) });
    let whole = whole.transpose()?;
    let resident = host.manifest.resident();
    let start: usize = resident.iter().map(|shard| host.bytes(*shard)).sum();
    println!(
        "{} files, {} shards, manifest {} B, resident {} B",
        host.files.len() + 1,
        host.manifest.len(),
        host.manifest_bytes,
        start
    );
    for (section, shards, bytes) in host.manifest.sections() {
        println!("{section:>12}: {shards} shards, {bytes} B");
    }

    let queries: Vec<Value> = serde_json::from_slice(&std::fs::read(queries)?)?;
    let mut costs: BTreeMap<String, Vec<Cost>> = BTreeMap::new();
    let mut compared = 0;
    for query in &queries {
        let (Some(kind), Some(text)) = (query["kind"].as_str(), query["q"].as_str()) else {
            return Err(format!("expected a kind and a q, found {query}").into());
        };
        let end = if kind == "prefix" { "" } else { " " };
        let mut asked = vec![(kind.to_owned(), format!("{text}{end}"))];
        if kind == "two" {
            asked.push(("phrase".to_owned(), format!("\"{text}\"")));
        }
        for (kind, text) in asked {
            let query = Query { text: text.clone(), ..Query::default() };
            let ask = |corpus: &Corpus| (corpus.search(&query), corpus.facets(&query));
            let (answer, cost) = host.ask(&text, ask)?;
            if let Some(whole) = &whole {
                compared += 1;
                if ask(whole) != answer {
                    return Err(format!("{text}: shards answer otherwise than the whole").into());
                }
            }
            costs.entry(kind).or_default().push(cost);
        }
    }
    if whole.is_some() {
        println!("{compared} answers are those of the whole");
    }
    for (kind, costs) in costs {
        let at = |share: usize, of: fn(&Cost) -> usize| {
            let mut all: Vec<usize> = costs.iter().map(of).collect();
            all.sort_unstable();
            all[(all.len() - 1) * share / 100]
        };
        let slowest = costs.iter().max_by_key(|cost| cost.bytes).map_or("", |cost| &cost.text);
        println!(
            "{kind:>8}: {} queries, bytes p50 {} p95 {} most {} ({slowest}); shards p50 {} most {}, rounds p50 {} most {}; \
             without ranges p50 {} most {}",
            costs.len(),
            at(50, |cost| cost.bytes),
            at(95, |cost| cost.bytes),
            at(100, |cost| cost.bytes),
            at(50, |cost| cost.shards),
            at(100, |cost| cost.shards),
            at(50, |cost| cost.rounds),
            at(100, |cost| cost.rounds),
            at(50, |cost| cost.file_bytes),
            at(100, |cost| cost.file_bytes),
        );
        let mut sections: BTreeMap<&str, usize> = BTreeMap::new();
        for (section, bytes) in costs.iter().flat_map(|cost| &cost.sections) {
            *sections.entry(section).or_default() += bytes;
        }
        let means =
            sections.into_iter().map(|(section, all)| format!("{section} {}", all / costs.len()));
        println!("          mean {}", means.collect::<Vec<_>>().join(", "));
    }
    let (_, article) = host.ask("", |corpus| corpus.get(DocIx(corpus.len() as u32 / 2)).clone())?;
    println!("an article: {} B in {} shards", article.bytes, article.shards);
    let (_, events) = host.ask("", |corpus| corpus.events().len())?;
    println!("the events: {} B", events.bytes);
    Ok(())
}

/// What an answer needs.
struct Cost {
    text: String,
    bytes: usize,
    /// By section.
    sections: BTreeMap<String, usize>,
    shards: usize,
    rounds: usize,
    file_bytes: usize,
}

/// A folder, as a host has it.
struct Host {
    manifest: Manifest,
    manifest_bytes: usize,
    files: Vec<Vec<u8>>,
}

impl Host {
    fn of(folder: &Path) -> Result<Self, Box<dyn Error>> {
        let bytes = std::fs::read(folder.join("manifest"))?;
        let begun = Instant::now();
        let manifest = Manifest::read(&bytes)?;
        let files: Vec<Vec<u8>> = manifest
            .files()
            .iter()
            .map(|file| std::fs::read(folder.join(&file.name)))
            .collect::<Result<_, _>>()?;
        let host = Self { manifest, manifest_bytes: bytes.len(), files };
        let partial = host.open()?;
        println!(
            "{} documents opened in {:.0} ms",
            partial.corpus().len(),
            begun.elapsed().as_secs_f64() * 1000.0
        );
        Ok(host)
    }

    fn open(&self) -> Result<Partial, Box<dyn Error>> {
        let resident = self.manifest.resident().into_iter();
        let resident: Vec<Vec<u8>> =
            resident.map(|shard| self.plain(&self.manifest, shard)).collect::<Result<_, _>>()?;
        Ok(self.manifest.clone().open(&resident)?)
    }

    fn bytes(&self, shard: Shard) -> usize {
        self.manifest.place(shard).map_or(0, |place| place.bytes.len())
    }

    fn plain(&self, manifest: &Manifest, shard: Shard) -> Result<Vec<u8>, Box<dyn Error>> {
        let place = manifest.place(shard).ok_or("a shard of this manifest")?;
        if !place.is_compressed {
            return Ok(self.files[place.file][place.bytes].to_vec());
        }
        let mut plain = Vec::new();
        DeflateDecoder::new(&self.files[place.file][place.bytes]).read_to_end(&mut plain)?;
        Ok(plain)
    }

    /// Asks a viewer that has nothing yet.
    fn ask<T>(
        &self,
        text: &str,
        question: impl Fn(&Corpus) -> T,
    ) -> Result<(T, Cost), Box<dyn Error>> {
        let partial = self.open()?;
        let mut cost = Cost {
            text: text.to_owned(),
            bytes: 0,
            sections: BTreeMap::new(),
            shards: 0,
            rounds: 0,
            file_bytes: 0,
        };
        let mut files = BTreeSet::new();
        loop {
            match partial.ask(&question) {
                Ok(answer) => {
                    cost.file_bytes =
                        files.iter().map(|file: &usize| self.files[*file].len()).sum();
                    return Ok((answer, cost));
                }
                Err(wanting) => {
                    cost.rounds += 1;
                    for shard in wanting.shards() {
                        let manifest = partial.manifest();
                        let place = manifest.place(shard).ok_or("a shard of this manifest")?;
                        let bytes = place.bytes.len();
                        let name = manifest.shard_name(shard);
                        cost.bytes += bytes;
                        cost.shards += 1;
                        let section = name.rsplit_once('-').map_or("", |(section, _)| section);
                        *cost.sections.entry(section.to_owned()).or_default() += bytes;
                        files.insert(place.file);
                        partial.supply(shard, &self.plain(manifest, shard)?)?;
                    }
                }
            }
        }
    }
}
