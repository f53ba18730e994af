//! The names of documents.

use std::collections::BTreeMap;

use roznama_names::{Entity, Kind, Names as Found, Rule, labels, names};
use roznama_text::Lang;

use super::{NameBasis, NameIx, NameKind, NameRecord, NameSpelling, Names, store};
use crate::pack::Writer;
use crate::spread::{Spread, map};
use crate::{Document, ParagraphKind};

/// The gazetteer's languages, as it has them.
pub(crate) const LABELS: [Lang; 4] = [Lang::AR, Lang::FA, Lang::UR, Lang::EN];

/// Documents whose names are looked for in one go.
const PIECE: usize = 256;
/// How many such pieces are looked at before their names are put together: what is found takes much more memory than what is kept.
const AT_ONCE: usize = 8;

/// Documents of a corpus in which a name of one document is too few.
const MANY: usize = 2000;
/// Spellings that are kept of a name.
const SPELLINGS: usize = 24;

impl Names {
    /// The names of documents, which stand in the order of their ids.
    pub(crate) fn of(documents: &[Document], spread: &Spread<'_>) -> Self {
        let mut found = Found::default();
        let pieces: Vec<&[Document]> = documents.chunks(PIECE).collect();
        for (wave, pieces) in pieces.chunks(AT_ONCE).enumerate() {
            let of_piece = |piece: usize| {
                let first = (wave * AT_ONCE + piece) * PIECE;
                let mut found = Found::default();
                for (number, document) in (first as u32..).zip(pieces[piece]) {
                    let (text, lang) = (text_of(document), document.lang.value);
                    found.add(number, lang, &text, &names(&text, lang));
                }
                found
            };
            for piece in map(spread, pieces.len(), of_piece) {
                found.join(piece);
            }
        }
        Self::of_entities(found.entities(), least(documents.len()))
    }

    fn of_entities(mut entities: Vec<Entity>, least: usize) -> Self {
        entities.retain(|entity| entity.kind != Kind::Other && entity.documents.len() >= least);
        let places: BTreeMap<String, NameIx> =
            (0..).map(NameIx).zip(&entities).map(|(ix, entity)| (entity.id.clone(), ix)).collect();
        let mut lists = Writer::default();
        let records = entities
            .into_iter()
            .map(|entity| {
                let list = lists.bytes.len();
                store::write_list(&entity.documents, &mut lists);
                NameRecord {
                    kind: kind_of(entity.kind),
                    basis: basis_of(&entity.rules),
                    labels: labels_of(&entity.id),
                    spellings: spellings_of(&entity, least),
                    may_be: entity.may_be.iter().filter_map(|id| places.get(id)).copied().collect(),
                    documents: entity.documents.len(),
                    id: entity.id,
                    list,
                }
            })
            .collect();
        Self { records, lists: lists.bytes }
    }
}

/// How many documents must name what is kept: one, two from 2000 documents on, three from 8000, eight of a hundred thousand. Else
/// most of the section would be names that stand in one text, which a search finds as well.
fn least(documents: usize) -> usize {
    1 + (documents / MANY).isqrt()
}

/// The title, then what is no furniture of the body.
fn text_of(document: &Document) -> String {
    let mut text = document.title.value.clone();
    for paragraph in &document.paragraphs {
        if paragraph.kind != ParagraphKind::Furniture {
            text.push('\n');
            text.push_str(document.text(&paragraph.span));
        }
    }
    text
}

fn kind_of(kind: Kind) -> NameKind {
    match kind {
        Kind::Place | Kind::Other => NameKind::Place,
        Kind::Person => NameKind::Person,
        Kind::Org => NameKind::Organisation,
    }
}

fn basis_of(rules: &[Rule]) -> NameBasis {
    if rules.iter().any(|rule| rule.is_listed()) {
        NameBasis::Listed
    } else if rules.iter().any(|rule| *rule != Rule::Recurrence) {
        NameBasis::Pattern
    } else {
        NameBasis::Recurrence
    }
}

fn labels_of(id: &str) -> Vec<(Lang, String)> {
    let labels = labels(id).into_iter().flatten();
    let labels = LABELS.into_iter().zip(labels).filter(|(_, label)| !label.is_empty());
    labels.map(|(lang, label)| (lang, (*label).to_owned())).collect()
}

/// Those of enough documents, and the first of each language.
fn spellings_of(entity: &Entity, least: usize) -> Vec<NameSpelling> {
    let mut langs: Vec<(Lang, bool)> = Vec::new();
    let own = entity.spellings.iter().map(|spelling| (spelling, false));
    let demonyms = entity.demonyms.iter().map(|spelling| (spelling, true));
    let is_kept = |(spelling, is_demonym): &(&roznama_names::Spelling, bool)| {
        let is_first = !langs.contains(&(spelling.lang, *is_demonym));
        langs.push((spelling.lang, *is_demonym));
        is_first || spelling.documents as usize >= least
    };
    let kept = own.chain(demonyms).filter(is_kept).take(SPELLINGS);
    kept.map(|(spelling, is_demonym)| NameSpelling {
        text: spelling.text.clone(),
        lang: spelling.lang,
        documents: spelling.documents as usize,
        is_demonym,
    })
    .collect()
}
