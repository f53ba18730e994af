//! Which labels have room on a timeline, and in which row each stands.

use crate::order::{descending, sort_by_key};

/// A label that wants a place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Label {
    /// The pixel that it belongs to; it is centred there where there is room.
    pub x: f64,
    /// Its width in pixels, with the gap that it keeps.
    pub width: f64,
    /// Labels of higher priority take their places first.
    pub priority: u32,
}

/// A label that got a place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placed {
    /// Its place in the slice that was given.
    pub label: usize,
    /// Its row, 0 nearest to the axis.
    pub row: usize,
    /// The pixel at which it begins.
    pub start: f64,
}

/// Gives labels places in `rows` rows of `width` pixels, so that none overlaps another and at most
/// `most` are there; labels without room are left out.
///
/// Higher priority goes first, then the order of the slice. A label is moved inwards at the ends
/// of its row, nowhere else. The answer is in the order of the slice.
///
/// ```
/// use roznama_core::timeline::{Label, place_labels};
///
/// let label = |x: f64, priority| Label { x, width: 100.0, priority };
/// let labels = [label(10.0, 1), label(60.0, 2), label(300.0, 1)];
/// let placed = place_labels(&labels, 400.0, 1, 150);
/// let names: Vec<usize> = placed.iter().map(|placed| placed.label).collect();
/// assert_eq!(names, [1, 2]);
/// ```
pub fn place_labels(labels: &[Label], width: f64, rows: usize, most: usize) -> Vec<Placed> {
    let mut order: Vec<usize> = (0..labels.len()).collect();
    sort_by_key(&mut order, |ix| descending(labels[*ix].priority).into());
    let mut taken: Vec<Vec<(f64, f64)>> = vec![Vec::new(); rows];
    let mut places = vec![None; labels.len()];
    let mut free_places = most;
    for ix in order {
        if free_places == 0 {
            break;
        }
        let label = labels[ix];
        let is_shown = (0.0..=width).contains(&label.x) && label.width <= width;
        if !is_shown {
            continue;
        }
        let start = (label.x - label.width / 2.0).min(width - label.width).max(0.0);
        let end = start + label.width;
        let free = taken.iter().position(|row| is_free(row, start, end));
        if let Some(row) = free {
            let at = taken[row].partition_point(|(other, _)| *other < start);
            taken[row].insert(at, (start, end));
            places[ix] = Some(Placed { label: ix, row, start });
            free_places -= 1;
        }
    }
    places.into_iter().flatten().collect()
}

/// Whether nothing in a row, sorted and without overlaps, stands between two pixels.
fn is_free(row: &[(f64, f64)], start: f64, end: f64) -> bool {
    let after = row.partition_point(|(other, _)| *other < start);
    let clear_before = after == 0 || row[after - 1].1 <= start;
    let clear_after = row.get(after).is_none_or(|(other, _)| *other >= end);
    clear_before && clear_after
}
