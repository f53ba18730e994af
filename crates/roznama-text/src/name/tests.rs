#![allow(clippy::float_cmp, reason = "equal names are exactly 1, and the two orders exactly alike")]

use super::{SAME, key, similar};
use crate::{Level, fold, fold_mapped};

#[track_caller]
fn check_same(one: &str, other: &str) {
    let alike = similar(one, other);
    assert!(
        alike >= SAME,
        "{one} and {other} are one name: {alike} ({}, {})",
        key(one),
        key(other)
    );
    assert_eq!(alike, similar(other, one), "{one} and {other}");
}

#[track_caller]
fn check_apart(one: &str, other: &str) {
    let alike = similar(one, other);
    assert!(
        alike < SAME,
        "{one} and {other} are two names: {alike} ({}, {})",
        key(one),
        key(other)
    );
    assert_eq!(alike, similar(other, one), "{one} and {other}");
}

#[test]
fn one_name_in_many_spellings() {
    for names in [
        &["كازاخستان", "قزاقستان", "قزاخستان", "Kazakhstan"][..],
        &["بوتين", "پوتین", "پیوٹن", "Putin"],
        &["لافروف", "لاوروف", "لاؤروف", "Lavrov"],
        &["واشنطن", "واشنگتن", "واشنگٹن", "Washington"],
        &["جنيف", "ژنو"],
        &["تشاد", "چاد", "چاڈ", "Chad"],
        &["القاهرة", "قاهره", "قاہرہ"],
        &["اوکراین", "یوکرین", "Ukraine"],
        &["العراق", "عراق", "Iraq"],
        &["اليمن", "یمن", "Yemen"],
        &["أردوغان", "اردوغان", "اردوان"],
        &["نتنياهو", "نتانیاهو", "نیتن یاہو", "Netanyahu"],
        &["ظريف", "ظریف", "Zarif"],
        &["تاي لاند", "تایلند", "Thailand"],
        &["الدمام", "Ad Dammam", "ad-Dammam"],
        &["مینسک", "مِنسک", "Minsk"],
        &["ليلى", "لیلا", "لیلی", "Layla"],
        &["مصطفى", "مصطفی", "Mustafa"],
        &["النجف", "نجف", "Najaf"],
        &["الملاح", "El Malah"],
        &["کرک سفلی", "Kark-e Sofla"],
        &["دجيبوتي", "جیبوتی", "Djibouti"],
        &["هیدج", "Hidaj"],
    ] {
        for one in names {
            for other in names {
                check_same(one, other);
            }
        }
    }
}

#[test]
fn order_of_words() {
    check_same("ولادیمیر پیوٹن", "پوتین، ولادیمیر");
    check_same("Vladimir Putin", "Putin, Vladimir");
    check_same("حسن روحاني", "Rouhani Hassan");
    check_apart("حسن روحانی", "حسن نصرالله");
}

#[test]
fn two_names() {
    for (one, other) in [
        ("عمان", "اليمن"),
        ("إيران", "العراق"),
        ("السودان", "سوئد"),
        ("بوتين", "باتون روج"),
        ("حلب", "حماه"),
        ("موسكو", "موصل"),
        ("پاکستان", "تاجیکستان"),
        ("Austria", "استرالیا"),
        ("الرياض", "رباط"),
        ("تهران", "تیرانا"),
        ("", "تهران"),
        ("تهران", "..."),
    ] {
        check_apart(one, other);
    }
}

/// Neighbours by name: which is which is told by the likelier of two.
#[test]
fn nearer_of_two() {
    for (name, right, wrong) in [
        ("النيجر", "نیجر", "نیجریه"),
        ("نيجيريا", "نیجریه", "نیجر"),
        ("عمان", "عمان", "یمن"),
        ("Iran", "ایران", "عراق"),
        ("Slovakia", "اسلواکی", "اسلوونی"),
        ("محمد", "Muhammad", "محمود"),
        ("محمد", "Mohammed", "حامد"),
        ("Hussein", "حسین", "حسن"),
    ] {
        let (right_is, wrong_is) = (similar(name, right), similar(name, wrong));
        assert!(right_is > wrong_is, "{name}: {right} {right_is}, {wrong} {wrong_is}");
    }
}

#[test]
fn equal_names() {
    for (one, other) in [("", ""), ("روحاني", "روحانی"), ("Москва", "МОСКВА"), ("٢", "2")]
    {
        assert_eq!(similar(one, other), 1.0, "{one:?} {other:?}");
    }
    assert!(similar("Москва", "москвa") < 1.0);
}

#[test]
fn keys() {
    for (name, expected) in [
        ("أوكرانيا", "ʔkrn"),
        ("یوکرین", "ʔkrn"),
        ("كازاخستان", "kzkstn"),
        ("Kazakhstan", "kzkstn"),
        ("طهران", "trn"),
        ("Tehrān", "trn"),
        ("ولادیمیر پیوٹن", "fldmr btn"),
        ("Vladimir Putin", "fldmr btn"),
        ("بنغلادش", "bnldʃ"),
        ("العراق", "ʔrk"),
        ("Ash Shāriqah", "ʃrk"),
        ("الشارقة", "ʃrk"),
        ("هرات", "hrt"),
        ("یوسف", "ʔsf"),
        ("Москва 2016", "москва 2016"),
        ("", ""),
        ("...", ""),
    ] {
        assert_eq!(key(name), expected, "{name}");
    }
}

#[test]
fn doubled_letters_with_digits_are_one_key() {
    for name in
        ["zz5z`zz", "z'zzz7", "zzz5ZZZZZ\0\0\u{6}`ZZZZZZ.", &format!("{}5", "z".repeat(600))]
    {
        let key = fold(name, Level::Name);
        assert_eq!(fold(&key, Level::Name), key, "{name}");
    }
}

#[test]
fn maps() {
    let text = "«الرئيس فلاديمير بوتين»";
    let folded = fold_mapped(text, Level::Name);
    assert_eq!(folded.text, "rs fldmr btn");
    let at = folded.text.find("fldmr").unwrap();
    assert_eq!(&text[folded.map.to_original(at..at + 5)], "فلاديمير");
    assert_eq!(fold(text, Level::Name), folded.text);
}

#[test]
fn time_is_bounded() {
    let long = |name: &str, count: usize| name.repeat(count);
    // A name of 400 letters, names of very many words, a line of a megabyte.
    for (one, other) in [
        (long("محمد", 100), long("احمد", 100)),
        (long("علی ", 5000), long("ولی ", 5000)),
        (long("ش", 500_000), long("س", 500_000)),
        (long("al ", 300_000), long("ال ", 300_000)),
    ] {
        let alike = similar(&one, &other);
        assert!((0.0..1.0).contains(&alike), "{alike}");
        assert_eq!(similar(&one, &one), 1.0);
    }
    // What differs only far behind differs.
    let (one, other) = (long("حلب ", 1000) + "موصل", long("حلب ", 1000) + "تهران");
    assert!(similar(&one, &other) < 1.0);
}
