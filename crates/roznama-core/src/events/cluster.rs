//! From pairs of like texts to groups that report one event.
//!
//! Average linkage: two groups become one while the mean likeness of their members is high enough, the most alike first. A
//! chain of texts of which each is like the next does not make one group, because its ends are not alike. Groups that
//! would reach over more days than one event does never become one.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

use super::model::Model;
use super::pairs::{DAYS, Pair, score};
use super::when::When;

/// What two groups count that agree on different days, in hundredths.
const OTHER_DAY: u32 = 72;
/// What two groups count whose texts without a date name different weekdays, in hundredths.
const OTHER_WEEKDAY: u32 = 45;
/// Members of each of two groups that are compared where no pair is known.
const COMPARED: usize = 3;

/// Members of each of two groups whose weekdays are compared.
const WITNESSES: usize = 8;

/// Two groups that may become one: how alike they are, their numbers (of two equally alike pairs the lower comes first), and
/// how often each had grown by then.
type Candidate = (u32, Reverse<(u32, u32)>, u32, u32);

/// The texts of each group, groups of one too; each in order, and the groups by their first member.
pub(super) fn clusters(model: &Model, pairs: &[Pair]) -> Vec<Vec<u32>> {
    let least = model.tuning.least;
    let mut groups = Groups::new(model, pairs);
    let mut heap: BinaryHeap<Candidate> = pairs
        .iter()
        .filter(|pair| pair.alike >= least)
        .map(|pair| (pair.alike, Reverse((pair.one, pair.other)), 0, 0))
        .collect();
    while let Some((_, Reverse((one, other)), of_one, of_other)) = heap.pop() {
        let is_current = |group: u32, version: u32| {
            let group = &groups.groups[group as usize];
            !group.members.is_empty() && group.version == version
        };
        if !is_current(one, of_one) || !is_current(other, of_other) {
            continue;
        }
        for near in groups.join(one, other) {
            let alike = groups.alike(one, near);
            if alike >= least {
                let (low, high) = (one.min(near), one.max(near));
                let version = |group: u32| groups.groups[group as usize].version;
                heap.push((alike, Reverse((low, high)), version(low), version(high)));
            }
        }
    }
    groups
        .groups
        .into_iter()
        .filter(|group| !group.members.is_empty())
        .map(|mut group| {
            group.members.sort_unstable();
            group.members
        })
        .collect()
}

struct Groups<'m> {
    model: &'m Model,
    groups: Vec<Group>,
}

struct Group {
    members: Vec<u32>,
    /// How often it has grown.
    version: u32,
    /// Other groups and how alike they are.
    near: BTreeMap<u32, u32>,
    /// The first and the last of its members' days.
    days: Option<(i32, i32)>,
    /// The days that its members name first, with how many of them do.
    told: BTreeMap<(i32, i32), u32>,
}

impl Group {
    /// The day that nearly all of at least two members name first.
    fn agreed(&self) -> Option<(i32, i32)> {
        let all: u32 = self.told.values().sum();
        let (day, most) = self.told.iter().max_by_key(|(_, count)| **count)?;
        (all > 1 && most * 3 > all * 2).then_some(*day)
    }
}

impl<'m> Groups<'m> {
    fn new(model: &'m Model, pairs: &[Pair]) -> Self {
        let mut groups: Vec<Group> = (0..)
            .zip(&model.texts)
            .map(|(number, text)| Group {
                members: vec![number],
                version: 0,
                near: BTreeMap::new(),
                days: text.when.span(),
                told: text.when.told.first().map(|told| (*told, 1)).into_iter().collect(),
            })
            .collect();
        for pair in pairs {
            groups[pair.one as usize].near.insert(pair.other, pair.alike);
            groups[pair.other as usize].near.insert(pair.one, pair.alike);
        }
        Self { model, groups }
    }

