//! Texts cut into stretches where something changes: a match begins, a date ends.

use std::ops::Range;

use roznama_core::NameIx;
use roznama_core::order::sort_by_key;

/// A stretch of text of one kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// Its text, as shown.
    pub text: String,
    /// Whether it matches the search words.
    pub marked: bool,
    /// The date mention that it is part of, by number.
    pub mention: Option<usize>,
    /// The name that it is part of.
    pub name: Option<NameIx>,
}

/// Cuts `span` wherever one of `ranges` begins or ends. The pieces follow one another without gap or overlap.
pub fn cut<'r>(
    span: Range<usize>,
    ranges: impl IntoIterator<Item = &'r Range<usize>>,
) -> Vec<Range<usize>> {
    let mut cuts = vec![span.start, span.end];
    cuts.extend(
        ranges
            .into_iter()
            .flat_map(|range| [range.start, range.end])
            .filter(|cut| span.contains(cut)),
    );
    sort_by_key(&mut cuts, |cut| *cut as u128);
    cuts.dedup();
    cuts.windows(2).map(|pair| pair[0]..pair[1]).collect()
}

/// Whether one of `ranges` covers `piece`, which no range's end cuts in two.
pub fn covered(piece: &Range<usize>, ranges: &[Range<usize>]) -> bool {
    ranges.iter().any(|range| range.start <= piece.start && piece.end <= range.end)
}

/// The text of `span`, its matches marked. Ranges and span are of the same text.
///
/// ```
/// use roznama::view::runs::marked;
/// let runs = marked("abcdef", 1..6, &[2..4]);
/// let shown: Vec<_> = runs.iter().map(|run| (run.text.as_str(), run.marked)).collect();
/// assert_eq!(shown, [("b", false), ("cd", true), ("ef", false)]);
/// ```
pub fn marked(text: &str, span: Range<usize>, marks: &[Range<usize>]) -> Vec<Run> {
    cut(span, marks)
        .into_iter()
        .map(|piece| Run {
            text: text.get(piece.clone()).unwrap_or_default().to_owned(),
            marked: covered(&piece, marks),
            mention: None,
            name: None,
        })
        .collect()
}
