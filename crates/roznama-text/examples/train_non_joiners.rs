//! Learns the lists of `non_joiners` and tells how well they do.
//!
//! ```text
//! zstd -dc --long=27 news.jsonl.zst | jq -r 'select(.lang=="fa") | .title + " " + .body | gsub("\n";" ")' > fa.txt
//! cargo run --profile native -p roznama-text --example train_non_joiners -- fa.txt DEV.conllu… > persian-words.tsv
//! ```
//!
//! The first file has an article a line; those that use zero-width non-joiners teach. Of every word it is counted how often it
//! stands with one in each place. From that come the lists of stems and parts; then the rules are tried on every word, and
//! where news writes otherwise the word itself is listed. The other files (CoNLL-U) are measured: their non-joiners are taken
//! out, and what is put back in is compared.

#![allow(clippy::disallowed_methods, reason = "a program that reads the files it is given")]

use std::collections::{BTreeMap, BTreeSet};

use roznama_text::non_joiners::{LONGEST, Lexicon};

type Letters = Vec<char>;

/// A word without its non-joiners: how often it was seen, and with one before each letter.
#[derive(Default)]
struct Word {
    count: u32,
    joints: Vec<u32>,
}

impl Word {
    fn share(&self, at: usize) -> f32 {
        self.joints[at] as f32 / self.count as f32
    }

    /// The places where most writers put one.
    fn mask(&self, enough: f32) -> u32 {
        (1..LONGEST).filter(|at| self.share(*at) >= enough).map(|at| 1 << at).sum()
    }
}

type Words = BTreeMap<Letters, Word>;

fn main() {
    let mut paths = std::env::args().skip(1);
    let news = paths.next().expect("the first argument is a file of articles");
    let read = |path: &str| {
        std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"))
    };
    let news = read(&news);
    let words = count(&news);
    let forms = verb_forms(&news);
    let mut lists = Lists::default();
    lists.verbs(&forms);
    lists.heh(&words);
    lists.adjectives(&words);
    lists.ends_of_compounds(&words);
    lists.exceptions(&words);
    lists.write(words.len());
    for path in paths {
        measure(&path, &read(&path), &lists);
    }
}

#[derive(Default)]
struct Lists {
    verbs: BTreeSet<String>,
    whole: BTreeSet<String>,
    heh: BTreeSet<String>,
    adjectives: BTreeSet<String>,
    firsts: BTreeSet<String>,
    seconds: BTreeSet<String>,
    /// By the letters, with the marks.
    parts: BTreeMap<String, String>,
}

/// What rules put apart, wherever it stands.
const ENDINGS: [&str; 21] = [
    "ها",
    "های",
    "هایی",
    "هایش",
    "هایشان",
    "هایمان",
    "هایم",
    "هایت",
    "ای",
    "اند",
    "ام",
    "ات",
    "اش",
    "ایم",
    "اید",
    "تر",
    "ترین",
    "تری",
    "شان",
    "مان",
    "ترها",
];

/// Last parts of compounds that the rules of spelling put apart, and first parts; the news has the say where it mostly joins them.
const COMPOUNDING: [&str; 72] = [
    "سازی",
    "ساز",
    "شناسی",
    "شناس",
    "شناختی",
    "گرایی",
    "گرا",
    "گرایان",
    "گذاری",
    "گذار",
    "گیری",
    "گیر",
    "نویسی",
    "نویس",
    "پرستی",
    "پرست",
    "خواهی",
    "خواه",
    "خواهانه",
    "کشی",
    "کننده",
    "کنندگان",
    "دهنده",
    "دهندگان",
    "شده",
    "شدن",
    "پذیر",
    "پذیری",
    "ناپذیر",
    "آمیز",
    "انگیز",
    "آفرینی",
    "آفرین",
    "آلود",
    "آوری",
    "اندیشی",
    "بندی",
    "پردازی",
    "پرداز",
    "پروری",
    "چینی",
    "خوری",
    "داری",
    "درمانی",
    "دیده",
    "رسانی",
    "رسان",
    "رانی",
    "ریزی",
    "زاده",
    "زدایی",
    "زده",
    "زدگی",
    "سنجی",
    "سوزی",
    "سوار",
    "شویی",
    "طلبی",
    "طلب",
    "فروشی",
    "کاری",
    "محور",
    "نامه",
    "نشین",
    "نگاری",
    "نوازی",
    "ورزی",
    "یابی",
    "یافته",
    "برداری",
    "بخش",
    "هم",
];

