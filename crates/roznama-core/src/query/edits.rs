//! How many slips lie between two words.

/// The slips from one word to the other – a letter too much, too little, another one, or two exchanged – if they are at most so many.
pub(crate) fn distance(one: &str, other: &str, most: usize) -> Option<usize> {
    let one: Vec<char> = one.chars().collect();
    let other: Vec<char> = other.chars().collect();
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    // Rows of the table: the one before the last, the last, the present one.
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in other.iter().enumerate() {
            let mut slips = (last[j] + usize::from(a != b)).min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *a == other[j - 1] && one[i - 1] == *b {
                slips = slips.min(before[j - 1] + 1);
            }
            row.push(slips);
        }
        if row.iter().all(|slips| *slips > most) {
            return None;
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|slips| *slips <= most)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::distance;

    #[test]
    fn slips() {
        for (one, other, slips) in [
            ("", "", Some(0)),
            ("title", "titel", Some(1)),
            ("title", "tile", Some(1)),
            ("روحانی", "روحان", Some(1)),
            ("روحانی", "رحوانی", Some(1)),
            ("حلب", "دمشق", None),
            ("ab", "ba", Some(1)),
            ("abc", "xyz", None),
        ] {
            assert_eq!(distance(one, other, 2), slips, "{one} {other}");
        }
    }

    proptest! {
        #[test]
        fn symmetric_and_bounded(one in "[abپ]{0,6}", other in "[abپ]{0,6}", most in 0usize..4) {
            let found = distance(&one, &other, most);
            prop_assert_eq!(found, distance(&other, &one, most));
            prop_assert_eq!(found == Some(0), one == other);
            let all = distance(&one, &other, 99).unwrap();
            prop_assert_eq!(found, Some(all).filter(|slips| *slips <= most));
        }
    }
}
