//! The table of forms that the build script made.

use crate::class::{AR, Class, EN, FA, OTHER, UR};
use crate::hash::Hash;
use roznama_text::Lang;

static FORMS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/forms.bin"));
static STARTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/starts.bin"));
#[allow(clippy::unreadable_literal, reason = "hashes are not for reading")]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/ids.rs"));
}
use generated::{IDS, LABELS, UNLESS};

/// Bytes of a form's record.
const RECORD: usize = 13;

/// What a form is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Form {
    pub class: Class,
    /// Bits of languages and rules, see [`crate::class`].
    pub flags: u8,
    entry: u16,
    /// Letters at its beginning that are context.
    pub skip: u8,
}

impl Form {
    /// The id of its entry.
    pub fn id(self) -> Option<&'static str> {
        IDS.get(usize::from(self.entry)).copied()
    }
}

/// All that letters can be, in any language.
pub(crate) fn forms(hash: Hash) -> impl Iterator<Item = Form> {
    let value = hash.value();
    let bucket = (value >> 48) as usize * 4;
    let start = |at: usize| {
        let bytes = STARTS.get(at..at + 4).and_then(|bytes| bytes.try_into().ok());
        u32::from_le_bytes(bytes.unwrap_or_default()) as usize * RECORD
    };
    let records = FORMS.get(start(bucket)..start(bucket + 4)).unwrap_or_default();
    records.chunks_exact(RECORD).filter_map(move |record| {
        let (hash, rest) = record.split_first_chunk::<8>()?;
        if u64::from_le_bytes(*hash) != value {
            return None;
        }
        let class = *Class::ALL.get(usize::from(rest[0]))?;
        let entry = u16::from_le_bytes([rest[2], rest[3]]);
        Some(Form { class, flags: rest[1], entry, skip: rest[4] })
    })
}

/// What an entry is called in Arabic, Persian, Urdu and English; empty where no list says it.
pub(crate) fn labels(id: &str) -> Option<&'static [&'static str; 4]> {
    let at = LABELS.binary_search_by(|(own, _)| (*own).cmp(id)).ok()?;
    Some(&LABELS[at].1)
}

/// The words before and behind a form beside which it is no name in a language.
pub(crate) fn unless(hash: Hash, lang: u8) -> Option<[&'static [u64]; 2]> {
    let value = hash.value();
    let first = UNLESS.partition_point(|(hash, ..)| *hash < value);
    UNLESS[first..]
        .iter()
        .take_while(|(hash, ..)| *hash == value)
        .find(|(_, own, _)| own & lang > 0)
        .map(|(.., beside)| *beside)
}

/// The bits of the lists that are read for a language: its own, and those of languages that it shares its names with.
pub(crate) fn lists(lang: Lang) -> u8 {
    match lang.as_str().split('-').next().unwrap_or_default() {
        "ar" | "arz" => AR,
        "fa" | "prs" | "mzn" | "glk" | "azb" | "haz" => FA,
        "ur" | "pnb" | "skr" => UR,
        "en" => EN,
        "ps" | "bal" | "brh" => OTHER | FA | UR,
        "sd" | "ks" => OTHER | UR,
        "ckb" | "sdh" | "lrc" | "hac" => OTHER | FA | AR,
        "ug" => OTHER,
        _ => AR | FA | UR | OTHER,
    }
}