/// Fewer sightings may be slips.
const SEEN: u32 = 2;
const PERSONS: [&str; 7] = ["م", "ی", "د", "یم", "ید", "ند", ""];

impl Lists {
    /// What stands after the prefix in several persons is a stem.
    fn verbs(&mut self, forms: &BTreeSet<String>) {
        let mut stems: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
        for form in forms {
            for person in PERSONS {
                if let Some(stem) =
                    form.strip_suffix(person).filter(|stem| stem.chars().count() > 1)
                {
                    stems.entry(stem.to_owned()).or_default().insert(person);
                }
            }
        }
        for (stem, persons) in stems {
            let past = stem.ends_with(['ت', 'د']) && persons.contains("") && persons.len() > 1;
            let present = persons.iter().filter(|person| !person.is_empty()).count() > 1;
            if past || present {
                self.verbs.insert(stem);
            }
        }
    }

    /// A silent heh takes its endings apart; one that is sounded joins its yeh.
    fn heh(&mut self, words: &Words) {
        for (letters, word) in words.iter().filter(|(letters, _)| letters.ends_with(&['ه'])) {
            let with = |ending: &str| {
                let form: Letters = letters.iter().copied().chain(ending.chars()).collect();
                words.get(&form).filter(|form| form.share(letters.len()) >= 0.5)
            };
            let apart = ["ای", "اش", "اند", "ام"].iter().filter_map(|ending| with(ending)).count();
            let plural = ["ها", "های", "هایی"].iter().filter_map(|ending| with(ending)).count();
            let of = |letters: Letters| words.get(&letters).map_or(0, |word| word.count);
            let sounded = of(letters.iter().copied().chain(['ی']).collect());
            // Without the heh it is no commoner word, whose plural it could be.
            let other = of(letters[..letters.len() - 1].to_vec());
            let silent =
                (plural > 0 || word.count > 5) && sounded * 20 <= word.count && other <= word.count;
            if letters.len() > 2 && word.mask(0.5) == 0 && (apart > 0 || silent) && word.count > 1 {
                self.heh.insert(text(letters));
            }
        }
    }

    fn adjectives(&mut self, words: &Words) {
        for (letters, word) in words {
            for ending in ["تر", "ترین", "تری"] {
                let len = letters.len().saturating_sub(ending.chars().count());
                if len > 1
                    && text(&letters[len..]) == ending
                    && word.share(len) >= 0.25
                    && word.count > 1
                {
                    self.adjectives.insert(text(&letters[..len]));
                }
            }
        }
    }

    /// Pieces that stand apart in nearly all words that begin or end with them.
    fn ends_of_compounds(&mut self, words: &Words) {
        let (mut firsts, mut seconds) = (BTreeMap::new(), BTreeMap::new());
        let plain: Vec<(&Letters, &Word)> =
            words.iter().filter(|(_, word)| word.count >= 2).collect();
        for (letters, word) in &plain {
            for at in (2..letters.len().saturating_sub(1)).filter(|at| word.share(*at) >= 0.5) {
                if ENDINGS.contains(&text(&letters[at..]).as_str())
                    || matches!(text(&letters[..at]).as_str(), "می" | "نمی")
                {
                    continue;
                }
                *firsts.entry(text(&letters[..at])).or_insert(0_u32) += 1;
                *seconds.entry(text(&letters[at..])).or_insert(0_u32) += 1;
            }
        }
        let (mut begun, mut ended) = (BTreeMap::new(), BTreeMap::new());
        for (letters, _) in &plain {
            for at in 2..letters.len().saturating_sub(1) {
                if letters.len() - at > 2 {
                    *begun.entry(text(&letters[..at])).or_insert(0_u32) += 1;
                }
                *ended.entry(text(&letters[at..])).or_insert(0_u32) += 1;
            }
        }
        // A word that others begin with by chance must be much more often apart than not.
        let good = |apart: &BTreeMap<String, u32>, all: &BTreeMap<String, u32>, most: usize| {
            apart
                .iter()
                .filter(|(piece, apart)| {
                    let joined = all.get(*piece).copied().unwrap_or(0).saturating_sub(**apart);
                    let by_count = **apart >= 3 && **apart * 2 >= joined * 3;
                    let by_rule = COMPOUNDING.contains(&piece.as_str()) && **apart * 3 >= joined;
                    (by_count || by_rule) && piece.chars().count() <= most
                })
                .map(|(piece, _)| piece.clone())
                .collect::<BTreeSet<String>>()
        };
        self.firsts = good(&firsts, &begun, 8);
        self.seconds = good(&seconds, &ended, 9);
    }

