//! Files that were compressed with gzip or zstd, told by their ending.
//!
//! # Limits
//!
//! zstd with a window of more than 100 MB (`--long=27` and beyond, for files that are so long) is not read.

use std::io::Read;

use flate2::read::MultiGzDecoder;
use ruzstd::decoding::StreamingDecoder;

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

    /// The bytes that were compressed; what could be read of them before an error, and the error.
    pub(crate) fn unpack(self, bytes: &[u8]) -> (Vec<u8>, Option<String>) {
        let mut unpacked = Vec::new();
        let error = match self {
            Self::Gzip => MultiGzDecoder::new(bytes)
                .read_to_end(&mut unpacked)
                .err()
                .map(|error| error.to_string()),
            Self::Zstd => zstd(bytes, &mut unpacked).err(),
        };
        (unpacked, error)
    }
}

/// A zstd file is frames, one after the other.
fn zstd(mut bytes: &[u8], unpacked: &mut Vec<u8>) -> Result<(), String> {
    if bytes.is_empty() {
        return Err("an empty file".to_owned());
    }
    while !bytes.is_empty() {
        let mut decoder = StreamingDecoder::new(&mut bytes).map_err(|error| error.to_string())?;
        decoder.read_to_end(unpacked).map_err(|error| error.to_string())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::write::GzEncoder;
    use proptest::prelude::*;
    use ruzstd::encoding::{CompressionLevel, compress_to_vec};

    use super::Compression;

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
            assert!(compression.unpack(&packed[..packed.len() - 3]).1.is_some(), "{compression:?}");
            assert!(compression.unpack(b"text").1.is_some(), "{compression:?}");
            assert!(compression.unpack(b"").1.is_some(), "{compression:?}");
        }
    }

    proptest! {
        #[test]
        fn what_was_packed_is_unpacked(one: Vec<u8>, other: Vec<u8>) {
            let both = [one.as_slice(), &other].concat();
            // Files put behind each other are one.
            let packed = [gzip(&one), gzip(&other)].concat();
            prop_assert_eq!(Compression::Gzip.unpack(&packed), (both.clone(), None));
            let packed = [zstd(&one), zstd(&other)].concat();
            prop_assert_eq!(Compression::Zstd.unpack(&packed), (both, None));
        }

        #[test]
        fn no_bytes_make_it_panic(bytes: Vec<u8>) {
            Compression::Gzip.unpack(&bytes);
            Compression::Zstd.unpack(&bytes);
        }
    }
}
