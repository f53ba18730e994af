//! The cheapest way from the sounds of one name to those of another.

use super::sounds::{Sound, SoundPlace, Sounds};
use super::table::Weights;

/// Sounds beyond this many are only compared as a whole: time must not grow with the square of a line's length.
pub(super) const MOST: usize = 512;

/// A sound that follows its like is left out for this much.
const DOUBLED: u32 = 10;
/// Two different characters of scripts that the tables do not know.
const UNKNOWN: u32 = 150;

/// Whether two names are written in one script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scripts {
    /// Both Arabic, or both Latin.
    One,
    /// One of them Latin.
    Two,
}

impl Scripts {
    /// Of two names.
    pub fn of(one: &Sounds, other: &Sounds) -> Self {
        if one.is_latin() == other.is_latin() { Self::One } else { Self::Two }
    }
}

/// One step of an alignment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// One sound for another, or for itself.
    Pair(u8, u8),
    /// A sound left out.
    Gap(u8, SoundPlace),
    /// A doubled sound written once.
    Doubled,
}

impl Weights {
    fn pair(&self, one: Sound, other: Sound) -> u32 {
        match (one.number, other.number) {
            (0, 0) if one.letter == other.letter => 0,
            (0, _) | (_, 0) => UNKNOWN,
            (one, other) => u32::from(self.pairs[usize::from(one)][usize::from(other)]),
        }
    }

    fn gap(&self, sounds: &[Sound], at: usize, scripts: Scripts) -> u32 {
        let sound = sounds[at];
        let gaps = &self.gaps[usize::from(sound.number)][scripts as usize];
        let cost = u32::from(gaps[sound.place as usize]);
        let doubled = at > 0
            && sound.place != SoundPlace::Beginning
            && sounds[at - 1].number == sound.number
            && sound.number != 0;
        if doubled { cost.min(DOUBLED) } else { cost }
    }

    /// The cost of leaving out everything.
    pub(super) fn all_gaps(&self, sounds: &[Sound], scripts: Scripts) -> u64 {
        (0..sounds.len()).map(|at| u64::from(self.gap(sounds, at, scripts))).sum()
    }

    /// What the cheapest alignment costs.
    pub(super) fn cost(&self, one: &[Sound], other: &[Sound], scripts: Scripts) -> u64 {
        let (one, other, beyond) = self.cut(one, other, scripts);
        let mut row: Vec<u32> = Vec::with_capacity(other.len() + 1);
        row.push(0);
        for at in 0..other.len() {
            row.push(row[at] + self.gap(other, at, scripts));
        }
        let gaps: Vec<u32> = (0..other.len()).map(|at| self.gap(other, at, scripts)).collect();
        for (i, sound) in one.iter().enumerate() {
            let gap = self.gap(one, i, scripts);
            let mut diagonal = row[0];
            row[0] += gap;
            for (j, against) in other.iter().enumerate() {
                let replaced = diagonal + self.pair(*sound, *against);
                diagonal = row[j + 1];
                row[j + 1] = replaced.min(diagonal + gap).min(row[j] + gaps[j]);
            }
        }
        u64::from(row[other.len()]) + beyond
    }

    fn cut<'s>(
        &self,
        one: &'s [Sound],
        other: &'s [Sound],
        scripts: Scripts,
    ) -> (&'s [Sound], &'s [Sound], u64) {
        let (one, rest) = one.split_at(one.len().min(MOST));
        let (other, others) = other.split_at(other.len().min(MOST));
        let alike = |sound: &Sound| (sound.number, (sound.number == 0).then_some(sound.letter));
        let same = rest.iter().map(alike).eq(others.iter().map(alike));
        (
            one,
            other,
            if same { 0 } else { self.all_gaps(rest, scripts) + self.all_gaps(others, scripts) },
        )
    }

    /// The steps of the cheapest alignment, the last first; for tuning.
    pub fn steps(&self, one: &[Sound], other: &[Sound], scripts: Scripts) -> Vec<Step> {
        let (one, other, _) = self.cut(one, other, scripts);
        let width = other.len() + 1;
        let mut costs = vec![0_u32; (one.len() + 1) * width];
        for i in 0..=one.len() {
            for j in 0..=other.len() {
                let mut best = if i + j == 0 { 0 } else { u32::MAX };
                if i > 0 && j > 0 {
                    best = costs[(i - 1) * width + j - 1] + self.pair(one[i - 1], other[j - 1]);
                }
                if i > 0 {
                    best = best.min(costs[(i - 1) * width + j] + self.gap(one, i - 1, scripts));
                }
                if j > 0 {
                    best = best.min(costs[i * width + j - 1] + self.gap(other, j - 1, scripts));
                }
                costs[i * width + j] = best;
            }
        }
        let (mut i, mut j) = (one.len(), other.len());
        let mut steps = Vec::new();
        while i + j > 0 {
            let cost = costs[i * width + j];
            if i > 0
                && j > 0
                && cost == costs[(i - 1) * width + j - 1] + self.pair(one[i - 1], other[j - 1])
            {
                (i, j) = (i - 1, j - 1);
                steps.push(Step::Pair(one[i].number, other[j].number));
            } else if i > 0 && cost == costs[(i - 1) * width + j] + self.gap(one, i - 1, scripts) {
                i -= 1;
                steps.push(self.left_out(one, i, scripts));
            } else {
                j -= 1;
                steps.push(self.left_out(other, j, scripts));
            }
        }
        steps
    }

    fn left_out(&self, sounds: &[Sound], at: usize, scripts: Scripts) -> Step {
        let Sound { number, place, .. } = sounds[at];
        if self.gap(sounds, at, scripts)
            < u32::from(self.gaps[usize::from(number)][scripts as usize][place as usize])
        {
            Step::Doubled
        } else {
            Step::Gap(number, place)
        }
    }
}
