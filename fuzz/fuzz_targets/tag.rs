//! The date tagger: spans of the original, ascending, values that are EDTF.
#![no_main]

use libfuzzer_sys::fuzz_target;
use roznama_dates::{Day, Edtf, tag};
use roznama_text::Lang;

fuzz_target!(|text: &str| {
    for lang in [Lang::AR, Lang::FA, Lang::UR, Lang::UND] {
        for on in [None, Day::from_ymd(2016, 12, 25)] {
            let mut at = 0;
            for mention in tag(text, lang, on) {
                assert!(at <= mention.span.start);
                assert!(text.get(mention.span.clone()).is_some_and(|t| !t.is_empty()));
                assert_eq!(mention.edtf.to_string().parse::<Edtf>().as_ref(), Ok(&mention.edtf));
                at = mention.span.end;
            }
        }
    }
});
