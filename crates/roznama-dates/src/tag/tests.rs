use proptest::prelude::*;

use super::*;

/// Each find as `text=value`, joined by `; `.
#[track_caller]
fn check(lang: Lang, on: &str, text: &str, expected: &str) {
    let found: Vec<String> = tag(text, lang, on.parse().ok())
        .into_iter()
        .map(|mention| format!("{}={}", &text[mention.span], mention.edtf))
        .collect();
    assert_eq!(found.join("; "), expected, "{text}");
}

#[test]
fn arabic() {
    #[track_caller]
    fn case(text: &str, expected: &str) {
        // A Sunday.
        check(Lang::AR, "2016-12-25", text, expected);
    }
    case("في ليل السبت", "ليل السبت=2016-12-24");
    case("وقال الأربعاء الماضي", "الأربعاء الماضي=2016-12-21");
    case("كانون الأول/ديسمبر 2016", "كانون الأول/ديسمبر 2016=2016-12");
    case("في ٢٤ كانون الأول (ديسمبر)", "٢٤ كانون الأول (ديسمبر)=2016-12-24");
    case("قبل ثلاثة أيام", "قبل ثلاثة أيام=2016-12-22");
    case("قبل ثلاثة أيام من الفتح", "");
    case("خلال الأشهر الستة الماضية", "خلال الأشهر الستة الماضية=2016-06-25/2016-12-25");
    case("من 21 إلى 24 ديسمبر", "من 21 إلى 24 ديسمبر=2016-12-21/2016-12-24");
    case("21 و22 ديسمبر", "21 و22 ديسمبر=2016-12-21/2016-12-22");
    case("أواخر عام 2016", "أواخر عام 2016=2016-09~/2016-12~");
    case("شارع 26 يوليو", "");
    case("الربع الأول من العام الماضي", "الربع الأول من العام الماضي=2015-33");
    case("قبل الميلاد", "");
    case("موسم 2015/2016", "2015/2016=2015/2016");
    case("قبل عامين ونصف تقريبا", "قبل عامين ونصف تقريبا=2014~");
    case("وبعد شهرين عاد", "");
    case("اليوم الأخير", "");
}

#[test]
fn persian() {
    #[track_caller]
    fn case(text: &str, expected: &str) {
        check(Lang::FA, "2016-12-25", text, expected);
    }
    case("۵ دی ۱۳۹۵ (۲۵ دسامبر ۲۰۱۶)", "۵ دی ۱۳۹۵=2016-12-25; ۲۵ دسامبر ۲۰۱۶=2016-12-25");
    case("می آمد و می\u{200C}رفت", "");
    case("در سال ۱۳۹۵", "سال ۱۳۹۵=2016-03-20/2017-03-20");
    case("امسال", "امسال=2016-03-20/2017-03-20");
    case("دو هفته پیش", "دو هفته پیش=2016-12-10/2016-12-16");
    case("چند روز پیش", "چند روز پیش=2016-12-18~/2016-12-23~");
    case("زمستان سال گذشته", "زمستان سال گذشته=2015-12-22/2016-03-19");
    case("نماز جمعه تهران", "");
    case("۱۰ هزار سال گذشته", "");
    case("سه می\u{200C}شناسیم", "");
    case("۱۲ می", "۱۲ می=2017-05-12");
    case("بیست\u{200C}وهفتم آذر", "بیست\u{200C}وهفتم آذر=2016-12-17");
    case("رمضان ۱۴۳۷", "رمضان ۱۴۳۷=2016-06-06~/2016-07-05~");
    case("۳۰ اسفند ۱۳۹۶", "");
    case("۳۱ شهریور ۱۳۹۵", "۳۱ شهریور ۱۳۹۵=2016-09-21");
}

