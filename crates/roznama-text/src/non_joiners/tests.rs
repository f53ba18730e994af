//! Words as the news writes them without their non-joiners; `|` stands for one.

use crate::{Lang, Level, fold_in};

#[track_caller]
fn check(from: &str, to: &str) {
    let shown = fold_in(from, Level::Standard, Lang::FA).replace('\u{200C}', "|");
    assert_eq!(shown, to, "of {from}");
}

#[test]
fn endings_and_prefixes() {
    for (from, to) in [
        ("کتابهای", "کتاب|های"),
        ("خانههایمان", "خانه|هایمان"),
        ("میدانند", "می|دانند"),
        ("مهمترین", "مهم|ترین"),
        ("بزرگترین شهر", "بزرگ|ترین شهر"),
        ("گفتهاند", "گفته|اند"),
        // One word each.
        ("دکترین", "دکترین"),
        ("بهترین", "بهترین"),
        ("دانشنامه", "دانشنامه"),
        ("دیگرانش", "دیگرانش"),
        // A past, not a copula: رسان|د.
        ("رساند", "رساند"),
    ] {
        check(from, to);
    }
}

#[test]
fn verbs_after_a_yeh_are_whole() {
    for verb in ["بیاموز", "بیاموزد", "بیندازد", "بیفتد", "نینداخت", "بیارزد"]
    {
        check(verb, verb);
    }
}

#[test]
fn neighbours_tell_a_plural_from_an_indefinite_yeh() {
    for (from, to) in [
        ("در زمینهای که", "در زمینه|ای که"),
        ("در زمینهاي كه", "در زمینه|ای که"),
        ("به منطقهای رفتند.", "به منطقه|ای رفتند."),
        ("گفتهای؟", "گفته|ای؟"),
        ("هیچ زمینهای کشاورزی", "هیچ زمینه|ای کشاورزی"),
        ("زمینهای کشاورزی", "زمین|های کشاورزی"),
        ("کتابهای که", "کتاب|های که"),
        // Alone it has no neighbours, and on the next line is none.
        ("زمینهای", "زمین|های"),
        ("زمینهای\nکه", "زمین|های\nکه"),
    ] {
        check(from, to);
    }
}
