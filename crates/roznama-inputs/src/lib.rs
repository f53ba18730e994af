//! Reads folders of texts, CSV and JSON Lines into [`Article`](roznama_core::Article)s, and reports every
//! problem with its place and what to do about it.
//!
//! ```text
//! paths ─walk→ Input{bytes} ─text::decode→ text ─table / jsonl→ Record ─article→ Article
//! ```
//!
//! [`read`] takes paths. [`read_files`] takes the bytes of files and touches no file system, so a browser uses it for files that its
//! reader opens; [`parse`] takes inputs. All are total: bad input costs what is bad, never the rest.
//!
//! # What an input is
//!
//! * A folder: its `.txt` files at any depth are the articles. At its top there may be `metadata.csv`
//!   and `events.csv`. Hidden files, and files of other kinds, are left alone.
//! * A `.csv` or `.jsonl` file: a record an article, its text in `body`.
//!
//! * A `.zip` archive: as a folder.
//!
//! A folder without `.txt` files is as its `.csv` and `.jsonl` files, each by itself. Any of these files may be packed with gzip or
//! zstd (`news.jsonl.gz`, `a1.txt.zst`).
//!
//! An article's id is its `id`, else its file's name without the ending; a record that has neither is
//! called by the name of the table and its number there (`news-3`). What the columns mean stands with
//! `article.rs` and `events.rs`.
//!
//! # Absences
//!
//! Nothing is inferred here: a language, title or date that the metadata does not give stays empty.
//! No byte of a text is changed, except that text in another encoding becomes UTF-8, which is reported.

mod archive;
mod article;
mod chosen;
mod compressed;
mod csv;
mod events;
mod files;
mod folder;
mod input;
mod jsonl;
mod languages;
mod misread;
mod paths;
mod problem;
mod record;
mod standalone;
mod table;
mod text;
mod walk;

#[cfg(test)]
mod tests;

pub use compressed::Limit;
pub use files::{NamedFile, read_files, wanted};
pub use input::{Input, InputFile, Parsed, parse};
pub use languages::{UnknownLanguage, language};
pub use misread::misread;
pub use problem::{Position, Problem, Severity, quoted};
pub use text::decode;
pub use walk::{Inputs, read};
