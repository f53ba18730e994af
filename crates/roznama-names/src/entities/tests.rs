//! Names of one person in three languages, and of several.

use proptest::prelude::*;
use roznama_text::Lang;

use super::{Entity, Names};
use crate::{Rule, names};

const TEXTS: [(Lang, &str); 12] = [
    (Lang::AR, "قال الرئيس الروسي فلاديمير بوتين في موسكو. وأضاف بوتين"),
    (Lang::UR, "روسی صدر ولادیمیر پیوٹن نے کہا"),
    (Lang::UR, "صدر ولادی میر پوتین نے بھی شام کا ذکر کیا"),
    (Lang::FA, "پوتین در کازاخستان گفت"),
    (Lang::UR, "وزیراعظم نواز شریف نے کہا"),
    (Lang::UR, "وزیراعلیٰ شہباز شریف نے کہا"),
    (Lang::UR, "وزیراعظم نواز شریف لاہور میں، نواز شریف نے"),
    (Lang::FA, "حسن روحانی در قزاقستان"),
    (Lang::AR, "الرئيس حسن روحاني في كازاخستان"),
    (Lang::FA, "حسین روحانی در تهران"),
    (Lang::AR, "وزير الخارجية الإيراني محمد جواد ظريف. وقال جواد ظريف"),
    (Lang::UR, "محمد جواد ظریف نے کہا"),
];

fn entities(texts: &[(u32, (Lang, &str))]) -> Vec<Entity> {
    let mut corpus = Names::default();
    for (document, (lang, text)) in texts {
        corpus.add(*document, *lang, text, &names(text, *lang));
    }
    corpus.entities()
}

fn all() -> Vec<(u32, (Lang, &'static str))> {
    (0..).zip(TEXTS).collect()
}

/// The documents of the entity that has a spelling.
#[track_caller]
fn check(spelling: &str, documents: &[u32]) {
    let entities = entities(&all());
    let has = |entity: &&Entity| entity.spellings.iter().any(|one| one.text == spelling);
    let found: Vec<_> =
        entities.iter().filter(has).map(|entity| entity.documents.clone()).collect();
    assert_eq!(found, [documents], "{spelling}");
}

#[test]
fn persons() {
    check("بوتين", &[0, 1, 2, 3]);
    check("ولادی میر پوتین", &[0, 1, 2, 3]);
    check("قزاقستان", &[3, 7, 8]);
    check("نواز شریف", &[4, 6]);
    check("شہباز شریف", &[5]);
    check("حسن روحانی", &[7, 8]);
    check("حسین روحانی", &[9]);
    check("جواد ظريف", &[10, 11]);
}

#[test]
fn a_short_name_of_several_is_ambiguous() {
    let mut texts = all();
    texts.push((12, (Lang::UR, "صدر شریف نے کہا")));
    let entities = entities(&texts);
    let short = entities.iter().find(|entity| entity.is_ambiguous()).unwrap();
    assert_eq!(short.spellings[0].text, "شریف");
    assert_eq!(short.documents, [12]);
    assert_eq!(short.may_be.len(), 2, "{short:?}");
}

#[test]
fn rules_and_demonyms_are_told() {
    let entities = entities(&all());
    let of = |id: &str| entities.iter().find(|entity| entity.id == id).unwrap();
    let iran = of("IR");
    assert!(iran.spellings.is_empty(), "{iran:?}");
    assert_eq!(iran.demonyms[0].text, "الإيراني");
    assert_eq!(iran.rules, [Rule::Demonym]);
    assert_eq!(of("city/moscow").rules, [Rule::Place]);
    let putin = of("person/fldmr-btn");
    assert!(
        putin.rules.contains(&Rule::Title) && putin.rules.contains(&Rule::FamilyName),
        "{putin:?}"
    );
    assert!(!putin.rules.iter().any(|rule| rule.is_listed()));
}

proptest! {
    #[test]
    fn the_order_of_documents_does_not_matter(texts in Just(all()).prop_shuffle()) {
        prop_assert_eq!(entities(&texts), entities(&all()));
    }
}
