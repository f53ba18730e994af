//! The only imperative code that touches the page: storage, attributes of the document, focus, canvas, observers.
//!
//! Everything that listens is a value that stops listening when it is dropped. Nothing here decides anything; what to draw,
//! keep or announce comes from the pure parts.

pub mod address;
pub mod canvas;
pub mod clock;
pub mod corpus_file;
pub mod dismiss;
pub mod failure;
pub mod focus;
pub mod keys;
pub mod module;
pub mod own;
pub mod page;
pub mod pointer;
pub mod popover;
pub mod resize;
pub mod save;
pub mod scheme;
pub mod shards;
pub mod storage;
pub mod wheel;
pub mod words;
