//! Whole numbers in as few bits as most of them need.
//!
//! Numbers are written in blocks of [`BLOCK`]. A block has one width; the few numbers that are too large for it stand as the
//! largest one of that width, and what is missing follows behind the block. A block of fewer than [`FEW`] has no width: its
//! numbers are LEB128.

use crate::pack::{Malformed, Reader, Writer, length};

/// Numbers of one width.
pub(super) const BLOCK: usize = 128;

/// From how many on a width pays.
const FEW: usize = 8;

/// Appends numbers. How many there are is not written.
pub(crate) fn write(numbers: &[u32], out: &mut Writer) {
    for block in numbers.chunks(BLOCK) {
        if block.len() < FEW {
            for number in block {
                out.number(*number);
            }
        } else {
            write_block(block, out);
        }
    }
}

/// Reads as many numbers as stand there and hands each to `take`.
pub(crate) fn read(
    reader: &mut Reader<'_>,
    count: usize,
    mut take: impl FnMut(u32),
) -> Result<(), Malformed> {
    let mut left = count;
    while left > 0 {
        let size = left.min(BLOCK);
        if size < FEW {
            for _ in 0..size {
                take(reader.number()?);
            }
        } else {
            read_block(reader, size, &mut take)?;
        }
        left -= size;
    }
    Ok(())
}

fn write_block(block: &[u32], out: &mut Writer) {
    let width = best_width(block);
    let escape = escape(width);
    out.bytes.push(width as u8);
    let (mut bits, mut filled) = (0u64, 0);
    for number in block {
        bits |= u64::from((*number).min(escape)) << filled;
        filled += width;
        while filled >= 8 {
            out.bytes.push(bits as u8);
            bits >>= 8;
            filled -= 8;
        }
    }
    if filled > 0 {
        out.bytes.push(bits as u8);
    }
    for number in block.iter().filter(|number| is_escape(**number, width)) {
        out.number(number - escape);
    }
}

fn read_block(
    reader: &mut Reader<'_>,
    size: usize,
    take: &mut impl FnMut(u32),
) -> Result<(), Malformed> {
    let start = reader.malformed();
    let width = u32::from(reader.take(1)?[0]);
    if width > u32::BITS {
        return Err(start);
    }
    let packed = reader.take((size * width as usize).div_ceil(8))?;
    let escape = escape(width);
    let (mut bits, mut filled) = (0u64, 0);
    let mut bytes = packed.iter();
    for _ in 0..size {
        while filled < width {
            bits |= u64::from(bytes.next().copied().unwrap_or(0)) << filled;
            filled += 8;
        }
        let number = bits as u32 & escape;
        bits >>= width;
        filled -= width;
        if is_escape(number, width) {
            let start = reader.malformed();
            take(number.checked_add(reader.number()?).ok_or(start)?);
        } else {
            take(number);
        }
    }
    Ok(())
}

/// The largest number of a width.
fn escape(width: u32) -> u32 {
    u32::MAX.checked_shr(u32::BITS - width).unwrap_or(0)
}

/// Whether a number of this size needs more behind the block: not where every number fits.
fn is_escape(number: u32, width: u32) -> bool {
    (1..u32::BITS).contains(&width) && number >= escape(width)
}

/// The width that takes the fewest bytes, the narrowest of those.
fn best_width(block: &[u32]) -> u32 {
    let widest = block.iter().map(|number| u32::BITS - number.leading_zeros()).max().unwrap_or(0);
    let bytes = |width: u32| {
        let packed = (block.len() * width as usize).div_ceil(8);
        let escaped = block.iter().filter(|number| is_escape(**number, width));
        packed + escaped.map(|number| bytes_of(number - escape(width))).sum::<usize>()
    };
    // A width in which the largest number is not its escape.
    let enough = if widest > 0 && block.iter().any(|number| is_escape(*number, widest)) {
        widest + 1
    } else {
        widest
    };
    if widest == 0 {
        return 0;
    }
    (1..=enough).min_by_key(|width| bytes(*width)).unwrap_or(enough)
}

/// How many bytes a number takes as LEB128.
fn bytes_of(number: u32) -> usize {
    length((u32::BITS - number.leading_zeros()).div_ceil(7).max(1) as usize) as usize
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{BLOCK, read, write};
    use crate::pack::{Reader, Writer};

    fn round_trip(numbers: &[u32]) -> usize {
        let mut writer = Writer::default();
        write(numbers, &mut writer);
        let mut reader = Reader::new(&writer.bytes);
        let mut found = Vec::new();
        read(&mut reader, numbers.len(), |number| found.push(number)).unwrap();
        assert_eq!(found, numbers);
        reader.end().unwrap();
        writer.bytes.len()
    }

    #[test]
    fn sizes() {
        assert_eq!(round_trip(&[]), 0);
        assert_eq!(round_trip(&[0; BLOCK]), 1);
        assert_eq!(round_trip(&[1; 7]), 7);
        assert_eq!(round_trip(&[u32::MAX; BLOCK]), 1 + 4 * BLOCK);
        // One large number does not widen the others.
        let mut numbers = [3; BLOCK];
        numbers[5] = 1_000_000;
        assert!(round_trip(&numbers) <= 1 + BLOCK * 3 / 8 + 3);
    }

    proptest! {
        #[test]
        fn whatever_is_written_is_read(
            numbers in prop::collection::vec(prop_oneof![0u32..4, 0u32..300, any::<u32>(), Just(u32::MAX)], 0..300)
        ) {
            round_trip(&numbers);
        }

        #[test]
        fn no_bytes_make_it_panic(bytes: Vec<u8>, count in 0usize..500) {
            let mut found = 0;
            let _ = read(&mut Reader::new(&bytes), count, |_| found += 1);
            prop_assert!(found <= count);
        }
    }
}
