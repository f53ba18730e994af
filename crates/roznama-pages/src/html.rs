//! Writing HTML: text and attributes, escaped.
//!
//! [`Html`] is markup that is known to be whole; only [`Html::text`] and the attributes of [`Html::open`] let a
//! corpus's text in, and both escape it. Code that wants an element writes `open`, its content, `close`.

use std::fmt::Display;

/// Markup under construction.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds text, escaped.
    ///
    /// ```
    /// use roznama_pages::html::Html;
    ///
    /// let mut html = Html::new();
    /// html.text("<script>\u{0}&");
    /// assert_eq!(html.as_str(), "&lt;script>\u{FFFD}&amp;");
    /// ```
    pub fn text(&mut self, text: impl Display) -> &mut Self {
        escape_into(&mut self.0, &text.to_string(), false);
        self
    }

    /// Adds a start tag. The name and the attributes' names are ours; their values are escaped.
    pub fn open(&mut self, name: &str, attributes: &[(&str, &str)]) -> &mut Self {
        self.0.push('<');
        self.0.push_str(name);
        for (attribute, value) in attributes {
            self.0.push(' ');
            self.0.push_str(attribute);
            self.0.push_str("=\"");
            escape_into(&mut self.0, value, true);
            self.0.push('"');
        }
        self.0.push('>');
        self
    }

    /// Adds an end tag.
    pub fn close(&mut self, name: &str) -> &mut Self {
        self.0.push_str("</");
        self.0.push_str(name);
        self.0.push('>');
        self
    }

    /// Adds an element that holds only text.
    pub fn element(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        text: impl Display,
    ) -> &mut Self {
        self.open(name, attributes).text(text).close(name)
    }

    /// Adds markup that is whole already.
    pub fn push(&mut self, html: &Html) -> &mut Self {
        self.0.push_str(&html.0);
        self
    }

    /// Adds a line break to the source, for those who read it.
    pub fn newline(&mut self) -> &mut Self {
        self.0.push('\n');
        self
    }

    /// Adds what is no corpus's text: a document type, a block of data escaped by its own rules.
    pub(crate) fn verbatim(&mut self, markup: &str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// The markup.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The markup.
    pub fn into_string(self) -> String {
        self.0
    }
}

/// Escapes what would be read as markup. Code points that HTML forbids become U+FFFD, as a browser would have it;
/// a carriage return is kept, by reference.
fn escape_into(out: &mut String, text: &str, in_attribute: bool) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '"' if in_attribute => out.push_str("&quot;"),
            '\r' => out.push_str("&#13;"),
            '\t' | '\n' | '\u{C}' => out.push(c),
            _ if c.is_control() || is_noncharacter(c) => out.push('\u{FFFD}'),
            _ => out.push(c),
        }
    }
}

fn is_noncharacter(c: char) -> bool {
    matches!(c, '\u{FDD0}'..='\u{FDEF}') || (c as u32 & 0xFFFE) == 0xFFFE
}