    /// What the rules get wrong of the words of the news.
    fn exceptions(&mut self, words: &Words) {
        // Short words first: longer ones are made of them.
        let mut order: Vec<(&Letters, &Word)> = words.iter().collect();
        order.sort_by_key(|(letters, _)| letters.len());
        // Both spellings are right; that of most is kept.
        self.whole
            .extend(["آنها", "اینها", "آنهایی", "اینهایی", "همانها", "همینها"].map(str::to_owned));
        let mut open = self.lists();
        for (letters, word) in order {
            if letters.len() < 3 || word.count < 2 {
                continue;
            }
            let ours = open.lexicon().missing(letters);
            let sure = word.mask(0.5);
            // Of a plural, every fifth writer is enough: many leave its non-joiner out.
            let allowed = word.mask(0.15);
            if ours == sure || ours & !allowed == 0 && sure & !ours == 0 {
                continue;
            }
            if sure & joining(letters) == 0 {
                if word.count > SEEN {
                    open.add(text(letters), None);
                    self.whole.insert(text(letters));
                }
            } else if word.count >= SEEN {
                let mut marked = String::new();
                for (at, c) in letters.iter().enumerate() {
                    if (sure & joining(letters)) >> at & 1 == 1 {
                        marked.push('|');
                    }
                    marked.push(*c);
                }
                if ours != sure & joining(letters) {
                    open.add(text(letters), Some(marked.clone()));
                    self.parts.insert(text(letters), marked);
                }
            }
        }
    }

    fn lists(&self) -> Open {
        let list = |words: &BTreeSet<String>| words.iter().cloned().collect::<Vec<_>>().join("\n");
        Open {
            fixed: [&self.verbs, &self.heh, &self.adjectives, &self.firsts, &self.seconds]
                .map(list),
            whole: list(&self.whole),
            parts: self.parts.values().cloned().collect::<Vec<_>>().join("\n"),
            new: Vec::new(),
        }
    }

    fn write(&self, words: usize) {
        println!("# Words from which Persian's zero-width non-joiners are restored.");
        println!("#");
        println!("# kind   word");
        println!("#");
        println!(
            "# Columns are separated by tabs. verb: a stem after which the persons' endings join; whole: stays as it is; heh: ends in a"
        );
        println!(
            "# silent heh, after which endings stand apart; adjective: its comparative stands apart; first, second: the first or last part"
        );
        println!(
            "# of compounds, apart from the rest; parts: a word and its parts, `|` for U+200C (zero-width non-joiner)."
        );
        println!(
            "# Written by examples/train_non_joiners.rs from the spellings of {words} words in Persian news of 2003 to 2021. A line can be"
        );
        println!("# corrected, added or deleted here; the order does not matter.");
        for (kind, list) in [
            ("verb", &self.verbs),
            ("whole", &self.whole),
            ("heh", &self.heh),
            ("adjective", &self.adjectives),
            ("first", &self.firsts),
            ("second", &self.seconds),
        ] {
            eprintln!("{kind}: {}", list.len());
            for word in list {
                println!("{kind}	{word}");
            }
        }
        eprintln!("parts: {}", self.parts.len());
        for word in self.parts.values() {
            println!("parts\t{word}");
        }
    }
}

/// The lists as the rules read them; exceptions are gathered a while before they are merged in.
struct Open {
    fixed: [String; 5],
    whole: String,
    parts: String,
    new: Vec<(String, Option<String>)>,
}

impl Open {
    fn lexicon(&self) -> Lexicon<'_> {
        let [verbs, heh, adjectives, firsts, seconds] = &self.fixed;
        Lexicon { verbs, heh, adjectives, firsts, seconds, whole: &self.whole, parts: &self.parts }
    }

    fn add(&mut self, word: String, marked: Option<String>) {
        self.new.push((word, marked));
        if self.new.len() < 50 {
            return;
        }
        for (word, marked) in std::mem::take(&mut self.new) {
            let (list, line) = if let Some(marked) = marked {
                (&mut self.parts, marked)
            } else {
                (&mut self.whole, word)
            };
            let key = |line: &str| line.replace('|', "");
            let mut lines: Vec<String> = list.lines().map(str::to_owned).collect();
            let at = lines.partition_point(|other| key(other) < key(&line));
            lines.insert(at, line);
            *list = lines.join("\n");
        }
    }
}

const NON_JOINING: &str = "اآأإدذرزژوؤةءٱ";

/// The places where a non-joiner is seen.
fn joining(letters: &[char]) -> u32 {
    (1..letters.len()).filter(|at| !NON_JOINING.contains(letters[at - 1])).map(|at| 1 << at).sum()
}

