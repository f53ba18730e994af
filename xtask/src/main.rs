//! `cargo xtask`: set-up, serve, test, dist and bench. See the library for everything.

fn main() -> std::process::ExitCode {
    xtask::main()
}
