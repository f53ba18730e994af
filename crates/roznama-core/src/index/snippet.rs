//! The passage of a body that shows best why it was found.

use std::ops::Range;

use roznama_text::grapheme;

use super::Snippet;
use super::matches::{Match, highlights};
use crate::{Document, ParagraphKind};

/// How long a passage is at most, in characters.
const LENGTH: usize = 200;

/// How much of it stands before the first match, in characters.
const BEFORE: usize = 50;

/// How far an end moves to the next space, in characters; a longer word is cut.
const WORD: usize = 30;

/// The passage with the most different words of the query, then one of body rather than a heading,
/// then with the most matches, then the first; page furniture only where nothing else matches.
/// Without a match, how the text begins.
pub(crate) fn snippet(document: &Document, found: &[Match]) -> Snippet {
    let body = &document.body;
    let lines = document.paragraphs.iter().map(|p| (p.span.clone(), p.kind));
    let best = lines
        .filter_map(|(line, kind)| {
            let here: Vec<&Match> = found.iter().filter(|m| line.contains(&m.span.start)).collect();
            let ((different, all), first) = best_start(body, &here)?;
            let is_article = kind != ParagraphKind::Furniture;
            let worth = (is_article, different, kind == ParagraphKind::Body, all);
            Some((worth, line, first))
        })
        // The first of the best, not the last.
        .reduce(|best, next| if next.0 > best.0 { next } else { best });
    let Some((_, line, first)) = best else { return beginning(document) };

    let span = around(body, &line, first);
    let highlights = highlights(found)
        .into_iter()
        .map(|h| h.start.max(span.start)..h.end.min(span.end))
        .filter(|h| h.start < h.end)
        .collect();
    Snippet { span, highlights }
}

/// The start of the match from which a passage holds the most, and how much that is.
fn best_start(body: &str, matches: &[&Match]) -> Option<((usize, usize), usize)> {
    let mut best: Option<((usize, usize), usize)> = None;
    for (at, first) in matches.iter().enumerate() {
        let end = forward(body, first.span.start, LENGTH - BEFORE);
        let inside = matches[at..].iter().take_while(|m| m.span.end <= end);
        // One bit a word; the last bit stands for all words after the 127th.
        let (words, all) =
            inside.fold((0u128, 0), |(words, all), m| (words | 1 << m.word.min(127), all + 1));
        let worth = (words.count_ones() as usize, all);
        if best.is_none_or(|(most, _)| worth > most) {
            best = Some((worth, first.span.start));
        }
    }
    best
}

/// A passage of a line around a place in it.
fn around(body: &str, line: &Range<usize>, place: usize) -> Range<usize> {
    let end = forward(body, place, LENGTH - BEFORE).min(line.end);
    let used = body[place..end].chars().count();
    let start = backward(body, place, LENGTH - used).max(line.start);
    let start = if start > line.start && used >= LENGTH - BEFORE {
        backward(body, place, BEFORE).max(line.start)
    } else {
        start
    };
    let left = LENGTH.saturating_sub(body[start..place].chars().count());
    let end = forward(body, place, left).min(line.end);
    whole_words(body, line, start..end, place)
}

/// How the text begins: the first line of body, else the first line of any kind.
fn beginning(document: &Document) -> Snippet {
    let lines = &document.paragraphs;
    let line = lines.iter().find(|p| p.kind == ParagraphKind::Body).or(lines.first());
    let Some(line) = line.map(|p| p.span.clone()) else { return Snippet::default() };
    let end = forward(&document.body, line.start, LENGTH).min(line.end);
    let span = whole_words(&document.body, &line, line.start..end, line.start);
    Snippet { span, highlights: Vec::new() }
}

/// Moves the ends of a passage inwards to spaces, unless they are far or `keep` would fall out.
fn whole_words(body: &str, line: &Range<usize>, span: Range<usize>, keep: usize) -> Range<usize> {
    let mut start = span.start;
    if start > line.start {
        let reach = forward(body, start, WORD).min(keep);
        if let Some(at) = body[start..reach].find(char::is_whitespace) {
            start += at;
            start += body[start..keep].len() - body[start..keep].trim_start().len();
        }
    }
    let mut end = span.end;
    if end < line.end && !body[end..].starts_with(char::is_whitespace) {
        let reach = backward(body, end, WORD).max(keep);
        if let Some(at) = body[reach..end].rfind(char::is_whitespace) {
            let cut = body[..reach + at].trim_end().len();
            end = if cut > keep { cut } else { end };
        }
    }
    let snapped = grapheme::snap(&body[line.clone()], start - line.start..end - line.start);
    line.start + snapped.start..line.start + snapped.end
}

/// The place so many characters after another.
fn forward(body: &str, from: usize, characters: usize) -> usize {
    body[from..].char_indices().nth(characters).map_or(body.len(), |(at, _)| from + at)
}

/// The place so many characters before another.
fn backward(body: &str, from: usize, characters: usize) -> usize {
    let mut before = body[..from].char_indices().rev();
    match characters.checked_sub(1) {
        None => from,
        Some(last) => before.nth(last).map_or(0, |(at, _)| at),
    }
}
