//! The articles of a corpus as weighted features, and how alike two of them are.

use std::ops::Range;

use super::feature::{Feature, Kind};
use super::lexicon::Lexicon;
use super::pairs::DAYS;
use super::rarity::{Rarity, log2};
use super::read::{Item, TONGUES, Tongue, Vocabulary, features, read};
use super::when::When;
use crate::Document;

/// One text; several documents may have it.
#[derive(Debug)]
pub(super) struct Text {
    /// Its documents, by id.
    pub documents: Vec<u32>,
    pub tongue: Tongue,
    pub when: When,
    /// Its features by number, each once, with their weights.
    pub features: Vec<(u32, u32)>,
    /// For each language, the sum of the squares of the weights that count against texts of it.
    norms: [u64; TONGUES],
    /// Whether it names a place.
    pub has_place: bool,
    /// How many texts there are of about its days: their binary logarithm, in sixteenths.
    pub crowd: u32,
}

/// All texts of a corpus and what is known of their features.
#[derive(Debug)]
pub(super) struct Model {
    pub texts: Vec<Text>,
    pub features: Vec<Known>,
    /// The text of each document.
    pub vocabulary: Vocabulary,
    pub tuning: Tuning,
}

/// What was tuned, on invented news in three languages and by reading what was found in real news.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tuning {
    /// Added to each norm, so that little that is shared does not count as much: the square of so many sixteenths of a bit.
    pub little: u64,
    /// What likeness across languages counts, in hundredths: less can be shared, so less is enough.
    pub cross: u32,
    /// Groups become one from this likeness on, in thousandths.
    pub least: u32,
    /// How much less two texts count as alike for each time that twice as many are of the same days, in thousandths.
    pub slope: u32,
    /// What two texts that name the same day first count, in hundredths, and those without a date.
    pub same: u32,
    pub none: u32,
    /// What shared things of a kind count, in sixteenths.
    pub pair: u32,
    pub number: u32,
    pub rounded: u32,
    pub concept: u32,
    pub name: u32,
    pub place: u32,
    pub word: u32,
    pub day: u32,
    /// What two texts share must weigh so much for them to be compared, in sixteenths of a bit.
    pub bits: u32,
    /// How much concepts count at most, in hundredths of what names, words and numbers do.
    pub cap: u64,
    /// What two texts count that name places and none of them both, in hundredths.
    pub elsewhere: u64,
}

impl Tuning {
    pub(super) const SHIPPED: Self = Self {
        little: 3 * 160 * 160,
        cross: 140,
        least: 260,
        slope: 18,
        same: 125,
        none: 90,
        pair: 8,
        number: 16,
        rounded: 10,
        concept: 16,
        name: 12,
        place: 12,
        word: 14,
        day: 8,
        bits: 18 * 16,
        cap: 200,
        elsewhere: 65,
    };

    fn share(self, kind: Kind) -> u32 {
        match kind {
            Kind::Key => 16,
            Kind::Name => self.name,
            Kind::Place => self.place,
            Kind::Word => self.word,
            Kind::Pair => self.pair,
            Kind::Concept => self.concept,
            Kind::Number => self.number,
            Kind::Rounded => self.rounded,
            Kind::Day => self.day,
        }
    }
}

/// A feature that two texts have at least.
#[derive(Debug)]
pub(super) struct Known {
    pub feature: Feature,
    /// How many texts of each language have it.
    pub texts: [u32; TONGUES],
    /// Its weight, in sixteenths of a bit.
    pub weight: u32,
    /// A bit for each pair of languages in which it may be found in the second when it is in the first.
    shared: u16,
}

/// A word that is so many times rarer in one language than in the other is another word there.
const OTHER_WORD: u64 = 12;

impl Model {
    pub(super) fn of(documents: &[Document], rarity: &Rarity, lexicon: &Lexicon) -> Self {
        let mut vocabulary = Vocabulary::default();
        let items: Vec<Vec<Item>> =
            documents.iter().map(|document| read(document, &mut vocabulary).items).collect();
        let whens: Vec<When> = documents.iter().map(When::of).collect();
        let groups = same_texts(&items, &whens);
        for group in &groups {
            vocabulary.count(&items[group[0] as usize]);
        }
        let mut texts: Vec<Text> = Vec::with_capacity(groups.len());
        let mut all: Vec<(Feature, u32, u32)> = Vec::new();
        for group in groups {
            let first = group[0] as usize;
            let text = texts.len() as u32;
            let lang = documents[first].lang.value;
            let mut found: Vec<(Feature, usize)> =
                features(&items[first], &vocabulary, lexicon, lang)
                    .map(|(feature, items)| (feature, items.start))
                    .collect();
            found.extend(days(&documents[first], &whens[first]).map(|(day, _)| (day, 0)));
            found.sort_unstable();
            for same in found.chunk_by(|a, b| a.0 == b.0) {
                all.push((same[0].0, text, factor(same[0].1, same.len())));
            }
            let when = earliest(&group, &whens);
            let tongue = Tongue::of(&documents[first]);
            texts.push(Text {
                documents: group,
                tongue,
                when,
                features: Vec::new(),
                norms: [0; TONGUES],
                has_place: found.iter().any(|(feature, _)| feature.kind() == Kind::Place),
                crowd: 0,
            });
        }
        all.sort_unstable();
        let mut model = Self { texts, features: Vec::new(), vocabulary, tuning: Tuning::SHIPPED };
        model.weigh(&all, rarity);
        model.count_crowds();
        model
    }

