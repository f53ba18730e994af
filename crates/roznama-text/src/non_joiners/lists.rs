//! Words in one string, each on a line, sorted by their letters.

/// Whether a list has a word.
pub fn has(list: &str, word: &[char]) -> bool {
    find(list, word).is_some()
}

/// The joints of a word of a list in which `|` stands between parts.
pub fn parts(list: &str, word: &[char]) -> Option<u32> {
    let entry = find(list, word)?;
    let mut at = 0;
    let mut joints = 0;
    for c in entry.chars() {
        if c == '|' { joints |= 1 << at } else { at += 1 }
    }
    Some(joints)
}

/// The line of a sorted list that is a word, whatever its marks of parts.
fn find<'l>(list: &'l str, word: &[char]) -> Option<&'l str> {
    let (mut from, mut to) = (0, list.len());
    while from < to {
        let middle = list.floor_char_boundary(usize::midpoint(from, to));
        let start = list[from..middle].rfind('\n').map_or(from, |at| from + at + 1);
        let end = list[start..to].find('\n').map_or(to, |at| start + at);
        let line = &list[start..end];
        match line.chars().filter(|c| *c != '|').cmp(word.iter().copied()) {
            std::cmp::Ordering::Equal => return Some(line),
            std::cmp::Ordering::Less => from = (end + 1).min(to),
            std::cmp::Ordering::Greater => to = start.saturating_sub(1).max(from),
        }
        if start == from && to <= from {
            return None;
        }
    }
    None
}
