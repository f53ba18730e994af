//! The arithmetic of a timeline, without a screen: what is on it and in which order, how days
//! become pixels, how many documents each stretch has, where marks and labels go.
//!
//! | question | answer |
//! |---|---|
//! | what is on the timeline, in which order? | [`entries`] |
//! | where is a day, what does a brush select, how does one zoom? | [`Viewport`] |
//! | how dense is each stretch, by language? | [`density`], [`Pyramid`] |
//! | where do the marks of an axis go, in any calendar? | [`ticks`] |
//! | which labels have room? | [`place_labels`] |
//!
//! All of it is pure: the same input gives the same output on every machine. Pixels are `f64`;
//! days, counts and order never are.

mod density;
mod entries;
mod labels;
mod pyramid;
mod ticks;
mod viewport;

#[cfg(test)]
mod tests;

pub use density::{Bucket, Density, density};
pub use entries::{Entry, Item, entries};
pub use labels::{Label, Placed, place_labels};
pub use pyramid::{Pyramid, Resolution};
pub use ticks::{Tick, TickUnit, ticks};
pub use viewport::Viewport;
