//! The section of a pack that holds the names: `docs/pack-format.md` describes it.

use roznama_text::Lang;

use super::{LABELS, NameBasis, NameIx, NameKind, NameRecord, NameSpelling, Names};
use crate::index::packed;
use crate::pack::{Malformed, Reader, Writer, length};

/// Bits of a name's first byte, above two for its kind and two for its basis.
const HAS_LABELS: u8 = 1 << 4;
const IS_AMBIGUOUS: u8 = 1 << 5;

impl Names {
    /// Writes the section.
    pub(crate) fn write(&self, out: &mut Writer) {
        let langs = self.langs();
        out.number(length(langs.len()));
        for lang in &langs {
            out.string(lang.as_str());
        }
        out.number(length(self.records.len()));
        let mut before = "";
        for record in &self.records {
            out.shared(before, &record.id);
            before = &record.id;
            record.write(&langs, out);
        }
        out.bytes.extend(&self.lists);
    }

    /// Reads the section of a corpus of so many documents.
    pub(crate) fn read(reader: &mut Reader<'_>, documents: usize) -> Result<Self, Malformed> {
        let mut langs = Vec::new();
        for _ in 0..reader.count()? {
            let start = reader.malformed();
            langs.push(reader.string()?.parse::<Lang>().map_err(|_| start)?);
        }
        let count = reader.count()?;
        let mut records: Vec<NameRecord> = Vec::new();
        for _ in 0..count {
            let start = reader.malformed();
            let id = reader.shared(records.last().map_or("", |last| &last.id))?;
            if records.last().is_some_and(|last| last.id >= id) {
                return Err(start);
            }
            records.push(NameRecord::read(id, &langs, count, reader)?);
        }
        let first = reader.clone();
        for record in &mut records {
            record.list = reader.at() - first.at();
            let start = reader.malformed();
            let mut is_sound = record.documents > 0;
            read_list(reader, record.documents, |document| {
                is_sound &= (document as usize) < documents;
            })?;
            if !is_sound {
                return Err(start);
            }
        }
        let lists = first.clone().take(reader.at() - first.at())?.to_vec();
        Ok(Self { records, lists })
    }

    /// The languages of the spellings, in order.
    fn langs(&self) -> Vec<Lang> {
        let spellings = self.records.iter().flat_map(|record| &record.spellings);
        let mut langs: Vec<Lang> = Vec::new();
        for spelling in spellings {
            if let Err(at) = langs.binary_search(&spelling.lang) {
                langs.insert(at, spelling.lang);
            }
        }
        langs
    }
}

impl NameRecord {
    fn write(&self, langs: &[Lang], out: &mut Writer) {
        let has_labels = if self.labels.is_empty() { 0 } else { HAS_LABELS };
        let is_ambiguous = if self.may_be.is_empty() { 0 } else { IS_AMBIGUOUS };
        out.bytes.push(self.kind as u8 | (self.basis as u8) << 2 | has_labels | is_ambiguous);
        if has_labels > 0 {
            for lang in LABELS {
                let label = self.labels.iter().find(|(own, _)| *own == lang);
                out.string(label.map_or("", |(_, label)| label));
            }
        }
        out.number(length(self.spellings.len()));
        for spelling in &self.spellings {
            let lang = langs.binary_search(&spelling.lang).unwrap_or_default();
            out.number(length(lang) * 2 + u32::from(spelling.is_demonym));
            out.number(length(spelling.documents));
            out.string(&spelling.text);
        }
        if is_ambiguous > 0 {
            out.number(length(self.may_be.len()));
            for ix in &self.may_be {
                out.number(ix.0);
            }
        }
        out.number(length(self.documents));
    }

    /// A name of so many; where its documents stand is not known yet.
    fn read(
        id: String,
        langs: &[Lang],
        names: usize,
        reader: &mut Reader<'_>,
    ) -> Result<Self, Malformed> {
        let start = reader.malformed();
        let bits = reader.take(1)?[0];
        let kind = NameKind::ALL.get(usize::from(bits & 3)).copied();
        let basis = NameBasis::ALL.get(usize::from(bits >> 2 & 3)).copied();
        let (Some(kind), Some(basis), true) = (kind, basis, bits < 1 << 6) else {
            return Err(start);
        };
        let mut labels = Vec::new();
        if bits & HAS_LABELS > 0 {
            for lang in LABELS {
                let label = reader.string()?;
                if !label.is_empty() {
                    labels.push((lang, label.to_owned()));
                }
            }
        }
        let mut spellings = Vec::new();
        for _ in 0..reader.count()? {
            let start = reader.malformed();
            let code = reader.number()?;
            let lang = *langs.get(code as usize / 2).ok_or(start)?;
            let documents = reader.number()? as usize;
            let text = reader.string()?.to_owned();
            spellings.push(NameSpelling { text, lang, documents, is_demonym: code % 2 == 1 });
        }
        let mut may_be = Vec::new();
        if bits & IS_AMBIGUOUS > 0 {
            for _ in 0..reader.count()? {
                let start = reader.malformed();
                let ix = reader.number()?;
                if ix as usize >= names {
                    return Err(start);
                }
                may_be.push(NameIx(ix));
            }
        }
        let documents = reader.number()? as usize;
        Ok(Self { id, kind, basis, labels, spellings, may_be, documents, list: 0 })
    }
}

/// Documents in order: each less the one before less 1, the first as it is.
pub(super) fn write_list(documents: &[u32], out: &mut Writer) {
    let mut next = 0;
    let gaps: Vec<u32> = documents
        .iter()
        .map(|document| {
            let gap = document - next;
            next = document + 1;
            gap
        })
        .collect();
    packed::write(&gaps, out);
}

/// So many documents.
pub(super) fn read_list(
    reader: &mut Reader<'_>,
    count: usize,
    mut take: impl FnMut(u32),
) -> Result<(), Malformed> {
    let mut next = 0u32;
    packed::read(reader, count, |gap| {
        // What is too large is no document of any corpus.
        let document = next.saturating_add(gap);
        next = document.saturating_add(1);
        take(document);
    })
}
