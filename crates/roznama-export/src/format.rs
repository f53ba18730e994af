//! The formats, and what files of them are called.

use std::fmt;
use std::str::FromStr;

/// A format of exports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// Comma-separated values (RFC 4180) with a header and, for spreadsheets, a byte order mark.
    Csv,
    /// One JSON object a line.
    JsonLines,
    /// BibTeX for biblatex, whose dates are EDTF.
    BibTex,
    /// RIS, which reference managers read.
    Ris,
    /// The input of the Citation Style Language.
    CslJson,
    /// iCalendar (RFC 5545).
    ICalendar,
    /// Markdown.
    Markdown,
    /// Plain text.
    Text,
}

impl Format {
    /// All formats.
    pub const ALL: [Self; 8] = [
        Self::Csv,
        Self::JsonLines,
        Self::BibTex,
        Self::Ris,
        Self::CslJson,
        Self::ICalendar,
        Self::Markdown,
        Self::Text,
    ];

    /// Its short name, which [`FromStr`] reads: `csv`, `jsonl`, `bibtex`, `ris`, `csl`, `ics`, `markdown` or `text`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::JsonLines => "jsonl",
            Self::BibTex => "bibtex",
            Self::Ris => "ris",
            Self::CslJson => "csl",
            Self::ICalendar => "ics",
            Self::Markdown => "markdown",
            Self::Text => "text",
        }
    }

    /// What it is called where people choose, the same in every language.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::JsonLines => "JSON Lines",
            Self::BibTex => "BibTeX",
            Self::Ris => "RIS",
            Self::CslJson => "CSL-JSON",
            Self::ICalendar => "iCalendar",
            Self::Markdown => "Markdown",
            Self::Text => "TXT",
        }
    }

    /// The ending of its files, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::JsonLines => "jsonl",
            Self::BibTex => "bib",
            Self::Ris => "ris",
            Self::CslJson => "json",
            Self::ICalendar => "ics",
            Self::Markdown => "md",
            Self::Text => "txt",
        }
    }

    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv;charset=utf-8",
            Self::JsonLines => "application/x-ndjson",
            Self::BibTex => "application/x-bibtex",
            Self::Ris => "application/x-research-info-systems",
            Self::CslJson => "application/vnd.citationstyles.csl+json",
            Self::ICalendar => "text/calendar;charset=utf-8",
            Self::Markdown => "text/markdown;charset=utf-8",
            Self::Text => "text/plain;charset=utf-8",
        }
    }

    /// Whether it has a place for events; all have one for articles.
    pub const fn is_for_events(self) -> bool {
        matches!(self, Self::Csv | Self::JsonLines | Self::ICalendar | Self::Markdown)
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A name that no format has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownFormat {
    /// The name.
    pub found: String,
}

impl fmt::Display for UnknownFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = Format::ALL.map(Format::as_str).join(", ");
        write!(f, "expected one of {names}, found `{}`", self.found)
    }
}

impl std::error::Error for UnknownFormat {}

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(name: &str) -> Result<Self, UnknownFormat> {
        Self::ALL
            .into_iter()
            .find(|format| format.as_str() == name)
            .ok_or_else(|| UnknownFormat { found: name.to_owned() })
    }
}
