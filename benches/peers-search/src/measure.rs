//! What is measured of each engine.

use std::error::Error;
use std::io::Write as _;
use std::time::Instant;

use crate::data::{Data, Query};

/// An engine's figures.
pub struct Row {
    pub engine: String,
    /// Seconds of making the index.
    pub build: f64,
    /// Bytes of the index, compressed, a passage.
    pub bytes: f64,
    /// Milliseconds that half of the queries, and 99 of a hundred, stay below.
    pub p50: f64,
    pub p99: f64,
    /// Of the queries that another keyboard writes otherwise: how many find then nine tenths of what they find.
    pub other: (usize, usize),
}

const RUNS: usize = 5;

/// Asks every query and its other spelling. `search` answers how many passages there are in all.
pub fn asked(
    data: &Data,
    mut search: impl FnMut(&Query, &str) -> Result<usize, Box<dyn Error>>,
) -> Result<(f64, f64, (usize, usize)), Box<dyn Error>> {
    let mut times = Vec::new();
    let mut other = (0, 0);
    for query in &data.queries {
        let found = search(query, &query.text)?;
        let mut runs = Vec::new();
        for _ in 0..RUNS {
            let begun = Instant::now();
            std::hint::black_box(search(query, &query.text)?);
            runs.push(begun.elapsed().as_secs_f64() * 1000.0);
        }
        runs.sort_by(f64::total_cmp);
        times.push(runs[RUNS / 2]);
        if let Some(text) = query.other_keyboard.as_deref().filter(|_| found > 0) {
            other.1 += 1;
            other.0 += usize::from(search(query, text)? * 10 >= found * 9);
        }
    }
    times.sort_by(f64::total_cmp);
    let below = |share: usize| times[(times.len() - 1) * share / 100];
    Ok((below(50), below(99), other))
}

/// The length of what brotli makes of the parts, at its best.
pub fn compressed(parts: &[&[u8]]) -> Result<usize, Box<dyn Error>> {
    let mut total = 0;
    for part in parts {
        let mut out = Vec::new();
        let mut writer = brotli::CompressorWriter::new(&mut out, 1 << 16, 9, 24);
        writer.write_all(part)?;
        drop(writer);
        total += out.len();
    }
    Ok(total)
}
