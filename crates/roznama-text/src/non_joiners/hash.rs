//! The hash by which words are found in tables that do not hold their letters. The build writes the tables with it.

/// A hash of a word's letters.
pub fn hash(letters: impl Iterator<Item = char>) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for letter in letters {
        hash = (hash ^ u64::from(u32::from(letter))).wrapping_mul(0x0000_0100_0000_01b3);
    }
    // What differs in the last letters alone must differ everywhere.
    hash ^= hash >> 32;
    hash = hash.wrapping_mul(0xd6e8_feb8_6659_fd93);
    hash ^= hash >> 32;
    hash = hash.wrapping_mul(0xd6e8_feb8_6659_fd93);
    hash ^ hash >> 32
}

/// The three slots of a hash, one in each third of a table.
pub fn slots(hash: u64, len: usize) -> [usize; 3] {
    let third = len / 3;
    [0_u32, 1, 2].map(|number| {
        let part = hash.rotate_left(21 * number) & 0xffff_ffff;
        number as usize * third + ((part * third as u64) >> 32) as usize
    })
}

/// Bits that tell the words of a table from nearly all others.
pub fn mark(hash: u64) -> u8 {
    (hash >> 56) as u8
}

/// As [`mark`], of more bits, those that choose no slot; the lowest two are left free.
pub fn long_mark(hash: u64) -> u16 {
    (hash >> 54 << 6) as u16 | (hash >> 36) as u16 & 0x3c
}