    /// A passage as a text that is none of the corpus, from its features and where each stands.
    pub(super) fn passage(&self, mut found: Vec<(Feature, usize)>, tongue: Tongue) -> Text {
        let in_tongue = self.in_tongue();
        let rarity = Rarity::shipped();
        found.sort_unstable();
        let mut text = Text {
            documents: Vec::new(),
            tongue,
            when: When::default(),
            features: Vec::new(),
            norms: [0; TONGUES],
            has_place: found.iter().any(|(feature, _)| feature.kind() == Kind::Place),
            crowd: 0,
        };
        for same in found.chunk_by(|a, b| a.0 == b.0) {
            let feature = same[0].0;
            let known = self.find(feature);
            let (weight, shared) = if let Some(number) = known {
                let known = &self.features[number as usize];
                (known.weight, known.shared)
            } else {
                let mut texts = [0; TONGUES];
                texts[tongue as usize] = 1;
                let weight = rarity.weight(feature, 1, self.texts.len());
                (weight * self.tuning.share(feature.kind()) / 16, shared(&texts, &in_tongue))
            };
            for other in 0..TONGUES {
                let counts = shared >> (tongue as usize * TONGUES + other) & 1 == 1;
                text.norms[other] += if counts { u64::from(weight) * u64::from(weight) } else { 0 };
            }
            if let Some(number) = known {
                text.features.push((number, weight));
            }
        }
        text
    }

    /// The number of a feature that more than one text has.
    pub(super) fn find(&self, feature: Feature) -> Option<u32> {
        let at = self.features.binary_search_by_key(&feature, |known| known.feature).ok()?;
        Some(at as u32)
    }

    /// Numbers and weighs the features that more than one text has.
    fn weigh(&mut self, all: &[(Feature, u32, u32)], rarity: &Rarity) {
        let in_tongue = self.in_tongue();
        for same in all.chunk_by(|a, b| a.0 == b.0) {
            let feature = same[0].0;
            let mut texts = [0; TONGUES];
            for (_, text, _) in same {
                texts[self.texts[*text as usize].tongue as usize] += 1;
            }
            let weight = rarity.weight(feature, same.len() as u32, self.texts.len())
                * self.tuning.share(feature.kind())
                / 16;
            let number = self.features.len() as u32;
            let shared = shared(&texts, &in_tongue);
            for (_, text, factor) in same {
                let text = &mut self.texts[*text as usize];
                let own = weight * factor / 16;
                for tongue in 0..TONGUES {
                    let counts = shared >> (text.tongue as usize * TONGUES + tongue) & 1 == 1;
                    text.norms[tongue] += if counts { u64::from(own) * u64::from(own) } else { 0 };
                }
                if same.len() > 1 {
                    text.features.push((number, own));
                }
            }
            if same.len() > 1 {
                self.features.push(Known { feature, texts, weight, shared });
            }
        }
    }

    /// Counts the texts of about each one's days.
    fn count_crowds(&mut self) {
        let mut days: Vec<i32> =
            self.texts.iter().filter_map(|text| Some(text.when.published?.1)).collect();
        days.sort_unstable();
        let undated = self.texts.len() - days.len();
        for text in &mut self.texts {
            let near = match text.when.published {
                Some((_, day)) => {
                    days.partition_point(|it| *it <= day + DAYS)
                        - days.partition_point(|it| *it < day - DAYS)
                }
                None => days.len(),
            };
            text.crowd = log2((near + undated).max(1) as u64);
        }
    }

    /// How many texts there are of each language.
    pub(super) fn in_tongue(&self) -> [u64; TONGUES] {
        let mut in_tongue = [0; TONGUES];
        for text in &self.texts {
            in_tongue[text.tongue as usize] += 1;
        }
        in_tongue
    }

