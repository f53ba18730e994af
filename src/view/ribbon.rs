//! The picture of the timeline as plain numbers: columns of density, a mark for each entry, labels and axis.
//!
//! Everything is worked out here and in `roznama_core::timeline`; the canvas only fills rectangles and the component only
//! puts links where it is told. Labels and ticks carry their distance from the *start* of the line (left or right, as the
//! interface runs), for logical CSS properties; shapes carry pixels from the left, for the canvas.

use std::collections::BTreeSet;

use roznama_core::Corpus;
use roznama_core::timeline::{
    Entry, Item, Label, Tick, TickUnit, Viewport, density, place_labels, ticks,
};
use roznama_dates::Day;
use roznama_dates::display::{format_day, format_month, format_year, month_name};
use roznama_text::{Direction, Lang};

use crate::state::Locale;

/// Rows of labels above the columns.
pub const LABEL_ROWS: usize = 4;
/// Height of a row of labels, pixels.
pub const ROW_HEIGHT: f64 = 26.0;
/// Height of the whole plot, pixels; `--ribbon-height` in `styles/timeline.css` is the same.
pub const HEIGHT: f64 = 176.0;
/// Height of the highest column, pixels.
const COLUMNS_HEIGHT: f64 = 48.0;
/// Height of the marks' lane between labels and columns, pixels.
const MARKS_TOP: f64 = LABEL_ROWS as f64 * ROW_HEIGHT + 4.0;
const MARK_HEIGHT: f64 = 6.0;
/// Width of a column, pixels.
const COLUMN_WIDTH: f64 = 8.0;
/// A letter of the axis, about, with what is around its word.
const LETTER: f64 = 9.0;
/// The least width of a mark, pixels.
const MARK_WIDTH: f64 = 6.0;
/// Room that a label keeps to the next, pixels.
const GAP: f64 = 4.0;
/// Entries of which each has its mark; of more, those that cover one another share one.
const MOST_MARKS: usize = 2000;
/// Most articles that labels are sought for: among more, one title says little.
const MOST_CANDIDATES: usize = 1000;
/// Most labels ever shown.
const MOST_LABELS: usize = 150;

/// What a shape shows, for its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// A language's colour.
    Lang(Lang),
    /// The colour of events.
    Event,
}

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Column {
    /// Pixels from the left.
    pub x: f64,
    /// Pixels from the top.
    pub y: f64,
    /// Pixels.
    pub width: f64,
    /// Pixels.
    pub height: f64,
    /// Whose.
    pub ink: Ink,
}

/// The mark of an entry: its days, and how sure they are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// Where.
    pub at: Column,
    /// The date is rough: the ends fade.
    pub soft: bool,
    /// The date may be wrong: hatched.
    pub hatched: bool,
    /// Where the line up to its label stands, if it has one: pixels from the left, and its top.
    pub stem: Option<(f64, f64)>,
}

/// A label over the plot.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedLabel {
    /// Its entry, by number.
    pub entry: usize,
    /// Pixels from the line's start.
    pub start: f64,
    /// Pixels from the top.
    pub top: f64,
    /// Pixels.
    pub width: f64,
    /// What it belongs to, pixels from the left.
    pub at: f64,
    /// Whether it ends there and does not begin there.
    pub is_before: bool,
}

/// A mark of the axis with its text.
#[derive(Clone, Debug, PartialEq)]
pub struct AxisTick {
    /// Pixels from the line's start.
    pub start: f64,
    /// What it says.
    pub text: String,
    /// Whether something larger begins here.
    pub is_major: bool,
}

/// All of the ribbon.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// The density of articles.
    pub columns: Vec<Column>,
    /// One mark per dated entry in sight.
    pub marks: Vec<Mark>,
    /// The labels that have room.
    pub labels: Vec<PlacedLabel>,
    /// The axis.
    pub axis: Vec<AxisTick>,
}

/// The stretch of time shown: the one asked for, else that of the articles; events may lie far outside of it.
pub fn viewport(
    entries: &[Entry],
    span: Option<(Day, Day)>,
    width: f64,
    direction: Direction,
) -> Option<Viewport> {
    if let Some((from, to)) = span {
        return Some(Viewport::new(from, to, width, direction));
    }
    let is_article = |entry: &&Entry| matches!(entry.item, Item::Document(_));
    Viewport::fitting(entries.iter().filter(is_article), width, direction)
        .or_else(|| Viewport::fitting(entries, width, direction))
}

