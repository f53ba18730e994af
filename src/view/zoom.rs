//! Less or more of the time line, about the middle of what is shown.

use roznama_core::timeline::Viewport;
use roznama_dates::Day;
use roznama_text::Direction;

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
