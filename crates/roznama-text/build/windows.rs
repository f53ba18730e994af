//! The two encodings of `src/mojibake.rs`, from `data/windows.tsv`.

use std::fmt::Write as _;
use std::path::Path;

use crate::tsv::Table;

pub fn write(out: &mut String, data: &Path) {
    let table = Table::read(&data.join("windows.tsv"), 3);
    for (name, column) in [("WINDOWS_1256", 1), ("WINDOWS_1252", 2)] {
        let codes: Vec<u16> = table
            .rows
            .iter()
            .enumerate()
            .map(|(at, row)| {
                if row.columns[0] != format!("0x{:02X}", at + 0x80) {
                    table.fail(row, format!("expected the byte 0x{:02X}", at + 0x80));
                }
                let c = table.code_point(row, &row.columns[column]);
                u16::try_from(c as u32).expect("both stay in the first plane")
            })
            .collect();
        assert_eq!(codes.len(), 128, "{}", table.file);
        writeln!(out, "pub static {name}: [u16; 128] = {codes:?};").unwrap();
    }
}
