//! A reader's own files made into a pack, or a pack of theirs opened, and a report of what was understood.
//!
//! The viewer fetches this as a module of its own, `src/main.rs`, when a reader opens texts of their own, and runs it in a worker.
//! It is the code of the `roznama` command: [`pack`] makes the same bytes of the same files as `roznama pack`.
//!
//! Nothing is read or written here: files come as bytes.

mod report;

pub use report::{Report, Told};

use roznama_core::spread::one_by_one;
use roznama_core::{Options, build_understood, understand};
use roznama_inputs::{Limit, NamedFile, Problem, Severity, misread, read_files};

/// How far the work has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Articles understood: folded, their language, dates and names found.
    Understanding {
        /// How many.
        done: usize,
        /// Of how many.
        of: usize,
    },
    /// Articles that report one event are looked for.
    Events,
    /// The index is made and all is written.
    Packing,
}

/// A pack and what was understood of its files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// Empty when there was no article.
    pub pack: Vec<u8>,
    /// What is in it, and what was wrong with the files.
    pub report: Report,
}

/// Whether each of these files is looked into: others need not be opened.
///
/// ```
/// assert_eq!(roznama_packing::wanted(&["a.txt", "a.jpg", "news.pack"]), [true, false, true]);
/// ```
pub fn wanted(paths: &[&str]) -> Vec<bool> {
    let wanted = roznama_inputs::wanted(paths);
    wanted.into_iter().zip(paths).map(|(is_wanted, path)| is_wanted || is_pack(path)).collect()
}

/// Makes a pack of files, telling how far it has come. A single pack is opened instead.
///
/// ```
/// use roznama_inputs::NamedFile;
/// use roznama_packing::pack;
///
/// let text = "متن خبر".as_bytes().to_vec();
/// let packed = pack(vec![NamedFile { path: "a1.txt".to_owned(), bytes: Ok(text) }], &|_| {});
/// assert_eq!(packed.report.articles, 1);
/// // What was made can be opened.
/// let again = vec![NamedFile { path: "my.pack".to_owned(), bytes: Ok(packed.pack.clone()) }];
/// assert_eq!(pack(again, &|_| {}).pack, packed.pack);
/// ```
pub fn pack(mut files: Vec<NamedFile>, tell: &(dyn Fn(Step) + Sync)) -> Packed {
    if let [NamedFile { path, bytes: Ok(bytes) }] = &mut files[..]
        && is_pack(path)
    {
        return open(path, std::mem::take(bytes));
    }
    let parsed = read_files(files, Limit::BROWSER);
    let mut problems = parsed.problems;
    problems.extend(parsed.articles.iter().filter_map(misread));
    let of = parsed.articles.len();
    if of == 0 {
        return Packed { pack: Vec::new(), report: Report::nothing(&problems) };
    }
    tell(Step::Understanding { done: 0, of });
    let count = |done| tell(Step::Understanding { done, of });
    let understood = understand(parsed.articles, &one_by_one, &count);
    let finding = || tell(Step::Events);
    let built =
        build_understood(understood, parsed.events, Options::default(), &one_by_one, finding);
    tell(Step::Packing);
    let pack = built.pack();
    let report = Report::new(&built.documents, &built.events, &pack, &problems);
    Packed { pack, report }
}

/// Whether a file is called as packs are.
fn is_pack(path: &str) -> bool {
    let ending = path.rsplit_once('.').map(|(_, ending)| ending).unwrap_or_default();
    !path.contains('/') && ["pack", "roznama"].iter().any(|it| ending.eq_ignore_ascii_case(it))
}

fn open(path: &str, pack: Vec<u8>) -> Packed {
    match roznama_core::pack::read(&pack) {
        Ok(corpus) => {
            let report = Report::new(corpus.documents(), corpus.events(), &pack, &[]);
            Packed { pack, report }
        }
        Err(error) => {
            let problem = Problem {
                severity: Severity::Error,
                file: path.to_owned(),
                position: None,
                expected: "a pack of this version of Roznama".to_owned(),
                found: error.to_string(),
                remedy: "make it again from its articles: open them here, or use `roznama pack`"
                    .to_owned(),
            };
            Packed { pack: Vec::new(), report: Report::nothing(&[problem]) }
        }
    }
}

#[cfg(test)]
mod tests;