/// The first and last day of everything.
pub fn extent(entries: &[Entry]) -> Option<(Day, Day)> {
    let viewport = Viewport::fitting(entries, 1000.0, Direction::Ltr)?;
    Some(viewport.days())
}

/// How many events and articles with a date lie wholly outside of a stretch of time.
pub fn outside(entries: &[Entry], (first, last): (Day, Day)) -> (usize, usize) {
    let mut counts = (0, 0);
    for entry in entries {
        if entry.days().is_some_and(|(from, to)| to < first || from > last) {
            match entry.item {
                Item::Event(_) => counts.0 += 1,
                Item::Document(_) => counts.1 += 1,
            }
        }
    }
    counts
}

/// Draws the ribbon. `title` is the text of an entry's label.
pub fn picture<'t>(
    entries: &[Entry],
    title: &dyn Fn(Item) -> &'t str,
    corpus: &Corpus,
    viewport: &Viewport,
    direction: Direction,
    locale: Locale,
) -> Picture {
    let labels = labels(entries, title, corpus, viewport, direction);
    let marks = marks(entries, &labels, viewport);
    let (from, to) = viewport.days();
    let most = (viewport.width() / 104.0).max(1.0) as usize;
    Picture {
        columns: columns(entries, viewport),
        marks,
        axis: ticks(from, to, locale.calendar, most)
            .iter()
            .enumerate()
            .map(|(at, tick)| {
                let start = from_start(viewport.x(tick.day), viewport, direction);
                let text = tick_text(tick, at == 0, locale);
                // Half a word at the edge says less than the line alone.
                let fits = start + LETTER * text.chars().count() as f64 <= viewport.width();
                let text = if fits { text } else { String::new() };
                AxisTick { start, text, is_major: tick.is_major }
            })
            .collect(),
        labels,
    }
}

/// Articles per stretch of time, languages upon one another.
fn columns(entries: &[Entry], viewport: &Viewport) -> Vec<Column> {
    let documents = entries.iter().filter(|entry| matches!(entry.item, Item::Document(_)));
    let (from, to) = viewport.days();
    let density = density(documents, from, to, (viewport.width() / COLUMN_WIDTH) as usize);
    let highest = density.highest().max(1);
    let mut columns = Vec::new();
    for bucket in &density.buckets {
        let (left, right) = viewport.x_range(bucket.from, bucket.to);
        let mut y = HEIGHT;
        for (lang, count) in
            density.langs.iter().zip(&bucket.counts).filter(|(_, count)| **count > 0)
        {
            let height = COLUMNS_HEIGHT * f64::from(*count) / f64::from(highest);
            y -= height;
            columns.push(Column {
                x: left,
                y,
                width: bounded(right - left - 1.0, 1.0, 3.0 * COLUMN_WIDTH),
                height,
                ink: Ink::Lang(*lang),
            });
        }
    }
    columns
}

/// A mark for each entry of which something is in sight. Of many that would cover one another there is one a pixel: nobody could tell
/// the others, and a hundred thousand take longer than a frame.
fn marks(entries: &[Entry], labels: &[PlacedLabel], viewport: &Viewport) -> Vec<Mark> {
    let (first, last) = viewport.days();
    let is_thinned = entries.len() > MOST_MARKS;
    let mut taken = BTreeSet::new();
    let mut labelled = labels.iter().peekable();
    let mut marks = Vec::new();
    for (at, entry) in entries.iter().enumerate() {
        // Labels come in the order of the entries.
        let label = labelled.next_if(|label| label.entry == at);
        let Some((from, to)) = entry.days() else { continue };
        if to < first || from > last {
            continue;
        }
        // An open end reaches as far as what is shown.
        let from = if entry.earliest.is_none() { first } else { from };
        let to = if entry.latest.is_none() { last } else { to };
        let (left, right) = viewport.x_range(from.max(first), to.min(last));
        let width = (right - left).max(MARK_WIDTH);
        let is_event = matches!(entry.item, Item::Event(_));
        let lang = entry.langs.first().copied().filter(|_| !is_event);
        let looks = (entry.is_approximate, entry.is_uncertain);
        if is_thinned
            && label.is_none()
            && !taken.insert((left as i32, (right - left) as i32, lang, is_event, looks))
        {
            continue;
        }
        marks.push(Mark {
            at: Column {
                x: f64::midpoint(left, right) - width / 2.0,
                y: MARKS_TOP + if is_event { 0.0 } else { MARK_HEIGHT + 3.0 },
                width,
                height: MARK_HEIGHT,
                ink: lang.map_or(Ink::Event, Ink::Lang),
            },
            soft: entry.is_approximate || entry.earliest.is_none() || entry.latest.is_none(),
            hatched: entry.is_uncertain,
            stem: label.map(|label| (label.at, label.top + ROW_HEIGHT)),
        });
    }
    marks
}

