//! Search beside other software, on one corpus in one run.
//!
//! ```text
//! cargo xtask bench peers                    # 10,000 passages
//! cargo xtask bench peers -- 100000
//! ```
//!
//! # What is compared
//!
//! * Roznama, as the viewer searches: ten hits with their passages, ranked.
//! * tantivy, over the same terms (every text is folded and cut by `roznama-text` before it is given away), ten hits, ranked by
//!   BM25, without passages.
//! * MiniSearch and FlexSearch in Node, over the texts as they are, as sites use them.
//!
//! Times are the median of five runs a query after one that warms up, then what half of the queries and 99 of a hundred stay below.
//! Sizes are those of the index with titles, dates and identifiers, compressed with brotli, texts apart.
//!
//! # Limits
//!
//! Everything runs natively or in Node, not in a browser, and nothing is fetched. MiniSearch and FlexSearch return identifiers
//! without titles, dates or passages.

#![allow(clippy::disallowed_methods, reason = "a bench reads files, arguments and the clock")]

mod data;
mod javascript;
mod measure;
mod relevance;
mod roznama;
mod table;
mod tantivy_peer;

use std::error::Error;

use data::Data;

fn main() -> Result<(), Box<dyn Error>> {
    let size = std::env::args().nth(1).map_or(Ok(10_000), |it| it.parse())?;
    let Some(data) = Data::read(size)? else {
        return Ok(());
    };
    println!("{} passages, {} queries", data.passages.len(), data.queries.len());
    let mut rows = vec![roznama::measure(&data)?, tantivy_peer::measure(&data)?];
    rows.extend(javascript::measure(&data)?);
    print!("\n{}", table::of(&rows));
    if let Some(lines) = relevance::compare(&data.folder)? {
        print!("\n{lines}");
    }
    Ok(())
}