    /// How alike two texts are, in thousandths, whenever they were written.
    pub(super) fn alike(&self, one: &Text, other: &Text) -> u32 {
        let (mut named, mut meant) = (0_u64, 0_u64);
        let mut same_place = false;
        let (a, b) = (one.tongue as usize, other.tongue as usize);
        let both = 1 << (a * TONGUES + b) | 1 << (b * TONGUES + a);
        for (number, x, y) in common(&one.features, &other.features) {
            let known = &self.features[number as usize];
            same_place |= known.feature.kind() == Kind::Place;
            if known.shared & both == both {
                let product = u64::from(x) * u64::from(y);
                if known.feature.kind() == Kind::Concept {
                    meant += product;
                } else {
                    named += product;
                }
            }
        }
        // What both speak of is not yet what happened to whom: without names and numbers it counts little.
        let dot = named + meant.min(named * self.tuning.cap / 100);
        let elsewhere = one.has_place && other.has_place && !same_place;
        let dot = if elsewhere { dot * self.tuning.elsewhere / 100 } else { dot };
        let norms = (one.norms[b] + self.tuning.little).isqrt()
            * (other.norms[a] + self.tuning.little).isqrt();
        (dot * 1000 / norms.max(1)) as u32
    }
}

/// The features that two lists have in common, with both weights.
pub(super) fn common<'a>(
    one: &'a [(u32, u32)],
    other: &'a [(u32, u32)],
) -> impl Iterator<Item = (u32, u32, u32)> + 'a {
    let mut at = 0;
    one.iter().filter_map(move |&(number, x)| {
        while other.get(at).is_some_and(|(there, _)| *there < number) {
            at += 1;
        }
        other.get(at).filter(|(there, _)| *there == number).map(|&(_, y)| (number, x, y))
    })
}

/// What an occurrence at a place counts, and several, in sixteenths.
fn factor(first: usize, times: usize) -> u32 {
    let early = match first {
        0..60 => 16,
        60..150 => 12,
        _ => 8,
    };
    early
        + match times {
            1 => 0,
            2..4 => 4,
            _ => 7,
        }
}

/// The pairs of languages in which a feature is found about as often.
fn shared(texts: &[u32; TONGUES], in_tongue: &[u64; TONGUES]) -> u16 {
    let mut shared = 0;
    for a in 0..TONGUES {
        for b in 0..TONGUES {
            let (here, there) = (u64::from(texts[a]), u64::from(texts[b]));
            let is_same =
                a == b || (there > 0 && there * in_tongue[a] * OTHER_WORD >= here * in_tongue[b]);
            shared |= u16::from(is_same) << (a * TONGUES + b);
        }
    }
    shared
}

/// The days that a text speaks of, other than those around its own, and where.
pub(super) fn days(
    document: &Document,
    when: &When,
) -> impl Iterator<Item = (Feature, Range<usize>)> {
    let own = when.published;
    document.mentions.iter().filter_map(move |mention| {
        let (Some(from), Some(to)) = mention.edtf.bounds() else { return None };
        let far = own.is_none_or(|(first, last)| to.days() < first - 2 || from.days() > last + 1);
        let day = Feature::number(Kind::Day, u64::from(to.days().cast_unsigned()));
        (far && to - from <= 1).then(|| (day, mention.span.clone()))
    })
}

/// A text must have so many words and numbers for its copies to be copies.
const WORDS_OF_A_TEXT: usize = 8;
/// Days between two copies of a text.
const DAYS_OF_A_TEXT: i32 = 4;

/// Documents with the same text of about the same days, in groups.
fn same_texts(items: &[Vec<Item>], whens: &[When]) -> Vec<Vec<u32>> {
    let mut order: Vec<u32> = (0..items.len() as u32).collect();
    let published = |document: u32| whens[document as usize].published;
    order.sort_by(|&a, &b| {
        let (one, other) = (&items[a as usize], &items[b as usize]);
        one.cmp(other).then(published(a).cmp(&published(b))).then(a.cmp(&b))
    });
    let mut groups: Vec<Vec<u32>> = Vec::new();
    for document in order {
        let here = &items[document as usize];
        let is_copy = groups.last().is_some_and(|group| {
            let last = *group.last().unwrap_or(&document);
            let near = match (published(last), published(document)) {
                (Some((_, before)), Some((after, _))) => after - before <= DAYS_OF_A_TEXT,
                (None, None) => true,
                _ => false,
            };
            near && here.len() >= WORDS_OF_A_TEXT && items[last as usize] == *here
        });
        match groups.last_mut() {
            Some(group) if is_copy => group.push(document),
            _ => groups.push(vec![document]),
        }
    }
    for group in &mut groups {
        group.sort_unstable();
    }
    groups.sort_unstable();
    groups
}

/// The dates of the copy that was published first.
fn earliest(group: &[u32], whens: &[When]) -> When {
    let first = group.iter().min_by_key(|&&document| {
        let published = whens[document as usize].published;
        (published.is_none(), published, document)
    });
    first.map_or_else(When::default, |&document| whens[document as usize].clone())
}
