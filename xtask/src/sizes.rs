//! The sizes of the built site's files: raw, gzip, brotli.
//!
//! Compressed by Node's zlib, which the build needs anyway, at the levels that static hosts use for files
//! compressed ahead: gzip 9, brotli 11.

use std::fmt::Write as _;
use std::path::Path;

use crate::error::{Error, Result};
use crate::step;
use crate::workspace;

/// Walks the folder and prints `raw gzip brotli path` for each file, tab-separated; with `write`, also leaves
/// the compressed files beside them where they are smaller.
const SCRIPT: &str = r#"
const fs = require("fs"), path = require("path"), zlib = require("zlib");
const [root, write] = process.argv.slice(1);
for (const entry of fs.readdirSync(root, { recursive: true, withFileTypes: true })) {
  const file = path.join(entry.parentPath ?? entry.path, entry.name);
  if (!entry.isFile() || /\.(br|gz)$/.test(file)) continue;
  const raw = fs.readFileSync(file);
  const gzip = zlib.gzipSync(raw, { level: 9 });
  const brotli = zlib.brotliCompressSync(raw, { params: { [zlib.constants.BROTLI_PARAM_SIZE_HINT]: raw.length } });
  console.log([raw.length, gzip.length, brotli.length, path.relative(root, file)].join("\t"));
  if (write === "write" && brotli.length < raw.length) fs.writeFileSync(file + ".br", brotli);
  if (write === "write" && gzip.length < raw.length) fs.writeFileSync(file + ".gz", gzip);
}
"#;

/// One file's sizes in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sizes {
    /// As it lies on disk.
    pub raw: u64,
    /// As gzip sends it.
    pub gzip: u64,
    /// As brotli sends it.
    pub brotli: u64,
    /// Its path below the site's root.
    pub path: String,
}

/// Measures every file below `folder`; `precompress` also writes `.br` and `.gz` files beside them.
///
/// # Errors
///
/// When Node.js fails.
pub fn measure(folder: &Path, precompress: bool) -> Result<Vec<Sizes>> {
    let mut node = workspace::program("node");
    node.args(["-e", SCRIPT, "--"]).arg(folder).arg(if precompress { "write" } else { "measure" });
    let mut sizes = parse(&step::run("sizes", &mut node)?)?;
    sizes.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(sizes)
}

fn parse(output: &str) -> Result<Vec<Sizes>> {
    output
        .lines()
        .map(|line| {
            let mut fields = line.splitn(4, '\t');
            let mut number = || fields.next()?.parse().ok();
            let (raw, gzip, brotli) = (number()?, number()?, number()?);
            Some(Sizes { raw, gzip, brotli, path: fields.next()?.to_owned() })
        })
        .collect::<Option<_>>()
        .ok_or_else(|| Error::failed(format!("expected sizes from Node.js, found {output:?}")))
}

/// A table of the files, the largest first within their kind, and the sums that matter: without fonts, and all.
pub fn report(sizes: &[Sizes]) -> String {
    let kinds = [
        "app: wasm",
        "app: js",
        "app: css",
        "fetched when asked for",
        "fonts",
        "pages and the rest",
    ];
    let mut left: Vec<&Sizes> = sizes.iter().collect();
    let mut table = format!("{:>12} {:>12} {:>12}  file\n", "raw", "gzip", "brotli");
    let mut app = Vec::new();
    for kind in kinds {
        let (mut here, others): (Vec<_>, Vec<_>) =
            left.into_iter().partition(|size| kind_of(&size.path) == kind);
        left = others;
        here.sort_by(|a, b| b.raw.cmp(&a.raw).then_with(|| a.path.cmp(&b.path)));
        for size in &here {
            push_row(&mut table, size.raw, size.gzip, size.brotli, &size.path);
        }
        if here.len() > 1 {
            push_sum(&mut table, &here, kind);
        }
        if kind.starts_with("app") {
            app.extend(here);
        }
    }
    app.extend(sizes.iter().filter(|size| size.path == "index.html"));
    push_sum(&mut table, &app, "the app: index.html, wasm, js, css");
    push_sum(&mut table, &sizes.iter().collect::<Vec<_>>(), "everything");
    table
}

fn kind_of(path: &str) -> &'static str {
    if path.starts_with("fonts/") {
        return "fonts";
    }
    // Modules; the app's own files are named `roznama-app-…`.
    if path.starts_with("roznama-") && !path.starts_with("roznama-app") {
        return "fetched when asked for";
    }
    match path.rsplit_once('.').map(|(_, ending)| ending) {
        Some("wasm") => "app: wasm",
        Some("js" | "mjs") => "app: js",
        Some("css") => "app: css",
        _ => "pages and the rest",
    }
}

fn push_sum(table: &mut String, sizes: &[&Sizes], name: &str) {
    let sum = |part: fn(&Sizes) -> u64| sizes.iter().map(|size| part(size)).sum();
    let name = format!("= {name}");
    push_row(table, sum(|s| s.raw), sum(|s| s.gzip), sum(|s| s.brotli), &name);
}

fn push_row(table: &mut String, raw: u64, gzip: u64, brotli: u64, name: &str) {
    // Writing to a String does not fail.
    let _ = writeln!(table, "{raw:>12} {gzip:>12} {brotli:>12}  {name}");
}

#[cfg(test)]
mod tests;
