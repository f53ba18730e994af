//! What pages show, worked out without a browser: pure functions from the corpus and the state to plain values.

pub mod brush;
pub mod dates;
pub mod histogram;
pub mod period;
pub mod provenance;
pub mod reading;
pub mod restrictions;
pub mod ribbon;
pub mod roles;
pub mod runs;
pub mod saved;
#[cfg(test)]
mod tests;
pub mod timeline;
pub mod title;
pub mod zoom;
