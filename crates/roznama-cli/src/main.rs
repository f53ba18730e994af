//! Starts the command.

fn main() -> std::process::ExitCode {
    roznama_cli::main()
}
