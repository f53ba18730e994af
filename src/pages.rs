//! The pages of the site, one a file. Each works out what it shows from the route and hands it to components.

pub mod about;
pub mod article;
pub mod event;
pub mod folding;
pub mod frame;
pub mod name;
pub mod names;
pub mod not_found;
pub mod search;
pub mod timeline;
