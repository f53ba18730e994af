//! Understands an article: its language, title, date, the dates in it, and its paragraphs.
//!
//! What the metadata states stands; what it does not is concluded from the text by a rule whose
//! name goes with the value. A date of publication comes from a line at the head that is a date and
//! little else, else from the full dates that the text gives, else from the event that it reports.

mod date_line;
mod inferred_date;
mod title;

#[cfg(test)]
mod tests;

use roznama_dates::{Day, Edtf, Mention, tag};
use roznama_text::{Lang, lang_id};

use crate::paragraphs::{self, lines};
use crate::{Article, Document, Provenance, Sourced};

/// The document of an article.
///
/// ```
/// use roznama_core::{Article, ParagraphKind, document_of};
///
/// let body = "سرخی\n\nحکومت نے کہا ہے کہ یہ ایک اچھی خبر ہے۔";
/// let document = document_of(Article::new("a", body));
/// assert_eq!(document.lang.value.as_str(), "ur");
/// assert_eq!(document.title.value, "سرخی");
/// assert_eq!(document.title.provenance.to_string(), "inferred (first-line)");
/// assert_eq!(document.paragraphs[0].kind, ParagraphKind::Heading);
/// assert_eq!(document.body, body);
/// ```
pub fn document_of(article: Article) -> Document {
    let body = article.body;
    let lines = lines(&body);
    let lang = article.lang.unwrap_or_else(|| Sourced::inferred(language_of(&body), "language-id"));
    let date_line = date_line::find(&body, &lines, lang.value);
    let date = article.date.or_else(|| {
        let line = date_line.as_ref().map(|line| (line.date.clone(), "date-line"));
        let found = line.or_else(|| inferred_date::find(&body, &lines, lang.value));
        found.map(|(date, rule)| Sourced::inferred(date, rule))
    });
    let date_line = date_line.map(|line| line.line);
    let title = article
        .title
        .filter(|title| !title.value.trim().is_empty())
        .unwrap_or_else(|| title::of(&body, &lines, date_line, &article.id));
    let mut paragraphs = paragraphs::classify(&body, &lines, lang.value, &title.value, date_line);
    paragraphs::tell_languages(&body, lang.value, &mut paragraphs);
    let on = date.as_ref().and_then(|date| anchor(&date.value));
    let mut document = Document {
        id: article.id,
        lang,
        title,
        date,
        source: article.source,
        url: article.url,
        author: article.author,
        place: article.place,
        tags: article.tags,
        extra: article.extra,
        mentions: Vec::new(),
        paragraphs,
        body,
    };
    document.mentions = mentions_of(&document, on);
    document
}

/// Dates a document that has no date by an event that it reports, and its mentions with it.
///
/// What is known already stands. For whoever finds events: call it once they are known.
pub(crate) fn date_by_event(document: &mut Document, event: &Edtf) {
    if document.date.is_some() {
        return;
    }
    let Some((date, rule)) = inferred_date::from_event(event) else { return };
    document.mentions = mentions_of(document, anchor(&date));
    document.date = Some(Sourced::inferred(date, rule));
}

/// Undoes [`date_by_event`], for other events may be known.
pub(crate) fn forget_event(document: &mut Document) {
    let by_event = Provenance::Inferred { rule: inferred_date::EVENT_DATE.to_owned() };
    if document.date.as_ref().is_some_and(|date| date.provenance == by_event) {
        document.date = None;
        document.mentions = mentions_of(document, None);
    }
}

fn language_of(body: &str) -> Lang {
    lang_id::identify(body).lang
}

/// The day from which a text counts: its date, if that is known to the day or nearly so.
///
/// Of two days it is the second: what is told of the first night has happened by then.
fn anchor(date: &Edtf) -> Option<Day> {
    let (Some(earliest), Some(latest)) = date.bounds() else { return None };
    (latest - earliest <= 1).then_some(latest)
}

/// The dates of a text, without any that the tagger might put outside of it. A stretch in another language is read by
/// itself; for the rest the text is one, since a date may lean on one before.
fn mentions_of(document: &Document, on: Option<Day>) -> Vec<Mention> {
    let Document { body, lang, .. } = document;
    let mut mentions = tag(body, lang.value, on);
    for (stretch, other) in document.stretches().filter(|(_, other)| *other != lang.value) {
        mentions.retain(|it| it.span.end <= stretch.start || stretch.end <= it.span.start);
        mentions.extend(tag(&body[stretch.clone()], other, on).into_iter().map(|mut mention| {
            mention.span.start += stretch.start;
            mention.span.end += stretch.start;
            mention
        }));
    }
    mentions.retain(|mention| body.get(mention.span.clone()).is_some());
    mentions.sort_by_key(|mention| (mention.span.start, mention.span.end));
    mentions
}