#[test]
fn urdu() {
    #[track_caller]
    fn case(text: &str, expected: &str) {
        check(Lang::UR, "2016-12-25", text, expected);
    }
    case("سنہ 2012ء سے", "سنہ 2012ء=2012");
    case("ستمبر 2015ء کے بعد", "ستمبر 2015ء=2015-09");
    case("اسی ہفتے", "اسی ہفتے=2016-12-19/2016-12-25");
    case("گذشتہ ڈیڑھ ایک ماہ کے دوران", "گذشتہ ڈیڑھ ایک ماہ=2016-11-10~/2016-12-25");
    case("اگلے روز", "اگلے روز=2016-12-22~/2016-12-24~");
    case("پیر صاحب نے کہا", "");
    case("شام کے شہر حلب", "");
    case("قرارداد بائیس اکتیس", "");
    case("دو ہفتے کی تربیت", "");
    case("1984 سے بیمار ہیں", "1984=1984");
    case("1984 سے زائد افراد", "");
    case("2010-11 میں", "2010-11=2010/2011");
    case("میچ سے دو دن قبل", "");
    case("سال نو کی آمد", "");
    case(
        "Fri, 14 Oct 2016 18:30:31 +0500",
        "Fri, 14 Oct 2016 18:30:31 +0500=2016-10-14T18:30:31+05:00",
    );
    case("جولائی سے اکتوبر کے دوران", "جولائی سے اکتوبر کے دوران=2016-07/2016-10");
    case(
        "Apr ۱۳, ۲۰۲۱ ۱۹:۵۶ Asia/Tehran",
        "Apr ۱۳, ۲۰۲۱ ۱۹:۵۶ Asia/Tehran=2021-04-13T19:56:00+04:30",
    );
    case(
        "Jan ۱۳, ۲۰۲۱ ۱۹:۵۶ Asia/Tehran",
        "Jan ۱۳, ۲۰۲۱ ۱۹:۵۶ Asia/Tehran=2021-01-13T19:56:00+03:30",
    );
    case("Jan ۱۳, ۲۰۲۱ ۲۵:۵۶ Asia/Tehran", "Jan ۱۳, ۲۰۲۱=2021-01-13");
    case("Jan ۱۳, ۲۰۲۱ ۱۹:۵۶ Europe/Nowhere", "Jan ۱۳, ۲۰۲۱=2021-01-13");
}

#[test]
fn without_the_document_s_date_only_absolute_dates_have_a_value() {
    #[track_caller]
    fn case(lang: Lang, text: &str, expected: &str) {
        check(lang, "", text, expected);
    }
    case(Lang::UR, "منگل کو 30 ستمبر2015ء", "30 ستمبر2015ء=2015-09-30");
    case(Lang::AR, "أمس وقبل شهرين وفي 24 ديسمبر", "");
    case(Lang::FA, "پارسال و ۵ دی ۱۳۹۵", "۵ دی ۱۳۹۵=2016-12-25");
    case(Lang::FA, "۱۳۹۵/۱۰/۵", "۱۳۹۵/۱۰/۵=2016-12-25");
    case(Lang::AR, "14-10-1436", "14-10-1436=2015-07-30~");
    case(Lang::FA, "۹۵/۱۰/۵", "");
}

#[test]
fn impossible_dates_are_not_invented() {
    for on in ["", "2016-12-25", "-9999-01-01", "9999-12-31"] {
        for text in [
            "31/4/2016",
            "2016-13-01",
            "۳۱ آبان ۱۳۹۵",
            "31 April 2016",
            "9999999999999999999999999999999999999999",
        ] {
            for lang in [Lang::AR, Lang::FA, Lang::UR, Lang::EN] {
                check(lang, on, text, "");
            }
        }
    }
}

