//! Understanding articles, in pieces that may be done at the same time.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use crate::spread::{Spread, map};
use crate::{Article, Document, document_of};

/// Articles of a piece.
const PIECE: usize = 64;

/// An article that was understood, and the file that it was read from.
#[derive(Debug, Clone, PartialEq)]
pub struct Understood {
    pub(super) document: Document,
    pub(super) file: Option<String>,
}

/// Understands each article: most of the work of building a corpus. `tell` hears how many have been.
pub fn understand(
    articles: Vec<Article>,
    spread: &Spread<'_>,
    tell: &(dyn Fn(usize) + Sync),
) -> Vec<Understood> {
    let mut pieces: Vec<Mutex<Vec<Article>>> = Vec::new();
    let mut articles = articles.into_iter().peekable();
    while articles.peek().is_some() {
        pieces.push(Mutex::new(articles.by_ref().take(PIECE).collect()));
    }
    let done = AtomicUsize::new(0);
    let understood = map(spread, pieces.len(), |piece| {
        let mut articles = pieces[piece].lock().unwrap_or_else(PoisonError::into_inner);
        let each = |mut article: Article| {
            let file = article.file.take();
            Understood { document: document_of(article), file }
        };
        let understood: Vec<Understood> = articles.drain(..).map(each).collect();
        tell(done.fetch_add(understood.len(), Ordering::Relaxed) + understood.len());
        understood
    });
    understood.into_iter().flatten().collect()
}
