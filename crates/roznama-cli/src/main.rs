//! The `roznama` command.
fn main() {}
