//! Whether files are still as they were: by path, size and time of change, without reading them.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// Names that no fingerprint looks into: what tools write by themselves.
const LEFT_OUT: [&str; 3] = ["target", "node_modules", ".git"];

/// One line per file below the paths, in order; a path that is not there gives a line that says so.
///
/// Equal fingerprints mean that nothing has changed, unless a file was changed within its size and its time put back.
pub fn of(paths: &[PathBuf]) -> String {
    let mut lines = Vec::new();
    for path in paths {
        collect(path, &mut lines);
    }
    lines.sort();
    lines.dedup();
    lines.join("\n")
}

fn collect(path: &Path, lines: &mut Vec<String>) {
    let Ok(meta) = fs::metadata(path) else {
        lines.push(format!("{}\tmissing", path.display()));
        return;
    };
    if meta.is_dir() {
        let entries = fs::read_dir(path).into_iter().flatten().flatten();
        for entry in entries.filter(|entry| !LEFT_OUT.iter().any(|name| entry.file_name() == *name))
        {
            collect(&entry.path(), lines);
        }
        return;
    }
    let changed = meta.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    let nanoseconds = changed.map_or(0, |time| time.as_nanos());
    lines.push(format!("{}\t{}\t{nanoseconds}", path.display(), meta.len()));
}

#[cfg(test)]
mod tests;
