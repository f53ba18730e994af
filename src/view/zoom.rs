//! Less or more of the time line, about the middle of what is shown, or about where a wheel is turned.

use roznama_core::timeline::Viewport;
use roznama_dates::Day;
use roznama_text::Direction;

use super::ribbon::bounded;

/// Which way to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zoom {
    /// Half as many days.
    In,
    /// Twice as many.
    Out,
}

/// The days shown after a zoom.
///
/// ```
/// use roznama::view::zoom::{Zoom, zoomed};
/// let day = |text: &str| text.parse().unwrap();
/// let shown = (day("2016-12-01"), day("2016-12-20"));
/// assert_eq!(zoomed(shown, Zoom::In), (day("2016-12-06"), day("2016-12-15")));
/// ```
pub fn zoomed((from, to): (Day, Day), zoom: Zoom) -> (Day, Day) {
    // The width plays no part, but for whole days it must divide well.
    let width = f64::from(to - from + 1);
    let factor = match zoom {
        Zoom::In => 2.0,
        Zoom::Out => 0.5,
    };
    Viewport::new(from, to, width, Direction::Ltr).zoomed(factor, width / 2.0).days()
}

/// What a wheel says, pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Turn {
    /// Zoom: in where negative, as wheels count.
    Zoom(f64),
    /// Move: to the right where positive.
    Move(f64),
}

/// Pixels of a wheel's turn that double what is shown.
const DOUBLING: f64 = 240.0;
/// The fewest days that a wheel leaves.
const LEAST_DAYS: f64 = 3.0;

/// The days shown after a turn of the wheel over a pixel.
///
/// ```
/// use roznama::view::zoom::{Turn, turned};
/// use roznama_core::timeline::Viewport;
/// use roznama_text::Direction;
/// let day = |text: &str| text.parse().unwrap();
/// let shown = Viewport::new(day("2016-12-01"), day("2016-12-20"), 200.0, Direction::Ltr);
/// assert_eq!(turned(&shown, Turn::Zoom(-240.0), 100.0), (day("2016-12-06"), day("2016-12-15")));
/// assert_eq!(turned(&shown, Turn::Move(20.0), 100.0), (day("2016-12-03"), day("2016-12-22")));
/// ```
pub fn turned(shown: &Viewport, turn: Turn, x: f64) -> (Day, Day) {
    let (from, to) = shown.days();
    let days = f64::from(to - from + 1);
    match turn {
        Turn::Zoom(by) => {
            let wanted = (days * (bounded(by, -DOUBLING, DOUBLING) / DOUBLING).exp2()).round();
            // Less than a day would change nothing.
            let wanted = if by < 0.0 { wanted.min(days - 1.0) } else { wanted.max(days + 1.0) };
            let wanted = wanted.max(LEAST_DAYS);
            let before = f64::from(shown.day_at(x) - from) / days;
            let start = from + ((days - wanted) * before).round() as i32;
            (start, start + (wanted as i32 - 1))
        }
        Turn::Move(by) => {
            let moved = (by / shown.day_width()).round();
            let moved = if moved == 0.0 { by.signum() } else { moved } as i32;
            let moved = if shown.x(from) < shown.x(to) { moved } else { -moved };
            (from + moved, to + moved)
        }
    }
}

/// As many days, but no farther from all there is than its ends; all of it where more were wanted.
///
/// ```
/// use roznama::view::zoom::kept_within;
/// let day = |text: &str| text.parse().unwrap();
/// let whole = Some((day("2016-01-01"), day("2016-12-31")));
/// let kept = |from, to| kept_within((day(from), day(to)), whole);
/// assert_eq!(kept("2016-03-01", "2016-03-05"), (day("2016-03-01"), day("2016-03-05")));
/// assert_eq!(kept("2015-12-30", "2016-01-02"), (day("2016-01-01"), day("2016-01-04")));
/// assert_eq!(kept("2016-12-30", "2017-01-02"), (day("2016-12-28"), day("2016-12-31")));
/// assert_eq!(kept("2010-01-01", "2020-01-01"), whole.unwrap());
/// ```
pub fn kept_within((from, to): (Day, Day), whole: Option<(Day, Day)>) -> (Day, Day) {
    let Some((first, last)) = whole else { return (from, to) };
    let days = to - from;
    if days >= last - first {
        (first, last)
    } else if from < first {
        (first, first + days)
    } else if to > last {
        (last - days, last)
    } else {
        (from, to)
    }
}
