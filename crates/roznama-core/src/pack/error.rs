//! Why bytes could not be read as a pack.

use std::fmt;

use super::format::FORMAT_VERSION;

/// Why bytes could not be read as a pack; says where, what was expected and what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PackError {
    /// The bytes do not begin as a pack does.
    NotAPack {
        /// The first bytes, at most eight.
        found: Vec<u8>,
    },
    /// The pack is of a version that this software does not read.
    Version {
        /// The version that this software reads.
        expected: u32,
        /// The version that the pack has.
        found: u32,
    },
    /// The pack uses features that this software does not know.
    Features {
        /// The unknown bits of the feature flags.
        unknown: u32,
    },
    /// The pack ends too early.
    Truncated {
        /// The first section that is not whole.
        section: String,
        /// The least length in bytes at which this section would be whole.
        expected: u64,
        /// The length that was found.
        found: u64,
    },
    /// Bytes were changed.
    Damaged {
        /// The section that has them.
        section: String,
        /// The checksum that the pack states.
        expected: u32,
        /// The checksum of what is there.
        found: u32,
    },
    /// The checksum is right, but the content is not what the format says.
    Malformed {
        /// The section.
        section: String,
        /// Bytes from the section's beginning.
        at: usize,
    },
    /// A section that every pack has is not in the table.
    Missing {
        /// The section.
        section: String,
    },
}

impl PackError {
    /// The section in which the error lies; `header` for what stands before the first.
    pub fn section(&self) -> &str {
        match self {
            Self::NotAPack { .. } | Self::Version { .. } | Self::Features { .. } => "header",
            Self::Truncated { section, .. }
            | Self::Damaged { section, .. }
            | Self::Malformed { section, .. }
            | Self::Missing { section } => section,
        }
    }
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAPack { found } => write!(
                f,
                "not a Roznama pack: expected the eight bytes \\x89RZN\\r\\n\\x1a\\n at the \
                 beginning, found \"{}\"; give a file that `roznama pack` wrote, copied as binary",
                found.escape_ascii()
            ),
            Self::Version { expected, found } => write!(
                f,
                "the header says format version {found}, this software reads version {expected}; \
                 {}",
                if *found > FORMAT_VERSION {
                    "use a newer version of it, or pack the articles again"
                } else {
                    "pack the articles again"
                }
            ),
            Self::Features { unknown } => write!(
                f,
                "the header asks for features {unknown:#010x}, which this software does not know; \
                 use a newer version of it"
            ),
            Self::Truncated { section, expected, found } => write!(
                f,
                "the pack ends in section `{section}`: expected at least {expected} bytes, found \
                 {found}; copy or download it again"
            ),
            Self::Damaged { section, expected, found } => write!(
                f,
                "section `{section}` is damaged: expected checksum {expected:08x}, found \
                 {found:08x}; copy or download the pack again"
            ),
            Self::Malformed { section, at } => write!(
                f,
                "section `{section}` is not what the format says at its byte {at}, though its \
                 checksum is right; pack the articles again"
            ),
            Self::Missing { section } => {
                write!(f, "section `{section}` is missing; pack the articles again")
            }
        }
    }
}

impl std::error::Error for PackError {}