fn text(letters: &[char]) -> String {
    letters.iter().collect()
}

fn letter(c: char) -> Option<char> {
    match c {
        'ي' | 'ى' => Some('ی'),
        'ك' => Some('ک'),
        '\u{621}'..='\u{64A}' | '\u{66E}'..='\u{6D3}' | '\u{6D5}' | '\u{200C}' => Some(c),
        _ => None,
    }
}

/// Words with their non-joiners.
fn words(text: &str) -> impl Iterator<Item = Letters> + '_ {
    text.split(|c: char| letter(c).is_none())
        .map(|word| word.trim_matches('\u{200C}').chars().filter_map(letter).collect::<Letters>())
        .filter(|word| !word.is_empty())
}

fn count(articles: &str) -> Words {
    let mut all = Words::new();
    for article in articles.lines() {
        let uses = article.matches('\u{200C}').count();
        if uses * 30 < article.split(' ').count() {
            continue;
        }
        for word in words(article) {
            let (letters, joints) = taken_apart(&word);
            if letters.len() > LONGEST {
                continue;
            }
            let entry = all.entry(letters).or_default();
            entry.count += 1;
            entry.joints.resize(LONGEST + 1, 0);
            for at in joints {
                entry.joints[at] += 1;
            }
        }
    }
    all
}

/// What stands after a verb's prefix, apart with or without a space, in all articles.
fn verb_forms(articles: &str) -> BTreeSet<String> {
    let mut forms: BTreeMap<String, u32> = BTreeMap::new();
    let text: String = articles.chars().map(|c| letter(c).unwrap_or(c)).collect();
    for prefix in [" می ", " نمی ", " می\u{200C}", " نمی\u{200C}"] {
        for (at, found) in text.match_indices(prefix) {
            let rest = &text[at + found.len()..];
            let end =
                rest.find(|c: char| letter(c).is_none() || c == '\u{200C}').unwrap_or(rest.len());
            *forms.entry(rest[..end].to_owned()).or_default() += 1;
        }
    }
    forms.into_iter().filter(|(_, count)| *count >= 2).map(|(form, _)| form).collect()
}

fn taken_apart(word: &[char]) -> (Letters, Vec<usize>) {
    let (mut letters, mut joints) = (Vec::new(), Vec::new());
    for c in word {
        if *c == '\u{200C}' { joints.push(letters.len()) } else { letters.push(*c) }
    }
    joints.dedup();
    (letters, joints)
}

/// Precision and recall on a treebank's sentences, and the commonest errors.
fn measure(path: &str, conllu: &str, lists: &Lists) {
    let lists = lists.lists();
    let lexicon = lists.lexicon();
    let (mut right, mut wrong, mut missed, mut optional) = (0_u32, 0_u32, 0_u32, 0_u32);
    let mut errors: BTreeMap<String, u32> = BTreeMap::new();
    for line in conllu.lines().filter_map(|line| line.strip_prefix("# text = ")) {
        for word in words(line) {
            let (letters, joints) = taken_apart(&word);
            let ours = lexicon.missing(&letters);
            let gold: u32 =
                joints.iter().map(|at| 1_u32.checked_shl(*at as u32).unwrap_or(0)).sum();
            right += (ours & gold).count_ones();
            wrong += (ours & !gold).count_ones();
            missed += (gold & !ours).count_ones();
            for at in (1..letters.len().min(31)).filter(|at| (ours ^ gold) >> at & 1 == 1) {
                let (before, after) = (text(&letters[..at]), text(&letters[at..]));
                let found = ours >> at & 1 == 1;
                let style = after.starts_with("ها") || after.starts_with("تر");
                optional += u32::from(found && style);
                *errors
                    .entry(format!("{}{before}|{after}", if found { '+' } else { '-' }))
                    .or_default() += 1;
            }
        }
    }
    let p = f64::from(right) / f64::from(right + wrong);
    let r = f64::from(right) / f64::from(right + missed);
    let lenient = f64::from(right) / f64::from(right + wrong - optional);
    eprintln!(
        "{path}: P {p:.4} (without endings that may be joined {lenient:.4}) R {r:.4}, of {}",
        right + missed
    );
    let mut errors: Vec<_> = errors.into_iter().collect();
    errors.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let shown: Vec<String> =
        errors.iter().take(300).map(|(error, count)| format!("{error} {count}")).collect();
    if std::env::var_os("ROZNAMA_SHOW").is_some() {
        eprintln!("{}", shown.join("; "));
    }
}
