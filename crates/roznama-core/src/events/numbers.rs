//! Numbers in digits and words: ۲۷, 1.1 مليار, ششصد میلیون, ساٹھ کروڑ, ثمانية وخمسون.
//!
//! The words up to a thousand are those of the date tagger; what they are multiplied by stands in
//! `data/events/scales.tsv`.

use std::sync::LazyLock;

use roznama_dates::number_word;
use roznama_text::{Lang, Token, TokenKind};

use super::feature::{Feature, Kind};

/// Words for large numbers; the file's head says how to read it.
const SCALES: &str = include_str!("../../data/events/scales.tsv");

/// A number in a text, in thousandths, and how many tokens it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Number {
    pub thousandths: u64,
    pub tokens: usize,
}

/// The number that begins with the first of these tokens.
pub(super) fn number(tokens: &[Token], lang: Lang) -> Option<Number> {
    read(tokens, &|term| word(term, lang))
}

/// As [`number`], of digits and words for large numbers alone: for whoever cannot carry the words of the tagger.
pub(super) fn number_in_digits(tokens: &[Token]) -> Option<Number> {
    tokens.first().filter(|first| first.kind == TokenKind::Number)?;
    read(tokens, &|_| None)
}

/// The number that begins with the first of these tokens, by the words for small numbers.
fn read(tokens: &[Token], word: &impl Fn(&str) -> Option<u64>) -> Option<Number> {
    let mut total: u64 = 0;
    // What is added up until a word for a large number multiplies it.
    let mut part: Option<u64> = None;
    let mut read = 0;
    while let Some(token) = tokens.get(read).filter(|_| read < MOST) {
        if token.kind == TokenKind::Number {
            if part.is_some() {
                break;
            }
            part = Some(digits(&token.term)?);
        } else if token.kind != TokenKind::Word {
            break;
        } else if let Some(scale) = scale(&token.term) {
            let Some(times) = part.take().or((read > 0 || scale > 1000).then_some(1000)) else {
                break;
            };
            total = total.saturating_add(times.saturating_mul(scale));
        } else if read > 0 && ["و", "اور"].contains(&token.term.as_str()) {
            let next = tokens.get(read + 1)?;
            if word(&next.term).is_none() && next.kind != TokenKind::Number {
                break;
            }
        } else if let Some(word) = word(&token.term) {
            // سو and ہزار multiply what stands before them.
            part = Some(match part {
                Some(before) if word == 100 && before < 100_000 => before * 100,
                Some(before) if word == 1000 => {
                    total = total.saturating_add(before.saturating_mul(1000));
                    0
                }
                Some(before) => before + word * 1000,
                None => word * 1000,
            });
        } else {
            break;
        }
        read += 1;
    }
    let thousandths = total.saturating_add(part.unwrap_or(0));
    (read > 0 && thousandths > 0).then_some(Number { thousandths, tokens: read })
}

/// The features of a number; none for those that every other text has. A number of one digit and noughts is a rough one.
pub(super) fn features(thousandths: u64) -> impl Iterator<Item = Feature> {
    let whole = thousandths / 1000;
    let is_whole = thousandths.is_multiple_of(1000);
    let is_rough = round(thousandths, 10) == thousandths;
    let kind = if is_rough { Kind::Rounded } else { Kind::Number };
    let exact = (whole >= SMALLEST || !is_whole).then(|| Feature::number(kind, thousandths));
    let rounded = (whole >= 100 && !is_rough)
        .then(|| Feature::number(Kind::Rounded, round(thousandths, 100)));
    exact.into_iter().chain(rounded)
}

/// A number without all but its first digits, which make less than `below`.
fn round(number: u64, below: u64) -> u64 {
    let mut unit = 1;
    while number / unit >= below {
        unit *= 10;
    }
    number / unit * unit
}

/// The longest number in tokens.
const MOST: usize = 9;
/// Smaller whole numbers say nothing.
const SMALLEST: u64 = 11;

fn word(term: &str, lang: Lang) -> Option<u64> {
    number_word(term, lang).or_else(|| number_word(term.strip_prefix('و')?, lang)).map(u64::from)
}

fn scale(term: &str) -> Option<u64> {
    static ROWS: LazyLock<Vec<(&str, u64)>> = LazyLock::new(|| {
        let rows = SCALES.lines().filter_map(|row| row.split_once('\t'));
        let rows = rows.filter_map(|(value, words)| Some((value.parse().ok()?, words)));
        let mut rows: Vec<(&str, u64)> = rows
            .flat_map(|(value, words)| words.split(' ').map(move |word| (word, value)))
            .collect();
        rows.sort_unstable();
        rows
    });
    let at = ROWS.binary_search_by_key(&term, |(word, _)| word).ok()?;
    Some(ROWS[at].1)
}

/// Digits with at most one mark among them, in thousandths.
fn digits(term: &str) -> Option<u64> {
    let (whole, rest) = term.split_once(['.', ',']).unwrap_or((term, ""));
    if whole.len() > 15 {
        return None;
    }
    let whole: u64 = whole.parse().ok()?;
    let rest = rest.get(..rest.len().min(3))?;
    let thousandths = if rest.is_empty() {
        0
    } else {
        rest.parse::<u64>().ok()? * 10_u64.pow(3 - rest.len() as u32)
    };
    Some(whole * 1000 + thousandths)
}
