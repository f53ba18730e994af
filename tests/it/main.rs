//! What the viewer shows of the corpus that is built into it, worked out without a browser.

mod articles;
mod search;
mod timeline;

use roznama::corpus::{Load, SharedCorpus};
use roznama::i18n::Ui;
use roznama::state::{Locale, Preferences};

fn corpus() -> SharedCorpus {
    match Load::embedded() {
        Load::Ready(corpus) => corpus,
        Load::Failed(error) => panic!("the built-in corpus: {error}"),
    }
}

fn locale(ui: Ui) -> Locale {
    Preferences { ui, ..Preferences::default() }.locale(None)
}

#[test]
fn a_damaged_pack_is_a_readable_failure() {
    let damaged = Load::from_bytes(b"no pack at all");
    let Load::Failed(error) = damaged else { panic!("expected a failure, found {damaged:?}") };
    assert!(error.to_string().len() > 10, "{error}");
}
