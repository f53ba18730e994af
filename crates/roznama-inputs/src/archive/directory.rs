//! The table of contents at a zip archive's end (PKWARE's APPNOTE 6.3, sections 4.3 and 4.5).

use crate::text::decode;

/// A file or folder of an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// With `/`; a folder's ends with it.
    pub(super) name: String,
    /// How it is packed: 0 stored, 8 deflated.
    pub(super) method: u16,
    pub(super) is_encrypted: bool,
    /// CRC-32 of what it holds.
    pub(super) sum: u32,
    /// Bytes, unpacked.
    pub(super) size: u64,
    /// Bytes, packed.
    packed: u64,
    /// Where its own header stands.
    header: u64,
}

impl Entry {
    /// Its packed bytes; nothing if the archive ends before them.
    pub(super) fn data<'b>(&self, bytes: &'b [u8]) -> Option<&'b [u8]> {
        let header = bytes.get(usize::try_from(self.header).ok()?..)?;
        if !header.starts_with(b"PK\x03\x04") {
            return None;
        }
        let start = 30 + usize::from(u16_at(header, 26)?) + usize::from(u16_at(header, 28)?);
        header.get(start..)?.get(..usize::try_from(self.packed).ok()?)
    }
}

/// What stands at the end of every archive, but for a comment.
const END: &[u8] = b"PK\x05\x06";
/// Its length without the comment, and the comment's at most.
const END_LENGTH: usize = 22;
const LONGEST_COMMENT: usize = 0xFFFF;

/// The archive's files and folders, in its order, or what was found in place of an archive.
pub(super) fn entries(bytes: &[u8]) -> Result<Vec<Entry>, &'static str> {
    let end = find_end(bytes).ok_or("a file without an archive's end; it may be cut off")?;
    let directory = directory(bytes, end).ok_or("an archive whose table of contents is damaged")?;
    let mut entries = Vec::new();
    let mut at = directory.start;
    for _ in 0..directory.count {
        let (entry, length) = entry(bytes.get(at..).unwrap_or_default(), directory.shift)
            .ok_or("an archive whose table of contents is damaged")?;
        entries.push(entry);
        at += length;
    }
    Ok(entries)
}

fn find_end(bytes: &[u8]) -> Option<usize> {
    let last = bytes.len().checked_sub(END_LENGTH)?;
    let first = last.saturating_sub(LONGEST_COMMENT);
    (first..=last).rev().find(|&at| bytes[at..].starts_with(END))
}

/// Where the table of contents is.
struct Directory {
    start: usize,
    count: u64,
    /// How far all else lies behind where the archive says: something was put before it, as in those that unpack themselves.
    shift: u64,
}

fn directory(bytes: &[u8], end: usize) -> Option<Directory> {
    let record = bytes.get(end..)?;
    let (mut count, mut size, mut offset) = (
        u64::from(u16_at(record, 10)?),
        u64::from(u32_at(record, 12)?),
        u64::from(u32_at(record, 16)?),
    );
    let mut before = end as u64;
    let is_long = count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF;
    if let Some(locator) = end.checked_sub(20).and_then(|at| bytes.get(at..end)).filter(|_| is_long)
        && locator.starts_with(b"PK\x06\x07")
    {
        let at = u64_at(locator, 8)?;
        let record = bytes.get(usize::try_from(at).ok()?..)?;
        if !record.starts_with(b"PK\x06\x06") {
            return None;
        }
        (count, size, offset) = (u64_at(record, 32)?, u64_at(record, 40)?, u64_at(record, 48)?);
        before = at;
    }
    let start = before.checked_sub(size)?;
    let shift = start.checked_sub(offset)?;
    // Each entry has 46 bytes at least: a count that cannot be is no reason to look for long.
    (count <= size / 46).then_some(Directory { start: usize::try_from(start).ok()?, count, shift })
}

/// The entry that the bytes begin with, and how long it is.
fn entry(bytes: &[u8], shift: u64) -> Option<(Entry, usize)> {
    if !bytes.starts_with(b"PK\x01\x02") {
        return None;
    }
    let flags = u16_at(bytes, 8)?;
    let [name, extra, comment] = [28, 30, 32].map(|at| u16_at(bytes, at).map(usize::from));
    let (name_end, extra_end) = (46 + name?, 46 + name? + extra?);
    let extra = bytes.get(name_end..extra_end)?;
    let (mut size, mut packed, mut header) = (
        u64::from(u32_at(bytes, 24)?),
        u64::from(u32_at(bytes, 20)?),
        u64::from(u32_at(bytes, 42)?),
    );
    if let Some(long) = field(extra, 0x0001) {
        let mut at = 0;
        for value in [&mut size, &mut packed, &mut header] {
            if *value == 0xFFFF_FFFF {
                *value = u64_at(long, at)?;
                at += 8;
            }
        }
    }
    let entry = Entry {
        name: name_of(bytes.get(46..name_end)?, flags & 0x0800 != 0, extra),
        method: u16_at(bytes, 10)?,
        is_encrypted: flags & 1 != 0,
        sum: u32_at(bytes, 16)?,
        size,
        packed,
        header: header.checked_add(shift)?,
    };
    Some((entry, extra_end + comment?))
}

/// UTF-8 if the archive says so or it can be; else a legacy encoding of Arabic, if it looks like one.
fn name_of(raw: &[u8], is_utf8: bool, extra: &[u8]) -> String {
    // A second name in UTF-8 behind a version and a sum of the first.
    let second = field(extra, 0x7075).and_then(|field| str::from_utf8(field.get(5..)?).ok());
    let name = match second.filter(|_| !is_utf8) {
        Some(name) => name.to_owned(),
        None => decode("", raw, &mut Vec::new()),
    };
    name.replace('\\', "/")
}

/// An extra field by its number.
fn field(mut extra: &[u8], number: u16) -> Option<&[u8]> {
    loop {
        let length = usize::from(u16_at(extra, 2)?);
        let value = extra.get(4..4 + length)?;
        if u16_at(extra, 0)? == number {
            return Some(value);
        }
        extra = &extra[4 + length..];
    }
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at + 2)?.try_into().ok().map(u16::from_le_bytes)
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes)
}

fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    bytes.get(at..at + 8)?.try_into().ok().map(u64::from_le_bytes)
}
