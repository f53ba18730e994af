//! Pashto: all of it is in `data/script/pashto.tsv`.

use super::{Firsts, Script, nothing};
use crate::table::{PASHTO_LETTERS, PASHTO_WORDS};

pub(super) static SCRIPT: Script = Script {
    letters: &PASHTO_LETTERS,
    firsts: Firsts::of(&PASHTO_LETTERS),
    words: &PASHTO_WORDS,
    decide: nothing,
    decides_all: false,
};
