//! EDTF: what is read is written back the same; an error names a byte of the text.
#![no_main]

use libfuzzer_sys::fuzz_target;
use roznama_dates::{Edtf, parse_typed};

fuzz_target!(|text: &str| {
    match text.parse::<Edtf>() {
        Ok(edtf) => {
            assert_eq!(edtf.to_string(), text);
            if let (Some(earliest), Some(latest)) = edtf.bounds() {
                assert!(edtf.overlaps(Some(earliest), Some(latest)));
            }
        }
        Err(error) => assert!(text.is_char_boundary(error.offset())),
    }
    parse_typed(text, None);
});
