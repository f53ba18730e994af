//! One description of an article or event: named values that know where they stand, whether they
//! came from a row of a table or from a JSON object.

use crate::problem::{Problem, Severity};
use crate::text::Lines;

/// A named value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) value: Value,
    pub(crate) place: Place,
}

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
    Text(String),
    /// A JSON array of strings.
    List(Vec<String>),
    /// JSON of another kind, as it stands.
    Other(String),
}

/// Where a field's text stands in its file. The offset is a byte of the file's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// Byte for byte from there.
    Verbatim(usize),
    /// From there, each quote written twice.
    QuotesDoubled(usize),
    /// It begins there, in another spelling.
    Escaped(usize),
}

impl Place {
    /// The byte of the file at which the byte `at` of `value` stands.
    pub(crate) fn of(self, value: &str, at: usize) -> usize {
        match self {
            Self::Verbatim(start) => start + at,
            Self::QuotesDoubled(start) => start + at + value[..at].matches('"').count(),
            Self::Escaped(start) => start,
        }
    }
}

/// The fields of one article or event, without those that are empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Record {
    /// The byte of the file at which it begins.
    pub(crate) start: usize,
    pub(crate) fields: Vec<Field>,
}

impl Record {
    /// The field of that name, and its text with the white space around it taken off. A field that
    /// holds no text is reported and counts as absent.
    pub(crate) fn text(&self, name: &str, report: &mut Reporter<'_>) -> Option<Text<'_>> {
        let field = self.fields.iter().find(|field| field.name == name)?;
        match &field.value {
            Value::Text(text) => Some(Text::trimmed(text, field.place)),
            Value::List(_) | Value::Other(_) => {
                report.at(Severity::Error, field.place.of("", 0)).expected(
                    format!("a string for `{name}`"),
                    "JSON of another kind",
                    "write it in quotes; the value was left out",
                );
                None
            }
        }
    }

    /// The same as an owned string.
    pub(crate) fn string(&self, name: &str, report: &mut Reporter<'_>) -> Option<String> {
        self.text(name, report).map(|text| text.value.to_owned())
    }

    /// The parts of a field whose text is separated by semicolons (`;`, or `؛` as Arabic keyboards
    /// have it), or that is a list already.
    pub(crate) fn list(&self, name: &str, report: &mut Reporter<'_>) -> Vec<String> {
        let field = self.fields.iter().find(|field| field.name == name);
        if let Some(Field { value: Value::List(items), .. }) = field {
            return items.clone();
        }
        let text = self.text(name, report).map(|text| text.value).unwrap_or_default();
        let parts = text.split([';', '؛']).map(str::trim);
        parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
    }
}

/// A field's text and where it stands.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Text<'r> {
    pub(crate) value: &'r str,
    whole: &'r str,
    offset: usize,
    place: Place,
}

impl<'r> Text<'r> {
    fn trimmed(whole: &'r str, place: Place) -> Self {
        let offset = whole.len() - whole.trim_start().len();
        Self { value: whole.trim(), whole, offset, place }
    }

    /// With the white space around it.
    pub(crate) fn whole(&self) -> &'r str {
        self.whole
    }

    /// The byte of the file at which the byte `at` of `value` stands.
    pub(crate) fn place(&self, at: usize) -> usize {
        self.place.of(self.whole, (self.offset + at).min(self.whole.len()))
    }
}

/// Writes problems of one file down.
pub(crate) struct Reporter<'a> {
    pub(crate) file: &'a str,
    pub(crate) lines: &'a Lines<'a>,
    pub(crate) problems: &'a mut Vec<Problem>,
}

impl<'a> Reporter<'a> {
    /// Begins a problem at a byte of the file.
    pub(crate) fn at(&mut self, severity: Severity, byte: usize) -> Report<'_, 'a> {
        Report { reporter: self, severity, byte }
    }
}

/// A problem that lacks its words.
#[must_use]
pub(crate) struct Report<'r, 'a> {
    reporter: &'r mut Reporter<'a>,
    severity: Severity,
    byte: usize,
}

impl Report<'_, '_> {
    pub(crate) fn expected(
        self,
        expected: impl Into<String>,
        found: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        self.reporter.problems.push(Problem {
            severity: self.severity,
            file: self.reporter.file.to_owned(),
            position: Some(self.reporter.lines.position(self.byte)),
            expected: expected.into(),
            found: found.into(),
            remedy: remedy.into(),
        });
    }
}
