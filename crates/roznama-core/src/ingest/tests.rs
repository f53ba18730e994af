//! What is concluded from a text, and on what basis.

use roznama_text::Lang;

use crate::{
    Article, Document, EventLinkRow, EventRow, Passage, Role, Sourced, build, document_of,
};

fn understand(body: &str) -> Document {
    document_of(Article::new("the-id", body))
}

#[track_caller]
fn check_title(body: &str, title: &str, rule: &str) {
    let document = understand(body);
    assert_eq!(document.title, Sourced::inferred(title.to_owned(), rule));
}

#[test]
fn titles() {
    check_title("\n  سرخی  \n\nمتن یہ ہے۔", "سرخی", "first-line");
    check_title("Apr ۱۳, ۲۰۲۱ ۱۹:۵۶ Asia/Tehran\n  • سرخی\n\nمتن", "سرخی", "first-line");
    check_title("۱۳۹۵/۱۰/۵\nعنوان\nمتن", "عنوان", "first-line");
    check_title("", "the-id", "id");
    check_title("…\n--\n", "the-id", "id");
    let long = "word ".repeat(60);
    check_title(&long, &format!("{}…", ["word"; 18].join(" ")), "lead");
    let sentence = format!("{}end. {long}", "word ".repeat(10));
    check_title(&sentence, &format!("{}end.", "word ".repeat(10)), "lead");
    check_title(&"ا".repeat(300), &format!("{}…", "ا".repeat(90)), "lead");
}

/// A paragraph in another language has the dates of that language.
#[test]
fn dates_of_a_quotation() {
    let urdu = "ایران کے صدر نے کہا ہے کہ دہشت گردی کے خلاف جنگ جاری رہے گی۔";
    let arabic = "وقال الرئيس يوم 24 كانون الأول 2016 إن الانتصارات على الإرهابيين يجب أن تستمر.";
    let document = understand(&format!("{urdu}\n{arabic}\n{urdu} 25 دسمبر 2016ء"));
    let langs: Vec<Lang> =
        document.paragraphs.iter().map(|paragraph| document.lang_of(paragraph)).collect();
    assert_eq!(langs, [Lang::UR, Lang::AR, Lang::UR]);
    assert_eq!(document.other_langs(), [Sourced::inferred(Lang::AR, "paragraph-language")]);
    assert_eq!(document.lang_at(urdu.len() + 1), Lang::AR);
    let dates: Vec<String> = document.mentions.iter().map(|it| it.edtf.to_string()).collect();
    assert_eq!(dates, ["2016-12-24", "2016-12-25"]);
    assert!(document.text(&document.mentions[0].span).contains("كانون الأول"));
}

#[track_caller]
fn check_date(body: &str, date: Option<&str>) {
    let document = understand(body);
    let expected = date.map(|date| Sourced::inferred(date.parse().unwrap(), "date-line"));
    assert_eq!(document.date, expected, "{body:?}");
}

#[test]
fn date_lines() {
    check_date("24 ديسمبر 2016\nعنوان\nقال الرئيس ذلك.", Some("2016-12-24"));
    check_date("عنوان\nتاريخ النشر: 24 ديسمبر 2016\nقال الرئيس ذلك.", Some("2016-12-24"));
    check_date("قال الرئيس يوم 24 ديسمبر 2016 ان الحرب انتهت في كل البلاد منذ زمن.", None);
    check_date("عنوان\nقال الرئيس ذلك.", None);
    check_date("2016\nعنوان", None);
    check_date("السبت\nعنوان", None);
    let stated = Article {
        date: "2020".parse().ok().map(Sourced::stated),
        ..Article::new("a", "24 ديسمبر 2016\nعنوان")
    };
    assert_eq!(document_of(stated).date, "2020".parse().ok().map(Sourced::stated));
}

