//! What counting, filtering and ordering need of every document, by column: language, source, date.
//!
//! Of each column the different values stand once, and every document has the number of one. So all documents can be counted
//! without a look at any.

use std::collections::BTreeMap;

use roznama_dates::{Day, Edtf};
use roznama_text::Lang;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::pack::{Malformed, Reader, Writer, length};
use crate::{Document, Sourced};

/// What a filter and a count look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts<'c> {
    /// The document's language.
    pub lang: Lang,
    /// Who published it.
    pub source: Option<&'c str>,
    /// When.
    pub date: Option<&'c Edtf>,
}

impl Facts<'_> {
    /// The first and last day on which it may have been published; `None` at an end that is open.
    pub fn bounds(&self) -> (Option<Day>, Option<Day>) {
        self.date.map_or((None, None), Edtf::bounds)
    }
}

impl Document {
    /// What a filter and a count look at.
    pub fn facts(&self) -> Facts<'_> {
        Facts {
            lang: self.lang.value,
            source: self.source.as_ref().map(|source| source.value.as_str()),
            date: self.date.as_ref().map(|date| &date.value),
        }
    }
}

/// The columns of all documents.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Columns {
    langs: Column<Language>,
    sources: Column<Option<Sourced<String>>>,
    dates: Column<Option<Sourced<Edtf>>>,
    /// How many positions of the index each has.
    pub lengths: Vec<u32>,
}

/// A language, and whether texts in it are looked at as Arabic ones.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Language {
    lang: Sourced<Lang>,
    is_arabic: bool,
}

impl Columns {
    /// The columns of documents of so many positions each.
    pub fn of(documents: &[Document], lengths: &[u32]) -> Self {
        let lang = |document: &Document| Language {
            lang: document.lang.clone(),
            is_arabic: document.is_arabic(),
        };
        Self {
            langs: Column::of(documents.iter().map(lang)),
            sources: Column::of(documents.iter().map(|document| document.source.clone())),
            dates: Column::of(documents.iter().map(|document| document.date.clone())),
            lengths: lengths.to_vec(),
        }
    }

    /// How many documents there are.
    pub fn len(&self) -> usize {
        self.langs.codes.len()
    }

    /// What is known of a document; nothing of one that is not there.
    pub fn facts(&self, ix: usize) -> Facts<'_> {
        let source = self.sources.get(ix).and_then(Option::as_ref);
        let date = self.dates.get(ix).and_then(Option::as_ref);
        Facts {
            lang: self.langs.get(ix).map_or(Lang::UND, |it| it.lang.value),
            source: source.map(|source| source.value.as_str()),
            date: date.map(|date| &date.value),
        }
    }

    /// Whether Arabic's clitics count in a document.
    pub fn is_arabic(&self, ix: usize) -> bool {
        self.langs.get(ix).is_some_and(|it| it.is_arabic)
    }

    /// A document's language, source and date, with the basis of each.
    #[expect(clippy::type_complexity, reason = "three fields of a document, which it is made of")]
    pub fn sourced(
        &self,
        ix: usize,
    ) -> Option<(Sourced<Lang>, Option<Sourced<String>>, Option<Sourced<Edtf>>)> {
        let lang = self.langs.get(ix)?.lang.clone();
        Some((lang, self.sources.get(ix)?.clone(), self.dates.get(ix)?.clone()))
    }

    /// The different values of each column with a number for each document; then the lengths.
    pub fn write(&self, out: &mut Writer) {
        self.langs.write(out);
        self.sources.write(out);
        self.dates.write(out);
        let lengths: Vec<u32> = self.lengths.iter().map(|length| coarse(*length)).collect();
        write_bytes(&lengths, out);
    }

    /// The columns of so many documents.
    pub fn read(reader: &mut Reader<'_>, documents: usize) -> Result<Self, Malformed> {
        Ok(Self {
            langs: Column::read(reader, documents)?,
            sources: Column::read(reader, documents)?,
            dates: Column::read(reader, documents)?,
            lengths: read_bytes(reader, documents)?.into_iter().map(length_of).collect(),
        })
    }
}

/// A value for each document.
#[derive(Debug, Clone, PartialEq)]
struct Column<T> {
    /// The different ones, in the order of their bytes.
    values: Vec<T>,
    /// For each document which one.
    codes: Vec<u32>,
}

