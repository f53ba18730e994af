//! BM25 in whole numbers, so that every machine ranks alike.

/// One, in the scores here.
const UNIT: u64 = 256;

/// BM25's `k1` in tenths: how slowly further occurrences stop to count.
const K1: u64 = 12;

/// BM25's `b` in quarters: how much long documents count less.
const B: u64 = 3;

/// The score of one word in one document, in 256ths and at least one.
///
/// `documents` of `all` documents have it; this one has it `weight` times in `length` positions,
/// where documents have `average` positions.
pub(super) fn bm25(all: u32, documents: u32, weight: u32, length: u32, average: u32) -> u64 {
    // Numbers beyond these change a score by nothing; with them no product leaves 64 bits.
    let weight = u64::from(weight).clamp(1, 1 << 16);
    let (length, average) = (u64::from(length).min(1 << 26), u64::from(average).clamp(1, 1 << 26));
    let saturation = {
        let numerator = weight * (10 + K1) * 4 * average;
        let denominator = weight * 10 * 4 * average + K1 * ((4 - B) * average + B * length);
        UNIT * numerator / denominator
    };
    (rarity(all, documents) * saturation / UNIT).max(1)
}

/// `log2(1 + (all - documents + 1/2) / (documents + 1/2))`, in 256ths.
fn rarity(all: u32, documents: u32) -> u64 {
    let documents = documents.min(all);
    log2(2 * u64::from(all) + 2, 2 * u64::from(documents) + 1)
}

/// The binary logarithm of a quotient of at least 1, in 256ths. The dividend has at most 34 bits.
fn log2(dividend: u64, divisor: u64) -> u64 {
    const FRACTION: u32 = 30;
    let quotient = (dividend << FRACTION) / divisor;
    let whole = quotient.max(1).ilog2().saturating_sub(FRACTION);
    // One bit of the fraction after the other: squaring doubles a logarithm.
    let mut rest = quotient >> whole;
    let mut result = u64::from(whole);
    for _ in 0..UNIT.ilog2() {
        rest = (rest * rest) >> FRACTION;
        result <<= 1;
        if rest >> FRACTION >= 2 {
            rest >>= 1;
            result |= 1;
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use super::{UNIT, bm25, log2};

    #[test]
    fn logarithms() {
        for (dividend, divisor) in
            [(1, 1), (2, 1), (3, 1), (10, 3), (1_000_000, 7), ((1 << 34) - 1, 1)]
        {
            let exact = (dividend as f64 / divisor as f64).log2() * UNIT as f64;
            let found = log2(dividend, divisor) as f64;
            assert!((found - exact).abs() <= 1.0, "{dividend}/{divisor}: {found} for {exact}");
        }
    }

    #[test]
    fn orders() {
        let score = |documents, weight, length| bm25(1000, documents, weight, length, 100);
        assert!(score(1, 1, 100) > score(10, 1, 100), "rarer is better");
        assert!(score(10, 2, 100) > score(10, 1, 100), "more often is better");
        assert!(score(10, 1, 50) > score(10, 1, 100), "shorter is better");
        assert!(score(1000, 1, 100_000) > 0, "whatever occurs counts");
        let _no_overflow = bm25(u32::MAX, 1, u32::MAX, u32::MAX, u32::MAX);
    }
}
