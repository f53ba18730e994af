//! Precision and recall on the sentences of a treebank, and the commonest errors.

use std::collections::BTreeMap;
use std::fmt;

use roznama_text::non_joiners::words::Words;
use roznama_text::non_joiners::{Lexicon, Neighbours};

use crate::corpus::{bare, joining, letters, places, taken_apart, text};

#[derive(Default)]
pub struct Figures {
    right: u32,
    wrong: u32,
    missed: u32,
    /// Of what is wrong, plurals and comparatives, which the treebank itself writes in two ways.
    endings: u32,
    /// Of what is missed, what nobody sees: after a letter that does not join.
    unseen: u32,
    errors: Vec<(String, u32)>,
}

/// Takes the non-joiners out, puts them back in, and compares.
pub fn measure(conllu: &str, lexicon: &Lexicon<'_, impl Words>, show: bool) -> Figures {
    let mut figures = Figures::default();
    let mut errors: BTreeMap<String, u32> = BTreeMap::new();
    for line in conllu.lines().filter_map(|line| line.strip_prefix("# text = ")) {
        let line = bare(line);
        for place in places(&line) {
            let (letters, gold) = taken_apart(&letters(&line[place.clone()]));
            let beside = || Neighbours::of(&line[..place.start], &line[place.end..], lexicon.verbs);
            let ours = lexicon.missing_beside(&letters, beside);
            figures.right += (ours & gold).count_ones();
            figures.wrong += (ours & !gold).count_ones();
            figures.missed += (gold & !ours).count_ones();
            figures.unseen += (gold & !ours & !joining(&letters)).count_ones();
            for at in (1..letters.len().min(31)).filter(|at| (ours ^ gold) >> at & 1 == 1) {
                let (before, after) = (text(&letters[..at]), text(&letters[at..]));
                let found = ours >> at & 1 == 1;
                let is_ending = after.starts_with("ها") || after.starts_with("تر");
                figures.endings += u32::from(found && is_ending);
                let sign = if found { '+' } else { '-' };
                *errors.entry(format!("{sign}{before}|{after}")).or_default() += 1;
            }
        }
    }
    if show {
        figures.errors = errors.into_iter().collect();
        figures.errors.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    }
    figures
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let share = |part: u32, rest: u32| f64::from(part) / f64::from((part + rest).max(1));
        write!(
            f,
            "P {:.4} R {:.4}, of {}; without endings that may join and without what is not seen: P {:.4} R {:.4}",
            share(self.right, self.wrong),
            share(self.right, self.missed),
            self.right + self.missed,
            share(self.right, self.wrong - self.endings),
            share(self.right, self.missed - self.unseen),
        )?;
        self.errors.iter().try_for_each(|(error, count)| write!(f, "; {error} {count}"))
    }
}
