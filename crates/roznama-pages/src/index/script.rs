//! Scripts that stand in the page, without their comments: those are for whoever writes them, and the first paint waits for the page.

use super::policy::is_inline_script;
use super::scan;

/// The page whose inline scripts have lost the lines that are comments and nothing else.
///
/// A line inside a template literal that begins with `//` would be lost too; no script of ours has one.
pub(super) fn without_comments(page: &str) -> String {
    let mut out = String::with_capacity(page.len());
    let mut at = 0;
    for tag in scan::tags(page).filter(is_inline_script) {
        out.push_str(&page[at..tag.raw.start]);
        let lines = page[tag.raw.clone()].split_inclusive('\n');
        out.extend(lines.filter(|line| !line.trim_start().starts_with("//")));
        at = tag.raw.end;
    }
    out.push_str(&page[at..]);
    out
}
