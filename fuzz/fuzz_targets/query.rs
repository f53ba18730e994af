//! Queries: any text is one, its notes point into it, and what it finds can be shown.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use roznama_core::{Article, Corpus, Query, pack, query};
use roznama_text::Lang;

static CORPUS: LazyLock<Corpus> = LazyLock::new(|| {
    let articles = vec![
        Article::new("a", "روس 30 ستمبر2015ء سے شام میں حملے کر رہا ہے"),
        Article::new("b", "رییس جمهوری روز چهارشنبه\nدانش\u{200C}آموزان a b"),
        Article::new("c", "a or b، title: OR date: 2016"),
    ];
    pack::read(&pack::write(articles, vec![])).expect("a pack just written")
});

fuzz_target!(|text: &str| {
    for note in query::parse(text).notes {
        assert!(text.get(note.span.clone()).is_some(), "{note:?}");
        for lang in [Lang::EN, Lang::AR, Lang::FA, Lang::UR] {
            assert!(!note.sentence(lang).is_empty());
        }
    }
    let asked = Query { text: text.to_owned(), limit: 10, ..Query::default() };
    let results = CORPUS.search(&asked);
    assert_eq!(results.total, CORPUS.matching(&asked).len());
    assert_eq!(results.total, results.hits.len());
    for hit in results.hits {
        let document = CORPUS.get(hit.document);
        assert!(document.body.get(hit.snippet.span.clone()).is_some());
        for span in hit.snippet.highlights {
            assert!(document.body.get(span).is_some_and(|text| !text.is_empty()));
        }
        for span in hit.title_highlights {
            assert!(document.title.value.get(span).is_some_and(|text| !text.is_empty()));
        }
    }
    CORPUS.facets(&asked);
});
