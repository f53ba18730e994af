//! The counts of a search by year or month, as bars.

use roznama_core::Histogram;
use roznama_dates::edtf::Point;
use roznama_dates::{Calendar, Day, Edtf};

use super::dates;
use crate::state::Locale;

/// One stretch of time with what it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The year or month.
    pub label: String,
    /// Its first and last day.
    pub days: (Day, Day),
    /// How many articles may be of it.
    pub count: usize,
    /// How long the bar is, in hundredths of the longest; at least 1.
    pub percent: usize,
}

/// Years beyond which they are told by years and not by months.
const FEW_YEARS: usize = 2;

/// The bars, earliest first; by month where there are only a few years. Years and months are Gregorian, as they are counted.
///
/// ```
/// use roznama::i18n::Ui;
/// use roznama::state::Preferences;
/// use roznama::view::histogram::bars;
/// use roznama_core::Histogram;
///
/// let counts = Histogram { years: vec![(2015, 1), (2016, 4), (2021, 2)], ..Histogram::default() };
/// let bars = bars(&counts, Preferences::default().locale(Some(Ui::Fa)));
/// assert_eq!((bars[1].label.as_str(), bars[1].percent), ("۲۰۱۶ میلادی", 100));
/// assert_eq!(bars[0].days.1.to_string(), "2015-12-31");
/// ```
pub fn bars(counts: &Histogram, locale: Locale) -> Vec<Bar> {
    let points: Vec<(Option<Point>, usize)> = if counts.years.len() > FEW_YEARS {
        counts.years.iter().map(|(year, count)| (Point::year(*year), *count)).collect()
    } else {
        let months = counts.months.iter();
        months.map(|((year, month), count)| (Point::month(*year, *month), *count)).collect()
    };
    let longest = points.iter().map(|(_, count)| *count).max().unwrap_or(0).max(1);
    points
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .filter_map(|(point, count)| {
            let edtf = Edtf::point(point?);
            let (Some(first), Some(last)) = edtf.bounds() else { return None };
            Some(Bar {
                label: dates::date_in(&edtf, Calendar::Gregorian, locale),
                days: (first, last),
                count,
                percent: (count * 100 / longest).max(1),
            })
        })
        .collect()
}
