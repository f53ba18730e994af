//! Reading the head of an HTTP/1 request.

use std::fmt;
use std::io::{BufRead, Read};

/// Longer request heads are refused; browsers stay far below it.
const MAX_HEAD_BYTES: u64 = 64 * 1024;

/// The methods that are answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Send the file.
    Get,
    /// Send the head of what GET would.
    Head,
}

/// What a request asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// GET or HEAD.
    pub method: Method,
    /// The decoded path, without query: begins with `/`.
    pub path: String,
    /// The value of `Accept-Encoding`, lower-case, empty when absent.
    pub accept_encoding: String,
    /// The bytes that `Range` asks for, the last one among them, where it asks for one stretch with both ends.
    pub range: Option<(usize, usize)>,
}

/// Why a request cannot be answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RequestError {
    /// The connection ended before a request.
    Closed,
    /// Not an HTTP/1 request, or its target cannot be decoded.
    Malformed(String),
    /// A method other than GET and HEAD.
    Method(String),
}

impl RequestError {
    /// The status code that tells it.
    pub fn status(&self) -> u16 {
        match self {
            Self::Closed | Self::Malformed(_) => 400,
            Self::Method(_) => 405,
        }
    }
}

impl fmt::Display for RequestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Closed => write!(f, "the connection ended before a request"),
            Self::Malformed(what) => write!(f, "not an HTTP request: {what}"),
            Self::Method(method) => write!(f, "expected GET or HEAD, found {method}"),
        }
    }
}

impl Request {
    /// Reads a request up to the empty line that ends its head.
    ///
    /// # Errors
    ///
    /// See [`RequestError`].
    pub fn read(input: &mut impl BufRead) -> Result<Self, RequestError> {
        let mut input = input.take(MAX_HEAD_BYTES);
        let mut line = String::new();
        read_line(&mut input, &mut line)?;
        if line.is_empty() {
            return Err(RequestError::Closed);
        }
        let mut request = Self::parse_line(line.trim_end())?;
        loop {
            read_line(&mut input, &mut line)?;
            let header = line.trim_end();
            if header.is_empty() {
                return Ok(request);
            }
            let Some((name, value)) = header.split_once(':') else { continue };
            if name.eq_ignore_ascii_case("accept-encoding") {
                request.accept_encoding = value.trim().to_ascii_lowercase();
            } else if name.eq_ignore_ascii_case("range") {
                request.range = range(value.trim());
            }
        }
    }

    /// Parses a request line such as `GET /article/a.html?x=1 HTTP/1.1`.
    ///
    /// # Errors
    ///
    /// See [`RequestError`].
    pub fn parse_line(line: &str) -> Result<Self, RequestError> {
        let malformed = |what: &str| RequestError::Malformed(format!("{what} in {line:?}"));
        let mut words = line.split(' ');
        let (Some(method), Some(target), Some(version), None) =
            (words.next(), words.next(), words.next(), words.next())
        else {
            return Err(malformed("expected METHOD TARGET VERSION"));
        };
        if !version.starts_with("HTTP/1.") {
            return Err(malformed("expected HTTP/1.0 or HTTP/1.1"));
        }
        let method = match method {
            "GET" => Method::Get,
            "HEAD" => Method::Head,
            other => return Err(RequestError::Method(other.to_owned())),
        };
        let path = target.split(['?', '#']).next().unwrap_or_default();
        if !path.starts_with('/') {
            return Err(malformed("expected a target that begins with /"));
        }
        let path = percent_decode(path).ok_or_else(|| malformed("cannot decode the target"))?;
        Ok(Self { method, path, accept_encoding: String::new(), range: None })
    }

    /// Whether the browser takes an answer in this content coding.
    pub fn accepts(&self, coding: &str) -> bool {
        self.accept_encoding.split(',').any(|part| {
            let (name, weight) = part.split_once(';').unwrap_or((part, ""));
            name.trim() == coding && weight.trim().trim_end_matches(['0', '.']) != "q="
        })
    }
}

fn read_line(input: &mut impl BufRead, line: &mut String) -> Result<(), RequestError> {
    line.clear();
    match input.read_line(line) {
        Ok(0) => Ok(()),
        Ok(_) if line.ends_with('\n') => Ok(()),
        Ok(_) => Err(RequestError::Malformed("the head ends in mid-line or is too long".into())),
        Err(_) => Err(RequestError::Closed),
    }
}

/// `bytes=10-19` as the first and the last byte. Who asks for anything else is sent the whole, which is allowed.
fn range(value: &str) -> Option<(usize, usize)> {
    let (from, to) = value.strip_prefix("bytes=")?.split_once('-')?;
    let (from, to) = (from.parse().ok()?, to.parse().ok()?);
    (from <= to).then_some((from, to))
}

/// Undoes `%41`; `None` for a broken escape, a NUL, or bytes that are not UTF-8.
fn percent_decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, tail)) = rest.split_first() {
        rest = tail;
        if byte == b'%' {
            let (digits, tail) = rest.split_at_checked(2)?;
            let digits = std::str::from_utf8(digits).ok()?;
            if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
                return None;
            }
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = tail;
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok().filter(|path| !path.contains('\0'))
}
