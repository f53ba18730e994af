//! MiniSearch and FlexSearch in Node: `js/run.mjs` measures them.

use std::error::Error;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::data::Data;
use crate::measure::{Row, compressed};

pub fn measure(data: &Data) -> Result<Vec<Row>, Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("js");
    if !folder.join("node_modules").is_dir() {
        eprintln!(
            "SKIPPED: MiniSearch and FlexSearch; `npm ci` in {} installs them",
            folder.display()
        );
        return Ok(Vec::new());
    }
    let passages: Vec<Value> = data
        .passages
        .iter()
        .map(|it| json!({ "id": it.id, "title": it.title, "date": it.date, "body": it.body }))
        .collect();
    let queries: Vec<Value> = data
        .queries
        .iter()
        .map(|it| json!({ "kind": it.kind, "text": it.text, "other": it.other_keyboard }))
        .collect();
    let mut child = Command::new("node")
        .args(["--max-old-space-size=6000", "run.mjs"])
        .current_dir(&folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let input = json!({ "passages": passages, "queries": queries }).to_string();
    child.stdin.take().ok_or("expected its input")?.write_all(input.as_bytes())?;
    let output = child.wait_with_output()?;
    if !output.status.success() {
        return Err("expected run.mjs to end well".into());
    }
    let mut rows = Vec::new();
    for line in String::from_utf8(output.stdout)?.lines() {
        let it: Value = serde_json::from_str(line)?;
        let number = |key: &str| it[key].as_f64().unwrap_or(f64::NAN);
        let index = std::fs::read(it["index"].as_str().ok_or("expected the index's file")?)?;
        rows.push(Row {
            engine: it["engine"].as_str().unwrap_or_default().to_owned(),
            build: number("build"),
            bytes: compressed(&[&index])? as f64 / data.passages.len() as f64,
            p50: number("p50"),
            p99: number("p99"),
            other: (number("same") as usize, number("asked") as usize),
        });
    }
    Ok(rows)
}
