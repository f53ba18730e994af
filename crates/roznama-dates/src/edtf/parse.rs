//! Reading EDTF, left to right, with the place and the expectation in every error.

use std::fmt;
use std::str::FromStr;

use super::{Edtf, Endpoint, Part, Point, Qualifier, Shape, Time, Zone, bounds};
use crate::day::month_length;

/// Why a text is not an EDTF value that this crate knows: where, what was expected, what stands there.
///
/// ```
/// let error = "2016-12-24/2016-12-23".parse::<roznama_dates::Edtf>().unwrap_err();
/// assert_eq!(error.offset(), 11);
/// assert_eq!(error.to_string(), "byte 11: expected an end that is not before the start, found “2016-12-23”");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EdtfError {
    offset: usize,
    expected: &'static str,
    found: String,
}

impl EdtfError {
    /// The byte at which the text stops being EDTF.
    pub fn offset(&self) -> usize {
        self.offset
    }

    /// What could have stood there.
    ///
    /// ```
    /// assert_eq!("soon".parse::<roznama_dates::Edtf>().unwrap_err().expected(), "a year of four digits");
    /// ```
    pub fn expected(&self) -> &'static str {
        self.expected
    }

    /// What stands there; empty at the end of the text.
    ///
    /// ```
    /// assert_eq!("201".parse::<roznama_dates::Edtf>().unwrap_err().found(), "201");
    /// ```
    pub fn found(&self) -> &str {
        &self.found
    }
}

impl fmt::Display for EdtfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "byte {}: expected {}, found ", self.offset, self.expected)?;
        if self.found.is_empty() {
            f.write_str("the end")
        } else {
            write!(f, "“{}”", self.found)
        }
    }
}

impl std::error::Error for EdtfError {}

impl FromStr for Edtf {
    type Err = EdtfError;

    fn from_str(text: &str) -> Result<Edtf, EdtfError> {
        let mut reader = Reader { text, at: 0 };
        let shape = match text.as_bytes().first() {
            Some(b'{') => Shape::Set(reader.list(b'}')?),
            Some(b'[') => Shape::Choice(reader.list(b']')?),
            _ => reader.point_or_interval()?,
        };
        reader.end()?;
        Ok(Edtf(shape))
    }
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Reader<'t> {
    fn point_or_interval(&mut self) -> Result<Shape, EdtfError> {
        let start = self.endpoint()?;
        if !self.take(b'/') {
            return match start {
                Endpoint::Point(point) => Ok(Shape::Point(point)),
                Endpoint::Open => Err(self.error("/ and the end of the interval")),
                Endpoint::Unknown => Err(self.error("a year of four digits")),
            };
        }
        let end_at = self.at;
        let end = self.endpoint()?;
        match (start, end) {
            (Endpoint::Point(_), _) | (_, Endpoint::Point(_)) => {}
            _ => return Err(self.error_at(end_at, "a date on at least one side of the interval")),
        }
        if !bounds::in_order(start, end) {
            return Err(self.error_at(end_at, "an end that is not before the start"));
        }
        Ok(Shape::Interval(start, end))
    }

    fn endpoint(&mut self) -> Result<Endpoint, EdtfError> {
        if self.rest().starts_with("..") {
            self.at += 2;
            return Ok(Endpoint::Open);
        }
        match self.peek() {
            None if self.at > 0 => Ok(Endpoint::Unknown),
            Some(b'/') if self.at == 0 => Ok(Endpoint::Unknown),
            _ => self.point().map(Endpoint::Point),
        }
    }

    fn list(&mut self, close: u8) -> Result<Vec<Point>, EdtfError> {
        self.at += 1;
        let mut points = vec![self.point()?];
        while self.take(b',') {
            points.push(self.point()?);
        }
        if points.len() < 2 {
            return Err(self.error("a comma and a second date"));
        }
        if !self.take(close) {
            return Err(self.error("a comma or the closing bracket"));
        }
        Ok(points)
    }

    fn point(&mut self) -> Result<Point, EdtfError> {
        let (year, year_unknown) = self.year()?;
        let part = if self.take(b'-') {
            if year_unknown > 0 {
                return Err(self.error_at(self.at - 1, "the end of a year with unknown digits"));
            }
            self.month(i32::from(year))?
        } else {
            Part::Whole
        };
        let qualifier = match self.peek() {
            Some(b'?') => Qualifier::Uncertain,
            Some(b'~') => Qualifier::Approximate,
            Some(b'%') => Qualifier::Both,
            _ => Qualifier::Exact,
        };
        if qualifier != Qualifier::Exact {
            self.at += 1;
        }
        Ok(Point { year, year_unknown, part, qualifier })
    }

