//! Sindhi: all of it is in `data/script/sindhi.tsv`.

use super::{Firsts, Script, nothing};
use crate::table::{SINDHI_LETTERS, SINDHI_WORDS};

pub(super) static SCRIPT: Script = Script {
    letters: &SINDHI_LETTERS,
    firsts: Firsts::of(&SINDHI_LETTERS),
    words: &SINDHI_WORDS,
    decide: nothing,
    decides_all: false,
};
