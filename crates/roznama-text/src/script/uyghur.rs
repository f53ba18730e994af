//! Uyghur: all of it is in `data/script/uyghur.tsv`.

use super::{Firsts, Script, nothing};
use crate::table::{UYGHUR_LETTERS, UYGHUR_WORDS};

pub(super) static SCRIPT: Script = Script {
    letters: &UYGHUR_LETTERS,
    firsts: Firsts::of(&UYGHUR_LETTERS),
    words: &UYGHUR_WORDS,
    decide: nothing,
    decides_all: false,
};
