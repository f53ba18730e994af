//! Work in pieces that may be done at the same time.
//!
//! This crate starts no threads, for in a browser there are none: whoever has some hands over a [`Spread`]. What comes out
//! does not depend on it.

use std::sync::{Mutex, PoisonError};

/// Does a piece of work for each number below the first argument, in any order, several at the same time if it can.
pub type Spread<'s> = dyn Fn(usize, &(dyn Fn(usize) + Sync)) + 's;

/// The [`Spread`] without threads.
///
/// ```
/// use std::sync::atomic::{AtomicUsize, Ordering};
///
/// let sum = AtomicUsize::new(0);
/// roznama_core::spread::one_by_one(4, &|piece| {
///     sum.fetch_add(piece, Ordering::Relaxed);
/// });
/// assert_eq!(sum.into_inner(), 6);
/// ```
pub fn one_by_one(pieces: usize, work: &(dyn Fn(usize) + Sync)) {
    (0..pieces).for_each(work);
}

/// The result of each piece, in order.
pub(crate) fn map<T: Send>(
    spread: &Spread<'_>,
    pieces: usize,
    work: impl Fn(usize) -> T + Sync,
) -> Vec<T> {
    let results: Vec<Mutex<Option<T>>> = (0..pieces).map(|_| Mutex::new(None)).collect();
    spread(pieces, &|piece| {
        let result = work(piece);
        if let Some(slot) = results.get(piece) {
            *slot.lock().unwrap_or_else(PoisonError::into_inner) = Some(result);
        }
    });
    let results =
        results.into_iter().map(|slot| slot.into_inner().unwrap_or_else(PoisonError::into_inner));
    // A spread that forgets a piece costs time only.
    results.enumerate().map(|(piece, result)| result.unwrap_or_else(|| work(piece))).collect()
}

#[cfg(test)]
mod tests {
    use super::{map, one_by_one};

    #[test]
    fn results_are_in_order_whatever_the_spread() {
        let squares: Vec<usize> = (0..10).map(|n| n * n).collect();
        assert_eq!(map(&one_by_one, 10, |n| n * n), squares);
        assert_eq!(map(&|_: usize, _: &(dyn Fn(usize) + Sync)| {}, 10, |n| n * n), squares);
        let backwards = |pieces: usize, work: &(dyn Fn(usize) + Sync)| {
            (0..pieces).rev().for_each(work);
        };
        assert_eq!(map(&backwards, 10, |n| n * n), squares);
    }
}
