//! CRC-32 as zlib and PNG have it.
//!
//! Its table is made anew for each call, in about two microseconds: a table in the program costs
//! the browser more bytes than this whole file, those of the fast crates more than all of the
//! pack's reader.

/// A checksum in the making.
#[derive(Debug, Clone)]
pub(super) struct Checksum {
    table: [u32; 256],
    state: u32,
}

impl Checksum {
    pub fn new() -> Self {
        Self { table: std::array::from_fn(|byte| eight_bits(byte as u32)), state: !0 }
    }

    pub fn update(&mut self, bytes: &[u8]) {
        for byte in bytes {
            let at = (self.state as u8 ^ byte) as usize;
            self.state = self.table[at] ^ (self.state >> 8);
        }
    }

    pub fn finish(&self) -> u32 {
        !self.state
    }
}

/// The checksum of some bytes.
pub(super) fn checksum(bytes: &[u8]) -> u32 {
    let mut checksum = Checksum::new();
    checksum.update(bytes);
    checksum.finish()
}

/// The checksum of a shard, and of what it is called, so that none is taken for another.
pub(super) fn shard_checksum(bytes: &[u8], name: &str) -> u32 {
    let mut checksum = Checksum::new();
    checksum.update(bytes);
    checksum.update(name.as_bytes());
    checksum.finish()
}

/// What eight bits do to the checksum.
fn eight_bits(byte: u32) -> u32 {
    /// The polynomial, its bits in the order of the checksum's.
    const POLYNOMIAL: u32 = 0xEDB8_8320;
    (0..8).fold(byte, |bits, _| {
        let carry = if bits & 1 == 1 { POLYNOMIAL } else { 0 };
        carry ^ (bits >> 1)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::checksum;

    #[test]
    fn known_checksums() {
        assert_eq!(checksum(b""), 0);
        assert_eq!(checksum(b"123456789"), 0xCBF4_3926);
    }

    proptest! {
        #[test]
        fn as_another_implementation_has_it(bytes: Vec<u8>) {
            prop_assert_eq!(checksum(&bytes), crc32fast::hash(&bytes));
        }
    }
}