/// The labels that have room. Events come first, those that most articles report before others.
fn labels<'t>(
    entries: &[Entry],
    title: &dyn Fn(Item) -> &'t str,
    corpus: &Corpus,
    viewport: &Viewport,
    direction: Direction,
) -> Vec<PlacedLabel> {
    let (first, last) = viewport.days();
    let is_in_sight =
        |entry: &Entry| entry.middle().is_some_and(|day| (first..=last).contains(&day));
    let mut articles = 0;
    let candidates: Vec<usize> = (0..entries.len())
        .filter(|at| {
            let entry = &entries[*at];
            if !is_in_sight(entry) {
                return false;
            }
            let is_article = matches!(entry.item, Item::Document(_));
            articles += usize::from(is_article);
            !is_article || articles <= MOST_CANDIDATES
        })
        .collect();
    let wanted: Vec<Label> = candidates
        .iter()
        .map(|at| {
            let entry = &entries[*at];
            let title = title(entry.item);
            Label {
                x: entry.middle().filter(|_| !title.is_empty()).map_or(-1.0, |day| {
                    let (left, right) = viewport.x_range(day, day);
                    from_start(f64::midpoint(left, right), viewport, direction)
                }),
                width: label_width(title).min(viewport.width()),
                priority: match entry.item {
                    Item::Event(ix) => 1000 + corpus.get_event(ix).reports() as u32,
                    Item::Document(_) => 1,
                },
            }
        })
        .collect();
    place_labels(&wanted, viewport.width(), LABEL_ROWS, MOST_LABELS)
        .into_iter()
        .map(|placed| {
            let Label { x, width, .. } = wanted[placed.label];
            let is_before = x >= placed.start + width - GAP;
            PlacedLabel {
                entry: candidates[placed.label],
                // One that ends at its leader keeps the room in front of it.
                start: placed.start + if is_before { GAP } else { 0.0 },
                // Row 0 is the nearest to the marks, at the bottom.
                top: (LABEL_ROWS - 1 - placed.row) as f64 * ROW_HEIGHT,
                width: width - GAP,
                at: from_start(x, viewport, direction),
                is_before,
            }
        })
        .collect()
}

/// Pixels from the line's start of what is so many from the left, and the other way round.
fn from_start(x: f64, viewport: &Viewport, direction: Direction) -> f64 {
    match direction {
        Direction::Ltr => x,
        Direction::Rtl => viewport.width() - x,
    }
}

/// Pixels that a label takes at most: the text is never measured, longer ones end in an ellipsis.
fn label_width(title: &str) -> f64 {
    (28.0 + title.chars().count() as f64 * 8.5).min(224.0)
}

/// What stands at a tick: what begins there, with its year at the first.
fn tick_text(tick: &Tick, is_first: bool, locale: Locale) -> String {
    let Locale { ui, calendar, digits } = locale;
    let lang = ui.lang();
    match tick.unit {
        TickUnit::Year => format_year(tick.date.year, calendar, lang, digits),
        TickUnit::Month if is_first => {
            format_month(tick.date.year, tick.date.month, calendar, lang, digits)
        }
        TickUnit::Month => month_name(calendar, tick.date.month, lang).to_owned(),
        TickUnit::Day if is_first => format_day(tick.day, calendar, lang, digits),
        TickUnit::Day => {
            let number = tick.date.day.to_string();
            roznama_text::digits::localize(&number, digits)
        }
    }
}

/// Like `f64::clamp`, which brings kilobytes of code to print its arguments when it panics. `low` wins.
pub fn bounded(value: f64, low: f64, high: f64) -> f64 {
    value.min(high).max(low)
}
