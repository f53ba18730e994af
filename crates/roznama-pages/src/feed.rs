//! The site's feed: its newest articles, in Atom (RFC 4287).
//!
//! A feed is read by programs, which take every value for a fact: only articles whose day is stated or was given by a person are in
//! it. Addresses are relative to the feed, since a site does not know where it stands. Nothing in a feed tells when the site was
//! built: the same corpus gives the same bytes.

use roznama_core::{Corpus, Document};
use roznama_dates::Day;
use sha2::{Digest as _, Sha256};

use crate::article::description;
use crate::dates::html_datetime;
use crate::html::Html;
use crate::path::article_path;

/// How many articles.
const NEWEST: usize = 50;

/// The feed; `None` if no article has a day that it could stand under.
pub fn feed(corpus: &Corpus) -> Option<String> {
    let mut dated: Vec<(String, &Document)> =
        corpus.documents().iter().filter_map(|it| Some((moment(it)?, it))).collect();
    // Moments of different zones in the order of their days: what a reader sees.
    dated.sort_by(|(a, first), (b, second)| {
        (day(second), b, &first.id).cmp(&(day(first), a, &second.id))
    });
    dated.truncate(NEWEST);
    let (updated, newest) = dated.first()?;

    let mut xml = Html::new();
    xml.verbatim("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    xml.open("feed", &[("xmlns", "http://www.w3.org/2005/Atom")]).newline();
    xml.element("title", &[], "Roznama · روزنامة · روزنامه · روزنامہ").newline();
    // The first of all ids changes rarely, and no two sites begin with the same article.
    let oldest = corpus.documents().iter().min_by(|one, other| one.id.cmp(&other.id));
    xml.element("id", &[], urn("feed", oldest.unwrap_or(newest))).newline();
    xml.element("updated", &[], updated).newline();
    link(&mut xml, "self", "feed.xml");
    link(&mut xml, "alternate", "./");
    xml.open("author", &[]).element("name", &[], "Roznama").close("author").newline();
    for (moment, document) in &dated {
        entry(&mut xml, document, moment);
    }
    xml.close("feed").newline();
    Some(xml.into_string())
}

fn entry(xml: &mut Html, document: &Document, moment: &str) {
    let lang = document.lang.value;
    let attributes = [("xml:lang", lang.as_str())];
    xml.open("entry", if lang.as_str() == "und" { &[] } else { &attributes }).newline();
    xml.element("title", &[], legal(&document.title.value)).newline();
    xml.element("id", &[], urn("article", document)).newline();
    link(xml, "alternate", &article_path(&document.id));
    xml.element("updated", &[], moment).newline();
    let source = document.source.as_ref().filter(|source| !source.provenance.is_inferred());
    if let Some(name) = document.author.as_ref().or(source.map(|source| &source.value)) {
        xml.open("author", &[]).element("name", &[], legal(name)).close("author").newline();
    }
    xml.element("summary", &[], legal(&description(document))).newline();
    xml.close("entry").newline();
}

fn link(xml: &mut Html, rel: &str, href: &str) {
    xml.open("link", &[("rel", rel), ("href", href)]).close("link").newline();
}

/// The moment of publication as RFC 3339 has it, if its day is known and not inferred; of a day its beginning.
fn moment(document: &Document) -> Option<String> {
    let date = document.date.as_ref().filter(|date| !date.provenance.is_inferred())?;
    let text = html_datetime(&date.value)?;
    let Some((day, time)) = text.split_once('T') else {
        return (text.len() == "2016-12-24".len()).then(|| format!("{text}T00:00:00Z"));
    };
    let (clock, zone) = match time.find(['Z', '+', '-']) {
        Some(at) => time.split_at(at),
        None => (time, "Z"),
    };
    let seconds = if clock.len() == "19:56".len() { ":00" } else { "" };
    Some(format!("{day}T{clock}{seconds}{zone}"))
}

fn day(document: &Document) -> Option<Day> {
    document.bounds().0
}

/// A name that is the same wherever and whenever the site is built: a UUID of version 8 (RFC 9562), from a digest of the id.
fn urn(kind: &str, document: &Document) -> String {
    let mut digest = Sha256::new();
    for part in ["roznama", kind, &document.id, &document.title.value] {
        digest.update(part.as_bytes());
        digest.update([0]);
    }
    let mut uuid = [0; 16];
    uuid.copy_from_slice(&digest.finalize()[..16]);
    uuid[6] = uuid[6] & 0x0F | 0x80;
    uuid[8] = uuid[8] & 0x3F | 0x80;
    let number = u128::from_be_bytes(uuid);
    format!(
        "urn:uuid:{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
        number >> 96,
        number >> 80 & 0xFFFF,
        number >> 64 & 0xFFFF,
        number >> 48 & 0xFFFF,
        number & 0xFFFF_FFFF_FFFF,
    )
}

/// Without the control characters that XML 1.0 does not allow, not even as references.
fn legal(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\t' | '\n' | '\r' => c,
            '\0'..'\u{20}' | '\u{FFFE}' | '\u{FFFF}' => '\u{FFFD}',
            c => c,
        })
        .collect()
}

#[cfg(test)]
mod tests;
