//! When the thing happened that an article reports.

use roznama_dates::{Day, Mention, Rule, tag};

use crate::{Document, ParagraphKind};

/// How long before its publication an article may say that its event was.
const DAYS_BACK: i32 = 9;

/// What an article tells of the day of its event.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct When {
    /// The days on which it may have been published.
    pub published: Option<(i32, i32)>,
    /// The days that the text gives for what happened lately, the one named first before the others.
    pub told: Vec<(i32, i32)>,
    /// The weekdays that a text without a date names, 1 for Monday.
    pub weekdays: Vec<u8>,
}

impl When {
    pub(super) fn of(document: &Document) -> Self {
        let published = match document.bounds() {
            (Some(first), Some(last)) if last - first <= 10 => Some((first.days(), last.days())),
            _ => None,
        };
        let own = |mention: &&Mention| {
            document.paragraphs.iter().any(|paragraph| {
                paragraph.kind != ParagraphKind::Furniture
                    && paragraph.span.contains(&mention.span.start)
            })
        };
        let mut told = Vec::new();
        let mut weekdays = Vec::new();
        if let Some((first, last)) = published {
            for mention in document.mentions.iter().filter(own) {
                let (Some(from), Some(to)) = mention.edtf.bounds() else { continue };
                let (from, to) = (from.days(), to.days());
                let is_near = to - from <= 1 && from >= first - DAYS_BACK && to <= last + 1;
                if is_near && !told.contains(&(from, to)) {
                    told.push((from, to));
                }
            }
        } else if let Some(any) = Day::from_ymd(2000, 6, 15) {
            let lead = document.body.floor_char_boundary(document.body.len().min(3000));
            for mention in tag(&document.body[..lead], document.lang.value, Some(any)) {
                if !matches!(mention.rule, Rule::Weekday | Rule::NightBetween) {
                    continue;
                }
                if let (Some(day), true) = (mention.edtf.bounds().0, own(&&mention)) {
                    let number = day.weekday().number();
                    if !weekdays.contains(&number) {
                        weekdays.push(number);
                    }
                }
            }
        }
        Self { published, told, weekdays }
    }

    /// The days on which the event may have been, as far as the article's date tells.
    pub(super) fn span(&self) -> Option<(i32, i32)> {
        let (first, last) = self.published?;
        Some(self.told.first().map_or((first - 1, last), |told| *told))
    }

    /// Whether both articles name the same day first.
    pub(super) fn names_first_what(&self, other: &Self) -> bool {
        self.told.first().is_some_and(|told| other.told.first() == Some(told))
    }

    /// Days between what two articles may mean; `None` where one has no date.
    pub(super) fn gap(&self, other: &Self) -> Option<i32> {
        let ((a, b), (c, d)) = (self.span()?, other.span()?);
        Some((c - b).max(a - d).max(0))
    }
}
