//! A folded text with the way back to its original.

use std::ops::Range;

use roznama_text::Folded;
use serde::{Deserialize, Serialize};

/// A folded text, addressed by ranges of its original.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapped {
    /// The folded text.
    pub text: String,
    /// Stretches of the original with theirs of the folded text, in order: bytes of each.
    segments: Vec<(Range<usize>, Range<usize>)>,
    /// The length of the original in bytes.
    original_len: usize,
}

impl From<Folded<'_>> for Mapped {
    fn from(folded: Folded<'_>) -> Self {
        let segments: Vec<_> =
            folded.map.segments().map(|segment| (segment.original, segment.folded)).collect();
        let original_len = segments.last().map_or(0, |(original, _)| original.end);
        Self { text: folded.text.into_owned(), segments, original_len }
    }
}

impl Mapped {
    /// Puts the text behind this one that was folded from what follows in the original, perhaps as another language writes it.
    pub fn append(&mut self, next: Self) {
        let (original, folded) = (self.original_len, self.text.len());
        let moved = |range: Range<usize>, by: usize| range.start + by..range.end + by;
        self.segments.extend(
            next.segments
                .into_iter()
                .map(|(one, other)| (moved(one, original), moved(other, folded))),
        );
        self.text += &next.text;
        self.original_len += next.original_len;
    }

    /// The folded text of a range of the original, in bytes. What one range after the other gives is all of the folded text,
    /// without gap or overlap.
    pub fn slice(&self, original: &Range<usize>) -> &str {
        let range = self.offset(original.start)..self.offset(original.end);
        self.text.get(range).unwrap_or_default()
    }

    /// Where a place of the original is in the folded text; inside of a changed stretch, its end. Never decreases.
    fn offset(&self, place: usize) -> usize {
        // What was put in belongs to what stands before it; at the very beginning, to what follows.
        if place == 0 {
            return 0;
        }
        if place >= self.original_len {
            return self.text.len();
        }
        let after = self.segments.partition_point(|(original, _)| original.end <= place);
        match self.segments.get(after) {
            Some((original, folded)) if place <= original.start => folded.start,
            // Letters of the same lengths, or others that are together as long by chance.
            Some((original, folded)) if original.len() == folded.len() => {
                self.text.floor_char_boundary(folded.start + (place - original.start))
            }
            Some((_, folded)) => folded.end,
            None => self.text.len(),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use roznama_text::{Lang, Level, fold_mapped_in};

    use super::*;

    #[test]
    fn slices_follow_the_original() {
        let text = "كتابها و ﻻ  غير";
        let mapped = Mapped::from(fold_mapped_in(text, Level::Standard, Lang::FA));
        assert_eq!(mapped.slice(&(0..text.len())), mapped.text);
        // Two letters become one of two bytes.
        let name = Mapped::from(fold_mapped_in("aab", Level::Name, Lang::FA));
        assert_eq!(format!("{}{}", name.slice(&(0..1)), name.slice(&(1..3))), name.text);
        let place = text.find('ﻻ').expect("it is there");
        assert_eq!(mapped.slice(&(place..place + 'ﻻ'.len_utf8())), "لا");
        assert_eq!(mapped.slice(&(0.."كتابها".len())), "کتاب\u{200C}ها");
    }

    proptest! {
        #[test]
        fn what_is_appended_is_as_if_folded_together(one in "[\u{627}-\u{64A}\u{FEFB} ]{0,20}", other in "[\u{627}-\u{64A}\u{FEFB} ]{0,20}") {
            let folded = |text: &str| Mapped::from(fold_mapped_in(text, Level::Search, Lang::UND));
            let mut both = folded(&one);
            both.append(folded(&other));
            let whole = format!("{one}{other}");
            let (first, second) = (both.slice(&(0..one.len())), both.slice(&(one.len()..whole.len())));
            prop_assert_eq!(first, folded(&one).text);
            prop_assert_eq!(second, folded(&other).text);
        }

        #[test]
        fn slices_side_by_side_are_the_whole(text in "[\u{621}-\u{6D5}\u{FE80}-\u{FEFC}a-z \u{200C}\u{200F}\n]{0,60}") {
            for level in Level::ALL {
                let mapped = Mapped::from(fold_mapped_in(&text, level, Lang::FA));
                let ends = text.char_indices().map(|(at, c)| at..at + c.len_utf8());
                let together: String = ends.map(|range| mapped.slice(&range).to_owned()).collect();
                prop_assert_eq!(&together, &mapped.text);
            }
        }
    }
}
