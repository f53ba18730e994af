//! The two ends of the selected period as sliders: what each key does, and what a drag selects.

use roznama_dates::Day;
use roznama_text::Direction;

use super::period::End;

/// The days that a brush may reach and the two that it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Brush {
    /// The earliest day.
    pub first: Day,
    /// The latest day.
    pub last: Day,
    /// The chosen first day, if any.
    pub from: Option<Day>,
    /// The chosen last day, if any.
    pub to: Option<Day>,
    /// Days that an arrow key moves.
    pub step: i32,
}

/// What a key does to a slider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// So many steps later; earlier when negative.
    Steps(i32),
    /// To the first day.
    First,
    /// To the last day.
    Last,
}

/// Steps of Page Up and Page Down.
const PAGE: i32 = 10;

impl Brush {
    /// The day at which an end stands.
    pub fn at(&self, end: End) -> Day {
        match end {
            End::First => self.from.unwrap_or(self.first).clamp(self.first, self.last),
            End::Last => self.to.unwrap_or(self.last).clamp(self.first, self.last),
        }
    }

    /// The period after an end was moved to a day. The ends do not pass each other; an end at the border is open.
    pub fn moved_to(&self, end: End, day: Day) -> (Option<Day>, Option<Day>) {
        let day = day.clamp(self.first, self.last);
        match end {
            End::First => {
                let day = day.min(self.at(End::Last));
                ((day > self.first).then_some(day), self.to)
            }
            End::Last => {
                let day = day.max(self.at(End::First));
                (self.from, (day < self.last).then_some(day))
            }
        }
    }

    /// The period after a key moved an end.
    pub fn moved(&self, end: End, by: Move) -> (Option<Day>, Option<Day>) {
        let day = match by {
            Move::Steps(steps) => self.at(end) + steps * self.step,
            Move::First => self.first,
            Move::Last => self.last,
        };
        self.moved_to(end, day)
    }
}

/// Reads a key of a slider. Left and right follow the direction in which time runs; up and Page Up are always later.
pub fn key(key: &str, direction: Direction) -> Option<Move> {
    let right = match direction {
        Direction::Ltr => 1,
        Direction::Rtl => -1,
    };
    Some(match key {
        "ArrowRight" => Move::Steps(right),
        "ArrowLeft" => Move::Steps(-right),
        "ArrowUp" => Move::Steps(1),
        "ArrowDown" => Move::Steps(-1),
        "PageUp" => Move::Steps(PAGE),
        "PageDown" => Move::Steps(-PAGE),
        "Home" => Move::First,
        "End" => Move::Last,
        _ => return None,
    })
}

/// Days per arrow key for a stretch of time: about a hundredth of it, at least one.
pub fn step(first: Day, last: Day) -> i32 {
    ((last - first) / 100).max(1)
}
