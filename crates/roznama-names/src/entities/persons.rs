//! Persons: which names are one.

use std::collections::{BTreeMap, BTreeSet};

use roznama_text::name::{SHIPPED, Sounds, key, similar_sounds};

use super::forms::{Form as Spelled, Forms};
use super::{Entity, Kind};
use crate::class::{AR, Class, FA, UR};
use crate::hash::Hash;
use crate::lexicon::{Form, forms};

/// How alike full names of one key must be: in two languages, and in one, which spells a name in fewer ways.
const SAME_KEY: [f32; 2] = [0.5, 0.75];
/// How alike those must be whose keys differ by one letter.
const NEAR_KEY: [f32; 2] = [0.7, 0.9];
/// How many members of a group with one key are compared with each other.
const GROUP: usize = 64;
/// A short name means the one of several whom this share of their documents names.
const MOST: (usize, usize) = (9, 10);

/// A form of a name, with what it is compared by.
struct Full<'f> {
    folded: &'f str,
    form: &'f Spelled,
    /// Keys of its words.
    keys: Vec<String>,
    sounds: Sounds,
    count: usize,
}

/// The entities of all forms of persons' names.
pub(super) fn entities(persons: &Forms) -> Vec<Entity> {
    let (full, short): (Vec<_>, Vec<_>) =
        persons.iter().partition(|(folded, _)| folded.contains(' '));
    let mut fulls: Vec<Full<'_>> =
        full.into_iter().map(|(folded, form)| Full::of(folded, form)).collect();
    // The most frequent one leads, and is the first that others are compared with.
    fulls.sort_by(|one, other| (other.count, one.folded).cmp(&(one.count, other.folded)));
    let mut groups = Groups::new(fulls.len());
    join_spellings(&fulls, &mut groups);
    join_longer(&fulls, &mut groups);
    let mut clusters: BTreeMap<usize, Forms> = BTreeMap::new();
    for (at, full) in fulls.iter().enumerate() {
        let cluster = clusters.entry(groups.find(at)).or_default();
        cluster.add_form(full.folded, full.form, |_| true);
    }
    let mut alone: Vec<(Forms, BTreeSet<usize>)> = Vec::new();
    add_short(&fulls, &mut groups, &short, &mut clusters, &mut alone);
    named(&fulls, &clusters, &alone)
}

impl<'f> Full<'f> {
    fn of(folded: &'f str, form: &'f Spelled) -> Self {
        let keys = folded.split(' ').map(key).filter(|key| !key.is_empty()).collect();
        Self { folded, form, keys, sounds: Sounds::of(folded), count: form.documents().count() }
    }

    /// Whether two forms may be of one person, as far as their spelling tells.
    fn is_like(&self, other: &Self, is_same_key: bool) -> bool {
        if have_other_given_names(self.folded, other.folded) {
            return false;
        }
        let share = self.form.languages().any(|lang| other.form.languages().any(|one| one == lang));
        let needed = if is_same_key { SAME_KEY } else { NEAR_KEY };
        similar_sounds(&self.sounds, &other.sounds, &SHIPPED) >= needed[usize::from(share)]
    }
}

/// Whether two names begin or end with different words that are both given names of Arabic, Persian or Urdu. These are spelt in one
/// way each, so that حسن and حسین, or صلاح and صالح, are two names though they have one key.
fn have_other_given_names(one: &str, other: &str) -> bool {
    fn differ(one: &str, other: &str) -> bool {
        let given = |word: &str| {
            forms(Hash::EMPTY.with(word))
                .filter(|form| matches!(form.class, Class::Given | Class::WeakGiven))
                .fold(0, |flags, form| flags | form.flags & (AR | FA | UR))
        };
        let [one, other] = [one, other].map(|word| word.strip_prefix("ال").unwrap_or(word));
        one != other && given(one) & given(other) > 0
    }
    let first = |name| str::split(name, ' ').next().unwrap_or_default();
    let last = |name| str::rsplit(name, ' ').next().unwrap_or_default();
    differ(last(one), last(other))
        || (first(one) != first(other) && are_shared(first(one), first(other)))
}

