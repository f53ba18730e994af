//! Joins the style sheets that a page links into one, and puts it into the page.

use std::fmt::Write as _;

use super::scan::{self, Tag};
use crate::hash::short_hash;

/// A style sheet to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stylesheet {
    /// `styles-HASH.css`, the hash being that of `css`.
    pub name: String,
    /// The joined rules.
    pub css: String,
}

/// The names of the style sheets that the page links from beside itself, in order.
///
/// Sheets in other folders are left as they are: what they refer to by `url()` would be lost.
pub fn stylesheet_names(page: &str) -> Vec<String> {
    scan::tags(page).filter_map(|tag| local_sheet(&tag).map(str::to_owned)).collect()
}

/// The name of the icon beside the page.
pub fn icon_name(page: &str) -> Option<String> {
    scan::tags(page).find_map(|tag| linked(&tag, "icon").map(str::to_owned))
}

fn local_sheet<'p>(tag: &Tag<'p>) -> Option<&'p str> {
    linked(tag, "stylesheet")
}

/// What a `<link>` of this kind names, if that lies beside the page.
fn linked<'p>(tag: &Tag<'p>, rel: &str) -> Option<&'p str> {
    let is_meant = tag.name == "link" && tag.get("rel") == Some(rel);
    let href = tag.get("href").filter(|_| is_meant)?;
    let name = href.strip_prefix("./").unwrap_or(href);
    let beside = !name.is_empty() && !name.contains(['/', ':', '?', '#', '&', '\\']);
    beside.then_some(name)
}

/// The page with its sheets' rules in it, and the file for all other pages.
///
/// Rules in the page spare its first paint a round trip; compressed, page and rules fit into what a server sends at once.
pub(super) fn join(page: &str, sheets: &[String]) -> (String, Option<Stylesheet>) {
    if let Some(sheet) = joined_before(page) {
        return (page.to_owned(), Some(sheet));
    }
    let links: Vec<_> = scan::tags(page).filter(|tag| local_sheet(tag).is_some()).collect();
    let Some(first) = links.first() else { return (page.to_owned(), None) };
    let css = sheets.iter().map(|sheet| compact(sheet)).collect::<Vec<_>>().join("\n");
    let name = format!("styles-{}.css", short_hash(&[css.as_bytes()]));
    let mut out = page[..first.span.start].to_owned();
    if css.to_ascii_lowercase().contains("</style") {
        // Would end the element; no sheet of ours has it, but a string in one might.
        let _ = write!(out, "<link rel=\"stylesheet\" href=\"./{name}\">");
    } else {
        let _ = write!(out, "<style {MARK}=\"{name}\">{css}</style>");
    }
    let mut at = first.span.end;
    for link in &links[1..] {
        out.push_str(page[at..link.span.start].trim_end());
        at = link.span.end;
    }
    out.push_str(&page[at..]);
    (out, Some(Stylesheet { name, css }))
}

/// On the `<style>` that was joined: the name of the file with the same rules.
const MARK: &str = "data-file";

fn joined_before(page: &str) -> Option<Stylesheet> {
    let tag = scan::tags(page).find(|tag| tag.name == "style" && tag.get(MARK).is_some())?;
    let name = tag.get(MARK)?.to_owned();
    Some(Stylesheet { name, css: page[tag.raw].to_owned() })
}

/// The sheet without its comments, and with one space or line feed where several stood. What stands in quotes is kept.
///
/// The sheets' comments are for those who write them, and as long as the rules.
fn compact(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(c) = rest.chars().next() {
        let taken = match c {
            '"' | '\'' => {
                let end = end_of_string(rest, c);
                out.push_str(&rest[..end]);
                end
            }
            '/' if rest.starts_with("/*") => {
                let end = rest[2..].find("*/").map_or(rest.len(), |at| at + 4);
                push_space(&mut out, ' ');
                end
            }
            _ if c.is_ascii_whitespace() => {
                push_space(&mut out, if c == '\n' { c } else { ' ' });
                1
            }
            _ => {
                out.push(c);
                c.len_utf8()
            }
        };
        rest = &rest[taken..];
    }
    out.truncate(out.trim_end().len());
    out
}

/// White space is one character: a line feed if there is one.
fn push_space(out: &mut String, space: char) {
    match out.pop() {
        None => {}
        Some(last) if last.is_ascii_whitespace() => {
            out.push(if last == '\n' { last } else { space });
        }
        Some(last) => {
            out.push(last);
            out.push(space);
        }
    }
}

/// Where the string ends that `text` begins with, in bytes; a backslash keeps the quote after it inside.
fn end_of_string(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        if c == quote && !escaped {
            return at + c.len_utf8();
        }
        escaped = c == '\\' && !escaped;
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::compact;

    #[test]
    fn sheets_lose_comments_and_indentation_and_nothing_else() {
        #[track_caller]
        fn check(sheet: &str, expected: &str) {
            assert_eq!(compact(sheet), expected);
            assert_eq!(compact(expected), expected, "compacting twice changes nothing");
        }
        check("/* head */\n\n  a {\n    color: red;\n  }\n", "a {\ncolor: red;\n}");
        check("a/* x */b {}", "a b {}");
        check("a/*/ x */b {}", "a b {}");
        check(
            "a::after { content: \"/* \\\"  not */\"; }",
            "a::after { content: \"/* \\\"  not */\"; }",
        );
        check("a { content: '  ' }  /* open", "a { content: '  ' }");
        check("\u{200C}a\t\t>  b{}", "\u{200C}a > b{}");
        check("", "");
    }
}
