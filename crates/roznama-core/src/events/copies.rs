//! Documents that have one text: agencies sell their news to many.

use super::packed::Packed;
use super::when::When;

/// A text must have so many words and numbers for its copies to be copies.
const WORDS_OF_A_TEXT: usize = 8;
/// Days between two copies of a text.
const DAYS_OF_A_TEXT: i32 = 4;

/// Documents with the same text of about the same days, in groups.
pub(super) fn same_texts(items: &[Packed], whens: &[When]) -> Vec<Vec<u32>> {
    let mut order: Vec<u32> = (0..items.len() as u32).collect();
    let published = |document: u32| whens[document as usize].published;
    order.sort_by(|&a, &b| {
        let (one, other) = (&items[a as usize], &items[b as usize]);
        one.cmp(other).then(published(a).cmp(&published(b))).then(a.cmp(&b))
    });
    let mut groups: Vec<Vec<u32>> = Vec::new();
    for document in order {
        let here = &items[document as usize];
        let is_copy = groups.last().is_some_and(|group| {
            let last = *group.last().unwrap_or(&document);
            let near = match (published(last), published(document)) {
                (Some((_, before)), Some((after, _))) => after - before <= DAYS_OF_A_TEXT,
                (None, None) => true,
                _ => false,
            };
            near && here.len() >= WORDS_OF_A_TEXT && items[last as usize] == *here
        });
        match groups.last_mut() {
            Some(group) if is_copy => group.push(document),
            _ => groups.push(vec![document]),
        }
    }
    for group in &mut groups {
        group.sort_unstable();
    }
    groups.sort_unstable();
    groups
}

/// The dates of the copy that was published first.
pub(super) fn earliest(group: &[u32], whens: &[When]) -> When {
    let first = group.iter().min_by_key(|&&document| {
        let published = whens[document as usize].published;
        (published.is_none(), published, document)
    });
    first.map_or_else(When::default, |&document| whens[document as usize].clone())
}
