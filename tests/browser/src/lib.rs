//! What the browser tests share: the built site on a server, a headless Chromium, and a page to drive.
//!
//! `cargo xtask test browser` builds the site, finds the browser and runs the tests. They read
//! `ROZNAMA_DIST` (the built site, else `dist/`), `ROZNAMA_CHROMIUM` and `ROZNAMA_CHROMEDRIVER` (else PATH).
//! `ROZNAMA_BROWSER=firefox` takes Firefox instead, see [`firefox`].
//!
//! Each test has a browser of its own with an empty profile, so that no test sees another's choices. What goes
//! wrong panics: this is test code, and the message says at which address.

#![allow(clippy::disallowed_methods, reason = "tests read the environment and start programs")]

pub mod axe;
pub mod cdp;
pub mod driver;
pub mod firefox;
pub mod options;
pub mod page;
pub mod requests;
pub mod site;

pub use options::{Options, Scheme};
pub use page::Page;
pub use site::{LiveSite, Site};