/// Quadratic work on any of these would take minutes.
#[test]
fn long_texts_take_linear_time() {
    let on = Day::from_ymd(2016, 12, 25);
    let pieces = [
        "7",
        "دو ہزار ",
        "1 و ",
        "12/",
        "منگل اور ",
        "از ",
        "في ",
        "24 ديسمبر ",
        "قبل ",
        "یک و ",
        "12:",
    ];
    for piece in pieces {
        let text = piece.repeat(60_000 / piece.len());
        for lang in [Lang::AR, Lang::FA, Lang::UR] {
            let _ = tag(&text, lang, on);
        }
    }
}

/// Neither a number that has no end nor a document beyond the calendar does harm.
#[test]
fn a_megabyte_of_digits_is_no_date() {
    for digit in ["7", "۱", "٠"] {
        let text = digit.repeat(1_000_000 / digit.len());
        for lang in [Lang::AR, Lang::FA, Lang::UR, Lang::EN] {
            assert_eq!(tag(&text, lang, Day::from_ymd(2016, 12, 25)), []);
        }
    }
}

#[test]
fn documents_at_the_ends_of_time() {
    let texts = [
        (
            Lang::AR,
            "قبل ثلاثة قرون وبعد شهرين وأمس والسبت المقبل و24 ديسمبر ورمضان والعام الماضي وخلال الأعوام الخمسة الماضية",
        ),
        (
            Lang::FA,
            "دو قرن پیش، پارسال، هفته آینده، ۵ دی، نوروز، دهه ۶۰، ۱۶/۸/۸۹، در ده سال گذشته، قرن آینده",
        ),
        (
            Lang::UR,
            "دو صدی قبل، گزشتہ سال، اگلے ہفتے، 24 دسمبر، عید الفطر، نوے کی دہائی، گزشتہ دو برس، رواں صدی",
        ),
    ];
    for day in [Day::MIN, Day::MAX, Day::MIN + 40, Day::MAX - 40] {
        for (lang, text) in texts {
            for mention in tag(text, lang, Some(day)) {
                let written = mention.edtf.to_string();
                assert_eq!(written.parse(), Ok(mention.edtf), "{lang} {day}");
            }
        }
    }
    assert!("-10000-01-01".parse::<Day>().is_err() && "10000-01-01".parse::<Day>().is_err());
}

#[test]
fn clues_and_parts_of_the_day() {
    #[track_caller]
    fn check(lang: Lang, text: &str, expected: &str) {
        let on = Day::from_ymd(2016, 12, 25);
        let found: Vec<String> =
            tag(text, lang, on).iter().map(|mention| mention.evidence.to_string()).collect();
        assert_eq!(found, [expected], "{text}");
    }
    check(Lang::AR, "في ليل السبت", "document-date weekday night");
    check(Lang::AR, "24 ديسمبر 2016", "year month-name");
    check(Lang::AR, "14-10-1436هـ", "year era-mark");
    check(Lang::AR, "في 3/4/2016", "year number-order");
    check(Lang::FA, "۹۵/۱۰/۵", "document-date short-year number-order");
    check(Lang::FA, "دیشب", "document-date night");
    check(Lang::FA, "محرم ۱۱۴۲ قمری", "year month-name era-mark tabular");
    check(Lang::UR, "بدھ کی صبح اجلاس ہوگا", "document-date weekday tense morning");
    check(Lang::UR, "کل بارش ہوگی", "document-date tense");
    check(Lang::UR, "جمعہ 24 دسمبر 2016ء", "year month-name weekday era-mark contradiction");
}

#[test]
fn other_languages_by_names_alone() {
    let on = "2016-12-25";
    check(
        "ps".parse().unwrap(),
        on,
        "د ۲۰۱۶ کال د دسمبر ۲۴ او ۴ مرغومی ۱۳۹۵",
        "۴ مرغومی ۱۳۹۵=2016-12-24",
    );
    check("ckb".parse().unwrap(), on, "لە ٢٤ کانونی یەکەم ٢٠١٦", "٢٤ کانونی یەکەم ٢٠١٦=2016-12-24");
    check("sd".parse().unwrap(), on, "24 ڊسمبر 2016", "24 ڊسمبر 2016=2016-12-24");
    check("ug".parse().unwrap(), on, "24 دېكابىر 2016", "24 دېكابىر 2016=2016-12-24");
    check(
        Lang::EN,
        on,
        "Published: Saturday, December 24th, 2016",
        "Saturday, December 24th, 2016=2016-12-24",
    );
    check(
        Lang::EN,
        on,
        "24-Dec-2016 and 24-Dec-16",
        "24-Dec-2016=2016-12-24; 24-Dec-16=2016-12-24",
    );
}

