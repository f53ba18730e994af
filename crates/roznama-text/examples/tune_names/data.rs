//! Aligned names, which of their pairs are one name written twice, and pairs of different names that look alike.

use std::collections::BTreeSet;

use roznama_text::{Level, fold, name};

/// The languages of the columns.
pub const LANGUAGES: [&str; 4] = ["en", "ar", "fa", "ur"];
/// Pairs of columns that are compared.
pub const PAIRS: [(usize, usize); 6] = [(1, 2), (1, 3), (2, 3), (0, 1), (0, 2), (0, 3)];

/// One thing's names.
#[derive(Debug, Clone)]
pub struct Row {
    pub forms: [String; 4],
    /// Their search keys.
    pub folded: [String; 4],
    /// Those without spaces and signs.
    letters: [String; 4],
    /// The same without articles and ezafes.
    bare: [String; 4],
    /// Their name keys.
    pub keys: [Vec<char>; 4],
    pub held_out: bool,
}

impl Row {
    fn new(forms: [String; 4]) -> Self {
        let folded = forms.each_ref().map(|form| fold(form, Level::Search).into_owned());
        let keys = forms.each_ref().map(|form| name::key(form).chars().collect());
        // By the name and not by the line, since a place may stand in several lists.
        let held_out = hash(&folded[0]).is_multiple_of(5);
        let letters =
            folded.each_ref().map(|name| name.replace(|c: char| !c.is_alphanumeric(), ""));
        let bare = folded.each_ref().map(|name| bare_words(name).concat());
        Self { forms, folded, letters, bare, keys, held_out }
    }

    /// Whether two rows share a name in any language.
    fn is_like(&self, other: &Self, same: Same) -> bool {
        let names = |row: &Self, at: usize| match same {
            Same::Letters => row.letters[at].clone(),
            Same::WithoutArticle => row.bare[at].clone(),
        };
        (0..4).any(|at| !names(self, at).is_empty() && names(self, at) == names(other, at))
    }
}

/// When the names of two places are one name, so that nobody can tell them apart by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Same {
    /// The same letters.
    Letters,
    /// The same letters but for articles and ezafes: Zawiya, az-Zawiya.
    WithoutArticle,
}

/// The words of a folded name without articles and ezafes.
fn bare_words(folded: &str) -> Vec<String> {
    let words: Vec<&str> =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_article = |at: usize| {
        let echoes = |next: &str| {
            let letters = words[at].chars().skip(1).collect::<String>();
            words[at].starts_with(['a', 'e']) && letters.len() < 3 && next.starts_with(&letters)
        };
        words.get(at + 1).is_some_and(|next| {
            matches!(words[at], "al" | "el" | "il" | "ul" | "ال" | "e" | "ye" | "i") || echoes(next)
        })
    };
    let bare = |at: usize| {
        let word = words[at];
        let bare = word.strip_prefix("ال").filter(|rest| rest.chars().count() > 2).unwrap_or(word);
        bare.to_owned()
    };
    (0..words.len()).filter(|at| !is_article(*at)).map(bare).collect()
}

/// `names.tsv`: places and languages; official names of countries are phrases, which languages translate.
pub fn places(text: &str) -> Vec<Row> {
    let mut seen = BTreeSet::new();
    text.lines()
        .skip(1)
        .filter_map(|line| {
            let columns: Vec<&str> = line.split('\t').collect();
            let forms = [3, 4, 5, 6].map(|at| columns.get(at).unwrap_or(&"").to_string());
            let wanted = columns.get(1) != Some(&"country-official");
            (wanted && seen.insert(forms.clone())).then(|| Row::new(forms))
        })
        .collect()
}

/// `names-en-ar-anetac.tsv`: kind, English, Arabic.
pub fn english_arabic(text: &str) -> Vec<Row> {
    let row = |line: &str| {
        let mut columns = line.split('\t').skip(1).map(str::to_owned);
        Some(Row::new([columns.next()?, columns.next()?, String::new(), String::new()]))
    };
    text.lines().filter_map(row).collect()
}

/// `names-person-en-ar-fa-joined.tsv`: English, Arabic, Persian spellings joined by `|`.
pub fn persons(text: &str) -> Vec<Row> {
    let row = |line: &str| {
        let mut columns = line.split('\t').map(str::to_owned);
        let (english, arabic, persian) = (columns.next()?, columns.next()?, columns.next()?);
        let first = persian.split('|').next()?.to_owned();
        Some(Row::new([english, arabic, first, String::new()]))
    };
    text.lines().filter_map(row).collect()
}

/// The persons of `tests/data/persons.tsv`: each spelling with another one of each other language.
pub fn by_hand() -> Vec<Row> {
    let text = include_str!("../../tests/data/persons.tsv").replace("U+200C", "\u{200C}");
    let mut rows = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let columns: Vec<Vec<&str>> = line.split('\t').map(|it| it.split('|').collect()).collect();
        let most = columns.iter().map(Vec::len).max().unwrap_or(0);
        let held_out = hash(columns[0][0]).is_multiple_of(5);
        for at in 0..most {
            let form = |column: usize| columns[column][at % columns[column].len()].to_owned();
            rows.push(Row { held_out, ..Row::new([form(0), form(1), form(2), form(3)]) });
        }
    }
    rows
}

/// A row's names in two languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    pub row: usize,
    pub one: usize,
    pub other: usize,
}

