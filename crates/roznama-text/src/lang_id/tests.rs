use super::{Guess, identify};
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
