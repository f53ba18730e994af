//! The figures as a table.

use std::fmt::Write as _;

use crate::measure::Row;

/// A Markdown table; ratios are to the first row.
pub fn of(rows: &[Row]) -> String {
    let mut table = String::from(
        "| | build s | index B a passage | p50 ms | p99 ms | p99 ratio | other keyboard finds the same |\n|---|---|---|---|---|---|---|\n",
    );
    let first = rows.first().map_or(f64::NAN, |row| row.p99);
    for row in rows {
        let (same, asked) = row.other;
        let _ = writeln!(
            table,
            "| {} | {:.1} | {:.0} | {:.3} | {:.2} | {:.1} | {same} of {asked} |",
            row.engine,
            row.build,
            row.bytes,
            row.p50,
            row.p99,
            row.p99 / first,
        );
    }
    table
}
