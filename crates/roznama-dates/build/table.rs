//! The shape that all word lists share: tab-separated cells, `#` comments, code points for what cannot be seen.

/// A line of a word list with its number, counted from 1.
pub struct Row<'t> {
    pub line: usize,
    pub cells: Vec<&'t str>,
}

/// The lines that are neither empty nor comments.
pub fn rows(text: &str) -> impl Iterator<Item = Row<'_>> {
    text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#')).map(
        |(index, line)| Row { line: index + 1, cells: line.split('\t').map(str::trim).collect() },
    )
}

/// Replaces each `U+XXXX` by its character.
pub fn unescape(cell: &str) -> Result<String, String> {
    let mut parts = cell.split("U+");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let digits = part.get(..4).unwrap_or(part);
        let char = u32::from_str_radix(digits, 16).ok().and_then(char::from_u32);
        let char =
            char.ok_or(format!("expected four hexadecimal digits after U+, found “{part}”"))?;
        text.push(char);
        text.push_str(&part[4..]);
    }
    Ok(text)
}
