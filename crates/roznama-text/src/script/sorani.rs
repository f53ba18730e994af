//! Central Kurdish (Sorani): all of it is in `data/script/sorani.tsv`.

use super::{Firsts, Script, nothing};
use crate::table::{SORANI_LETTERS, SORANI_WORDS};

pub(super) static SCRIPT: Script = Script {
    letters: &SORANI_LETTERS,
    firsts: Firsts::of(&SORANI_LETTERS),
    words: &SORANI_WORDS,
    decide: nothing,
    decides_all: false,
};
