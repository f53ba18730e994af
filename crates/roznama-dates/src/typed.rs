//! What a reader types into a date filter.

use crate::{Calendar, Day, Edtf};

/// Reads a typed date.
pub fn parse_typed(input: &str, _today: Option<Day>) -> Option<(Edtf, Calendar)> {
    let ascii = roznama_text::digits::to_ascii(input.trim());
    if let Ok(edtf) = ascii.parse() {
        return Some((edtf, Calendar::Gregorian));
    }
    None
}
