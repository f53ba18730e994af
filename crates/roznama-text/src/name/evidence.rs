//! How likely two names are one: what each step of their alignment says for and against it.
//!
//! The costs of [`Weights`] find the alignment; they are the same wherever in a name a sound stands. How much a difference means
//! depends on what is beside it: a vowel between two consonants is seldom written in Arabic script, one beside another vowel
//! nearly always is; and a sound that both names have speaks for them, a rare one more. So each step has a weight, and a step that
//! differs another one by what its neighbours are. The weights are in `data/name/evidence.tsv`, a logistic regression by
//! `examples/tune_names`.

use super::distance::{Scripts, Step};
use super::sounds::{Sound, Sounds};
use super::table::{self, Weights};
use super::words;
use super::{ALLOWED, BELOW_ONE};
use crate::lang_id::exp;

/// Weights in hundredths of a logarithm of odds, for names of one script and of two.
#[derive(Debug, Clone, Copy)]
pub struct Evidence<'e> {
    /// Of steps, by the number of their [`features`]; sorted.
    pub steps: &'e [(u32, [i16; 2])],
    /// Of what [`Alignment::whole`] says.
    pub whole: [[i16; WHOLE]; 2],
}

/// How many things are said of an alignment as a whole.
pub const WHOLE: usize = 6;

/// Beyond this many times the cost that names of a length may differ by nothing else is asked.
const FAR: f32 = 4.0;

/// The cheapest alignment of two names, in the order of words that makes it so.
#[derive(Debug, Clone)]
pub struct Alignment {
    /// Its steps in order.
    pub steps: Vec<Step>,
    /// Whether both names are of one script.
    pub scripts: Scripts,
    /// What each thing said of the whole amounts to: always 1; the cost in shares of what such names may differ by; its square;
    /// the length in fours of consonants; how many words one has more; the inverse of the length.
    pub whole: [f32; WHOLE],
}

impl Alignment {
    /// Aligns two names; `None` for names without sounds, and for those that are far from being one.
    pub fn of(one: &Sounds, other: &Sounds, weights: &Weights) -> Option<Self> {
        if one.sounds.is_empty() || other.sounds.is_empty() {
            return None;
        }
        // Which of two equally cheap alignments is found depends on the names' order.
        let order = |name: &Sounds| {
            let letters = |sound: &Sound| (sound.number, sound.letter);
            (!name.is_latin(), name.sounds.iter().map(letters).collect::<Vec<_>>())
        };
        let (one, other) = if order(one) <= order(other) { (one, other) } else { (other, one) };
        let scripts = Scripts::of(one, other);
        let (cost, reordered) = words::cheapest(one, other, weights);
        let length = weights.length(one, other).max(0.1);
        let [any, each] = ALLOWED[scripts as usize];
        let share = cost.max(1) as f32 / (any + each * length);
        if share > FAR {
            return None;
        }
        let others = reordered.as_deref().unwrap_or(&other.sounds);
        let mut steps = weights.steps(&one.sounds, others, scripts);
        steps.reverse();
        let words = one.words.len().abs_diff(other.words.len()) as f32;
        let near = share.min(3.0);
        Some(Self {
            steps,
            scripts,
            whole: [1.0, share, near * near, length / 4.0, words, 1.0 / length.max(0.5)],
        })
    }

    /// The likelihood that the names are one.
    pub fn likelihood(&self, evidence: &Evidence<'_>) -> f32 {
        let scripts = self.scripts as usize;
        let mut sum = 0_i32;
        features(&self.steps, |feature| {
            if let Ok(at) = evidence.steps.binary_search_by_key(&feature, |row| row.0) {
                sum += i32::from(evidence.steps[at].1[scripts]);
            }
        });
        let whole = self.whole.iter().zip(evidence.whole[scripts]);
        let odds: f32 = whole.map(|(value, weight)| value * f32::from(weight)).sum();
        let odds = (odds + sum as f32) / 100.0;
        let likely =
            if odds > 0.0 { 1.0 / (1.0 + exp(-odds)) } else { exp(odds) / (1.0 + exp(odds)) };
        likely.min(BELOW_ONE)
    }
}

/// What stands beside a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Beside {
    Edge,
    /// Two sounds, one of which comes and goes: a vowel, a glide, h.
    Weak,
    /// Two consonants.
    Strong,
    /// Such a sound left out.
    WeakGap,
    /// A consonant left out.
    StrongGap,
}

impl Beside {
    fn of(step: Option<&Step>) -> Self {
        match step {
            None => Self::Edge,
            Some(Step::Pair(one, other)) if table::is_weak(*one) || table::is_weak(*other) => {
                Self::Weak
            }
            Some(Step::Pair(..) | Step::Doubled) => Self::Strong,
            Some(Step::Gap(sound, _)) if table::is_weak(*sound) => Self::WeakGap,
            Some(Step::Gap(..)) => Self::StrongGap,
        }
    }
}

/// The number of a step wherever it stands: two sounds, the smaller number first; a sound and 250 with its place;
/// 255 for a doubled one.
pub fn feature_of(step: Step) -> u32 {
    let (one, other) = match step {
        Step::Pair(one, other) => (one.min(other), one.max(other)),
        Step::Gap(sound, place) => (sound, 250 + place as u8),
        Step::Doubled => (255, 255),
    };
    u32::from(one) << 16 | u32::from(other) << 8
}

/// The numbers of all steps, and of those that differ with what stands beside them: 1 to 25 for [`beside`].
pub fn features(steps: &[Step], mut each: impl FnMut(u32)) {
    for (at, step) in steps.iter().enumerate() {
        let feature = feature_of(*step);
        each(feature);
        if !matches!(step, Step::Pair(one, other) if one == other) {
            let before = at.checked_sub(1).and_then(|at| steps.get(at));
            let both = Beside::of(before) as u32 * 5 + Beside::of(steps.get(at + 1)) as u32;
            each(feature | (1 + both));
        }
    }
}

/// The letters by which the data name what stands before and after a step: `^` and `$` nothing, `v` and `c` a pair of sounds, one
/// of them weak or none, `V` and `C` a gap of a weak sound or of a consonant.
pub fn beside(number: u32) -> Option<[char; 2]> {
    const LETTERS: [char; 5] = ['^', 'v', 'c', 'V', 'C'];
    let both = number.checked_sub(1).filter(|both| *both < 25)? as usize;
    let after = LETTERS[both % 5];
    Some([LETTERS[both / 5], if after == '^' { '$' } else { after }])
}
