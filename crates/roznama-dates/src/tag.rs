//! Finding dates in text.

use roznama_text::{Lang, TokenKind, tokens};

use crate::{Calendar, Day, Edtf, Mention, Rule};

/// All dates of a text, in order, not overlapping.
pub fn tag(text: &str, _lang: Lang, _on: Option<Day>) -> Vec<Mention> {
    let tokens = tokens(text);
    let number = |index: usize| {
        tokens.get(index).filter(|token| token.kind == TokenKind::Number)?.term.parse::<i32>().ok()
    };
    let mut mentions = Vec::new();
    for index in 0..tokens.len() {
        let (Some(year), Some(month), Some(day)) =
            (number(index), number(index + 1), number(index + 2))
        else {
            continue;
        };
        let (first, second, third) = (&tokens[index], &tokens[index + 1], &tokens[index + 2]);
        let between =
            (&text[first.span.end..second.span.start], &text[second.span.end..third.span.start]);
        let calendar =
            if (1200..1500).contains(&year) { Calendar::SolarHijri } else { Calendar::Gregorian };
        let value =
            calendar.day_of(year, u8::try_from(month).unwrap_or(0), u8::try_from(day).unwrap_or(0));
        if let (("/", "/") | ("-", "-"), Some(value), 1200..) = (between, value, year) {
            mentions.push(Mention {
                span: first.span.start..third.span.end,
                edtf: Edtf::from(value),
                calendar,
                rule: Rule::Numeric,
            });
        }
    }
    mentions
}
