//! The hash by which words are looked up; the build script fills the tables with the same function.

/// FNV-1a with 32 bits: short, good enough for a few thousand short words, the same everywhere.
pub fn of(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811C_9DC5, |hash, &byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