/// Lines as news sites and agencies write them above or below a headline.
#[test]
fn kinds_of_date_lines() {
    #[track_caller]
    fn check(lang: Lang, line: &str, date: &str) {
        let article = Article {
            lang: Some(Sourced::stated(lang)),
            ..Article::new("a", format!("{line}\n\u{2022} ...\n..."))
        };
        let found = document_of(article).date.map(|date| date.value.to_string());
        assert_eq!(found.unwrap_or_default(), date, "{line}");
    }
    // With a clock time and a zone.
    check(Lang::UR, "Tue, 06 Dec 2016 20:23:00 +0500", "2016-12-06T20:23:00+05:00");
    check(Lang::UR, "Wed, 05 Oct 2016 18:54:24 GMT", "2016-10-05T18:54:24+00:00");
    check(Lang::UR, "Apr ۱۳, ۲۰۲۱ ۱۹:۵۶ Asia/Tehran", "2021-04-13T19:56:00+04:30");
    check(Lang::UR, "2012-08-14T07:12:07 +0500", "2012-08-14T07:12:07+05:00");
    check(Lang::FA, "Dec 25, 2016 10:15 Asia/Tehran", "2016-12-25T10:15:00+03:30");
    // A clock time without a zone stays outside.
    check(Lang::FA, "تاریخ انتشار: ۲۳ اسفند ۱۳۹۸ - ۱۴:۲۵ | کد خبر: ۹۸۷۶۴۳", "2020-03-13");
    check(Lang::FA, "۱۶ بهمن ۱۳۹۶ ساعت ۱۵:۳۰", "2018-02-05");
    check(Lang::FA, "۱۳۹۵/۱۰/۰۵ - ۱۲:۳۰", "2016-12-25");
    check(Lang::FA, "یکشنبه ۵ دی ۱۳۹۵ ساعت ۱۴:۲۵", "2016-12-25");
    check(Lang::FA, "*جمعه ۱۶ آبان ۱۳۹۹", "2020-11-06");
    check(Lang::FA, "شنبه, ۰۴ دی ۱۳۹۵", "2016-12-24");
    check(Lang::AR, "نشر في: 25/12/2016 - 10:30", "2016-12-25");
    check(Lang::AR, "الأحد 25 ديسمبر 2016 - 14:30 بتوقيت غرينتش", "2016-12-25");
    check(
        Lang::UR,
        "آخری وقت اشاعت: منگل 14 اگست 2012 ,15:36 GMT 20:36 PST",
        "2012-08-14T15:36:00+00:00",
    );
    check(Lang::UR, "شائع شدہ: 10.12.2016", "2016-12-10");
    // One day in two calendars, with a place and an agency.
    check(Lang::AR, "الرياض 25 شوال 1436 هـ الموافق 10 أغسطس 2015 م واس", "2015-08-10");
    check(Lang::AR, "جدة 25 شوال 1436هـ الموافق 10 أغسطس 2015م واس", "2015-08-10");
    check(
        Lang::AR,
        "آخر تحديث: الأحد 26 ربيع الأول 1438هـ - 25 ديسمبر 2016م KSA 14:47 - GMT 11:47",
        "2016-12-25",
    );
    check(Lang::FA, "۲۰۱۸/۰۲/۰۵ - ۱۶ بهمن ۱۳۹۶ - ۱۹ جمادی\u{200C}الاول ۱۴۳۹", "2018-02-05");
    check(Lang::AR, "14 فبراير/شباط 2018", "2018-02-14");
    check(Lang::AR, "27 أبريل, 2025", "2025-04-27");
    check(Lang::UR, "16 اگست، 2017", "2017-08-16");
    check(Lang::UR, "اتوار 25 دسمبر 2016", "2016-12-25");
    // Sentences, years and months are no date lines.
    check(Lang::FA, "چین در 29 اسفند 1398 خبر خوبی به جهان داد.", "");
    check(Lang::FA, "20 بهمن 1349، پل کارون آماده بهره برداری شد.", "");
    check(Lang::UR, "فلم 21 جون 2013 کو ریلیز کی جائے گی۔", "");
    check(Lang::AR, "ديسمبر 2016", "");
    check(Lang::AR, "31 أبريل 2016", "");
}

