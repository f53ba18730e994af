//! How a verb ends.

use std::io;
use std::process::ExitCode;

/// How a verb ends that went to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    Done,
    /// Something was left out or replaced; it has been told.
    InputHadErrors,
}

impl Outcome {
    pub(crate) fn of(had_errors: bool) -> Self {
        if had_errors { Self::InputHadErrors } else { Self::Done }
    }
}

/// Why a verb could not go on.
#[derive(Debug)]
pub(crate) enum Failure {
    /// For the person at the keyboard: expected, found, what to do.
    Message(String),
    /// As [`Failure::Message`], about options that do not go together.
    Usage(String),
    /// Reading standard input or writing standard output failed.
    Io(io::Error),
}

impl Failure {
    /// Tells the failure and answers the exit code.
    pub(crate) fn report(&self) -> ExitCode {
        match self {
            // Whoever reads the output has read enough.
            Self::Io(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
            Self::Io(error) => {
                eprintln!("error: {error}");
                ExitCode::FAILURE
            }
            Self::Usage(message) => {
                eprintln!("{message}");
                ExitCode::from(2)
            }
            Self::Message(message) => {
                eprintln!("{message}");
                ExitCode::FAILURE
            }
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}
