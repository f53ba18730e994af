//! `data/zones.tsv` → rows of folded zone name, first day, first day after, offset in minutes.

use std::fmt::Write as _;

use crate::table::rows;

#[path = "../src/day/count.rs"]
mod count;

pub fn generate(path: &str, text: &str) -> Result<String, String> {
    let mut code = String::from("pub static ZONES: &[(&str, i32, i32, i16)] = &[\n");
    for row in rows(text) {
        let place = format!("{path}:{}", row.line);
        let [zone, from, until, offset] = row.cells[..] else {
            return Err(format!(
                "{place}: expected zone, two days and an offset, found {} cells",
                row.cells.len()
            ));
        };
        let day = |text: &str| {
            day(text).ok_or(format!("{place}: expected a day YYYY-MM-DD, found “{text}”"))
        };
        let minutes = offset_minutes(offset)
            .ok_or(format!("{place}: expected an offset such as +04:30, found “{offset}”"))?;
        let (from, until) = (day(from)?, day(until)?);
        if from >= until {
            return Err(format!(
                "{place}: expected a first day before the first day after, found them the other way round"
            ));
        }
        let _ = writeln!(code, "({:?}, {from}, {until}, {minutes}),", zone.to_lowercase());
    }
    Ok(code + "];\n")
}

fn day(text: &str) -> Option<i32> {
    let mut parts = text.split('-').map(|part| part.parse::<i32>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    let valid = (1..=12).contains(&month) && (1..=31).contains(&day);
    valid.then(|| count::days_from_civil(year, month as u8, day as u8))
}

fn offset_minutes(text: &str) -> Option<i32> {
    let (sign, rest) = text.split_at_checked(1)?;
    let (hours, minutes) = rest.split_once(':')?;
    let minutes = hours.parse::<i32>().ok()? * 60 + minutes.parse::<i32>().ok()?;
    match sign {
        "+" => Some(minutes),
        "-" => Some(-minutes),
        _ => None,
    }
}
