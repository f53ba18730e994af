//! Names of sentences.

use roznama_text::Lang;

use crate::names;

/// The names of a text as `kind:span` or `kind:span=id`.
#[track_caller]
fn check(lang: Lang, text: &str, expected: &[&str]) {
    let found: Vec<String> = names(text, lang)
        .into_iter()
        .map(|name| match name.id {
            Some(id) => format!("{}:{}={id}", name.kind, &text[name.span]),
            None => format!("{}:{}", name.kind, &text[name.span]),
        })
        .collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn places_have_one_id() {
    check(Lang::AR, "في كازاخستان", &["place:كازاخستان=KZ"]);
    check(Lang::FA, "در قزاقستان", &["place:قزاقستان=KZ"]);
    check(Lang::UR, "قزاخستان میں", &["place:قزاخستان=KZ"]);
    check(Lang::AR, "وبالولايات المتحدة", &["place:الولايات المتحدة=US"]);
    check(Lang::AR, "للأمم المتحدة", &["org:لأمم المتحدة=org/un"]);
    check(Lang::FA, "هنگ\u{200C}کنگ و هنگ کنگ", &["place:هنگ\u{200C}کنگ=HK", "place:هنگ کنگ=HK"]);
}

#[test]
fn persons() {
    check(
        Lang::AR,
        "الرئيس الروسي فلاديمير بوتين وقال بوتين",
        &["other:الروسي=RU", "person:فلاديمير بوتين", "person:بوتين"],
    );
    check(Lang::UR, "صدرایران ڈاکٹرحسن روحانی نے کہا", &["place:ایران=IR", "person:حسن روحانی"]);
    check(Lang::UR, "شامی صدر بشارالاسد کے", &["other:شامی=SY", "person:بشارالاسد"]);
    check(
        Lang::FA,
        "عماد محمد دیب خمیس نخست وزیر سوریه",
        &["person:عماد محمد دیب خمیس", "place:سوریه=SY"],
    );
}
