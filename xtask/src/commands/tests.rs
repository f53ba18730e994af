use super::{COMMANDS, run, usage};
use crate::error::Error;

fn run_line(line: &str) -> Result<(), Error> {
    let arguments: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
    run(&arguments)
}

#[test]
fn every_command_has_help() {
    for command in COMMANDS {
        assert_eq!(run_line(&format!("{} --help", command.name)), Ok(()));
        assert_eq!(run_line(&format!("help {}", command.name)), Ok(()));
        assert!(
            command.help.contains(&format!("cargo xtask {}", command.name)),
            "{}",
            command.name
        );
        assert!(usage().contains(command.summary));
    }
}

#[test]
fn what_is_not_known_is_wrong_usage() {
    for line in [
        "",
        "frobnicate",
        "help frobnicate",
        "serve --frobnicate",
        "serve extra",
        "serve --port",
        "serve --port many",
        "serve --port 65536",
        "dist extra",
        "test frobnicate",
        "setup --what",
        "screenshots --what",
        "lighthouse x",
    ] {
        assert!(matches!(run_line(line), Err(Error::Usage(_))), "{line:?}");
    }
}
