//! Labelled sentences.

/// The languages that are told, in the order of the table's columns.
pub const NAMED: [&str; 7] = ["ar", "fa", "ur", "ckb", "ps", "sd", "ug"];
/// Groups of languages that are only told from those; each has a column of its own.
pub const OTHERS: [&[&str]; 6] = [
    &["hac", "kmr", "sdh"],
    &["glk", "mzn", "lrc"],
    &["azb", "az-Arab", "kk-Arab"],
    &["ks"],
    &["bal", "brh"],
    &["trw", "pnb", "skr"],
];
/// Most sentences of one language and source that are used.
const MOST: usize = 3500;

#[derive(Debug, Clone)]
pub struct Sentence {
    /// Its column.
    pub class: usize,
    pub text: String,
    pub source: String,
    pub held_out: bool,
}

/// The names of the columns.
pub fn class_names() -> Vec<String> {
    let named = NAMED.iter().map(|name| (*name).to_owned());
    named.chain(OTHERS.iter().map(|group| group.join(" "))).collect()
}

fn class(language: &str) -> Option<usize> {
    NAMED.iter().position(|name| *name == language).or_else(|| {
        let other = OTHERS.iter().position(|group| group.contains(&language));
        other.map(|at| at + NAMED.len())
    })
}

/// Reads files of language, sentence, source.
pub fn read(paths: impl Iterator<Item = String>) -> Vec<Sentence> {
    let mut all = Vec::new();
    for path in paths {
        let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        all.extend(sentences(&text));
    }
    all
}

/// The sentences of one file, those of each language and source up to a number.
pub fn sentences(text: &str) -> Vec<Sentence> {
    let mut sentences: Vec<Sentence> = text.lines().filter_map(sentence).collect();
    // What is left out is left out by chance, and one text of a source is enough.
    sentences.sort_by_cached_key(|s| {
        (s.class, s.source.clone(), hash_number(hash(&s.text)), s.text.clone())
    });
    sentences.dedup_by(|a, b| a.class == b.class && a.text == b.text);
    let mut before = (usize::MAX, String::new());
    let mut count = 0;
    sentences.retain(|sentence| {
        let of = (sentence.class, sentence.source.clone());
        count = if of == before { count + 1 } else { 0 };
        before = of;
        count < MOST
    });
    sentences
}

fn sentence(line: &str) -> Option<Sentence> {
    let mut columns = line.split('\t');
    let (class, text) = (class(columns.next()?)?, columns.next()?.to_owned());
    let source = columns.next().unwrap_or("?").to_owned();
    let held_out = hash(&text).is_multiple_of(5);
    (!is_mislabelled(class, &text)).then_some(Sentence { class, text, source, held_out })
}

/// Texts that are not in the language that their file says: Latin letters; Sindhi in the Sorani part of the script
/// normalization sets, Arabic among the Sorani news, which letters give away.
fn is_mislabelled(class: usize, text: &str) -> bool {
    let arabic = text.chars().filter(|c| ('\u{620}'..='\u{6FF}').contains(c)).count();
    let latin = text.chars().filter(char::is_ascii_alphabetic).count();
    let sorani = NAMED.get(class) == Some(&"ckb");
    let short = text.split_whitespace().count() < 4;
    latin > arabic
        || sorani && text.contains(['ڪ', '۾', 'ٿ', 'ڻ', 'ڙ', 'ڏ', 'ٻ', 'ڄ', 'ڳ', 'ڦ', 'ة'])
        || sorani && !short && !text.contains(['ە', 'ێ', 'ۆ', 'ڵ', 'ڕ'])
}

pub fn words(text: &str, from: usize, length: usize) -> String {
    text.split_whitespace().skip(from).take(length).collect::<Vec<_>>().join(" ")
}

pub fn first_words(text: &str, length: usize) -> String {
    words(text, 0, length)
}

/// FNV-1a.
pub fn hash(text: &str) -> u64 {
    text.bytes().fold(0xCBF2_9CE4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01B3)
    })
}

pub fn hash_number(number: u64) -> u64 {
    let mixed = (number ^ number >> 33).wrapping_mul(0xFF51_AFD7_ED55_8CCD);
    (mixed ^ mixed >> 33).wrapping_mul(0xC4CE_B9FE_1A85_EC53)
}
