//! iCalendar (RFC 5545): whole days, from the first that a date may mean to the last.

use roznama_core::{Corpus, Document, Event, Provenance};
use roznama_dates::{Day, Edtf};
use roznama_text::Lang;

use crate::{Export, date};

/// The articles that have a day, on the day of their publication.
pub(crate) fn articles<'c>(documents: impl Iterator<Item = &'c Document>) -> Export {
    calendar(documents.map(|document| {
        let date = document.date.as_ref()?;
        let source = document.source.as_ref().map(|source| source.value.as_str());
        Entry {
            uid: format!("article-{}", document.id),
            summary: document.title.value.clone(),
            lang: document.lang.value,
            about: source
                .into_iter()
                .map(str::to_owned)
                .chain([said(&date.value, &date.provenance)])
                .collect(),
            url: document.url.clone(),
            place: document.place.clone(),
            days: days(&date.value)?,
        }
        .into()
    }))
}

/// The events that have a day.
pub(crate) fn events<'c>(corpus: &Corpus, events: impl Iterator<Item = &'c Event>) -> Export {
    calendar(events.map(|event| {
        let (lang, title) = event.title(Lang::EN);
        let articles = event.links.iter().map(|link| corpus.get(link.document).title.value.clone());
        let places = event.places.join("; ");
        Entry {
            uid: format!("event-{}", event.id),
            summary: title.to_owned(),
            lang,
            about: [said(&event.edtf, &event.provenance)].into_iter().chain(articles).collect(),
            url: None,
            place: (!places.is_empty()).then_some(places),
            days: days(&event.edtf)?,
        }
        .into()
    }))
}

struct Entry {
    uid: String,
    summary: String,
    lang: Lang,
    about: Vec<String>,
    url: Option<String>,
    place: Option<String>,
    /// First and last.
    days: (Day, Day),
}

/// The date as it was written, and its basis.
fn said(edtf: &Edtf, provenance: &Provenance) -> String {
    let rough = if date::is_rough(edtf) { " (not exact)" } else { "" };
    format!("{edtf}{rough}, {}", provenance.kind())
}

/// `None` where one end is open.
fn days(edtf: &Edtf) -> Option<(Day, Day)> {
    let (first, last) = edtf.bounds();
    Some((first?, last?))
}

fn calendar(entries: impl Iterator<Item = Option<Entry>>) -> Export {
    let mut text = String::new();
    let mut left_out = 0;
    for start in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Roznama//roznama-export//EN"] {
        fold_line(&mut text, start);
    }
    for entry in entries {
        let Some(entry) = entry else {
            left_out += 1;
            continue;
        };
        let (first, last) = entry.days;
        let language = match entry.lang {
            Lang::UND => String::new(),
            lang => format!(";LANGUAGE={lang}"),
        };
        fold_line(&mut text, "BEGIN:VEVENT");
        fold_line(&mut text, &format!("UID:{}@roznama", escaped(&entry.uid)));
        // When the entry was made, which an export does not tell: the day itself keeps it the same.
        fold_line(&mut text, &format!("DTSTAMP:{}T000000Z", compact(first)));
        fold_line(&mut text, &format!("DTSTART;VALUE=DATE:{}", compact(first)));
        // The end is the first day after it.
        fold_line(&mut text, &format!("DTEND;VALUE=DATE:{}", compact(last + 1)));
        fold_line(&mut text, &format!("SUMMARY{language}:{}", escaped(&entry.summary)));
        fold_line(&mut text, &format!("DESCRIPTION:{}", escaped(&entry.about.join("\n"))));
        if let Some(place) = &entry.place {
            fold_line(&mut text, &format!("LOCATION:{}", escaped(place)));
        }
        if let Some(url) = &entry.url {
            fold_line(&mut text, &format!("URL:{}", url.split_whitespace().collect::<String>()));
        }
        fold_line(&mut text, "TRANSP:TRANSPARENT");
        fold_line(&mut text, "END:VEVENT");
    }
    fold_line(&mut text, "END:VCALENDAR");
    Export { text, left_out }
}

fn compact(day: Day) -> String {
    let (year, month, day) = day.ymd();
    format!("{year:04}{month:02}{day:02}")
}

fn escaped(value: &str) -> String {
    let mut escaped = String::with_capacity(value.len());
    for c in value.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// A content line, broken where it is longer than 75 bytes; never inside of a character.
fn fold_line(text: &mut String, line: &str) {
    const LONGEST: usize = 75;
    let mut rest = line;
    let mut room = LONGEST;
    while rest.len() > room {
        let (now, later) = rest.split_at(rest.floor_char_boundary(room));
        text.extend([now, "\r\n "]);
        rest = later;
        // The space that leads a broken line counts too.
        room = LONGEST - 1;
    }
    text.extend([rest, "\r\n"]);
}
