//! When the thing happened that an article reports.

use roznama_dates::{Day, Mention, Rule, tag};

use crate::{Document, ParagraphKind};

/// How long before its publication an article may say that its event was.
const DAYS_BACK: i32 = 9;

/// Bytes in which a text without a date tells its news.
const LEAD: usize = 1000;

/// What an article tells of the day of its event.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct When {
    /// The days on which it may have been published.
    pub published: Option<(i32, i32)>,
    /// The days that the text gives for what happened lately, the one named first before the others.
    pub told: Vec<(i32, i32)>,
    /// The weekdays that a text without a date names, 1 for Monday.
    pub weekdays: Vec<u8>,
    /// The day that the lead of a text without a date writes in full.
    pub lead: Option<i32>,
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
        let mut lead = None;
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
            lead = document.mentions.iter().filter(own).find_map(lead_day);
            let end = document.body.floor_char_boundary(document.body.len().min(3000));
            for mention in tag(&document.body[..end], document.lang.value, Some(any)) {
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
        Self { published, told, weekdays, lead }
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

    /// Whether a text without a date tells of a day.
    pub(super) fn names_a_day(&self) -> bool {
        self.lead.is_some() || !self.weekdays.is_empty()
    }

    /// Whether two texts without a date tell of different days: of others written in full, or of weekdays that are neither the
    /// same nor side by side, as the eve and the day of which the one and the other speak may be.
    pub(super) fn contradicts(&self, other: &Self) -> bool {
        let leads = self.lead.zip(other.lead);
        if leads.is_some_and(|(one, other)| one.abs_diff(other) > 1) {
            return true;
        }
        let near = |a: &u8, b: &u8| matches!(a.abs_diff(*b), 0 | 1 | 6);
        let any_near = self.weekdays.iter().any(|a| other.weekdays.iter().any(|b| near(a, b)));
        !self.weekdays.is_empty() && !other.weekdays.is_empty() && !any_near
    }

    /// Days between what two articles may mean; `None` where one has no date.
    pub(super) fn gap(&self, other: &Self) -> Option<i32> {
        let ((a, b), (c, d)) = (self.span()?, other.span()?);
        Some((c - b).max(a - d).max(0))
    }
}

/// The day of a mention that writes it in full and stands in the lead.
fn lead_day(mention: &Mention) -> Option<i32> {
    let written = matches!(mention.rule, Rule::Date | Rule::Numeric | Rule::DateTime);
    match mention.edtf.bounds() {
        (Some(first), Some(last)) if written && first == last && mention.span.start < LEAD => {
            Some(first.days())
        }
        _ => None,
    }
}