/// Whether two words are given names that all three languages have.
fn are_shared(one: &str, other: &str) -> bool {
    const ALL: u8 = AR | FA | UR;
    [one, other].into_iter().all(|word| {
        let is_given = |form: &Form| matches!(form.class, Class::Given | Class::WeakGiven);
        let flags = forms(Hash::EMPTY.with(word)).filter(is_given);
        flags.fold(0, |flags, form| flags | form.flags & ALL) == ALL
    })
}

/// Joins spellings of one name: of one key, or of keys that differ by a letter.
fn join_spellings(fulls: &[Full<'_>], groups: &mut Groups) {
    let mut leaders: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, full) in fulls.iter().enumerate() {
        let key = full.keys.concat();
        let same = leaders.entry(key).or_default();
        match same.iter().take(GROUP).find(|leader| full.is_like(&fulls[**leader], true)) {
            Some(leader) => groups.join(*leader, at),
            None => same.push(at),
        }
    }
    for (key, own) in &leaders {
        // Short keys differ by a letter from too many others.
        if key.chars().count() < 5 || own.len() > GROUP {
            continue;
        }
        for (left_out, c) in key.char_indices() {
            let shorter = format!("{}{}", &key[..left_out], &key[left_out + c.len_utf8()..]);
            let Some(others) = leaders.get(&shorter) else { continue };
            for at in own {
                let like = |other: &&usize| fulls[*at].is_like(&fulls[**other], false);
                if let Some(other) = others.iter().take(GROUP).find(like) {
                    groups.join(*other, *at);
                }
            }
        }
    }
}

