//! Sorting by whole numbers.
//!
//! Every type that is sorted makes the compiler write its sorting anew: three to five kilobytes of an app's download. Keys
//! of one type share one.

/// Sorts by a key, lowest first; what has the same key keeps its order. The key is worked out once an element.
///
/// ```
/// use roznama_core::order::{descending, sort_by_key};
///
/// let mut words = vec!["one", "three", "two"];
/// sort_by_key(&mut words, |word| descending(word.len() as u32).into());
/// assert_eq!(words, ["three", "one", "two"]);
/// ```
pub fn sort_by_key<T>(elements: &mut Vec<T>, key: impl Fn(&T) -> u128) {
    let mut keys: Vec<(u128, usize)> =
        elements.iter().enumerate().map(|(place, element)| (key(element), place)).collect();
    sort(&mut keys);
    let mut taken: Vec<Option<T>> = elements.drain(..).map(Some).collect();
    elements.extend(keys.iter().filter_map(|&(_, place)| taken[place].take()));
}

/// The last of the `count` smallest numbers; `None` when there are no more than those, or none are wanted.
///
/// ```
/// use roznama_core::order::smallest;
///
/// assert_eq!(smallest([5, 3, 9, 1].into_iter(), 2), Some(3));
/// assert_eq!(smallest([5, 3].into_iter(), 2), None);
/// ```
pub fn smallest(numbers: impl Iterator<Item = u128>, count: usize) -> Option<u128> {
    let mut kept: Vec<u128> = Vec::new();
    let mut is_more = false;
    for number in numbers {
        if kept.len() == count {
            is_more = true;
            if kept.last().is_none_or(|last| number >= *last) {
                continue;
            }
            kept.pop();
        }
        kept.insert(kept.partition_point(|other| *other <= number), number);
    }
    kept.last().copied().filter(|_| is_more)
}

/// A number whose order is the reverse.
pub const fn descending(number: u32) -> u32 {
    u32::MAX - number
}

/// A number from a signed one, in the same order.
pub const fn ascending(number: i32) -> u32 {
    number.cast_unsigned() ^ (1 << 31)
}

fn sort(keys: &mut [(u128, usize)]) {
    keys.sort_unstable();
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{ascending, descending, sort_by_key};

    proptest! {
        #[test]
        fn it_sorts_as_the_library_does(numbers: Vec<(i32, u32)>) {
            let mut by_key = numbers.clone();
            sort_by_key(&mut by_key, |&(a, b)| u128::from(ascending(a)) << 32 | u128::from(descending(b)));
            let mut expected = numbers;
            expected.sort_by(|x, y| x.0.cmp(&y.0).then(y.1.cmp(&x.1)));
            prop_assert_eq!(by_key, expected);
        }
    }
}
