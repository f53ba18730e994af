use super::{Guess, identify, segments};
use crate::lang::Lang;

#[track_caller]
fn check(text: &str, lang: Lang) {
    let guess = identify(text);
    assert_eq!(guess.lang, lang, "{text:?}: {guess:?}");
    assert!((0.0..=1.0).contains(&guess.confidence), "{guess:?}");
}

#[test]
fn titles() {
    for (text, lang) in [
        ("الانتصارات على الارهابيين يجب ان تستمر", Lang::AR),
        ("الرئيس الإيراني يتصل بنظيره الروسي", Lang::AR),
        ("رییس جمهوری آزادسازی حلب را گامی مهم دانست", Lang::FA),
        ("تهران و مسكو همكاري مي كنند", Lang::FA),
        ("ایران روس اسٹریٹیجک تعاون کے فروغ پر زور", Lang::UR),
        ("شام میں دہشتگردی کیخلاف کاروائیاں جاری رہیں گی", Lang::UR),
        ("سەرۆکی هەرێمی کوردستان گەیشتە بەغدا", Lang::CKB),
        ("د افغانستان ولسمشر په کابل کې وویل", Lang::PS),
        ("سنڌ جي وڏي وزير چيو آهي ته", Lang::SD),
        ("ئۇيغۇر تىلى تۈركىي تىللارنىڭ بىرى", Lang::UG),
        ("The president of Iran spoke to his counterpart on Saturday", Lang::EN),
    ] {
        check(text, lang);
    }
}

#[test]
fn nothing_to_tell_by() {
    for text in
        ["", " \n", "۲۰۱۶", "!؟", "Ελλάδα", "Москва сегодня", "中文", "Bundestag beschließt Gesetz"]
    {
        check(text, Lang::UND);
        assert_eq!(identify(text), Guess { lang: Lang::UND, confidence: 0.0 }, "{text:?}");
    }
}

#[test]
fn longer_texts_are_surer() {
    let short = identify("در تهران");
    let long =
        identify("در تهران گفت که این کشور از صلح در منطقه حمایت می\u{200C}کند و به آن متعهد است");
    assert_eq!(long.lang, Lang::FA);
    assert!(long.confidence > 0.9, "{long:?}");
    assert!(long.confidence >= short.confidence, "{short:?} {long:?}");
}

#[track_caller]
fn check_segments(text: &str, langs: &[Lang]) {
    let found = segments(text);
    assert_eq!(found.iter().map(|s| s.lang).collect::<Vec<_>>(), langs, "{text:?}: {found:#?}");
    let mut at = 0;
    for segment in &found {
        assert_eq!(segment.span.start, at);
        assert!((0.0..=1.0).contains(&segment.confidence), "{found:?}");
        at = segment.span.end;
    }
    assert_eq!(at, text.len());
}

const URDU: &str =
    "ایران کے صدر نے کہا ہے کہ دہشت گردی کے خلاف جنگ جاری رہے گی۔ انہوں نے یہ بات ماسکو میں کہی۔";
const PERSIAN: &str =
    "رییس جمهوری گفت که این پیروزی گامی مهم در راه صلح است. وی از مردم سوریه قدردانی کرد.";
const ARABIC: &str =
    "قال الرئيس إن الانتصارات على الإرهابيين يجب أن تستمر. وأضاف أن بلاده ستواصل دعمها للشعب السوري.";

#[test]
fn paragraphs_in_other_languages() {
    check_segments("", &[]);
    check_segments(URDU, &[Lang::UR]);
    check_segments(PERSIAN, &[Lang::FA]);
    check_segments(&format!("{URDU}\n{ARABIC}\n{URDU}"), &[Lang::UR, Lang::AR, Lang::UR]);
    check_segments(&format!("{ARABIC}\n\n{PERSIAN}"), &[Lang::AR, Lang::FA]);
    let english = "The president said on Monday that they would not be there.";
    check_segments(&format!("{PERSIAN}\n{english}\n{PERSIAN}"), &[Lang::FA, Lang::EN, Lang::FA]);
}

#[test]
fn a_quotation() {
    let text = format!("{URDU} \u{AB}{ARABIC}\u{BB} {URDU}");
    check_segments(&text, &[Lang::UR, Lang::AR, Lang::UR]);
    let quoted = &segments(&text)[1];
    assert!(text[quoted.span.clone()].contains("الانتصارات"), "{quoted:?}");
}

/// Names, dates, numbers, a few foreign words and short sentences of words that two languages share change nothing.
#[test]
fn no_flapping() {
    for text in [
        format!("{URDU} (Vladimir Putin) {URDU} BBC Urdu. 2016. {URDU}"),
        format!("{URDU} حلب۔ بشار الاسد۔ حسن روحانی۔ {URDU}"),
        format!("{URDU} السلام علیکم! {URDU}"),
    ] {
        check_segments(&text, &[Lang::UR]);
    }
    check_segments(&format!("{PERSIAN} حلب. سوریه. بشار اسد! ۱۳۹۵. {PERSIAN}"), &[Lang::FA]);
    check_segments(
        &format!("{ARABIC} (حسن روحاني). 24/12/2016. فلاديمير بوتين. {ARABIC}"),
        &[Lang::AR],
    );
}