/// Joins a name of two words with the one longer name that has them (first and last, or the last two) and stands in one text with it.
fn join_longer(fulls: &[Full<'_>], groups: &mut Groups) {
    let mut longer: BTreeMap<[&str; 2], Vec<usize>> = BTreeMap::new();
    for (at, full) in fulls.iter().enumerate() {
        if let [first, .., before, last] = full.keys.as_slice() {
            for pair in BTreeSet::from([[first.as_str(), last], [before, last]]) {
                longer.entry(pair).or_default().push(at);
            }
        }
    }
    for (at, full) in fulls.iter().enumerate() {
        let [first, last] = full.keys.as_slice() else { continue };
        let Some(candidates) = longer.get(&[first.as_str(), last]) else { continue };
        let documents: BTreeSet<u32> = full.form.documents().collect();
        let mut found: BTreeMap<usize, usize> = BTreeMap::new();
        for candidate in candidates.iter().take(GROUP) {
            if !has_words_of(fulls[*candidate].folded, full.folded) {
                continue;
            }
            let mut others = fulls[*candidate].form.documents();
            if others.any(|document| documents.contains(&document)) {
                found.entry(groups.find(*candidate)).or_insert(*candidate);
            }
        }
        if found.len() == 1
            && let Some(candidate) = found.values().next()
        {
            groups.join(*candidate, at);
        }
    }
}

/// Whether a longer name has the words of a name of two, the article apart.
fn has_words_of(longer: &str, name: &str) -> bool {
    let plain = |word: &str| word.strip_prefix("ال").unwrap_or(word).to_owned();
    let longer: Vec<String> = longer.split(' ').map(plain).collect();
    name.split(' ').all(|word| longer.contains(&plain(word)))
}

/// Gives names of one word to the person that they mean, text by text, and keeps the others alone with whom they may mean.
fn add_short(
    fulls: &[Full<'_>],
    groups: &mut Groups,
    short: &[(&str, &Spelled)],
    clusters: &mut BTreeMap<usize, Forms>,
    alone: &mut Vec<(Forms, BTreeSet<usize>)>,
) {
    let mut by_last: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    let mut of_document: BTreeMap<u32, BTreeSet<usize>> = BTreeMap::new();
    let mut weights: BTreeMap<usize, usize> = BTreeMap::new();
    for (at, full) in fulls.iter().enumerate() {
        let group = groups.find(at);
        *weights.entry(group).or_default() += full.count;
        if let Some(last) = full.keys.last() {
            by_last.entry(last).or_default().insert(group);
        }
        for document in full.form.documents() {
            of_document.entry(document).or_default().insert(group);
        }
    }
    let none = BTreeSet::new();
    for (folded, form) in short {
        let key = key(folded);
        let candidates = by_last.get(key.as_str()).unwrap_or(&none);
        let all: usize = candidates.iter().map(|group| weights[group]).sum();
        let one_of_all = candidates
            .iter()
            .copied()
            .find(|group| candidates.len() == 1 || weights[group] * MOST.1 >= all * MOST.0);
        // Of each document the person that it means, if that can be told.
        let mut meant: BTreeMap<usize, BTreeSet<u32>> = BTreeMap::new();
        let mut unknown: BTreeSet<u32> = BTreeSet::new();
        for document in form.documents() {
            let here = of_document.get(&document).unwrap_or(&none);
            let mut here = here.intersection(candidates).copied();
            match (here.next(), here.next()) {
                (Some(group), None) => meant.entry(group).or_default().insert(document),
                (None, _) if one_of_all.is_some() => {
                    meant.entry(one_of_all.unwrap_or_default()).or_default().insert(document)
                }
                _ => unknown.insert(document),
            };
        }
        for (group, documents) in meant {
            let cluster = clusters.entry(group).or_default();
            cluster.add_form(folded, form, |document| documents.contains(&document));
        }
        if !unknown.is_empty() {
            let mut forms = Forms::default();
            forms.add_form(folded, form, |document| unknown.contains(&document));
            let may_be = if candidates.len() > 1 { candidates.clone() } else { BTreeSet::new() };
            alone.push((forms, may_be));
        }
    }
}

/// The entities with their ids.
fn named(
    fulls: &[Full<'_>],
    clusters: &BTreeMap<usize, Forms>,
    alone: &[(Forms, BTreeSet<usize>)],
) -> Vec<Entity> {
    let mut taken: BTreeMap<String, u32> = BTreeMap::new();
    let mut unique = |key: String| {
        let count = taken.entry(key.clone()).or_default();
        *count += 1;
        if *count == 1 { format!("person/{key}") } else { format!("person/{key}-{count}") }
    };
    // In the order of their leaders, the most frequent first.
    let ids: BTreeMap<usize, String> =
        clusters.keys().map(|group| (*group, unique(fulls[*group].keys.join("-")))).collect();
    let entity = |id: String, forms: &Forms, may_be: Vec<String>| Entity {
        id,
        kind: Kind::Person,
        spellings: forms.spellings(),
        demonyms: Vec::new(),
        rules: forms.rules().list(),
        documents: forms.documents(),
        may_be,
    };
    let mut entities: Vec<Entity> = clusters
        .iter()
        .map(|(group, forms)| entity(ids[group].clone(), forms, Vec::new()))
        .collect();
    for (forms, may_be) in alone {
        let key: String = forms.iter().map(|(folded, _)| key(folded)).collect();
        let may_be = may_be.iter().filter_map(|group| ids.get(group).cloned()).collect();
        entities.push(entity(unique(key), forms, may_be));
    }
    entities
}

/// Sets of names; each is told by its smallest member, the most frequent.
struct Groups {
    parents: Vec<usize>,
}

impl Groups {
    fn new(count: usize) -> Self {
        Self { parents: (0..count).collect() }
    }

    fn find(&mut self, at: usize) -> usize {
        let mut root = at;
        while self.parents[root] != root {
            root = self.parents[root];
        }
        let mut next = at;
        while self.parents[next] != root {
            next = std::mem::replace(&mut self.parents[next], root);
        }
        root
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.find(one), self.find(other));
        let (root, child) = (one.min(other), one.max(other));
        self.parents[child] = root;
    }
}
