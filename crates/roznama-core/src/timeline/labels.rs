//! Which labels have room on a timeline, and in which row each stands.

use crate::order::{descending, sort_by_key};

/// A label that wants a place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Label {
    /// The pixel that it belongs to: its leader goes down there to the axis.
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

/// The most rows that labels are placed in.
const MOST_ROWS: usize = 32;
/// How often all labels may be moved for one that has no room: that takes long, and among many labels one more says little.
const MOST_MOVES: usize = 100;

/// Gives labels places in `rows` rows of `width` pixels, so that none overlaps another, no leader runs through another label, and
/// at most `most` are there; labels without room are left out. More than 32 rows count as 32.
///
/// Higher priority goes first, then the order of the slice. Like a flag, a label begins at its leader, else ends there; where it
/// has no room for either it stands over its leader, moved inwards at the ends of the row. Of labels whose leaders stand at one pixel
/// and which are as wide, all are left out once one is. The answer is in the order of the slice.
///
/// ```
/// use roznama_core::timeline::{Label, place_labels};
///
/// let label = |x: f64, priority| Label { x, width: 100.0, priority };
/// let labels = [label(10.0, 1), label(60.0, 2), label(300.0, 1)];
/// let places = |rows| -> Vec<_> {
///     place_labels(&labels, 400.0, rows, 150).iter().map(|it| (it.label, it.row, it.start)).collect()
/// };
/// assert_eq!(places(1), [(1, 0, 60.0), (2, 0, 300.0)]);
/// // The leader of the first goes down before the second begins.
/// assert_eq!(places(2), [(0, 1, 10.0), (1, 0, 60.0), (2, 0, 300.0)]);
/// ```
pub fn place_labels(labels: &[Label], width: f64, rows: usize, most: usize) -> Vec<Placed> {
    let mut order: Vec<usize> = (0..labels.len()).collect();
    sort_by_key(&mut order, |ix| descending(labels[*ix].priority).into());
    let mut moves = MOST_MOVES;
    let mut plot = Plot { width, rows: rows.min(MOST_ROWS), flags: Vec::new() };
    // By pixel: the least width for which there was no room. What is placed later only takes more of it.
    let mut narrowest = vec![f64::INFINITY; width.max(0.0) as usize + 1];
    for ix in order {
        if plot.flags.len() >= most {
            break;
        }
        let Label { x, width: wide, .. } = labels[ix];
        let is_shown = (0.0..=width).contains(&x) && wide <= width;
        let Some(failed) =
            narrowest.get_mut(x as usize).filter(|failed| is_shown && wide < **failed)
        else {
            continue;
        };
        let mut place = plot.place(x, wide);
        for up in [true, false] {
            if place.is_none() && moves > 0 {
                moves -= 1;
                plot.shift(up);
                place = plot.place(x, wide);
            }
        }
        match place {
            Some((row, start)) => {
                plot.flags.push(Flag { label: ix, x, row, start, end: start + wide });
            }
            None => *failed = wide,
        }
    }
    plot.shift(false);
    let mut places = vec![None; labels.len()];
    for flag in plot.flags {
        places[flag.label] = Some(Placed { label: flag.label, row: flag.row, start: flag.start });
    }
    places.into_iter().flatten().collect()
}

/// A label in its place.
#[derive(Clone, Copy)]
struct Flag {
    label: usize,
    x: f64,
    row: usize,
    start: f64,
    end: f64,
}

struct Plot {
    width: f64,
    rows: usize,
    flags: Vec<Flag>,
}

impl Plot {
    /// The lowest row with room, and where the label begins there.
    fn place(&self, x: f64, wide: f64) -> Option<(usize, f64)> {
        let over = (x - wide / 2.0).min(self.width - wide).max(0.0);
        [x, x - wide, over].into_iter().find_map(|start| {
            let fits = start >= 0.0 && start + wide <= self.width;
            let free = self.free(x, start, start + wide, usize::MAX);
            (fits && free != 0).then_some((free.trailing_zeros() as usize, start))
        })
    }

    /// Rows in which a label may stand, one bit a row: nothing else stands there, and no leader meets a label. The one of `but` is
    /// not looked at.
    fn free(&self, x: f64, start: f64, end: f64, but: usize) -> u64 {
        let mut free = (1 << self.rows) - 1;
        for flag in self.flags.iter().filter(|flag| flag.label != but) {
            let below = (1 << flag.row) - 1;
            if flag.start < end && start < flag.end {
                free &= !(1 << flag.row);
            }
            if flag.start < x && x < flag.end {
                free &= below | 1 << flag.row;
            }
            if start < flag.x && flag.x < end {
                free &= !below;
            }
        }
        free
    }

    /// Moves each label as far up as there is room, or down: a label that begins at its leader leaves room before it when it stands
    /// low, behind its leader when it stands high.
    fn shift(&mut self, up: bool) {
        for step in 0..self.rows {
            let row = if up { self.rows - 1 - step } else { step };
            for at in 0..self.flags.len() {
                let Flag { label, x, start, end, row: from } = self.flags[at];
                if from == row {
                    let free = self.free(x, start, end, label);
                    let to = if up { free.ilog2() } else { free.trailing_zeros() };
                    self.flags[at].row = to as usize;
                }
            }
        }
    }
}