impl<T: Serialize + DeserializeOwned> Column<T> {
    fn of(values: impl Iterator<Item = T> + Clone) -> Self {
        let bytes = |value: &T| {
            let mut writer = Writer::default();
            writer.record(value);
            writer.bytes
        };
        let mut distinct: BTreeMap<Vec<u8>, (u32, T)> =
            values.clone().map(|value| (bytes(&value), (0, value))).collect();
        for (code, (_, (held, _))) in (0..).zip(&mut distinct) {
            *held = code;
        }
        let codes = values.map(|value| distinct.get(&bytes(&value)).map_or(0, |(code, _)| *code));
        let codes = codes.collect();
        Self { codes, values: distinct.into_values().map(|(_, value)| value).collect() }
    }

    fn get(&self, ix: usize) -> Option<&T> {
        self.values.get(*self.codes.get(ix)? as usize)
    }

    fn write(&self, out: &mut Writer) {
        out.records(&self.values);
        write_codes(&self.codes, out);
    }

    fn read(reader: &mut Reader<'_>, documents: usize) -> Result<Self, Malformed> {
        let values: Vec<T> = reader.records()?;
        let start = reader.malformed();
        let codes = read_codes(reader, documents)?;
        let is_one = |code: &u32| (*code as usize) < values.len();
        if codes.iter().all(is_one) { Ok(Self { values, codes }) } else { Err(start) }
    }
}

/// Each code less the one before, as [`write_bytes`] has it: what stands together is alike.
fn write_codes(codes: &[u32], out: &mut Writer) {
    let mut before = 0;
    let steps = codes.iter().map(|code| {
        let step = code.wrapping_sub(std::mem::replace(&mut before, *code)).cast_signed();
        ((step << 1) ^ (step >> 31)).cast_unsigned()
    });
    write_bytes(&steps.collect::<Vec<_>>(), out);
}

fn read_codes(reader: &mut Reader<'_>, count: usize) -> Result<Vec<u32>, Malformed> {
    let mut code = 0u32;
    let mut codes = read_bytes(reader, count)?;
    for held in &mut codes {
        code = code.wrapping_add((*held >> 1) ^ (*held & 1).wrapping_neg());
        *held = code;
    }
    Ok(codes)
}

/// A length of which half an octave is known: it is for ranking, where more would change nothing.
fn coarse(length: u32) -> u32 {
    match length.checked_ilog2() {
        Some(octave @ 2..) => 2 * octave + (length >> (octave - 1) & 1),
        _ => length,
    }
}

/// The middle of the lengths that have a code.
fn length_of(code: u32) -> u32 {
    let Some(octave @ 2..32) = Some(code / 2) else { return code };
    let half = 1 << (octave - 1);
    (2 + code % 2) * half + half / 2
}

/// How many bytes the largest number needs; then the lowest byte of all, then the next: alike bytes side by side.
fn write_bytes(numbers: &[u32], out: &mut Writer) {
    let largest = numbers.iter().copied().max().unwrap_or(0);
    let width = length((u32::BITS - largest.leading_zeros()).div_ceil(8) as usize);
    out.bytes.push(width as u8);
    for byte in 0..width {
        out.bytes.extend(numbers.iter().map(|number| (number >> (8 * byte)) as u8));
    }
}

fn read_bytes(reader: &mut Reader<'_>, count: usize) -> Result<Vec<u32>, Malformed> {
    let start = reader.malformed();
    let width = u32::from(reader.take(1)?[0]);
    if width > u32::BITS / 8 {
        return Err(start);
    }
    let planes: Vec<&[u8]> =
        (0..width).map(|_| reader.take(count)).collect::<Result<_, Malformed>>()?;
    let number = |ix: usize| {
        let bytes = (0..).zip(&planes);
        bytes.fold(0, |number, (byte, plane)| number | u32::from(plane[ix]) << (8 * byte))
    };
    Ok((0..count).map(number).collect())
}

#[cfg(test)]
mod tests {
    use super::{coarse, length_of};

    #[test]
    fn lengths_are_known_to_half_an_octave() {
        for length in 0..4 {
            assert_eq!(length_of(coarse(length)), length);
        }
        for length in [4, 5, 6, 7, 8, 59, 64, 95, 96, 543, 100_000, u32::MAX] {
            let known = f64::from(length_of(coarse(length)));
            assert!((known / f64::from(length) - 1.0).abs() <= 0.26, "{known} for {length}");
            assert_eq!(coarse(length_of(coarse(length))), coarse(length));
        }
    }
}
