//! The command as people run it, over folders that the tests write and over the corpus of the repository.
#![allow(clippy::disallowed_methods, reason = "the tests write files and run the command")]

mod bad_input;
mod corpus;
mod filters;
mod packing;
mod shards;
mod site;
mod support;
mod usage;
