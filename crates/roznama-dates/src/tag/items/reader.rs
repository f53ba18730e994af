//! Cutting the folded text into items: the longest phrases of the lexicon, words behind Arabic clitics, Urdu words that lost a
//! space.

use super::{Clitic, Item, Kind};
use crate::tag::lexicon::{Language, Lexicon, Reading, Unit, joined};

pub(super) struct Reader<'f> {
    pub text: &'f str,
    pub lexicon: &'static Lexicon,
    pub language: Language,
}

impl Reader<'_> {
    pub(super) fn items(&self) -> Vec<Item> {
        let bytes = self.text.as_bytes();
        let mut items: Vec<Item> = Vec::with_capacity(bytes.len() / 8);
        let mut at = 0;
        let mut spaced = true;
        while at < bytes.len() {
            if bytes[at] == b' ' {
                spaced = true;
                at += 1;
                continue;
            }
            let mut item = self.item_at(at);
            item.spaced = spaced;
            at = item.end;
            // The ezafe that the item leaves out is passed over.
            if self.language == Language::Persian
                && item.kind == Kind::Word
                && self.word_end(at) > at
            {
                at += 2;
            }
            if self.language == Language::Urdu
                && item.kind == Kind::Word
                && item.readings.is_empty()
                && let Some((split, rest)) = self.split_urdu(&item, items.last())
            {
                items.push(split);
                items.push(rest);
                spaced = false;
                continue;
            }
            items.push(item);
            spaced = false;
        }
        items
    }

    fn item_at(&self, at: usize) -> Item {
        let first = self.text[at..].chars().next().unwrap_or(' ');
        if first.is_ascii_digit() {
            return self.number_at(at);
        }
        let end = self.word_end(at);
        if end == at {
            return plain(at, at + first.len_utf8(), Kind::Mark(first));
        }
        // القرن الـ21, الـ 48 ساعة: the article belongs to the number.
        if self.language == Language::Arabic && &self.text[at..end] == "ال" {
            let gap = usize::from(self.text.as_bytes().get(end) == Some(&b' '));
            if self.text.as_bytes().get(end + gap).is_some_and(u8::is_ascii_digit) {
                return Item { start: at, ..self.number_at(end + gap) };
            }
        }
        self.word_at(at, end)
    }

    fn number_at(&self, at: usize) -> Item {
        let rest = &self.text.as_bytes()[at..];
        let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let value = if digits > 9 {
            u32::MAX
        } else {
            rest[..digits].iter().fold(0, |sum, &byte| sum * 10 + u32::from(byte - b'0'))
        };
        let digits_shown = digits.min(255) as u8;
        plain(at, at + digits, Kind::Number { value, digits: digits_shown })
    }

    /// The end of the letters that begin at `at`; `at` itself if none does.
    fn word_end(&self, at: usize) -> usize {
        let bytes = self.text.as_bytes();
        let mut end = at;
        while let Some(&byte) = bytes.get(end) {
            let is_arabic_block = (0xD8..=0xDB).contains(&byte);
            let length = if byte.is_ascii_alphabetic() {
                1
            } else if is_arabic_block && is_letter(byte, bytes[end + 1]) {
                2
            } else if byte < 0x80 || is_arabic_block {
                break;
            } else {
                let c = self.text[end..].chars().next().unwrap_or(' ');
                if !c.is_alphabetic() {
                    break;
                }
                c.len_utf8()
            };
            end += length;
        }
        end
    }

    fn word_at(&self, at: usize, end: usize) -> Item {
        if let Some(item) = self.phrase(at, end) {
            return item;
        }
        if self.language == Language::Arabic
            && let Some(item) = self.behind_clitic(at, end)
        {
            return item;
        }
        // هفته\u{200C}ی, ژانویه\u{200C}ی: the ezafe behind a silent heh.
        if self.language == Language::Persian
            && self.text[at..end].ends_with("هی")
            && let Some(entry) = self.lexicon.find(&self.text[at..end - 2])
        {
            return Item { readings: &entry.readings, ..plain(at, end - 2, Kind::Word) };
        }
        plain(at, end, Kind::Word)
    }

    /// The longest phrase of the lexicon that begins with the word `at..end`.
    fn phrase(&self, at: usize, end: usize) -> Option<Item> {
        let entry = self.lexicon.find(&self.text[at..end])?;
        let mut best = (end, entry.readings.as_slice());
        let mut phrase_end = end;
        for _ in 1..entry.words {
            // Words of a phrase are parted by one space, or by the full stop of an abbreviation.
            let next = phrase_end + 1;
            let Some(separator) = self.text.as_bytes().get(phrase_end) else { break };
            let next_end = match separator {
                b' ' | b'.' => self.word_end(next),
                _ => break,
            };
            if next_end == next {
                break;
            }
            phrase_end = next_end;
            let phrase = &self.text[at..phrase_end];
            let found = if phrase.bytes().any(|byte| byte == b'.') {
                let spaced: String =
                    phrase.chars().map(|c| if c == '.' { ' ' } else { c }).collect();
                self.lexicon.find(&spaced)
            } else {
                self.lexicon.find(phrase)
            };
            if let Some(entry) = found.filter(|entry| !entry.readings.is_empty()) {
                best = (phrase_end, &entry.readings);
            }
        }
        let (end, readings) = best;
        (!readings.is_empty()).then_some(Item { readings, ..plain(at, end, Kind::Word) })
    }

    /// والسبت, بالأحد, للسنة: the word behind "and" and one-letter prepositions.
    fn behind_clitic(&self, at: usize, end: usize) -> Option<Item> {
        const AND: [&str; 2] = ["و", "ف"];
        const PREPOSITION: [&str; 3] = ["ب", "ل", "ک"];
        let word = &self.text[at..end];
        let mut clitic = Clitic::default();
        let mut start = at;
        if AND.iter().any(|letter| word.starts_with(letter)) {
            clitic.and = true;
            start += 2;
            if let Some(item) = self.phrase(start, end) {
                return Some(Item { clitic, ..item });
            }
        }
        let rest = &self.text[start..end];
        if PREPOSITION.iter().any(|letter| rest.starts_with(letter)) && rest.len() > 6 {
            clitic.preposition = true;
            if let Some(item) = self.phrase(start + 2, end) {
                return Some(Item { clitic, ..item });
            }
            // لل is the preposition and the article.
            if let Some(bare) = rest.strip_prefix("لل") {
                let entry = self.lexicon.find(&joined("ال", bare))?;
                return Some(Item {
                    clitic,
                    readings: &entry.readings,
                    ..plain(start, end, Kind::Word)
                });
            }
        }
        None
    }

    /// Scraped Urdu loses the space behind a word: جنوریکو, قبلاغوا. Only a few words are looked for, and only where they fit.
    fn split_urdu(&self, item: &Item, before: Option<&Item>) -> Option<(Item, Item)> {
        let word = &self.text[item.start..item.end];
        let is_unit = |reading: &Reading| {
            matches!(reading, Reading::Unit(Unit::Day | Unit::Week | Unit::Month | Unit::Year))
        };
        let before = before.map_or(&[][..], |before| before.readings);
        let wanted = if before.iter().any(is_unit) {
            Some(Reading::GluedAfterUnit)
        } else if before.contains(&Reading::RelativeDay(0)) {
            Some(Reading::GluedAfterDay)
        } else {
            None
        };
        for (split, _) in word.char_indices().skip(2) {
            let Some(entry) = self.lexicon.find(&word[..split]) else { continue };
            let rest = self.lexicon.find(&word[split..]).map_or(&[][..], |rest| &rest.readings);
            // کوآج, میںگزشتہ
            let points = [Reading::RelativeDay(0), Reading::LastBefore, Reading::NextBefore];
            let behind_ending = entry.readings.contains(&Reading::GluedEnding)
                && rest.iter().any(|reading| points.contains(reading));
            let fits = behind_ending
                || wanted.is_some_and(|wanted| entry.readings.contains(&wanted))
                || (split > 5
                    && entry.readings.iter().any(|reading| matches!(reading, Reading::Month(..)))
                    && rest.contains(&Reading::GluedEnding));
            if fits {
                let middle = item.start + split;
                let first = Item { end: middle, readings: &entry.readings, ..*item };
                return Some((
                    first,
                    Item { readings: rest, ..plain(middle, item.end, Kind::Word) },
                ));
            }
        }
        None
    }
}

fn plain(start: usize, end: usize, kind: Kind) -> Item {
    Item {
        start,
        end,
        kind,
        readings: &[],
        spaced: false,
        clitic: Clitic::default(),
        original_end: 0,
    }
}

/// Whether a two-byte character of U+0600–U+06FF is a letter: not punctuation, digit or sign.
fn is_letter(lead: u8, trail: u8) -> bool {
    let code = (u32::from(lead) & 0x1F) << 6 | (u32::from(trail) & 0x3F);
    matches!(code, 0x620..=0x65F | 0x66E..=0x6D3 | 0x6D5..=0x6DC | 0x6DF..=0x6E8 | 0x6EA..=0x6EF | 0x6FA..=0x6FF)
}
