//! The five articles of the repository, without their metadata: what is concluded and found.
#![allow(clippy::disallowed_methods, reason = "reads the repository's own corpus")]

use std::path::Path;

use roznama_core::{Article, Corpus, ParagraphKind, Query, pack};

fn articles() -> Vec<Article> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/articles");
    let entries = std::fs::read_dir(&folder).expect("corpus/articles is in the repository");
    let mut articles: Vec<Article> = entries
        .map(|entry| {
            let path = entry.expect("a readable folder").path();
            let id = path.file_stem().expect("a name").to_string_lossy()[..3].to_owned();
            Article::new(id, std::fs::read_to_string(&path).expect("UTF-8"))
        })
        .collect();
    articles.sort_by(|a, b| a.id.cmp(&b.id));
    articles
}

fn corpus() -> Corpus {
    pack::read(&pack::write(articles(), vec![])).expect("what was just written")
}

/// The ids that a query finds, in their order.
fn find(corpus: &Corpus, text: &str) -> Vec<String> {
    let results = corpus.search(&Query { text: text.into(), limit: 100, ..Query::default() });
    let mut ids: Vec<String> =
        results.hits.iter().map(|hit| corpus.get(hit.document).id.clone()).collect();
    ids.sort();
    ids
}

#[test]
fn any_spelling_finds() {
    let corpus = corpus();
    let all = ["000", "001", "002", "003", "004"];
    for (text, expected) in [
        ("روحاني", &all[..]),
        ("روحانی", &all),
        ("2015", &["004"]),
        ("۲۰۱۵", &["004"]),
        ("٢٠١٥", &["004"]),
        ("الانتصارات على الارهابيين يجب ان تستمر", &["002"]),
        ("الانتصارات على الارهابیین یجب ان تستمر", &["002"]),
        ("تروریستها", &["003"]),
        ("تروریست\u{200C}ها", &["003"]),
        ("تروریست ها", &["003"]),
        ("نمی\u{200C}کردند", &["003"]),
        ("نمی کردند", &["003"]),
        ("حجت الاسلام", &["003"]),
        ("دیکتاتور", &[]),
    ] {
        assert_eq!(find(&corpus, text), expected, "{text:?}");
    }
}

#[test]
fn what_is_concluded() {
    let corpus = corpus();
    let facts = [
        ("000", "ur", "first-line", "شام میں دہشتگردی", &[1, 12, 13, 14][..], None),
        (
            "001",
            "ur",
            "first-line",
            "ایران روس اسٹریٹیجک تعاون کے فروغ پر زور",
            &[0, 14],
            Some("2021-04-13"),
        ),
        ("002", "ar", "first-line", "الانتصارات على الارهابيين", &[1, 9, 10, 11, 12], None),
        ("003", "fa", "lead", "رییس جمهوری آزادسازی حلب", &[11, 12, 13, 14, 15, 16, 17], None),
        ("004", "ur", "lead", "تہران (جیوڈیسک)", &[], None),
    ];
    for (id, lang, rule, title, furniture, date) in facts {
        let (_, document) = corpus.document(id).expect(id);
        assert_eq!(document.lang.value.as_str(), lang, "{id}");
        assert_eq!(document.title.provenance.to_string(), format!("inferred ({rule})"), "{id}");
        assert!(document.title.value.starts_with(title), "{id}: {}", document.title.value);
        let found: Vec<usize> = (0..document.paragraphs.len())
            .filter(|ix| document.paragraphs[*ix].kind == ParagraphKind::Furniture)
            .collect();
        assert_eq!(found, furniture, "{id}");
        let day = document.bounds().0.map(|day| day.to_string());
        assert_eq!(day.as_deref(), date, "{id}");
    }
}

#[test]
fn nothing_is_changed() {
    let corpus = corpus();
    let articles = articles();
    assert_eq!(corpus.documents().len(), articles.len());
    for article in articles {
        let document = corpus.documents().iter().find(|document| document.id == article.id);
        assert_eq!(document.map(|document| &document.body), Some(&article.body), "{}", article.id);
    }
}