    fn year(&mut self) -> Result<(i16, u8), EdtfError> {
        const EXPECTED: &str = "a year of four digits";
        let start = self.at;
        let negative = self.take(b'-');
        let digits = self.rest().as_bytes().get(..4).unwrap_or_default();
        let known = digits.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let is_year = digits.len() == 4 && digits[known..].iter().all(|&byte| byte == b'X');
        let next_is_digit = self
            .rest()
            .as_bytes()
            .get(4)
            .is_some_and(|byte| byte.is_ascii_digit() || *byte == b'X');
        if !is_year || next_is_digit {
            return Err(self.error_at(start, EXPECTED));
        }
        let number = digits.iter().fold(0_i16, |sum, &byte| {
            sum * 10 + if byte == b'X' { 0 } else { i16::from(byte - b'0') }
        });
        if negative && (number == 0 || known < 4) {
            return Err(self.error_at(start, "a year of four known digits after the minus"));
        }
        self.at += 4;
        Ok((if negative { -number } else { number }, (4 - known) as u8))
    }

    fn month(&mut self, year: i32) -> Result<Part, EdtfError> {
        const EXPECTED: &str = "a month 01–12, XX, a season 21–24 or a quarter 33–36";
        let start = self.at;
        if self.rest().starts_with("XX") {
            self.at += 2;
            if self.take(b'-') {
                if !self.rest().starts_with("XX") {
                    return Err(self.error("XX, for the month is unknown"));
                }
                self.at += 2;
                return Ok(Part::UnknownMonth { day: true });
            }
            return Ok(Part::UnknownMonth { day: false });
        }
        let month = match self.two_digits(EXPECTED)? {
            month @ 1..=12 => month,
            division @ (21..=24 | 33..=36) => return Ok(Part::Division(division)),
            _ => return Err(self.error_at(start, EXPECTED)),
        };
        if !self.take(b'-') {
            return Ok(Part::Month(month));
        }
        if self.rest().starts_with("XX") {
            self.at += 2;
            return Ok(Part::UnknownDay(month));
        }
        let day_at = self.at;
        let day = self.two_digits("a day of that month, or XX")?;
        if day == 0 || day > month_length(year, month) {
            return Err(self.error_at(day_at, "a day that this month has"));
        }
        if self.take(b'T') {
            return Ok(Part::Time { month, day, time: self.time()? });
        }
        Ok(Part::Day(month, day))
    }

    fn time(&mut self) -> Result<Time, EdtfError> {
        let hour = self.bounded(24, "an hour 00–23")?;
        if !self.take(b':') {
            return Err(self.error("a colon and the minute"));
        }
        let minute = self.bounded(60, "a minute 00–59")?;
        let second =
            if self.take(b':') { Some(self.bounded(60, "a second 00–59")?) } else { None };
        let zone = match self.peek() {
            Some(b'Z') => {
                self.at += 1;
                Zone::Utc
            }
            Some(sign @ (b'+' | b'-')) => {
                self.at += 1;
                let hours = i16::from(self.bounded(24, "an offset of 00–23 hours")?);
                let minutes = if self.take(b':') {
                    i16::from(self.bounded(60, "an offset of 00–59 minutes")?)
                } else {
                    return Err(self.error("a colon and the offset's minutes"));
                };
                let offset = hours * 60 + minutes;
                if sign == b'-' && offset == 0 {
                    return Err(self.error_at(self.at - 6, "+00:00 or Z"));
                }
                Zone::Minutes(if sign == b'-' { -offset } else { offset })
            }
            _ => Zone::Local,
        };
        Ok(Time { hour, minute, second, zone })
    }

    fn bounded(&mut self, limit: u8, expected: &'static str) -> Result<u8, EdtfError> {
        let start = self.at;
        match self.two_digits(expected)? {
            value if value < limit => Ok(value),
            _ => Err(self.error_at(start, expected)),
        }
    }

    fn two_digits(&mut self, expected: &'static str) -> Result<u8, EdtfError> {
        match self.rest().as_bytes() {
            [tens @ b'0'..=b'9', ones @ b'0'..=b'9', rest @ ..]
                if !rest.first().is_some_and(u8::is_ascii_digit) =>
            {
                self.at += 2;
                Ok((tens - b'0') * 10 + (ones - b'0'))
            }
            _ => Err(self.error(expected)),
        }
    }

    fn end(&self) -> Result<(), EdtfError> {
        if self.at == self.text.len() { Ok(()) } else { Err(self.error("the end of the date")) }
    }

    fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Only ASCII is ever stepped over, so this is a char boundary.
    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    fn error(&self, expected: &'static str) -> EdtfError {
        self.error_at(self.at, expected)
    }

    fn error_at(&self, offset: usize, expected: &'static str) -> EdtfError {
        // Enough to recognise the place; the rest of a long wrong value helps nobody.
        let found = self.text[offset..].chars().take(24).collect();
        EdtfError { offset, expected, found }
    }
}
