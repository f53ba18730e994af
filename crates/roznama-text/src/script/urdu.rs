//! Urdu: all of it is in `data/script/urdu.tsv`.

use super::{Firsts, Script, nothing};
use crate::table::{URDU_LETTERS, URDU_WORDS};

pub(super) static SCRIPT: Script = Script {
    letters: &URDU_LETTERS,
    firsts: Firsts::of(&URDU_LETTERS),
    words: &URDU_WORDS,
    decide: nothing,
    decides_all: false,
};
