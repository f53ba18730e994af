//! Writing EDTF: the inverse of [`super::parse`].

use std::fmt::{self, Write as _};

use super::{Edtf, Endpoint, Part, Point, Qualifier, Shape, Time, Zone};

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Shape::Point(point) => point.fmt(f),
            Shape::Interval(start, end) => {
                start.fmt(f)?;
                f.write_char('/')?;
                end.fmt(f)
            }
            Shape::Set(points) => list(f, '{', points, '}'),
            Shape::Choice(points) => list(f, '[', points, ']'),
        }
    }
}

fn list(f: &mut fmt::Formatter<'_>, open: char, points: &[Point], close: char) -> fmt::Result {
    for (index, point) in points.iter().enumerate() {
        f.write_char(if index == 0 { open } else { ',' })?;
        fmt::Display::fmt(point, f)?;
    }
    f.write_char(close)
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Endpoint::Point(point) => point.fmt(f),
            Endpoint::Open => f.write_str(".."),
            Endpoint::Unknown => Ok(()),
        }
    }
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.year < 0 {
            f.write_char('-')?;
        }
        digits(f, self.year.unsigned_abs(), 4, self.year_unknown.into())?;
        match self.part {
            Part::Whole => {}
            Part::UnknownMonth { day: false } => f.write_str("-XX")?,
            Part::UnknownMonth { day: true } => f.write_str("-XX-XX")?,
            Part::Division(code) | Part::Month(code) => behind(f, '-', code)?,
            Part::UnknownDay(month) => {
                behind(f, '-', month)?;
                f.write_str("-XX")?;
            }
            Part::Day(month, day) => {
                behind(f, '-', month)?;
                behind(f, '-', day)?;
            }
            Part::Time { month, day, time } => {
                behind(f, '-', month)?;
                behind(f, '-', day)?;
                f.write_char('T')?;
                time.fmt(f)?;
            }
        }
        f.write_str(match self.qualifier {
            Qualifier::Exact => "",
            Qualifier::Uncertain => "?",
            Qualifier::Approximate => "~",
            Qualifier::Both => "%",
        })
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        digits(f, self.hour.into(), 2, 0)?;
        behind(f, ':', self.minute)?;
        if let Some(second) = self.second {
            behind(f, ':', second)?;
        }
        match self.zone {
            Zone::Local => Ok(()),
            Zone::Utc => f.write_str("Z"),
            Zone::Minutes(minutes) => {
                let sign = if minutes < 0 { '-' } else { '+' };
                let minutes = minutes.unsigned_abs();
                behind(f, sign, (minutes / 60) as u8)?;
                behind(f, ':', (minutes % 60) as u8)
            }
        }
    }
}

/// A mark and two digits.
fn behind(f: &mut fmt::Formatter<'_>, mark: char, number: u8) -> fmt::Result {
    f.write_char(mark)?;
    digits(f, number.into(), 2, 0)
}

/// So many digits of a number, the last `unknown` of them as `X`. By hand, for `{:04}` would carry the formatting of all numbers
/// to every browser.
fn digits(f: &mut fmt::Formatter<'_>, number: u16, width: u32, unknown: u32) -> fmt::Result {
    for place in (0..width).rev() {
        let digit = char::from(b'0' + (number / 10_u16.pow(place) % 10) as u8);
        f.write_char(if place < unknown { 'X' } else { digit })?;
    }
    Ok(())
}
