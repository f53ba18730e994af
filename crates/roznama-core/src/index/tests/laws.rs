//! Laws of any texts and queries.

use proptest::prelude::*;
use roznama_text::{grapheme, tokens};

use super::{corpus, ids, query};
use crate::KwicOrder;
use crate::index::dictionary::has_line_break;
use crate::query::Node;

/// What would end a phrase.
const QUOTES: &str =
    "\"\u{AB}\u{BB}\u{201C}\u{201D}\u{201E}\u{201F}\u{301D}\u{301E}\u{301F}\u{FF02}";

/// Words of several scripts, joiners, marks, digits, spaces and line ends.
fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        "[ابپتروہیيكک\u{64E}\u{651}\u{200C}ے ،\n]{0,60}",
        "[a-dA-D0-9۰-۹٠-٩ .،\u{200C}\n]{0,40}",
        "\\PC{0,40}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// Words that stand side by side in a line are found as a phrase, and what is found as a phrase is found as words.
    #[test]
    fn what_stands_side_by_side_is_a_phrase(
        bodies in prop::collection::vec(texts(), 1..4),
        at in any::<prop::sample::Index>(),
        count in 1usize..4,
    ) {
        let plain = |text: &String| text.replace(|c: char| QUOTES.contains(c), "");
        let bodies: Vec<String> = bodies.iter().map(plain).collect();
        let corpus = corpus(&bodies.iter().map(String::as_str).collect::<Vec<_>>());
        let all = tokens(&bodies[0]);
        if all.len() < count {
            return Ok(());
        }
        let start = at.index(all.len() - count + 1);
        let words = &all[start..start + count];
        let written = &bodies[0][words[0].span.start..words[count - 1].span.end];
        // Numbers and addresses may end elsewhere without what stands around them.
        let terms = |tokens: &[roznama_text::Token]| tokens.iter().map(|t| t.term.clone()).collect::<Vec<_>>();
        if has_line_break(written) || terms(&tokens(written)) != terms(words) {
            return Ok(());
        }
        let found = ids(&corpus, &format!("\"{written}\""));
        prop_assert!(found.contains(&0), "{:?} in {:?}", written, bodies[0]);
        let near = ids(&corpus, &format!("\"{written}\"~20"));
        prop_assert!(found.iter().all(|ix| near.contains(ix)), "{:?}", written);
        let words = format!("{written} ");
        if matches!(crate::query::parse(&words).root, Node::Words(_)) {
            let loosely = ids(&corpus, &words);
            prop_assert!(near.iter().all(|ix| loosely.contains(ix)), "{:?}", written);
        }
    }

    /// A concordance has exactly what is highlighted, and cuts no letter.
    #[test]
    fn concordances_show_what_is_highlighted(bodies in prop::collection::vec(texts(), 1..4), text in texts(), width in 0usize..9) {
        let bodies: Vec<&str> = bodies.iter().map(String::as_str).collect();
        let corpus = corpus(&bodies);
        let rows = corpus.concordance(&query(&text), width, KwicOrder::Left);
        for (ix, document) in (0..).map(crate::DocIx).zip(corpus.documents()) {
            let mut spans: Vec<_> = rows.iter().filter(|row| row.document == ix).collect();
            spans.sort_by_key(|row| row.span.start);
            for row in &spans {
                prop_assert_eq!((row.left.end, row.right.start), (row.span.start, row.span.end));
                let context = [&row.left, &row.right].map(|span| document.body.get(span.clone()));
                prop_assert!(context.iter().all(|text| text.is_some_and(|text| !has_line_break(text))));
            }
            if matches!(crate::query::parse(&text).root, Node::Words(_)) && corpus.matching(&query(&text)).contains(&ix) {
                let spans: Vec<_> = spans.iter().map(|row| row.span.clone()).collect();
                prop_assert_eq!(spans, corpus.highlights(ix, &text));
            }
        }
    }

    /// A document has a condition or does not.
    #[test]
    fn negation_divides(bodies in prop::collection::vec(texts(), 1..5), word in "[ابپتیک]{1,3}") {
        let bodies: Vec<&str> = bodies.iter().map(String::as_str).collect();
        let corpus = corpus(&bodies);
        let mut all = ids(&corpus, &format!("\"{word}\""));
        all.extend(ids(&corpus, &format!("-{word}")));
        all.sort_unstable();
        let everything: Vec<usize> = (0..bodies.len()).collect();
        prop_assert_eq!(&all, &everything);
        let mut either = ids(&corpus, &format!("{word} OR -{word} "));
        either.sort_unstable();
        prop_assert_eq!(either, everything);
    }

    #[test]
    fn each_word_of_a_document_finds_it(bodies in prop::collection::vec(texts(), 1..4)) {
        let bodies: Vec<&str> = bodies.iter().map(String::as_str).collect();
        let corpus = corpus(&bodies);
        for (ix, body) in bodies.iter().enumerate() {
            for token in tokens(body) {
                let word = &body[token.span];
                prop_assert!(ids(&corpus, word).contains(&ix), "{word:?} in {body:?}");
            }
        }
    }

    #[test]
    fn what_is_found_is_shown(bodies in prop::collection::vec(texts(), 1..4), text in texts()) {
        let bodies: Vec<&str> = bodies.iter().map(String::as_str).collect();
        let corpus = corpus(&bodies);
        for hit in corpus.search(&query(&text)).hits {
            let document = corpus.get(hit.document);
            let spans = corpus.highlights(hit.document, &text);
            let has_words = !tokens(&text).is_empty();
            let shown = !spans.is_empty() || !hit.title_highlights.is_empty();
            if matches!(crate::query::parse(&text).root, Node::Words(_) | Node::Phrase(_)) {
                prop_assert_eq!(has_words, shown, "{:?} in {:?}", text, document.body);
            }
            prop_assert!(document.body.get(hit.snippet.span.clone()).is_some());
            let inside = |h: &std::ops::Range<usize>| {
                hit.snippet.span.start <= h.start && h.end <= hit.snippet.span.end
            };
            prop_assert!(hit.snippet.highlights.iter().all(inside));
            for span in spans.iter().chain(&hit.snippet.highlights) {
                prop_assert_eq!(&grapheme::snap(&document.body, span.clone()), span);
            }
            prop_assert!(spans.is_sorted_by(|a, b| a.end <= b.start));
        }
    }

    #[test]
    fn facets_sum_up(bodies in prop::collection::vec(texts(), 0..6), text in texts()) {
        let bodies: Vec<&str> = bodies.iter().map(String::as_str).collect();
        let corpus = corpus(&bodies);
        let facets = corpus.facets(&query(&text));
        let total = corpus.search(&query(&text)).total;
        prop_assert_eq!(facets.langs.iter().map(|(_, count)| count).sum::<usize>(), total);
        prop_assert_eq!(facets.undated, total);
        for (lang, count) in facets.langs {
            let mut one = query(&text);
            one.filter.langs.insert(lang);
            prop_assert_eq!(corpus.search(&one).total, count);
            prop_assert_eq!(corpus.matching(&one).len(), count);
        }
    }
}
