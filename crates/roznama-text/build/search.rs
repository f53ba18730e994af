//! What the search key makes of single characters: the rows of `data/search.tsv` over the rules of Unicode.

use std::collections::BTreeMap;
use std::path::Path;

use icu_properties::props::GeneralCategory;

use crate::repair::Change;
use crate::tsv::Table;
use crate::unicode::{canonical_step, category, combining_class, is_arabic, is_mark, nfc, nfkd};

pub struct Search<'r> {
    pub rows: BTreeMap<char, Change>,
    repair: &'r BTreeMap<char, Change>,
}

impl<'r> Search<'r> {
    pub fn read(data: &Path, repair: &'r BTreeMap<char, Change>) -> Self {
        let table = Table::read(&data.join("search.tsv"), 4);
        let mut rows = BTreeMap::new();
        for row in &table.rows {
            let c = table.code_point(row, &row.columns[0]);
            let shown: Vec<char> = row.columns[1].chars().collect();
            if shown != [c] && !matches!(category(c), GeneralCategory::Format) {
                table.fail(
                    row,
                    format!("the letter shown is {:?}, the code point says {c:?}", row.columns[1]),
                );
            }
            let to = table.sequence(row, &row.columns[2]);
            if rows
                .insert(c, Change { to, reason: row.columns[3].clone(), source: String::new() })
                .is_some()
            {
                table.fail(row, format!("U+{:04X} stands in two rows", c as u32));
            }
        }
        let search = Self { rows, repair };
        for row in &table.rows {
            let c = table.code_point(row, &row.columns[0]);
            for target in &search.rows[&c].to {
                if search.key(*target) != [*target] {
                    table.fail(
                        row,
                        format!(
                            "folds to {target:?}, which is itself folded: name the last letter"
                        ),
                    );
                }
            }
        }
        search
    }

    /// The key of one character, composed.
    pub fn key(&self, c: char) -> Vec<char> {
        let mut key = String::new();
        self.push(c, &mut key, 0);
        nfc(&key).chars().collect()
    }

    fn push(&self, c: char, key: &mut String, depth: u8) {
        assert!(depth < 20, "U+{:04X}: the rules of the search key go round in a circle", c as u32);
        let mut each =
            |letters: &[char]| letters.iter().for_each(|c| self.push(*c, key, depth + 1));
        if let Some(change) = self.rows.get(&c).or_else(|| self.repair.get(&c)) {
            return each(&change.to);
        }
        if is_dropped(c) {
            return;
        }
        if let Some(value) = decimal_value(c) {
            return key.push(char::from(b'0' + value));
        }
        if let Some((first, second)) = canonical_step(c) {
            each(&[first]);
            return each(second.as_slice());
        }
        if is_compatible(c) {
            let parts: Vec<char> = nfkd(&c.to_string()).chars().collect();
            if parts != [c] && parts[0] != ' ' {
                return each(&parts);
            }
        }
        let lower: Vec<char> = c.to_lowercase().collect();
        if lower == [c] { key.push(c) } else { each(&lower) }
    }
}

/// Whether the compatibility decomposition serves a reader's query: not for jamo, CJK squares and radicals.
/// (Nor for spacing accents, whose decomposition starts with a space.)
fn is_compatible(c: char) -> bool {
    matches!(c as u32, 0xA0..=0x10FF | 0x1200..=0x2E7F | 0xA69C..=0xABFF | 0xFB00..=0xFDFF | 0xFE30..=0xFF64 | 0xFFE0..=0xFFEE | 0x1_D400..=0x1_EEFF)
}

/// Marks and invisible characters without which a word is still the same word.
fn is_dropped(c: char) -> bool {
    let invisible = category(c) == GeneralCategory::Format
        && !matches!(c as u32, 0x600..=0x605 | 0x6DD | 0x70F | 0x890..=0x891 | 0x8E2 | 0x1_10BD | 0x1_10CD);
    // Fixed-position classes 10 to 35 are Hebrew, Arabic and Syriac points; 200 and above the general accents.
    let mark = is_mark(c)
        && (matches!(combining_class(c), 1 | 10..=35 | 200..)
            || is_arabic(c)
            || matches!(c as u32, 0x34F | 0x20D0..=0x20FF | 0xFE00..=0xFE0F | 0xE_0100..=0xE_01EF));
    invisible || mark
}

/// The value of a decimal digit of any script (general category Nd).
pub fn decimal_value(c: char) -> Option<u8> {
    if category(c) != GeneralCategory::DecimalNumber {
        return None;
    }
    // Decimal digits stand in runs of ten that begin with zero (Unicode stability policy); the mathematical
    // digits U+1D7CE..U+1D7FF are five such runs without a gap.
    if ('\u{1D7CE}'..='\u{1D7FF}').contains(&c) {
        return Some(((c as u32 - 0x1_D7CE) % 10) as u8);
    }
    let before = (1..=10).take_while(|back| {
        char::from_u32(c as u32 - back)
            .is_some_and(|c| category(c) == GeneralCategory::DecimalNumber)
    });
    Some((before.count() % 10) as u8)
}
