//! Each article as the reader shows it.

use roznama::i18n::Ui;
use roznama::view::dates;
use roznama::view::reading::{Block, Reading, reading};
use roznama_core::{Article, Document, ParagraphKind, Provenance, document_of};
use roznama_folding::Mapped;
use roznama_text::{Lang, Level, fold_mapped, fold_mapped_in};

use crate::{corpus, locale};

/// Runs a check on the article whose id begins so.
fn with(id: &str, check: impl FnOnce(&Document, &Reading)) {
    let corpus = corpus();
    let document = corpus
        .documents()
        .iter()
        .find(|document| document.id.starts_with(id))
        .unwrap_or_else(|| panic!("expected an article {id}"));
    check(document, &reading(document, &[], &[], None));
}

fn texts(reading: &Reading, kind: ParagraphKind) -> Vec<String> {
    reading.blocks.iter().filter(|block| block.kind == kind).map(Block::text).collect()
}

#[test]
fn every_article_is_shown_whole_and_in_order() {
    let corpus = corpus();
    assert_eq!(corpus.documents().len(), 5);
    for document in corpus.documents() {
        let shown = reading(document, &[], &[], None);
        let shown: Vec<_> = shown.blocks.iter().map(Block::text).collect();
        let written: Vec<_> =
            document.body.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        assert_eq!(shown, written, "{}", document.id);
    }
}

#[test]
fn a_date_that_no_one_stated_is_never_shown_as_stated() {
    for id in ["000", "002", "003", "004"] {
        with(id, |document, _| {
            let date = document.date.as_ref().expect("a date was looked up");
            assert_ne!(date.provenance, Provenance::Stated, "{id}");
            assert!(date.value.is_uncertain(), "{id}: {}", date.value);
        });
    }
}

#[test]
fn the_date_line_of_001_is_stated_to_the_minute() {
    with("001", |document, reading| {
        let date = document.date.as_ref().expect("its first line says it");
        assert_eq!(date.provenance, Provenance::Stated);
        assert_eq!(date.value.to_string(), "2021-04-13T19:56:00+04:30");
        let english = dates::date(&date.value, locale(Ui::En));
        assert!(english.contains("13 April 2021") && english.contains("19:56"), "{english}");
        let persian = dates::date(&date.value, locale(Ui::Fa));
        assert!(persian.contains("۲۴ فروردین ۱۴۰۰"), "{persian}");
        let furniture = texts(reading, ParagraphKind::Furniture);
        assert!(furniture.contains(&"ٹیگس".to_owned()), "{furniture:?}");
    });
}

#[test]
fn the_doubled_headline_of_002_is_there_twice_and_no_body_text() {
    with("002", |document, reading| {
        assert_eq!(document.lang.value.as_str(), "ar");
        for block in &reading.blocks[..2] {
            assert_ne!(block.kind, ParagraphKind::Body, "{}", block.text());
        }
        assert_ne!(reading.blocks[0].text(), reading.blocks[1].text(), "in two encodings");
        let furniture = texts(reading, ParagraphKind::Furniture);
        assert!(furniture.contains(&"عناوين مختارة".to_owned()), "{furniture:?}");
    });
}

#[test]
fn the_notices_under_003_are_dimmed_and_its_text_is_not() {
    with("003", |document, reading| {
        assert_eq!(document.lang.value.as_str(), "fa");
        let furniture = texts(reading, ParagraphKind::Furniture);
        assert!(furniture.iter().any(|line| line.contains("این مطلب برایم مفید است")));
        let body = texts(reading, ParagraphKind::Body);
        assert!(body.iter().any(|line| line.contains("روز چهارشنبه")));
    });
}

#[test]
fn the_glued_date_of_004_is_underlined_whole() {
    with("004", |document, reading| {
        let (number, mention) = document
            .mentions
            .iter()
            .enumerate()
            .find(|(_, mention)| mention.edtf.to_string() == "2015-09-30")
            .expect("the day is in the text");
        assert_eq!(document.text(&mention.span), "30 ستمبر2015ء");
        let underlined: String = reading
            .blocks
            .iter()
            .flat_map(|block| &block.runs)
            .filter(|run| run.mention == Some(number))
            .map(|run| run.text.as_str())
            .collect();
        assert_eq!(underlined, "30 ستمبر2015ء");
        let urdu = dates::date(&mention.edtf, locale(Ui::Ur));
        assert_eq!(urdu, "30 ستمبر 2015ء");
    });
}

#[test]
fn repaired_articles_keep_every_paragraph() {
    let corpus = corpus();
    for document in corpus.documents() {
        let published = reading(document, &[], &[], None);
        let repaired = fold_mapped(&document.body, Level::Repair).into();
        let repaired = reading(document, &[], &[], Some(&repaired));
        assert_eq!(published.blocks.len(), repaired.blocks.len(), "{}", document.id);
        for block in &repaired.blocks {
            assert!(!block.text().is_empty(), "{} {}", document.id, block.number);
        }
    }
}

#[test]
fn a_quotation_is_shown_and_folded_in_its_own_language() {
    let urdu = "ایران کے صدر نے کہا ہے کہ دہشت گردی کے خلاف جنگ جاری رہے گی۔";
    let persian =
        "رییس جمهوری گفت که این پیروزي گامي مهم در راه صلح است و كتابها ميگويند که چنین است.";
    let document = document_of(Article::new("a", format!("{urdu}\n{persian}\n{urdu}")));
    let mut folded = Mapped::default();
    for (stretch, lang) in document.stretches() {
        folded.append(fold_mapped_in(&document.body[stretch], Level::Standard, lang).into());
    }
    let shown = reading(&document, &[], &[], Some(&folded));
    let langs: Vec<_> = shown.blocks.iter().map(|block| block.lang).collect();
    assert_eq!(langs, [None, Some(Lang::FA), None]);
    assert_eq!(shown.blocks[0].text(), urdu);
    assert!(shown.blocks[1].text().contains("پیروزی گامی"), "{}", shown.blocks[1].text());
    assert!(shown.blocks[1].text().contains("کتاب\u{200C}ها می\u{200C}گویند"));
    assert_eq!(shown.blocks[2].text(), urdu);
}
