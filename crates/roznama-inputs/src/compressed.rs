//! Files that were compressed with gzip or zstd, told by their ending.
//!
//! # Limits
//!
//! zstd with a window of more than 100 MB (`--long=27` and beyond, for files that are so long) is not read. What unpacks to more
//! than its [`Limit`] is left out: a few kilobytes can be made to unpack to more than any machine holds.

use std::fmt;
use std::io::Read;

use flate2::read::MultiGzDecoder;
use ruzstd::decoding::StreamingDecoder;

use crate::input::InputFile;
use crate::problem::{Problem, Severity};

/// How many bytes one packed file may unpack to; of an archive all its files together.
///
/// ```
/// assert_eq!(roznama_inputs::Limit::BROWSER.to_string(), "1 GiB");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Limit(pub u64);

impl Limit {
    /// For programs of the machine.
    pub const NATIVE: Self = Self(16 << 30);
    /// For a page, which has at most 4 GiB in all.
    pub const BROWSER: Self = Self(1 << 30);
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 > 0 && self.0.is_multiple_of(1 << 30) {
            write!(f, "{} GiB", self.0 >> 30)
        } else {
            write!(f, "{} bytes", self.0)
        }
    }
}

/// What became of a packed file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Unpacked {
    /// All of it, or what stands before the damage.
    pub(crate) bytes: Vec<u8>,
    /// Why that is not all.
    pub(crate) error: Option<UnpackError>,
}

/// Why a packed file is not whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum UnpackError {
    Damaged(String),
    TooLong(Limit),
}

/// Reads to the end, or finds out that the end lies beyond the limit; then nothing is kept.
pub(crate) fn read_within(reader: impl Read, limit: Limit) -> Unpacked {
    let mut bytes = Vec::new();
    let error = reader.take(limit.0.saturating_add(1)).read_to_end(&mut bytes).err();
    if bytes.len() as u64 > limit.0 {
        return Unpacked { bytes: Vec::new(), error: Some(UnpackError::TooLong(limit)) };
    }
    Unpacked { bytes, error: error.map(|error| UnpackError::Damaged(error.to_string())) }
}

/// A file as it is read: unpacked if its name says that it is packed, and named without that.
pub(crate) fn opened(
    path: String,
    below: &str,
    bytes: Vec<u8>,
    limit: Limit,
    problems: &mut Vec<Problem>,
) -> InputFile {
    let (plain, compression) = Compression::of(below);
    let below = plain.to_owned();
    let Some(compression) = compression else { return InputFile { path, below, bytes } };
    let Unpacked { bytes, error } = compression.unpack(&bytes, limit);
    problems.extend(error.map(|error| {
        let packed = format!("a file that {} has packed", compression.name());
        error.problem(&path, packed, "what stands before that place was read")
    }));
    InputFile { path, below, bytes }
}

impl UnpackError {
    /// `kept` says what was read of a damaged file.
    pub(crate) fn problem(self, file: &str, packed: String, kept: &str) -> Problem {
        let (expected, found, remedy) = match self {
            Self::Damaged(found) => {
                (packed, found, format!("pack it again, or give it unpacked; {kept}"))
            }
            Self::TooLong(limit) => (
                format!("{packed} from at most {limit}"),
                "more".to_owned(),
                "give it in several parts, or, in a browser, use the `roznama` command; it was left out"
                    .to_owned(),
            ),
        };
        let file = file.to_owned();
        Problem { severity: Severity::Error, file, position: None, expected, found, remedy }
    }
}

/// How a file is compressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Compression {
    Gzip,
    Zstd,
}

impl Compression {
    /// A name without the ending that tells of compression, and which that is.
    pub(crate) fn of(name: &str) -> (&str, Option<Self>) {
        for (ending, compression) in [(".gz", Self::Gzip), (".zst", Self::Zstd)] {
            let at = name.len().saturating_sub(ending.len());
            if at > 0 && name.get(at..).is_some_and(|end| end.eq_ignore_ascii_case(ending)) {
                return (&name[..at], Some(compression));
            }
        }
        (name, None)
    }

    /// What a file of this kind is called.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Gzip => "gzip",
            Self::Zstd => "zstd",
        }
    }

    /// The bytes that were compressed.
    fn unpack(self, bytes: &[u8], limit: Limit) -> Unpacked {
        match self {
            Self::Gzip => read_within(MultiGzDecoder::new(bytes), limit),
            Self::Zstd => zstd(bytes, limit),
        }
    }
}

