//! The options of one command.

use crate::error::{Error, Result};

/// What is left of a command's arguments.
#[derive(Clone, Debug)]
pub struct Args {
    command: &'static str,
    left: Vec<String>,
}

impl Args {
    /// The arguments after the command's name.
    pub fn new(command: &'static str, arguments: &[String]) -> Self {
        Self { command, left: arguments.to_vec() }
    }

    /// Takes a switch such as `--watch`; true when it was there.
    pub fn switch(&mut self, name: &str) -> bool {
        let before = self.left.len();
        self.left.retain(|argument| argument != name);
        self.left.len() < before
    }

    /// Takes an option with a value, `--port 8080` or `--port=8080`.
    ///
    /// # Errors
    ///
    /// When the value is missing.
    pub fn value(&mut self, name: &str) -> Result<Option<String>> {
        let prefix = format!("{name}=");
        let Some(at) = self.left.iter().position(|a| a == name || a.starts_with(&prefix)) else {
            return Ok(None);
        };
        let argument = self.left.remove(at);
        if let Some(value) = argument.strip_prefix(&prefix) {
            return Ok(Some(value.to_owned()));
        }
        if at < self.left.len() && !self.left[at].starts_with('-') {
            return Ok(Some(self.left.remove(at)));
        }
        Err(Error::Usage(format!("{name} of `{}` takes a value", self.command)))
    }

    /// Takes all that follow `--`, to hand on to another program.
    pub fn after_dashes(&mut self) -> Vec<String> {
        let at = self.left.iter().position(|argument| argument == "--");
        let mut rest = at.map_or_else(Vec::new, |at| self.left.split_off(at));
        if !rest.is_empty() {
            rest.remove(0);
        }
        rest
    }

    /// Takes the words that are no options.
    ///
    /// # Errors
    ///
    /// When an option is left that the command does not know.
    pub fn words(self) -> Result<Vec<String>> {
        match self.left.iter().find(|argument| argument.starts_with('-')) {
            Some(option) => Err(Error::Usage(format!("`{}` has no option {option}", self.command))),
            None => Ok(self.left),
        }
    }

    /// Ends the reading of a command that takes no words.
    ///
    /// # Errors
    ///
    /// When anything is left.
    pub fn finish(self) -> Result {
        let command = self.command;
        match self.words()?.first() {
            Some(word) => Err(Error::Usage(format!("`{command}` takes no argument {word:?}"))),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests;
