//! Central Kurdish (Sorani): all of it is in `data/script/sorani.tsv`.

use super::{Script, nothing};
use crate::table::{SORANI_LETTERS, SORANI_WORDS};

pub(super) static SCRIPT: Script =
    Script { letters: &SORANI_LETTERS, words: &SORANI_WORDS, decide: nothing, decides_all: false };
