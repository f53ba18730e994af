use roznama_core::{Article, Corpus, Sourced, pack};

use super::{WHOLE, list, list_pages};
use crate::Links;

/// `count` articles, two a day from 1 November 2016, the last without a date.
fn corpus(count: usize) -> Corpus {
    let articles = (0..count).map(|n| {
        let mut article = Article::new(format!("a{n:04}"), format!("خبر {n}\n\nدر تهران."));
        let (month, day) = (11 + n / 56 % 2, 1 + n / 2 % 28);
        let date = format!("2016-{month}-{day:02}").parse().unwrap();
        article.date = (n + 1 < count).then(|| Sourced::stated(date));
        article
    });
    pack::read(&pack::write(articles.collect(), vec![])).unwrap()
}

#[test]
fn a_small_corpus_is_listed_whole() {
    let corpus = corpus(WHOLE);
    let whole = list(&corpus);
    assert_eq!(whole.as_str().matches("static__item").count(), WHOLE);
    assert!(list_pages(&corpus, &Links::default()).is_empty());
}

#[test]
fn of_a_large_one_the_newest_and_links_to_months() {
    let corpus = corpus(WHOLE + 1);
    let first = list(&corpus);
    let first = first.as_str();
    assert_eq!(first.matches("static__item").count(), 50);
    let newest = first.find("article/a0").unwrap();
    let date = &first[newest..][..first[newest..].find("</li>").unwrap()];
    assert!(date.contains("2016-12-28"), "{date}");

    let pages = list_pages(&corpus, &Links::default());
    let paths: Vec<&str> = pages.iter().map(|page| page.path.as_str()).collect();
    assert_eq!(paths, ["list/2016-11.html", "list/2016-12.html", "list/undated.html"]);
    let items: Vec<usize> =
        pages.iter().map(|page| page.html.matches("static__item").count()).collect();
    assert_eq!(items.iter().sum::<usize>(), WHOLE + 1);
    assert_eq!(items[2], 1);
    for path in paths {
        assert!(first.contains(&format!("href=\"{path}\"")), "{path}");
    }
    assert!(pages[0].html.contains("href=\"../article/a0000.html\""));
    assert!(pages[0].html.contains("<html lang=\"fa\" dir=\"rtl\">"));
}
