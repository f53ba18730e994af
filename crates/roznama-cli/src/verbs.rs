//! One file per verb: its arguments and what it does.

pub(crate) mod build;
pub(crate) mod check;
pub(crate) mod dates;
pub(crate) mod events;
pub(crate) mod export;
pub(crate) mod fold;
pub(crate) mod inspect;
pub(crate) mod lang;
pub(crate) mod merge;
pub(crate) mod names;
pub(crate) mod pack;
pub(crate) mod search;
pub(crate) mod serve;
pub(crate) mod similar;
