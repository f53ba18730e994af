//! What every plain page has around its content: head, masthead, the way into the viewer.

use crate::Links;
use crate::html::Html;
use crate::index::policy;
use crate::words::{Ui, Word};

/// What differs from page to page.
pub(crate) struct Shell<'a> {
    pub ui: Ui,
    pub title: &'a str,
    pub description: &'a str,
    pub links: &'a Links,
    /// The viewer's address of the same thing.
    pub viewer: &'a str,
    /// `article` or `website`, as Open Graph has it.
    pub kind: &'a str,
    pub json_ld: &'a serde_json::Value,
    pub main: &'a Html,
}

impl Shell<'_> {
    /// The whole document.
    pub fn into_page(self) -> String {
        let Self { ui, .. } = self;
        let lang = ui.lang();
        let mut html = Html::new();
        html.verbatim("<!doctype html>\n");
        html.open("html", &[("lang", lang.as_str()), ("dir", lang.direction().as_str())]).newline();
        self.head(&mut html);
        html.open("body", &[]).newline();
        html.open("header", &[("class", "site-header")])
            .open("div", &[("class", "site-header__bar")]);
        html.element(
            "a",
            &[("class", "site-header__title masthead"), ("href", "../")],
            ui.say(Word::Site),
        );
        html.open("nav", &[("class", "site-header__nav"), ("aria-label", ui.say(Word::Site))]);
        html.element(
            "a",
            &[("class", "site-header__link"), ("href", self.viewer)],
            ui.say(Word::OpenInViewer),
        );
        html.close("nav").close("div").close("header").newline();
        html.push(self.main).newline();
        html.open("footer", &[("class", "site-footer")]);
        html.element("p", &[("class", "site-footer__text")], ui.say(Word::Publishers));
        html.close("footer").newline().close("body").newline().close("html").newline();
        html.into_string()
    }

    fn head(&self, html: &mut Html) {
        html.open("head", &[]).newline().open("meta", &[("charset", "utf-8")]).newline();
        html.open(
            "meta",
            &[("http-equiv", "Content-Security-Policy"), ("content", &policy::plain())],
        )
        .newline();
        html.open(
            "meta",
            &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")],
        )
        .newline();
        html.element("title", &[], format_args!("{} · {}", self.title, self.ui.say(Word::Site)))
            .newline();
        html.open("meta", &[("name", "description"), ("content", self.description)]).newline();
        for (property, content) in
            [("og:type", self.kind), ("og:title", self.title), ("og:description", self.description)]
        {
            html.open("meta", &[("property", property), ("content", content)]).newline();
        }
        let (sheet, icon) = (&self.links.stylesheet, &self.links.icon);
        for (rel, path) in [("stylesheet", sheet), ("icon", icon)] {
            if let Some(path) = path {
                html.open("link", &[("rel", rel), ("href", &format!("../{path}"))]).newline();
            }
        }
        html.open("script", &[("type", "application/ld+json")]);
        html.verbatim(&json_for_script(self.json_ld));
        html.close("script").newline().close("head").newline();
    }
}

/// JSON that cannot end the script element it stands in.
fn json_for_script(value: &serde_json::Value) -> String {
    value
        .to_string()
        .replace('<', "\\u003c")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}

/// One row of a list of facts.
pub(crate) fn fact(html: &mut Html, name: &str, value: &Html) {
    html.open("div", &[("class", "facts__row")]);
    html.element("dt", &[("class", "facts__name")], name);
    html.open("dd", &[("class", "facts__value")]).push(value).close("dd").close("div").newline();
}

/// A value whose language is unknown, isolated from what stands around it.
pub(crate) fn isolated(text: &str) -> Html {
    let mut html = Html::new();
    html.element("bdi", &[], text);
    html
}

/// The shape and colour of a language; the language's name must stand beside it.
pub(crate) fn lang_mark(html: &mut Html, lang: &str) {
    html.element(
        "span",
        &[("class", "lang-mark"), ("data-lang", lang), ("aria-hidden", "true")],
        "",
    );
}
