//! Dates as other formats have them.

use roznama_dates::edtf::Point;
use roznama_dates::{Edtf, Precision};

/// Year, month and day of a date, as far as it has them; `None` for decades and coarser.
///
/// A season or a quarter has its year only.
pub(crate) fn parts(point: &Point) -> Option<Vec<i32>> {
    let wanted = match point.precision() {
        Precision::Millennium | Precision::Century | Precision::Decade => return None,
        Precision::Year | Precision::Season | Precision::Quarter => 1,
        Precision::Month => 2,
        Precision::Day | Precision::Minute | Precision::Second => 3,
    };
    let (year, month, day) = point.bounds().0.ymd();
    Some([year, i32::from(month), i32::from(day)].into_iter().take(wanted).collect())
}

/// The first date in it, if its year is known.
pub(crate) fn first(edtf: &Edtf) -> Option<Vec<i32>> {
    edtf.points().next().and_then(parts)
}

/// Whether it is only about right, or somebody was not sure.
pub(crate) fn is_rough(edtf: &Edtf) -> bool {
    edtf.is_approximate() || edtf.is_uncertain()
}
