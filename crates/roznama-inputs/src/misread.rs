//! Articles whose bytes were read in a wrong encoding before they came here.

use roznama_core::Article;
use roznama_text::mojibake;

use crate::problem::{Position, Problem, Severity};

/// The first line of an article whose bytes were certainly read in a wrong encoding. It is told, never changed.
///
/// ```
/// use roznama_core::Article;
///
/// let problem = roznama_inputs::misread(&Article::new("a", "ط§ظ„ط³ظ„ط§ظ… ط¹ظ„ظٹظƒظ…")).unwrap();
/// assert!(problem.to_string().contains("it was probably"));
/// assert_eq!(roznama_inputs::misread(&Article::new("b", "السلام عليكم")), None);
/// ```
pub fn misread(article: &Article) -> Option<Problem> {
    let mut start = 0;
    let mut lines = article.body.split_inclusive('\n').enumerate().map(|(number, line)| {
        let place = (number + 1, start);
        start += line.len();
        (place, line.trim_end())
    });
    let ((line, byte), found) =
        lines.find_map(|(place, line)| Some((place, mojibake::detect(line)?)))?;
    let more = match lines.filter(|(_, line)| mojibake::detect(line).is_some()).count() {
        0 => String::new(),
        1 => ", and in 1 line after it".to_owned(),
        others => format!(", and in {others} lines after it"),
    };
    let shown: String = found.repaired.chars().take(40).collect();
    Some(Problem {
        severity: Severity::Warning,
        file: article.file.clone().unwrap_or_else(|| article.id.clone()),
        // Of the text itself; in a table it is not the table's line.
        position: article.file.is_some().then_some(Position { line, column: 1, byte }),
        expected: "text in its own letters".to_owned(),
        found: format!(
            "{} on line {line}{more}; it was probably \u{2068}{shown}\u{2069}",
            found.kind.as_str()
        ),
        remedy: "export the article again as UTF-8; its text was left as it is".to_owned(),
    })
}
