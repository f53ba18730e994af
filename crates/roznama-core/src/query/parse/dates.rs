//! The value of `date:`.

use std::ops::Range;

use roznama_dates::{Day, parse_named};

use super::super::{Node, NoteKind};
use super::Parser;

/// How many words behind the value may belong to it though no quotation marks hold them together.
const LONGEST: usize = 5;

/// A stretch of days, either end of which may be open.
type Days = (Option<Day>, Option<Day>);

impl Parser<'_> {
    /// A date, or two with two dots between them, either of which may be missing.
    pub(super) fn dates(&mut self, span: Range<usize>, value: String) -> Option<Node> {
        let (mut span, mut value) = (span, value);
        if !is_whole(&value)
            && let Some((end, longer)) = self.longer_date(&value)
        {
            (span.end, value) = (end, longer);
            self.at = end;
        }
        let (mut from, mut to) = match sides(&value) {
            None => {
                let Some(days) = date(&value) else {
                    self.note_of(NoteKind::UnreadableDate, span, &value, "");
                    return None;
                };
                days
            }
            Some((first, last)) => {
                let ends = [(first, date(first)), (last, date(last))];
                for (side, _) in
                    ends.iter().filter(|(side, days)| !side.is_empty() && days.is_none())
                {
                    let at = self.query[span.clone()]
                        .find(side)
                        .map_or(span.clone(), |at| span.start + at..span.start + at + side.len());
                    let both = ends.iter().all(|(_, days)| days.is_none());
                    let kind =
                        if both { NoteKind::UnreadableDate } else { NoteKind::UnreadableEnd };
                    self.note_of(kind, at, side, "");
                }
                let [first, last] = ends.map(|(_, days)| days);
                (first.and_then(|days| days.0), last.and_then(|days| days.1))
            }
        };
        if let (Some(first), Some(last)) = (from, to)
            && first > last
        {
            let (later, earlier) = sides(&value).unwrap_or((&value, ""));
            let read = format!("{earlier}..{later}");
            // The whole of both stretches: 2017..2016 is both years.
            (from, to) = (
                date(earlier).map_or(Some(last), |days| days.0),
                date(later).map_or(Some(first), |days| days.1),
            );
            self.note_of(NoteKind::ReversedDates, span, &value, &read);
        }
        (from.is_some() || to.is_some()).then_some(Node::Dates { from, to })
    }

    /// The value with the fewest of the next words that make it a date: `date:دی ۱۳۹۵`.
    fn longer_date(&self, value: &str) -> Option<(usize, String)> {
        let mut longer = value.to_owned();
        let mut end = self.at;
        for _ in 0..LONGEST {
            let rest = &self.query[end..];
            let spaces = rest.len() - rest.trim_start().len();
            let word =
                rest[spaces..].split(super::ends_word).next().filter(|word| !word.is_empty())?;
            end += spaces + word.len();
            longer.push(' ');
            longer.push_str(word);
            if is_whole(&longer) {
                return Some((end, longer));
            }
        }
        None
    }
}

/// Whether every side that is there is a date.
fn is_whole(value: &str) -> bool {
    match sides(value) {
        None => date(value).is_some(),
        Some((first, last)) => {
            [first, last].iter().all(|side| side.is_empty() || date(side).is_some())
        }
    }
}

fn sides(value: &str) -> Option<(&str, &str)> {
    let (first, last) = value.split_once("..").or_else(|| value.split_once('\u{2026}'))?;
    Some((first.trim(), last.trim()))
}

fn date(text: &str) -> Option<Days> {
    parse_named(text, None, None).map(|(edtf, _)| edtf.bounds())
}