#[test]
fn a_wrong_weekday_is_said() {
    let on = Day::from_ymd(2013, 10, 25);
    let mentions = tag("جمعہ 24 اکتوبر 2013ء کو", Lang::UR, on);
    assert_eq!(mentions[0].rule, crate::Rule::WrongWeekday);
    let mentions = tag("جمعرات 24 اکتوبر 2013ء کو", Lang::UR, on);
    assert_eq!(mentions[0].rule, crate::Rule::Date);
}

/// Words that begin dates, numbers and marks, in any order.
fn soup() -> impl Strategy<Value = String> {
    let words = [
        "من",
        "إلى",
        "بين",
        "و",
        "24",
        "2016",
        "1395",
        "٣",
        "ديسمبر",
        "السبت",
        "أمس",
        "قبل",
        "شهرين",
        "الماضي",
        "از",
        "تا",
        "دی",
        "ماه",
        "سال",
        "گذشته",
        "پیش",
        "سه شنبه",
        "امسال",
        "بهار",
        "ہفتے",
        "اور",
        "اتوار",
        "کی",
        "درمیانی شب",
        "سے",
        "تک",
        "گزشتہ",
        "ماہ",
        "کل",
        "ء",
        "هـ",
        "/",
        "-",
        ".",
        "،",
        "(",
        ")",
        "\u{200C}",
        "\n",
        "ـ",
        "\u{64B}",
        "99999999999",
        "12:30",
        "Apr",
        "Asia/Tehran",
        "دہائی",
        "قرن",
        "20",
        "نوروز",
        "رمضان",
        "چند",
        "ڈیڑھ",
        "نصف",
        "الأول",
        "سہ ماہی",
    ];
    let joint = proptest::sample::select(vec![" ", "", " ", "\u{A0}"]);
    proptest::collection::vec((proptest::sample::select(words.to_vec()), joint), 0..12)
        .prop_map(|words| words.into_iter().flat_map(|(word, joint)| [word, joint]).collect())
}

fn lawful(text: &str, lang: Lang, on: Option<Day>) -> Result<(), TestCaseError> {
    let mentions = tag(text, lang, on);
    prop_assert_eq!(&mentions, &tag(text, lang, on));
    let mut end = 0;
    for mention in &mentions {
        prop_assert!(mention.span.start >= end && mention.span.start < mention.span.end);
        prop_assert!(
            text.is_char_boundary(mention.span.start) && text.is_char_boundary(mention.span.end)
        );
        end = mention.span.end;
        prop_assert_eq!(&mention.edtf.to_string().parse::<crate::Edtf>().unwrap(), &mention.edtf);
    }
    Ok(())
}

fn lang() -> impl Strategy<Value = Lang> {
    proptest::sample::select(vec![Lang::AR, Lang::FA, Lang::UR, Lang::EN, Lang::UND])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn any_text_is_tagged_lawfully(text in "\\PC{0,40}", lang in lang(), days in proptest::option::of(-4_000_000..3_000_000_i32)) {
        lawful(&text, lang, days.and_then(Day::from_days))?;
    }

    #[test]
    fn any_soup_of_words_is_tagged_lawfully(text in soup(), lang in lang(), days in proptest::option::of(-4_000_000..3_000_000_i32)) {
        lawful(&text, lang, days.and_then(Day::from_days))?;
    }
}
