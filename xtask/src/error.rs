//! The two ways in which a command ends badly.

use std::fmt;

/// Why a command did not do its work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// The command line cannot be understood: exit code 2.
    Usage(String),
    /// The work failed; the message says what to do: exit code 1.
    Failed(String),
}

/// What commands and steps return.
pub type Result<T = ()> = std::result::Result<T, Error>;

impl Error {
    /// A failure with a message for a person.
    pub fn failed(message: impl fmt::Display) -> Self {
        Self::Failed(message.to_string())
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(message) | Self::Failed(message) => f.write_str(message),
        }
    }
}

/// Adds what was being done to an input or output error.
pub trait Context<T> {
    /// Turns the error into a failure that reads `WHAT: ERROR`.
    ///
    /// # Errors
    ///
    /// When there was one.
    fn context(self, what: impl fmt::Display) -> Result<T>;
}

impl<T, E: fmt::Display> Context<T> for std::result::Result<T, E> {
    fn context(self, what: impl fmt::Display) -> Result<T> {
        self.map_err(|error| Error::Failed(format!("{what}: {error}")))
    }
}