/// A zstd file is frames, one after the other.
fn zstd(mut bytes: &[u8], limit: Limit) -> Unpacked {
    let mut unpacked = Vec::new();
    let mut error = bytes.is_empty().then(|| UnpackError::Damaged("an empty file".to_owned()));
    while !bytes.is_empty() && error.is_none() {
        let left = Limit(limit.0 - unpacked.len() as u64);
        let frame = match StreamingDecoder::new(&mut bytes) {
            Ok(decoder) => read_within(decoder, left),
            Err(error) => {
                let error = Some(UnpackError::Damaged(error.to_string()));
                Unpacked { bytes: Vec::new(), error }
            }
        };
        if matches!(frame.error, Some(UnpackError::TooLong(_))) {
            return Unpacked { bytes: Vec::new(), error: Some(UnpackError::TooLong(limit)) };
        }
        unpacked.extend(frame.bytes);
        error = frame.error;
    }
    Unpacked { bytes: unpacked, error }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::write::GzEncoder;
    use proptest::prelude::*;
    use ruzstd::encoding::{CompressionLevel, compress_to_vec};

    use super::{Compression, Limit, UnpackError, Unpacked};

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), flate2::Compression::default());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    fn zstd(bytes: &[u8]) -> Vec<u8> {
        compress_to_vec(bytes, CompressionLevel::Fastest)
    }

    #[test]
    fn endings() {
        assert_eq!(Compression::of("a.jsonl.gz"), ("a.jsonl", Some(Compression::Gzip)));
        assert_eq!(Compression::of("a.csv.ZST"), ("a.csv", Some(Compression::Zstd)));
        assert_eq!(Compression::of("a.jsonl"), ("a.jsonl", None));
        assert_eq!(Compression::of(".gz"), (".gz", None));
        assert_eq!(Compression::of("é"), ("é", None));
    }

    #[test]
    fn damage_is_told() {
        let text = "متن خبر\n".repeat(1000);
        for (compression, packed) in
            [(Compression::Gzip, gzip(text.as_bytes())), (Compression::Zstd, zstd(text.as_bytes()))]
        {
            let error = |bytes: &[u8]| compression.unpack(bytes, Limit::NATIVE).error;
            assert!(error(&packed[..packed.len() - 3]).is_some(), "{compression:?}");
            assert!(error(b"text").is_some(), "{compression:?}");
            assert!(error(b"").is_some(), "{compression:?}");
        }
    }

    #[test]
    fn what_is_too_long_is_not_kept() {
        let text = "متن خبر\n".repeat(1000);
        let limit = text.len() as u64 * 2;
        for (compression, packed) in
            [(Compression::Gzip, gzip(text.as_bytes())), (Compression::Zstd, zstd(text.as_bytes()))]
        {
            let twice = packed.repeat(2);
            let whole = compression.unpack(&twice, Limit(limit));
            assert_eq!((whole.bytes.len() as u64, whole.error), (limit, None), "{compression:?}");
            let less = Limit(limit - 1);
            let error = Some(UnpackError::TooLong(less));
            let nothing = Unpacked { bytes: Vec::new(), error };
            assert_eq!(compression.unpack(&twice, less), nothing, "{compression:?}");
        }
    }

    proptest! {
        #[test]
        fn what_was_packed_is_unpacked(one: Vec<u8>, other: Vec<u8>) {
            let both = [one.as_slice(), &other].concat();
            // Files put behind each other are one.
            let packed = [gzip(&one), gzip(&other)].concat();
            let whole = Unpacked { bytes: both, error: None };
            prop_assert_eq!(&Compression::Gzip.unpack(&packed, Limit::NATIVE), &whole);
            let packed = [zstd(&one), zstd(&other)].concat();
            prop_assert_eq!(Compression::Zstd.unpack(&packed, Limit::NATIVE), whole);
        }

        #[test]
        fn no_bytes_make_it_panic(bytes: Vec<u8>) {
            Compression::Gzip.unpack(&bytes, Limit::NATIVE);
            Compression::Zstd.unpack(&bytes, Limit::NATIVE);
        }
    }
}
