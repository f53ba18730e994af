//! Paths as text, with `/` between their parts on every platform.

/// The part after the last `/`.
pub(crate) fn name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// A name without its ending. A name that is nothing but an ending is kept.
pub(crate) fn stem(name: &str) -> &str {
    match name.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        _ => name,
    }
}

/// Whether the name has that ending, in any case.
pub(crate) fn ends_with(path: &str, ending: &str) -> bool {
    name(path).rsplit_once('.').is_some_and(|(_, found)| found.eq_ignore_ascii_case(ending))
}

#[cfg(test)]
mod tests {
    use super::{ends_with, name, stem};

    #[test]
    fn parts() {
        assert_eq!(name("a/b/c.txt"), "c.txt");
        assert_eq!(name("c.txt"), "c.txt");
        assert_eq!(stem("c.d.txt"), "c.d");
        assert_eq!(stem("c"), "c");
        assert_eq!(stem(".txt"), ".txt");
        assert!(ends_with("a.b/c.TXT", "txt"));
        assert!(!ends_with("a.txt/c", "txt"));
    }
}
