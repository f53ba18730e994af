//! The lists that are written by hand, as marks on the words of a corpus.

use roznama_text::{Level, fold};

use crate::corpus::Corpus;

const GIVEN: &str = include_str!("../../data/given.tsv");
const WEAK_GIVEN: &str = include_str!("../../data/given-weak.tsv");
const FAMILY: &str = include_str!("../../data/surnames.tsv");
const WEAK_FAMILY: &str = include_str!("../../data/surnames-weak.tsv");
const TITLES: &str = include_str!("../../data/titles.tsv");
const FUNCTION: &str = include_str!("../../data/function.tsv");
const SPEECH: &str = include_str!("../../data/speech.tsv");
const ORDINARY: &str = include_str!("../../data/ordinary.tsv");
const PARTICLES: &str = include_str!("../../data/particles.tsv");
const DEMONYMS: &str = include_str!("../../data/demonyms.tsv");
const PLACES: [&str; 3] = [
    include_str!("../../data/places.tsv"),
    include_str!("../../data/cities.tsv"),
    include_str!("../../data/orgs.tsv"),
];

/// For each word of a corpus whether a list has it.
pub struct Lists {
    pub is_arabic: bool,
    pub is_urdu: bool,
    /// Names that are nothing else.
    pub given: Vec<bool>,
    pub family: Vec<bool>,
    pub weak_given: Vec<bool>,
    /// Offices behind which a name often stands, and what stands directly before a name.
    pub titles: Vec<bool>,
    pub offices: Vec<bool>,
    pub honorifics: Vec<bool>,
    pub places: Vec<bool>,
    pub demonyms: Vec<bool>,
    pub speech_before: Vec<bool>,
    pub speech_behind: Vec<bool>,
    /// Words of any list that decides: they are not classed.
    pub listed: Vec<bool>,
    /// Names that the time before found, and those that are nothing else.
    pub found: Vec<bool>,
    pub sure: Vec<bool>,
}

impl Lists {
    pub fn of(lang: &str, corpus: &Corpus) -> Self {
        let all = || vec![false; corpus.terms.len()];
        let mark = |words: Vec<String>| {
            let mut marks = all();
            for word in words {
                if let Some(number) = corpus.find(&word) {
                    marks[number] = true;
                }
            }
            marks
        };
        let weak_given = mark(rows(WEAK_GIVEN, lang, None));
        let weak_family = mark(rows(WEAK_FAMILY, lang, None));
        let without = |mut marks: Vec<bool>, weak: &[bool]| {
            marks.iter_mut().zip(weak).for_each(|(mark, weak)| *mark &= !weak);
            marks
        };
        let given = without(mark(rows(GIVEN, lang, None)), &weak_given);
        let family = without(mark(rows(FAMILY, lang, None)), &weak_family);
        let is_arabic = lang == "ar";
        let mut offices = rows(TITLES, lang, Some("office"));
        // Behind "the coach" stands a name, behind "coach of" a team.
        offices.retain(|word| !is_arabic || word.starts_with("ال"));
        offices.retain(|word| !["وزیر", "رکن", "سربراه", "امیر", "رییس"].contains(&word.as_str()));
        let column = ["ar", "fa", "ur"].iter().position(|it| *it == lang).unwrap_or(0) + 1;
        let titles = mark(rows(TITLES, lang, None));
        let function = mark(rows(FUNCTION, lang, None));
        let particles = mark(rows(PARTICLES, lang, None));
        let demonyms = mark(demonyms(column, is_arabic));
        let places = mark(PLACES.iter().flat_map(|list| cells(list, column)).collect());
        let speech = mark(rows(SPEECH, lang, Some("after")));
        let ordinary = mark(rows(ORDINARY, lang, None));
        let listed = (0..corpus.terms.len())
            .map(|word| {
                let lists = [&given, &family, &weak_given, &weak_family, &titles];
                let others = [&function, &particles, &speech, &ordinary];
                lists.into_iter().chain(others).any(|list| list[word])
            })
            .collect();
        Self {
            is_arabic,
            is_urdu: lang == "ur",
            given,
            family,
            weak_given,
            titles,
            offices: mark(offices),
            honorifics: mark(rows(TITLES, lang, Some("honorific"))),
            places,
            demonyms,
            speech_before: speech,
            speech_behind: mark(rows(SPEECH, lang, Some("before"))),
            listed,
            found: all(),
            sure: all(),
        }
    }
}

/// The words of a list's rows for a language and, if it says what they do, of one kind; the first word of several.
fn rows(list: &str, lang: &str, kind: Option<&str>) -> Vec<String> {
    list.lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| Some((line.split_once('\t')?, line.rsplit('\t').next()?)))
        .filter(|((languages, rest), _)| {
            let is_kind = kind.is_none_or(|kind| rest.starts_with(kind));
            is_kind && languages.split(',').any(|one| one == lang)
        })
        .flat_map(|(_, words)| words.split(' '))
        .filter(|word| !word.contains('_'))
        .map(folded)
        .collect()
}

/// The spellings of one word in a column of a gazetteer's list.
fn cells(list: &str, column: usize) -> Vec<String> {
    list.lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split('\t').nth(column))
        .flat_map(|cell| cell.split('|'))
        .filter(|spelling| !spelling.contains([' ', '(', '-']))
        .map(folded)
        .collect()
}

fn demonyms(column: usize, is_arabic: bool) -> Vec<String> {
    let words = cells(DEMONYMS, column);
    if !is_arabic {
        return words;
    }
    // With the article, of a man or a woman.
    words.iter().flat_map(|word| [format!("ال{word}"), format!("ال{word}ه")]).collect()
}

fn folded(word: &str) -> String {
    fold(word, Level::Search).into_owned()
}