    /// Makes one group of two, under the number of the first, and answers what is near it.
    fn join(&mut self, one: u32, other: u32) -> Vec<u32> {
        let taken = std::mem::replace(
            &mut self.groups[other as usize],
            Group {
                members: vec![],
                version: u32::MAX,
                near: BTreeMap::new(),
                days: None,
                told: BTreeMap::new(),
            },
        );
        let own = &mut self.groups[one as usize];
        let (sizes, days) = ((own.members.len(), taken.members.len()), union(own.days, taken.days));
        let before = std::mem::take(&mut own.near);
        let mut numbers: Vec<u32> = before.keys().chain(taken.near.keys()).copied().collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers.retain(|&number| number != one && number != other);
        let mut near = BTreeMap::new();
        for number in numbers {
            let group = &self.groups[number as usize];
            if union(days, group.days).is_some_and(|(first, last)| last - first > DAYS) {
                continue;
            }
            let known = |near: &BTreeMap<u32, u32>, members: &[u32]| {
                near.get(&number).copied().unwrap_or_else(|| self.mean(members, &group.members))
            };
            let (to_one, to_other) = (
                known(&before, &self.groups[one as usize].members),
                known(&taken.near, &taken.members),
            );
            let (one, other) = (sizes.0 as u64, sizes.1 as u64);
            let mean = (u64::from(to_one) * one + u64::from(to_other) * other) / (one + other);
            near.insert(number, mean as u32);
        }
        for number in before.keys().chain(taken.near.keys()) {
            let there = &mut self.groups[*number as usize].near;
            there.remove(&one);
            there.remove(&other);
        }
        for (number, alike) in &near {
            self.groups[*number as usize].near.insert(one, *alike);
        }
        let numbers = near.keys().copied().collect();
        let own = &mut self.groups[one as usize];
        own.members.extend(taken.members);
        for (day, count) in taken.told {
            *own.told.entry(day).or_default() += count;
        }
        own.version += 1;
        own.days = days;
        own.near = near;
        numbers
    }

    /// How alike two groups are: less if the members of each agree on another day, as those of an arrival on the eve and of the
    /// day after do.
    fn alike(&self, one: u32, other: u32) -> u32 {
        let (one, number) = (&self.groups[one as usize], other);
        let agreed = one.agreed().zip(self.groups[other as usize].agreed());
        let percent = match agreed {
            Some((a, b)) if a != b => OTHER_DAY,
            _ if self.contradict(&one.members, &self.groups[other as usize].members) => {
                OTHER_WEEKDAY
            }
            _ => 100,
        };
        one.near[&number] * percent / 100
    }

    /// Whether the days that undated members name contradict each other more often than not: what one text of a group tells, it
    /// tells for those that name no day.
    fn contradict(&self, ones: &[u32], others: &[u32]) -> bool {
        let text = |number: &u32| &self.model.texts[*number as usize].when;
        let days = |numbers: &[u32]| -> Vec<&When> {
            numbers.iter().map(text).filter(|when| when.names_a_day()).take(WITNESSES).collect()
        };
        let (ones, others) = (days(ones), days(others));
        let pairs = ones.len() * others.len();
        let against = |one: &&When| others.iter().filter(|other| one.contradicts(other)).count();
        ones.iter().map(against).sum::<usize>() * 2 > pairs
    }

    /// How alike some members of two groups are.
    fn mean(&self, ones: &[u32], others: &[u32]) -> u32 {
        let text = |number: &u32| &self.model.texts[*number as usize];
        let (mut sum, mut count) = (0, 0);
        for one in ones.iter().take(COMPARED) {
            for other in others.iter().take(COMPARED) {
                sum += score(self.model, text(one), text(other));
                count += 1;
            }
        }
        sum / count.max(1)
    }
}

/// The days from the earlier first to the later last.
fn union(one: Option<(i32, i32)>, other: Option<(i32, i32)>) -> Option<(i32, i32)> {
    match (one, other) {
        (Some((a, b)), Some((c, d))) => Some((a.min(c), b.max(d))),
        (one, other) => one.or(other),
    }
}
