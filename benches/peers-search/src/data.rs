//! The corpus and its queries.

use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// A passage as the corpus's file has it.
pub struct Passage {
    pub id: String,
    pub lang: String,
    pub title: String,
    pub date: String,
    pub body: String,
}

/// A query and what it is an example of: `common`, `rare`, `two` words, `prefix`.
pub struct Query {
    pub kind: String,
    pub text: String,
    /// The same on the keyboard of another language, if that makes a difference.
    pub other_keyboard: Option<String>,
}

pub struct Data {
    pub folder: PathBuf,
    pub passages: Vec<Passage>,
    pub queries: Vec<Query>,
}

impl Data {
    /// The first `size` passages; nothing, and a word about it, where there is no data.
    pub fn read(size: usize) -> Result<Option<Self>, Box<dyn Error>> {
        let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
        let folder = env::var_os("ROZNAMA_DATA").map_or_else(beside, PathBuf::from);
        let queries = folder.join("peers/queries.json");
        if !queries.exists() {
            eprintln!(
                "SKIPPED: expected peers/queries.json and peers/corpus-100k.jsonl.zst in {}, found none; set ROZNAMA_DATA",
                folder.display()
            );
            return Ok(None);
        }
        let text = unpacked(&folder.join("peers/corpus-100k.jsonl.zst"))?;
        let passages = text.lines().take(size).map(passage).collect::<Result<_, _>>()?;
        let queries: Vec<Value> = serde_json::from_str(&fs::read_to_string(queries)?)?;
        let queries = queries
            .iter()
            .map(|query| {
                let text = string(query, "q");
                let other = other_keyboard(&text, &string(query, "lang"));
                Query {
                    kind: string(query, "kind"),
                    other_keyboard: Some(other).filter(|other| *other != text),
                    text,
                }
            })
            .collect();
        Ok(Some(Self { folder, passages, queries }))
    }
}

/// A file that zstd packed.
pub fn unpacked(path: &Path) -> Result<String, Box<dyn Error>> {
    let output = Command::new("zstd").args(["-dc", "--long=27"]).arg(path).output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
    }
    Ok(String::from_utf8(output.stdout)?)
}

fn passage(line: &str) -> Result<Passage, Box<dyn Error>> {
    let value: Value = serde_json::from_str(line)?;
    let [id, lang, title, date, body] =
        ["id", "lang", "title", "date", "body"].map(|key| string(&value, key));
    Ok(Passage { id, lang, title, date, body })
}

/// A string, or a number as one.
fn string(value: &Value, key: &str) -> String {
    match &value[key] {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

/// The letters that an Arabic keyboard has otherwise than a Persian or Urdu one.
fn other_keyboard(text: &str, lang: &str) -> String {
    text.chars()
        .map(|letter| match (letter, lang) {
            ('\u{64A}', "ar") => '\u{6CC}',
            ('\u{643}', "ar") => '\u{6A9}',
            ('\u{6CC}', "fa" | "ur") => '\u{64A}',
            ('\u{6A9}', "fa" | "ur") => '\u{643}',
            ('\u{6C1}', "ur") => '\u{647}',
            _ => letter,
        })
        .collect()
}
