//! Set-up, serve, test, dist and bench.
fn main() {}
