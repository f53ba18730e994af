//! Numbers and strings as bytes: LEB128 for lengths, serde and postcard for records.

use serde::Serialize;
use serde::de::DeserializeOwned;

/// The bytes of a section are not what the format says, from `at` on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Malformed {
    /// Bytes from the section's beginning.
    pub at: usize,
}

/// Appends values to a section.
#[derive(Debug, Default)]
pub(crate) struct Writer {
    pub bytes: Vec<u8>,
}

impl Writer {
    /// A number, seven bits a byte, low bits first.
    pub fn number(&mut self, mut value: u32) {
        while value >= 0x80 {
            self.bytes.push((value as u8) | 0x80);
            value >>= 7;
        }
        self.bytes.push(value as u8);
    }

    /// The length in bytes, then the bytes.
    pub fn string(&mut self, text: &str) {
        self.number(length(text.len()));
        self.bytes.extend_from_slice(text.as_bytes());
    }

    /// How many bytes are those of the text before, then the rest as a string.
    pub fn shared(&mut self, before: &str, text: &str) {
        let same = before.bytes().zip(text.bytes()).take_while(|(a, b)| a == b).count();
        let same = text.floor_char_boundary(same);
        self.number(length(same));
        self.string(&text[same..]);
    }

    /// How many, then each.
    pub fn records<T: Serialize>(&mut self, records: &[T]) {
        self.number(length(records.len()));
        for record in records {
            self.record(record);
        }
    }

    /// One value in postcard's encoding.
    pub fn record<T: Serialize>(&mut self, record: &T) {
        self.bytes.extend(
            postcard::to_allocvec(record).expect("memory is the only limit of an allocated buffer"),
        );
    }
}

/// A length as the format holds it.
///
/// # Panics
///
/// If something is 4 GiB or longer, which one file of this format does not hold.
pub(crate) fn length(length: usize) -> u32 {
    u32::try_from(length).expect("a pack holds less than 4 GiB")
}

/// Takes values from a section; never reads past its end, never trusts a length.
#[derive(Debug, Clone)]
pub(crate) struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// The error for whatever stands here.
    pub fn malformed(&self) -> Malformed {
        Malformed { at: self.at }
    }

    pub fn number(&mut self) -> Result<u32, Malformed> {
        let start = self.at;
        let mut value = 0u32;
        for shift in (0..35).step_by(7) {
            let byte = *self.bytes.get(self.at).ok_or(Malformed { at: start })?;
            self.at += 1;
            let bits = u32::from(byte & 0x7F);
            let shifted = bits.checked_shl(shift).filter(|s| s >> shift == bits);
            value |= shifted.ok_or(Malformed { at: start })?;
            if byte < 0x80 {
                return Ok(value);
            }
        }
        Err(Malformed { at: start })
    }

    /// A count of things that take at least one byte each, so never more than the bytes left.
    pub fn count(&mut self) -> Result<usize, Malformed> {
        let start = self.at;
        let count = self.number()? as usize;
        if count > self.bytes.len() - self.at { Err(Malformed { at: start }) } else { Ok(count) }
    }

    pub fn take(&mut self, length: usize) -> Result<&'a [u8], Malformed> {
        let end = self.at.checked_add(length).ok_or(self.malformed())?;
        let taken = self.bytes.get(self.at..end).ok_or(self.malformed())?;
        self.at = end;
        Ok(taken)
    }

    pub fn string(&mut self) -> Result<&'a str, Malformed> {
        let start = self.at;
        let length = self.number()? as usize;
        std::str::from_utf8(self.take(length)?).map_err(|_| Malformed { at: start })
    }

    /// A text of which so many bytes are those of the text before.
    pub fn shared(&mut self, before: &str) -> Result<String, Malformed> {
        let start = self.at;
        let same = self.number()? as usize;
        let same = before.get(..same).ok_or(Malformed { at: start })?;
        Ok(format!("{same}{}", self.string()?))
    }

    /// How many bytes were taken.
    pub fn at(&self) -> usize {
        self.at
    }

    pub fn records<T: DeserializeOwned>(&mut self) -> Result<Vec<T>, Malformed> {
        (0..self.count()?).map(|_| self.record()).collect()
    }

    pub fn record<T: DeserializeOwned>(&mut self) -> Result<T, Malformed> {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let (record, rest) = postcard::take_from_bytes(rest).map_err(|_| self.malformed())?;
        self.at = self.bytes.len() - rest.len();
        Ok(record)
    }

    /// All bytes must have been taken.
    pub fn end(&self) -> Result<(), Malformed> {
        if self.at == self.bytes.len() { Ok(()) } else { Err(self.malformed()) }
    }
}
