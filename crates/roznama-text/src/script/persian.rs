//! Persian: its letters are in `data/script/persian.tsv`.

use super::{Script, nothing};
use crate::table::{PERSIAN_LETTERS, PERSIAN_WORDS};

pub(super) static SCRIPT: Script = Script {
    letters: &PERSIAN_LETTERS,
    words: &PERSIAN_WORDS,
    decide: nothing,
    decides_all: false,
};
