//! Writing EDTF: the inverse of [`super::parse`].

use std::fmt;

use super::{Edtf, Endpoint, Part, Point, Qualifier, Shape, Time, Zone};

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Shape::Point(point) => point.fmt(f),
            Shape::Interval(start, end) => write!(f, "{start}/{end}"),
            Shape::Set(points) => list(f, '{', points, '}'),
            Shape::Choice(points) => list(f, '[', points, ']'),
        }
    }
}

fn list(f: &mut fmt::Formatter<'_>, open: char, points: &[Point], close: char) -> fmt::Result {
    for (index, point) in points.iter().enumerate() {
        write!(f, "{}{point}", if index == 0 { open } else { ',' })?;
    }
    write!(f, "{close}")
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
        let digits = format!("{:04}", self.year.unsigned_abs());
        let known = digits.len() - usize::from(self.year_unknown);
        let sign = if self.year < 0 { "-" } else { "" };
        write!(f, "{sign}{}{}", &digits[..known], &"XXXX"[known..])?;
        match self.part {
            Part::Whole => {}
            Part::UnknownMonth { day: false } => f.write_str("-XX")?,
            Part::UnknownMonth { day: true } => f.write_str("-XX-XX")?,
            Part::Division(code) | Part::Month(code) => write!(f, "-{code:02}")?,
            Part::UnknownDay(month) => write!(f, "-{month:02}-XX")?,
            Part::Day(month, day) => write!(f, "-{month:02}-{day:02}")?,
            Part::Time { month, day, time } => write!(f, "-{month:02}-{day:02}T{time}")?,
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
        write!(f, "{:02}:{:02}", self.hour, self.minute)?;
        if let Some(second) = self.second {
            write!(f, ":{second:02}")?;
        }
        match self.zone {
            Zone::Local => Ok(()),
            Zone::Utc => f.write_str("Z"),
            Zone::Minutes(minutes) => {
                let sign = if minutes < 0 { '-' } else { '+' };
                let minutes = minutes.unsigned_abs();
                write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
            }
        }
    }
}
