//! What is found.

use std::fmt;
use std::ops::Range;

/// A name in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// Bytes of the text. Without titles and without particles that are written together with it (و ب ل ف ک), but with its article.
    pub span: Range<usize>,
    /// What it names.
    pub kind: Kind,
    /// The same for a place or organisation in every language: `KZ`, `city/aleppo`, `org/un`. For [`Kind::Other`] the place whose
    /// people or things it means, or `lang/…`. `None` where no list has it, and for persons.
    pub id: Option<&'static str>,
    /// The span's key at [`Level::Name`](roznama_text::Level::Name).
    pub key: String,
    /// How it was found.
    pub rule: Rule,
}

/// What a name names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A country, city, region, water, building.
    Place,
    /// A person.
    Person,
    /// A body, party, company, club, paper.
    Org,
    /// People or things of a place (ایرانی), languages.
    Other,
}

/// How a name was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// Listed as a place.
    Place,
    /// Listed as an organisation.
    Org,
    /// Listed as a word for what is of a place.
    Demonym,
    /// Listed as a language.
    Language,
    /// Behind an office, rank or title.
    Title,
    /// Begins with a given name.
    GivenName,
    /// A family name that news knows.
    FamilyName,
    /// Beside a verb of speech.
    Speaker,
    /// Two words or more that no list has and that have no Arabic form.
    Foreign,
    /// Behind the last comma of an Urdu line, which tells who said it.
    Attribution,
    /// Part of a person's name that stands elsewhere in the text.
    Recurrence,
    /// A word such as "ministry" or "university", and what stands behind it.
    OrgPattern,
    /// Behind a word such as "town" or "province".
    PlacePattern,
    /// Behind a word for the people of a place: "the Argentine so-and-so".
    Nationality,
}

impl Kind {
    /// As outputs have it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Place => "place",
            Self::Person => "person",
            Self::Org => "org",
            Self::Other => "other",
        }
    }
}

impl Rule {
    /// Every rule, in order.
    pub const ALL: [Self; 14] = [
        Self::Place,
        Self::Org,
        Self::Demonym,
        Self::Language,
        Self::Title,
        Self::GivenName,
        Self::FamilyName,
        Self::Speaker,
        Self::Foreign,
        Self::Attribution,
        Self::Recurrence,
        Self::OrgPattern,
        Self::PlacePattern,
        Self::Nationality,
    ];

    /// Whether a list has the name itself, so that it was looked up and not worked out.
    pub const fn is_listed(self) -> bool {
        matches!(self, Self::Place | Self::Org | Self::Demonym | Self::Language)
    }

    /// As outputs have it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Place => "place",
            Self::Org => "org",
            Self::Demonym => "demonym",
            Self::Language => "language",
            Self::Title => "title",
            Self::GivenName => "given-name",
            Self::FamilyName => "family-name",
            Self::Speaker => "speaker",
            Self::Foreign => "foreign",
            Self::Attribution => "attribution",
            Self::Recurrence => "recurrence",
            Self::OrgPattern => "org-pattern",
            Self::PlacePattern => "place-pattern",
            Self::Nationality => "nationality",
        }
    }

    /// In a sentence, in English.
    pub const fn explain(self) -> &'static str {
        match self {
            Self::Place => "a place that the gazetteer lists",
            Self::Org => "an organisation that the gazetteer lists",
            Self::Demonym => "a word for the people or things of a place",
            Self::Language => "the name of a language",
            Self::Title => "stands behind an office, a rank or a title",
            Self::GivenName => "begins with a given name",
            Self::FamilyName => "a family name that news often has",
            Self::Speaker => "stands beside a verb of speech",
            Self::Foreign => "words of no Arabic form that no list has, as foreign names are",
            Self::Attribution => "the last words of a line, which tell who said it",
            Self::Recurrence => "part of a person's name that stands elsewhere in the text",
            Self::OrgPattern => "a word for a kind of organisation and what stands beside it",
            Self::PlacePattern => "stands behind a word for a kind of place",
            Self::Nationality => "stands behind a word for the people of a place",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
