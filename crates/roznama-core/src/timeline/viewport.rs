//! The stretch of time that a timeline shows, and how its days become pixels.

use roznama_dates::Day;
use roznama_text::Direction;

use super::Entry;

/// A stretch of time on so many pixels, running with the script: in a right-to-left interface
/// the past lies on the right.
///
/// ```
/// use roznama_core::timeline::Viewport;
/// use roznama_text::Direction;
///
/// let day = |text: &str| text.parse().unwrap();
/// let ltr = Viewport::new(day("2016-12-01"), day("2016-12-10"), 1000.0, Direction::Ltr);
/// assert_eq!(ltr.x(day("2016-12-03")), 200.0);
/// assert_eq!(ltr.day_at(250.0), day("2016-12-03"));
/// assert_eq!(ltr.brush(420.0, 180.0), (day("2016-12-02"), day("2016-12-05")));
///
/// let rtl = Viewport::new(day("2016-12-01"), day("2016-12-10"), 1000.0, Direction::Rtl);
/// assert_eq!(rtl.x(day("2016-12-03")), 800.0);
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Viewport {
    /// Days since 1970-01-01 at which it begins, with the part of a day that is over.
    start: f64,
    /// Days since 1970-01-01 at which it ends; the day that begins here is not shown.
    end: f64,
    /// Pixels.
    width: f64,
    direction: Direction,
}

/// The least that is shown.
const SHORTEST_DAYS: f64 = 2.0;

/// The most that is shown: five thousand years.
const LONGEST_DAYS: f64 = 365.25 * 5000.0;

/// How much room is left at either end of what was fitted in, as a part of it.
const MARGIN: f64 = 0.04;

/// The least margin in pixels: room for a handle at each end, beside what is shown.
const END: f64 = 30.0;

impl Viewport {
    /// All of the days from `from` to `to` on `width` pixels.
    pub fn new(from: Day, to: Day, width: f64, direction: Direction) -> Self {
        let (from, to) = if from <= to { (from, to) } else { (to, from) };
        let (start, end) = (f64::from(from.days()), f64::from(to.days()) + 1.0);
        Self { start, end, width: width.max(1.0), direction }.limited()
    }

    /// Everything that has a date, with a margin; `None` if nothing has.
    pub fn fitting<'e>(
        entries: impl IntoIterator<Item = &'e Entry>,
        width: f64,
        direction: Direction,
    ) -> Option<Self> {
        let days = entries.into_iter().filter_map(Entry::days);
        let (from, to) = days.reduce(|all, days| (all.0.min(days.0), all.1.max(days.1)))?;
        let exact = Self::new(from, to, width, direction);
        let margin = (exact.end - exact.start) * MARGIN.max(END / width.max(4.0 * END));
        Some(Self { start: exact.start - margin, end: exact.end + margin, ..exact }.limited())
    }

    /// The first and last day of which something is shown.
    pub fn days(&self) -> (Day, Day) {
        (day(self.start), day(self.end.ceil() - 1.0))
    }

    /// How many pixels a day has.
    pub fn day_width(&self) -> f64 {
        self.width / (self.end - self.start)
    }

    /// The width in pixels.
    pub fn width(&self) -> f64 {
        self.width
    }

    /// The pixel at which a day begins; outside `0..=width` if it is not shown.
    pub fn x(&self, day: Day) -> f64 {
        self.x_of(f64::from(day.days()))
    }

    /// The pixels that some days take, lower first.
    pub fn x_range(&self, from: Day, to: Day) -> (f64, f64) {
        let (a, b) = (self.x(from), self.x_of(f64::from(to.days()) + 1.0));
        (a.min(b), a.max(b))
    }

    /// The day that a pixel shows.
    pub fn day_at(&self, x: f64) -> Day {
        day(self.time_at(x))
    }

    /// The days that a brush drawn between two pixels selects, earlier first.
    pub fn brush(&self, a: f64, b: f64) -> (Day, Day) {
        let (a, b) = (self.time_at(a), self.time_at(b));
        let (from, to) = (a.min(b), a.max(b));
        // A brush that ends exactly where a day begins does not touch that day.
        (day(from), day((to.ceil() - 1.0).max(from.floor())))
    }

    /// Shows less (`factor` above 1) or more (below 1), so that what is at a pixel stays there.
    #[must_use]
    pub fn zoomed(self, factor: f64, x: f64) -> Self {
        let length = self.end - self.start;
        let wanted = within(length / factor.max(1e-6), SHORTEST_DAYS, LONGEST_DAYS);
        let still = self.time_at(x);
        let start = still - (still - self.start) * wanted / length;
        Self { start, end: start + wanted, ..self }.limited()
    }

    /// Moves so many pixels along the screen: what was at pixel `pixels` comes to pixel 0.
    #[must_use]
    pub fn panned(self, pixels: f64) -> Self {
        let days = self.time_at(pixels) - self.time_at(0.0);
        Self { start: self.start + days, end: self.end + days, ..self }.limited()
    }

    /// The same days on another number of pixels.
    #[must_use]
    pub fn resized(self, width: f64) -> Self {
        Self { width: width.max(1.0), ..self }
    }

    /// The same days in the other direction, if it is another.
    #[must_use]
    pub fn directed(self, direction: Direction) -> Self {
        Self { direction, ..self }
    }

    fn x_of(&self, time: f64) -> f64 {
        let x = (time - self.start) * self.day_width();
        if self.direction == Direction::Rtl { self.width - x } else { x }
    }

    fn time_at(&self, x: f64) -> f64 {
        let x = if self.direction == Direction::Rtl { self.width - x } else { x };
        self.start + x / self.day_width()
    }

    /// Neither shorter nor longer than can be shown, and nowhere where there are no days.
    fn limited(self) -> Self {
        let length = within(self.end - self.start, SHORTEST_DAYS, LONGEST_DAYS);
        let middle = f64::midpoint(self.start, self.end);
        let first = f64::from(Day::MIN.days());
        let last = f64::from(Day::MAX.days()) + 1.0;
        let fits = (self.end - self.start - length).abs() < f64::EPSILON;
        let start = if fits { self.start } else { middle - length / 2.0 };
        let start = within(start, first, last - length);
        Self { start, end: start + length, ..self }
    }
}

/// The nearest value between two.
///
/// `f64::clamp` would bring a panic with it, whose message brings all code that writes floats.
#[allow(clippy::manual_clamp, reason = "see above")]
fn within(value: f64, low: f64, high: f64) -> f64 {
    value.max(low).min(high)
}

/// The day of a time, or the nearest that can be written.
fn day(time: f64) -> Day {
    let days = (time.floor() as i32).clamp(Day::MIN.days(), Day::MAX.days());
    Day::from_days(days).unwrap_or(Day::MIN)
}