/// Every pair of names in the rows that are wanted, and whether they are cognate.
pub fn pairs(rows: &[Row], wanted: impl Fn(&Row) -> bool) -> Vec<(Pair, bool)> {
    let mut pairs = Vec::new();
    for (at, row) in rows.iter().enumerate().filter(|(_, row)| wanted(row)) {
        for (one, other) in PAIRS {
            if !row.forms[one].is_empty() && !row.forms[other].is_empty() {
                let cognate = cognate(&row.folded[one], &row.folded[other]);
                pairs.push((Pair { row: at, one, other }, cognate));
            }
        }
    }
    pairs
}

/// Whether two names are one word written twice and not a translation. Independent of what is measured: one Latin letter
/// for each Arabic one, no vowels; of the longer one's consonants more than three fifths must stand in the other in the same order.
pub fn cognate(one: &str, other: &str) -> bool {
    let (one, other) = (plain(one), plain(other));
    let mut row = vec![0; other.len() + 1];
    for c in &one {
        let mut diagonal = 0;
        for (at, d) in other.iter().enumerate() {
            let above = row[at + 1];
            row[at + 1] = if c == d { diagonal + 1 } else { above.max(row[at]) };
            diagonal = above;
        }
    }
    row[other.len()] * 5 > one.len().max(other.len()) * 3
}

/// Whether two names are one name word by word: as many words without articles, each of them cognate with its own. So a name of
/// which a part is translated (`Cambridge Bay`, `کیمبرج کی کھاڑی`) is none.
pub fn cognate_throughout(one: &str, other: &str) -> bool {
    let (ones, others) = (bare_words(one), bare_words(other));
    let glued = ones.concat().chars().count().min(others.concat().chars().count()) > 0
        && (ones.len() == 1 || others.len() == 1);
    if ones.len() != others.len() {
        // Written as one word in one of the two: JannatShahr.
        return glued && cognate(one, other);
    }
    ones.iter().zip(&others).all(|(one, other)| cognate(one, other))
}

fn plain(folded: &str) -> Vec<char> {
    let plain = |c: char| {
        Some(match c {
            'ب' | 'پ' | 'b' | 'p' => 'b',
            'ت' | 'ط' | 'ٹ' | 'ث' | 't' => 't',
            'ج' | 'چ' | 'ژ' | 'j' => 'j',
            'خ' | 'ک' | 'گ' | 'ق' | 'غ' | 'k' | 'g' | 'q' | 'c' | 'x' => 'k',
            'د' | 'ڈ' | 'd' => 'd',
            'ذ' | 'ز' | 'ظ' | 'ض' | 'z' => 'z',
            'ر' | 'ڑ' | 'r' => 'r',
            'س' | 'ص' | 'ش' | 's' => 's',
            'ف' | 'f' | 'v' => 'f',
            'ل' | 'l' => 'l',
            'م' | 'm' => 'm',
            'ن' | 'ں' | 'n' => 'n',
            _ => return None,
        })
    };
    folded.chars().filter_map(plain).collect()
}

/// Other rows' names in the pair's second language: the nearest by the edit distance of keys, and some by chance. None shares
/// a name with the pair's row in any language.
pub fn others(
    rows: &[Row],
    pool: &[usize],
    pair: Pair,
    [near, by_chance]: [usize; 2],
    same: Same,
) -> Vec<usize> {
    let row = &rows[pair.row];
    let usable =
        |at: &&usize| !rows[**at].forms[pair.other].is_empty() && !row.is_like(&rows[**at], same);
    let mut nearest: Vec<(usize, u64, usize)> = pool
        .iter()
        .filter(usable)
        .map(|at| {
            let (one, other) = (&row.keys[pair.one], &rows[*at].keys[pair.other]);
            // Hundredths of the longer key; equal distances in an order of chance.
            let distance = 100 * edits(one, other) / one.len().max(other.len()).max(1);
            (distance, hash_number((*at * 7919 + pair.row) as u64), *at)
        })
        .collect();
    nearest.sort_unstable();
    let mut chosen: Vec<usize> = nearest.iter().take(near).map(|(_, _, at)| *at).collect();
    let rest = &nearest[near.min(nearest.len())..];
    for draw in 0..by_chance.min(rest.len()) {
        let number = hash_number((pair.row * 64 + draw * 8 + pair.one * 4 + pair.other) as u64);
        chosen.push(rest[number as usize % rest.len()].2);
    }
    chosen
}

fn edits(one: &[char], other: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, c) in one.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, d) in other.iter().enumerate() {
            let replaced = diagonal + usize::from(c != d);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[other.len()]
}

/// The best recall at a precision of .98 or more, and its threshold.
pub fn recall_at_98(same: &[f32], different: &[f32]) -> (f32, f32) {
    let mut all: Vec<(f32, bool)> = same.iter().map(|s| (*s, true)).collect();
    all.extend(different.iter().map(|s| (*s, false)));
    all.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (mut right, mut wrong) = (0_u32, 0_u32);
    let mut best = (0.0, 1.0);
    for (at, (score, is_same)) in all.iter().enumerate() {
        right += u32::from(*is_same);
        wrong += u32::from(!is_same);
        let ends = all.get(at + 1).is_none_or(|next| next.0 < *score);
        if ends && f64::from(right) >= 0.98 * f64::from(right + wrong) {
            best = (right as f32 / same.len() as f32, *score);
        }
    }
    best
}

/// FNV-1a.
pub fn hash(text: &str) -> u64 {
    let hash = text.bytes().fold(0xCBF2_9CE4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01B3)
    });
    hash_number(hash)
}

pub fn hash_number(number: u64) -> u64 {
    let mixed = (number ^ number >> 33).wrapping_mul(0xFF51_AFD7_ED55_8CCD);
    (mixed ^ mixed >> 33).wrapping_mul(0xC4CE_B9FE_1A85_EC53)
}
