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
        write_codes(&self.lengths, out);
    }

    /// The columns of so many documents.
    pub fn read(reader: &mut Reader<'_>, documents: usize) -> Result<Self, Malformed> {
        Ok(Self {
            langs: Column::read(reader, documents)?,
            sources: Column::read(reader, documents)?,
            dates: Column::read(reader, documents)?,
            lengths: read_codes(reader, documents)?,
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

/// How many bytes the largest number needs; then the lowest byte of all, then the next: alike bytes side by side.
fn write_codes(codes: &[u32], out: &mut Writer) {
    let largest = codes.iter().copied().max().unwrap_or(0);
    let width = length((u32::BITS - largest.leading_zeros()).div_ceil(8) as usize);
    out.bytes.push(width as u8);
    for byte in 0..width {
        out.bytes.extend(codes.iter().map(|code| (code >> (8 * byte)) as u8));
    }
}

fn read_codes(reader: &mut Reader<'_>, count: usize) -> Result<Vec<u32>, Malformed> {
    let start = reader.malformed();
    let width = u32::from(reader.take(1)?[0]);
    if width > u32::BITS / 8 {
        return Err(start);
    }
    let planes: Vec<&[u8]> =
        (0..width).map(|_| reader.take(count)).collect::<Result<_, Malformed>>()?;
    let code = |ix: usize| {
        let bytes = (0..).zip(&planes);
        bytes.fold(0, |code, (byte, plane)| code | u32::from(plane[ix]) << (8 * byte))
    };
    Ok((0..count).map(code).collect())
}
