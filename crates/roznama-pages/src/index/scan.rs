//! Finds start tags in HTML that our own tools wrote.
//!
//! # Limits
//!
//! Not a parser: it knows comments, raw text (`<script>`, `<style>`), quoted and bare attributes, and nothing of nesting
//! or error repair. Attribute values are given as they stand, with references undecoded.

use std::ops::Range;

/// A start tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tag<'p> {
    pub name: &'p str,
    pub attributes: Vec<(&'p str, &'p str)>,
    /// From `<` to after `>`, in bytes.
    pub span: Range<usize>,
    /// For `<script>` and `<style>`: the bytes between the tags.
    pub raw: Range<usize>,
}

impl<'p> Tag<'p> {
    /// The attribute's value, empty when it has none.
    pub fn get(&self, name: &str) -> Option<&'p str> {
        self.attributes.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, value)| *value)
    }
}

/// All start tags, in order.
pub(super) fn tags(page: &str) -> impl Iterator<Item = Tag<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let open = at + page[at..].find('<')?;
            let rest = &page[open..];
            if rest.starts_with("<!--") {
                at = open + rest.find("-->")? + 3;
            } else if rest[1..].starts_with(|c: char| c.is_ascii_alphabetic()) {
                let tag = tag(page, open)?;
                at = tag.span.end.max(tag.raw.end);
                return Some(tag);
            } else {
                at = open + 1;
            }
        }
    })
}

/// The tag whose `<` is at `open`; `None` when the page ends inside it.
fn tag(page: &str, open: usize) -> Option<Tag<'_>> {
    let end_of_name =
        |text: &str| text.find(|c: char| c.is_ascii_whitespace() || c == '>' || c == '/');
    let mut at = open + 1;
    let length = end_of_name(&page[at..])?;
    let name = &page[at..at + length];
    at += length;
    let mut attributes = Vec::new();
    loop {
        at += page[at..].find(|c: char| !c.is_ascii_whitespace() && c != '/')?;
        if page[at..].starts_with('>') {
            at += 1;
            break;
        }
        let length = page[at..].find(|c: char| c.is_ascii_whitespace() || "=>/".contains(c))?;
        let attribute = &page[at..at + length.max(1)];
        at += length.max(1);
        let after = at + page[at..].find(|c: char| !c.is_ascii_whitespace())?;
        if !page[after..].starts_with('=') {
            attributes.push((attribute, ""));
            continue;
        }
        at = after + 1;
        at += page[at..].find(|c: char| !c.is_ascii_whitespace())?;
        let quote = page[at..].chars().next().filter(|c| matches!(c, '"' | '\''));
        let value = if let Some(quote) = quote {
            let end = at + 1 + page[at + 1..].find(quote)?;
            let value = &page[at + 1..end];
            at = end + 1;
            value
        } else {
            let end = at + page[at..].find(|c: char| c.is_ascii_whitespace() || c == '>')?;
            let value = &page[at..end];
            at = end;
            value
        };
        attributes.push((attribute, value));
    }
    let raw = if name.eq_ignore_ascii_case("script") || name.eq_ignore_ascii_case("style") {
        let end =
            page[at..].to_ascii_lowercase().find(&format!("</{}", name.to_ascii_lowercase()))?;
        at..at + end
    } else {
        at..at
    };
    Some(Tag { name, attributes, span: open..at, raw })
}
