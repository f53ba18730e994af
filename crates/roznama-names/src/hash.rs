//! The hash by which forms are looked up; shared with the build script.

/// A running hash of a form's letters (FNV-1a, 64 bits, mixed at the end). Spaces are not hashed, so that a form may be written as
/// one word or several.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Hash(u64);

impl Hash {
    /// Of nothing.
    pub const EMPTY: Self = Self(0xCBF2_9CE4_8422_2325);

    /// With more letters behind.
    pub fn with(self, letters: &str) -> Self {
        let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
        Self(letters.bytes().fold(self.0, step))
    }

    /// The value to compare.
    pub fn value(self) -> u64 {
        let mixed = (self.0 ^ (self.0 >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed ^ (mixed >> 32)
    }
}
