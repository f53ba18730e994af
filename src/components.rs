//! Small parts of pages, one a file. They show what they are given and say what the reader did; rules live elsewhere.
//!
//! Those with a state of their own are components, the others functions; see [`crate::site`].

pub mod active_filters;
pub mod concordance;
pub mod corpus_text;
pub mod date_field;
pub mod date_range;
pub mod date_value;
pub mod empty;
pub mod event_card;
pub mod facet;
pub mod facts;
pub mod filters;
pub mod fold_change;
pub mod histogram;
pub mod hit;
pub mod key_help;
pub mod lang_mark;
pub mod language_menu;
pub mod later;
pub mod levels;
pub mod link;
pub mod mention_hint;
pub mod mention_panel;
pub mod menu;
pub mod metadata;
pub mod module_notice;
pub mod name_facets;
pub mod preferences;
pub mod provenance;
pub mod query_help;
pub mod reader;
pub mod related;
pub mod ribbon;
pub mod ribbon_handle;
pub mod ribbon_label;
pub mod ribbon_tools;
pub mod save_as;
pub mod saved_searches;
pub mod search_box;
pub mod site_footer;
pub mod site_header;
pub mod timeline_entry;
pub mod timeline_list;
