//! Starts the viewer.

fn main() {
    roznama::run();
}