#[test]
fn dates_told_from_the_text() {
    #[track_caller]
    fn check(lang: Lang, body: &str, date: &str, rule: &str) {
        let article = Article { lang: Some(Sourced::stated(lang)), ..Article::new("a", body) };
        let expected = date.parse().ok().map(|date| Sourced::inferred(date, rule));
        assert_eq!(document_of(article).date, expected, "{body}");
    }
    let rest = "وقال المتحدث إن اللجنة ستواصل عملها في كل المحافظات من دون توقف.";
    check(
        Lang::AR,
        &format!("عنوان\nأعلن الوزير اليوم الأحد 25 ديسمبر 2016 النتائج. {rest}"),
        "2016-12-25",
        "dated-today",
    );
    check(
        Lang::AR,
        &format!("عنوان\nأعلن الوزير أمس السبت 24 ديسمبر 2016 النتائج. {rest}"),
        "2016-12-25",
        "dated-today",
    );
    check(
        Lang::FA,
        "عنوان\nوزیر نیرو دیروز ۴ دی ۱۳۹۵ از سد بازدید کرد و گفت آب کافی است و نگرانی نیست.",
        "2016-12-25",
        "dated-today",
    );
    check(
        Lang::AR,
        &format!("عنوان\nطهران (إسنا) - 25 ديسمبر 2016: {rest}"),
        "2016-12-25",
        "dateline",
    );
    check(
        Lang::AR,
        &format!("عنوان\nاجتمع الوزراء السبت 24 ديسمبر 2016 في العاصمة. {rest}"),
        "2016-12-24?/2016-12-30?",
        "week-of-weekday",
    );
    // A weekday that is wrong, a year, or a day long past without its weekday tell nothing.
    check(
        Lang::AR,
        &format!("عنوان\nاجتمع الوزراء الأحد 24 ديسمبر 2016 في العاصمة. {rest}"),
        "",
        "",
    );
    check(Lang::AR, &format!("عنوان\nتأسست الشركة في 24 ديسمبر 1998 في العاصمة. {rest}"), "", "");
}

#[test]
fn a_document_without_a_date_takes_it_from_its_event() {
    let row = |id: &str, edtf: &str| EventRow {
        id: id.to_owned(),
        titles: std::collections::BTreeMap::default(),
        edtf: edtf.parse().unwrap(),
        places: vec![],
        participants: vec![],
        articles: vec![EventLinkRow {
            article: "a".to_owned(),
            role: Role::Report,
            passage: Passage::Whole,
        }],
        note: None,
    };
    let article = |date: Option<&str>| Article {
        lang: Some(Sourced::stated(Lang::AR)),
        date: date.and_then(|date| date.parse().ok()).map(Sourced::stated),
        ..Article::new("a", "أجرى الرئيس ليل السبت اتصالا هاتفيا.")
    };
    let built = build(vec![article(None)], vec![row("e", "2016-12-24")]);
    let date = built.documents[0].date.clone().unwrap();
    assert_eq!(date, Sourced::inferred("2016-12-24?/2016-12-25?".parse().unwrap(), "event-date"));
    assert_eq!(built.documents[0].mentions[0].edtf.to_string(), "2016-12-24");
    // What is stated stands, and an event that has no day tells none.
    let built = build(vec![article(Some("2020-01-01"))], vec![row("e", "2016-12-24")]);
    assert_eq!(built.documents[0].date, Some(Sourced::stated("2020-01-01".parse().unwrap())));
    let built = build(vec![article(None)], vec![row("e", "2016")]);
    assert_eq!(built.documents[0].date, None);
}

#[test]
fn mentions_count_from_the_document() {
    let on = |date: &str| {
        let article = Article {
            lang: Some(Sourced::stated(Lang::AR)),
            date: date.parse().ok().map(Sourced::stated),
            ..Article::new("a", "قال الرئيس يوم السبت ان الحرب انتهت.")
        };
        let values: Vec<String> =
            document_of(article).mentions.iter().map(|mention| mention.edtf.to_string()).collect();
        values
    };
    assert_eq!(on("2016-12-25"), ["2016-12-24"]);
    assert_eq!(on("2016-12-24/2016-12-25"), ["2016-12-24"]);
    assert_eq!(on("2016-12"), <[&str; 0]>::default());
}

#[test]
fn languages() {
    let document = understand("حکومت نے کہا ہے کہ یہ ایک اچھی خبر ہے۔");
    assert_eq!(document.lang, Sourced::inferred(Lang::UR, "language-id"));
    let stated = Article { lang: Some(Sourced::stated(Lang::FA)), ..Article::new("a", "ہے") };
    assert_eq!(document_of(stated).lang, Sourced::stated(Lang::FA));
}
