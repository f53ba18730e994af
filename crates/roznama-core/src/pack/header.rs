//! How a pack and a manifest begin.

use super::PackError;
use super::checksum::Checksum;
use super::format::{FORMAT_VERSION, HEADER_CHECKSUM_AT, HEADER_LENGTH, KNOWN_FEATURES, MAGIC};

/// A header that is whole and undamaged.
pub(super) struct Header {
    /// How many rows follow: sections, or bytes of a manifest.
    pub count: u32,
    /// Where they end.
    pub end: usize,
}

/// Checks magic, version, checksum and features; rows have so many bytes each.
pub(super) fn header(bytes: &[u8], magic: [u8; 8], row: usize) -> Result<Header, PackError> {
    let found = &bytes[..bytes.len().min(magic.len())];
    if found.is_empty() || !magic.starts_with(found) {
        return Err(PackError::NotAPack { found: found.to_vec() });
    }
    let truncated = |expected: u64| PackError::Truncated {
        section: "header".to_owned(),
        expected,
        found: bytes.len() as u64,
    };
    let number = |at: usize| -> Result<u32, PackError> {
        let four = bytes.get(at..at + 4).and_then(|b| b.try_into().ok());
        four.map(u32::from_le_bytes).ok_or_else(|| truncated(HEADER_LENGTH as u64))
    };
    let version = number(magic.len())?;
    if version != FORMAT_VERSION {
        return Err(PackError::Version { expected: FORMAT_VERSION, found: version });
    }
    let features = number(12)?;
    let count = number(16)?;
    let stated = number(HEADER_CHECKSUM_AT)?;
    let end = HEADER_LENGTH as u64 + u64::from(count) * row as u64;
    let header = usize::try_from(end).ok().and_then(|end| bytes.get(..end));
    let header = header.ok_or_else(|| truncated(end))?;
    let found = header_checksum(header);
    if found != stated {
        let section = "header".to_owned();
        return Err(PackError::Damaged { section, expected: stated, found });
    }
    if features & !KNOWN_FEATURES != 0 {
        return Err(PackError::Features { unknown: features & !KNOWN_FEATURES });
    }
    Ok(Header { count, end: header.len() })
}

/// Everything before the rows, of which there are so many; the checksum is still to be set.
pub(super) fn begin(magic: [u8; 8], count: u32) -> Vec<u8> {
    let mut out = magic.to_vec();
    out.extend(FORMAT_VERSION.to_le_bytes());
    out.extend(KNOWN_FEATURES.to_le_bytes());
    out.extend(count.to_le_bytes());
    out.extend([0; 4]);
    out
}

/// Sets the checksum of a header with its rows.
pub(super) fn seal(out: &mut [u8]) {
    let sum = header_checksum(out);
    out[HEADER_CHECKSUM_AT..HEADER_LENGTH].copy_from_slice(&sum.to_le_bytes());
}

/// The checksum of a header with its rows, whatever stands in its own four bytes.
pub(super) fn header_checksum(header: &[u8]) -> u32 {
    let mut checksum = Checksum::new();
    checksum.update(&header[MAGIC.len()..HEADER_CHECKSUM_AT]);
    checksum.update(&header[HEADER_LENGTH..]);
    checksum.finish()
}
