//! The commands, one file each.

mod bench;
mod dist;
mod lighthouse;
mod screenshots;
mod serve;
mod setup;
mod site;
mod test;

use crate::args::Args;
use crate::error::{Error, Result};

/// A command of `cargo xtask`.
struct CommandInfo {
    name: &'static str,
    /// One line for the list of commands.
    summary: &'static str,
    /// All that `--help` prints.
    help: &'static str,
    run: fn(Args) -> Result,
}

const COMMANDS: &[CommandInfo] = &[
    setup::COMMAND,
    serve::COMMAND,
    test::COMMAND,
    dist::COMMAND,
    bench::COMMAND,
    screenshots::COMMAND,
    lighthouse::COMMAND,
];

/// Runs the command that the arguments name.
///
/// # Errors
///
/// When there is none of that name, or it fails.
pub fn run(arguments: &[String]) -> Result {
    let Some((name, rest)) = arguments.split_first() else {
        return Err(Error::Usage("which command?".to_owned()));
    };
    let is_help = |argument: &str| matches!(argument, "--help" | "-h");
    if is_help(name) || (name == "help" && rest.is_empty()) {
        println!("{}", usage());
        return Ok(());
    }
    let (name, rest) = match rest.split_first() {
        Some((topic, _)) if name == "help" => (topic, &["--help".to_owned()][..]),
        _ => (name, rest),
    };
    let command = COMMANDS
        .iter()
        .find(|command| command.name == name)
        .ok_or_else(|| Error::Usage(format!("there is no command {name:?}")))?;
    let own = rest.iter().take_while(|argument| *argument != "--");
    if own.clone().any(|argument| is_help(argument)) {
        println!("{}", command.help.trim());
        return Ok(());
    }
    (command.run)(Args::new(command.name, rest))
}

/// The list of commands.
pub fn usage() -> String {
    let lines: Vec<String> = COMMANDS
        .iter()
        .map(|command| format!("  {:<12} {}", command.name, command.summary))
        .collect();
    format!(
        "Usage: cargo xtask COMMAND [--help]\n\n{}\n\nEach installs what it needs and reuses what is there.",
        lines.join("\n")
    )
}

#[cfg(test)]
mod tests;
