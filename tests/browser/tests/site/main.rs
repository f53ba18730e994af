//! The built site in a browser, by subject.

#![allow(clippy::disallowed_methods, reason = "tests change copies of the site")]

mod failure;
mod static_pages;
