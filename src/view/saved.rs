//! Searches that the reader keeps: each a name and an address, a line each in the browser's storage.

/// A kept search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// What the reader calls it.
    pub name: String,
    /// The query of its address.
    pub query: String,
}

/// Searches kept at most; the oldest goes.
pub const MOST: usize = 50;

/// Reads what was kept; lines that make no sense are left out.
///
/// ```
/// use roznama::view::saved::{read, with, without, write};
/// let kept = with(&read(""), " Aleppo ", "?page=search&q=%D8%AD%D9%84%D8%A8");
/// assert_eq!(write(&kept), "Aleppo\t?page=search&q=%D8%AD%D9%84%D8%A8\n");
/// assert_eq!(read(&write(&kept)), kept);
/// assert!(without(&kept, "Aleppo").is_empty());
/// ```
pub fn read(kept: &str) -> Vec<Saved> {
    let saved = kept.lines().filter_map(|line| line.split_once('\t'));
    // What is not the query of an address may lead anywhere.
    let saved = saved.filter(|(name, query)| !name.is_empty() && query.starts_with('?'));
    let mut all: Vec<Saved> = Vec::new();
    for (name, query) in saved.take(MOST) {
        all.push(Saved { name: name.to_owned(), query: query.to_owned() });
    }
    all
}

/// Writes them for [`read`].
pub fn write(all: &[Saved]) -> String {
    let mut text = String::new();
    for Saved { name, query } in all {
        for part in [name, "\t", query, "\n"] {
            text.push_str(part);
        }
    }
    text
}

/// With one more, the newest first; it takes the place of one of the same name. Without a name nothing is added.
#[must_use]
pub fn with(all: &[Saved], name: &str, query: &str) -> Vec<Saved> {
    let name = name.replace(['\t', '\n', '\r'], " ").trim().to_owned();
    if name.is_empty() {
        return all.to_vec();
    }
    let mut next = without(all, &name);
    next.truncate(MOST - 1);
    next.insert(0, Saved { name, query: query.to_owned() });
    next
}

/// Without the one of this name.
#[must_use]
pub fn without(all: &[Saved], name: &str) -> Vec<Saved> {
    let mut next = all.to_vec();
    next.retain(|saved| saved.name != name);
    next
}

#[cfg(test)]
mod tests {
    use super::{MOST, Saved, read, with, without, write};

    #[test]
    fn what_is_kept_comes_back() {
        #[track_caller]
        fn check(names: &[&str], expected: &[&str]) {
            let mut all = Vec::new();
            for name in names {
                all = with(&all, name, "?page=search&q=a");
            }
            let found: Vec<&str> = all.iter().map(|saved| saved.name.as_str()).collect();
            assert_eq!(found, expected);
            assert_eq!(read(&write(&all)), all);
        }
        check(&["a", "b"], &["b", "a"]);
        check(&["a", "b", "a"], &["a", "b"]);
        check(&["", "  ", "a\tb\nc"], &["a b c"]);
        check(&["\u{62D}\u{644}\u{628}"], &["\u{62D}\u{644}\u{628}"]);
    }

    #[test]
    fn no_more_than_so_many_are_kept() {
        let mut all = Vec::new();
        for number in 0..MOST + 5 {
            all = with(&all, &number.to_string(), "?q=a");
        }
        assert_eq!((all.len(), all[0].name.as_str()), (MOST, "54"));
        assert_eq!(without(&all, "54").len(), MOST - 1);
    }

    #[test]
    fn what_makes_no_sense_is_left_out() {
        assert_eq!(read("a\nb\tjavascript:alert(1)\n\t?q=a\n"), Vec::<Saved>::new());
        assert_eq!(read("x\t?q=a\nbroken").len(), 1);
    }
}
