//! Names of sentences.

use proptest::prelude::*;
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

#[test]
fn persons_without_a_title() {
    check(Lang::FA, "اشتری افزود: در روز جمعه", &["person:اشتری"]);
    check(Lang::AR, "زيارة فابريسيو أوليفييرا أمس", &["person:فابريسيو أوليفييرا"]);
    check(Lang::UR, "جدائی بڑے صدمے سے کم نہیں، حنیف", &["person:حنیف"]);
    check(Lang::UR, "خاص کرطالبان کو", &["org:طالبان=org/taliban"]);
    check(Lang::AR, "العقيد محمد بن عبدالرحيم العاصمي", &["person:محمد بن عبدالرحيم العاصمي"]);
}

#[test]
fn two_words_that_no_list_has_are_a_name_where_one_stands() {
    check(Lang::FA, "با ژیگمونت کرایوزیک، گل زد", &["person:ژیگمونت کرایوزیک"]);
    check(Lang::UR, "کوچ کی رائے، زگمنٹ کرایوزک", &["person:زگمنٹ کرایوزک"]);
    check(Lang::FA, "می\u{200C}خواهند نمی\u{200C}گذارند", &[]);
}

#[test]
fn firms_and_clubs_by_the_word_before() {
    check(Lang::AR, "باحثون في معهد زغموند أمس", &["org:معهد زغموند"]);
    check(Lang::FA, "مدیران باشگاه زوگدیدی است", &["org:زوگدیدی"]);
    check(Lang::FA, "باشگاه\u{200C}های بزرگ", &[]);
}

#[test]
fn streets_are_called_after_persons() {
    check(Lang::AR, "قرب شارع ياسر عرفات أمس", &["place:شارع ياسر عرفات"]);
    check(Lang::FA, "ورزشگاه علی دایی را", &["place:ورزشگاه علی دایی"]);
}

#[test]
fn a_title_of_two_words_is_no_name() {
    check(Lang::UR, "وزیر اعظم ٹروڈو نے کہا", &["person:ٹروڈو"]);
    check(Lang::FA, "در 16 آذر هرساله", &[]);
}

#[test]
fn persons_by_what_stands_around() {
    check(Lang::AR, "الأرجنتيني هيكتور كوبر المدير", &["other:الأرجنتيني=AR", "person:هيكتور كوبر"]);
    check(Lang::AR, "وقال إينوكا إن الانفجار", &["person:إينوكا"]);
    check(Lang::AR, "رئيسة الجمعية، ميخو بوغوسيان، عن", &["person:ميخو بوغوسيان"]);
    check(Lang::AR, "فيصل حدادي وساري عمرو", &["person:فيصل حدادي", "person:ساري عمرو"]);
    check(Lang::UR, "کپورکی فلم میں", &["person:کپور"]);
    check(Lang::UR, "شاہ رخ اورسلمان نے", &["person:شاہ رخ", "person:سلمان"]);
    check(Lang::FA, "انصاری فرد با چنین", &["person:انصاری فرد"]);
}

#[test]
fn places_by_their_kind() {
    check(Lang::AR, "في مطار الملك خالد الدولي", &["place:مطار الملك خالد الدولي"]);
    check(Lang::AR, "بقرية كرانة الشيعية", &["place:كرانة"]);
    check(Lang::FA, "شهرستان رابر و", &["place:رابر"]);
    check(Lang::UR, "کی وباء میں", &[]);
}

#[test]
fn bodies_by_their_kind() {
    check(
        Lang::AR,
        "منحت وزارة الشؤون الاجتماعية جمعية البر الخيرية",
        &["org:وزارة الشؤون الاجتماعية", "org:جمعية البر الخيرية"],
    );
    check(Lang::AR, "صحيفة \"الرياض\" السعودية", &["org:الرياض", "other:السعودية=SA"]);
    check(Lang::AR, "بوزارة العدل", &["org:وزارة العدل"]);
    check(Lang::FA, "سازمان حج و زیارت اعلام کرد", &["org:سازمان حج و زیارت"]);
    check(Lang::UR, "لبریشن پارٹی نے", &["org:لبریشن پارٹی"]);
}

#[test]
fn clubs_need_a_cue() {
    check(Lang::AR, "لاعب الهلال، ظهر الهلال", &["org:الهلال=club/al-hilal"]);
    check(Lang::FA, "تیم استقلال و استقلال کشور", &["org:استقلال=club/esteghlal"]);
}

#[test]
fn words_that_are_no_names() {
    check(Lang::AR, "أكد على ضرورة الحوار، لا تزال على نفقته", &[]);
    check(Lang::FA, "شام خوردند و کار کرد", &[]);
    check(Lang::UR, "آج شام کو امن و امان", &[]);
    check(Lang::AR, "نوع من أي من هذه", &[]);
}

#[test]
fn bad_texts_are_texts() {
    let long = "بوتين".repeat(100);
    assert_eq!(names(&long, Lang::AR), []);
    let many = "محمد ".repeat(20_000);
    assert!(names(&many, Lang::AR).len() < 20_000);
    assert_eq!(names("", Lang::UR), []);
}

proptest! {
    #[test]
    fn spans_are_in_order_and_on_boundaries(
        text in "([وبلفك]?(ال)?(روسيا|إيران|محمد|حسن روحانی|صدر|الرئيس|بن|عبد|علی|#|[\u{640}\u{64B}\u{200C}]|.)[ \u{200C}]?){0,40}",
        lang in prop::sample::select(vec![Lang::AR, Lang::FA, Lang::UR, Lang::EN, Lang::UND, Lang::PS]),
    ) {
        let mut end = 0;
        for name in names(&text, lang) {
            prop_assert!(name.span.start >= end && name.span.start < name.span.end);
            prop_assert!(text.get(name.span.clone()).is_some());
            end = name.span.end;
        }
    }
}
