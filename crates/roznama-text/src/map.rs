//! Where each stretch of a folded text came from.

use std::ops::Range;

/// A stretch of the folded text and the stretch of the original that it stands for.
///
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// Bytes of the folded text.
    pub folded: Range<usize>,
    /// Bytes of the original.
    pub original: Range<usize>,
}

/// Leads from the bytes of a folded text to the bytes of its original.
///
/// Only what does not correspond byte by byte is stored, 16 bytes each, and the clusters of more than one character,
/// 8 bytes each: the map of a text in which every letter became one letter of the same length is empty.
///
/// ```
/// use roznama_text::{Level, fold_mapped};
/// let folded = fold_mapped("كِتَابٌ جديد", Level::Search);
/// assert_eq!(folded.text, "کتاب جدید");
/// let word = folded.map.to_original(0..8);
/// assert_eq!(&"كِتَابٌ جديد"[word], "كِتَابٌ");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OffsetMap {
    edits: Vec<Edit>,
    clusters: Vec<Cluster>,
    folded_len: u32,
    original_len: u32,
}

/// A stretch that was changed as a whole; stretches between edits correspond byte by byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Edit {
    folded: u32,
    folded_len: u32,
    original: u32,
    original_len: u32,
}

impl Edit {
    fn folded_end(self) -> u32 {
        self.folded + self.folded_len
    }

    fn original_end(self) -> u32 {
        self.original + self.original_len
    }
}

/// A grapheme cluster of the original that has more than one character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Cluster {
    start: u32,
    end: u32,
}

impl OffsetMap {
    /// The stretch of the original that a stretch of the folded text stands for, widened to whole grapheme clusters.
    ///
    /// Offsets past the end count as the end, offsets inside a replaced stretch as the whole of it. An empty range
    /// gives an empty range. Offsets of the folded text must be on its character boundaries.
    pub fn to_original(&self, folded: Range<usize>) -> Range<usize> {
        let len = self.folded_len as usize;
        let start = folded.start.min(len) as u32;
        let end = (folded.end.min(len) as u32).max(start);
        let original_start = self.cluster_start(self.start_of(start));
        if start == end {
            return original_start..original_start;
        }
        original_start..self.cluster_end(self.end_of(end)).max(original_start)
    }

    /// All stretches in order: each begins where the one before it ended, in both texts, and they cover both.
    ///
    /// ```
    /// use roznama_text::{Level, fold_mapped};
    /// let folded = fold_mapped("aـb", Level::Search); // a tatweel between two letters
    /// let spans: Vec<_> = folded.map.segments().map(|s| (s.folded, s.original)).collect();
    /// assert_eq!(spans, [(0..1, 0..1), (1..1, 1..3), (1..2, 3..4)]);
    /// ```
    pub fn segments(&self) -> impl Iterator<Item = Segment> + '_ {
        let end = Edit {
            folded: self.folded_len,
            folded_len: 0,
            original: self.original_len,
            original_len: 0,
        };
        let (mut folded, mut original) = (0, 0);
        self.edits.iter().copied().chain([end]).flat_map(move |edit| {
            let same = segment(folded..edit.folded, original..edit.original);
            (folded, original) = (edit.folded_end(), edit.original_end());
            let changed = segment(edit.folded..folded, edit.original..original);
            [same, changed].into_iter().flatten()
        })
    }

    /// Whether every offset is the same in both texts.
    pub fn is_identity(&self) -> bool {
        self.edits.is_empty()
    }

    fn start_of(&self, folded: u32) -> u32 {
        // The last edit that begins at or before the offset. One that only deletes stands before what follows it.
        let after = self.edits.partition_point(|edit| edit.folded <= folded);
        let Some(edit) = after.checked_sub(1).map(|at| self.edits[at]) else { return folded };
        if folded < edit.folded_end() {
            edit.original
        } else {
            edit.original_end() + (folded - edit.folded_end())
        }
    }

    fn end_of(&self, folded: u32) -> u32 {
        // The last edit that begins before the offset: a deletion right at the end is not part of the stretch.
        let after = self.edits.partition_point(|edit| edit.folded < folded);
        let Some(edit) = after.checked_sub(1).map(|at| self.edits[at]) else { return folded };
        if folded < edit.folded_end() {
            edit.original_end()
        } else {
            edit.original_end() + (folded - edit.folded_end())
        }
    }

    fn cluster_start(&self, original: u32) -> usize {
        self.cluster_around(original).map_or(original, |cluster| cluster.start) as usize
    }

    fn cluster_end(&self, original: u32) -> usize {
        self.cluster_around(original).map_or(original, |cluster| cluster.end) as usize
    }

    /// The cluster that has the offset strictly inside it.
    fn cluster_around(&self, original: u32) -> Option<Cluster> {
        let at = self.clusters.partition_point(|cluster| cluster.end <= original);
        self.clusters.get(at).copied().filter(|cluster| cluster.start < original)
    }
}

fn segment(folded: Range<u32>, original: Range<u32>) -> Option<Segment> {
    let wide = |range: Range<u32>| range.start as usize..range.end as usize;
    (!folded.is_empty() || !original.is_empty())
        .then(|| Segment { folded: wide(folded), original: wide(original) })
}

/// What a fold tells while it works. Folding without a map uses the one that does nothing.
pub(crate) trait Recorder {
    /// A stretch of the original became a stretch of the folded text, and not byte by byte.
    fn edit(&mut self, folded: usize, folded_len: usize, original: usize, original_len: usize);
    /// Takes back all edits at or after this offset of the original.
    fn rewind(&mut self, original: usize);
    /// A rule of a language's orthography made a stretch of the folded text of a stretch of the original.
    fn ruled(&mut self, _folded: Range<usize>, _original: Range<usize>, _rule: u8) {}
}

/// Records nothing.
pub(crate) struct NoMap;

impl Recorder for NoMap {
    #[inline]
    fn edit(&mut self, _: usize, _: usize, _: usize, _: usize) {}
    #[inline]
    fn rewind(&mut self, _: usize) {}
}

/// Gathers the edits of a map.
#[derive(Default)]
pub(crate) struct MapBuilder {
    edits: Vec<Edit>,
}

impl Recorder for MapBuilder {
    fn edit(&mut self, folded: usize, folded_len: usize, original: usize, original_len: usize) {
        let edit = Edit {
            folded: folded as u32,
            folded_len: folded_len as u32,
            original: original as u32,
            original_len: original_len as u32,
        };
        self.edits.push(edit);
    }

    fn rewind(&mut self, original: usize) {
        while self.edits.last().is_some_and(|edit| edit.original as usize >= original) {
            self.edits.pop();
        }
    }
}

/// A stretch of the text before a pass and what it became, not widened to clusters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Step {
    pub folded: Range<usize>,
    pub original: Range<usize>,
}

impl MapBuilder {
    /// The edits as they were recorded.
    pub(crate) fn steps(&self) -> Vec<Step> {
        let range = |start: u32, end: u32| start as usize..end as usize;
        let step = |edit: &Edit| Step {
            folded: range(edit.folded, edit.folded_end()),
            original: range(edit.original, edit.original_end()),
        };
        self.edits.iter().map(step).collect()
    }

    /// One map of two passes: `self` is of the first, `second` of the one that went over its result.
    ///
    /// Edits of both that overlap in the text between become one.
    pub(crate) fn then(self, second: Self) -> Self {
        let mut first = self.edits.into_iter().peekable();
        let mut second = second.edits.into_iter().peekable();
        let mut edits: Vec<Edit> = Vec::new();
        // How far what follows is shifted: middle to original, and middle to folded.
        let (mut to_original, mut to_folded) = (0_i64, 0_i64);
        loop {
            let next_first = first.peek().map(|edit| edit.folded);
            let next_second = second.peek().map(|edit| edit.original);
            let Some(start) = next_first.into_iter().chain(next_second).min() else { break };
            let (original, folded) =
                ((i64::from(start) + to_original) as u32, (i64::from(start) + to_folded) as u32);
            // The stretch of the middle that this group of edits takes.
            let mut end = start;
            loop {
                let inside = |at: u32| at < end || at == start;
                if let Some(edit) = first.next_if(|edit| inside(edit.folded)) {
                    end = end.max(edit.folded_end());
                    to_original = i64::from(edit.original_end()) - i64::from(edit.folded_end());
                } else if let Some(edit) = second.next_if(|edit| inside(edit.original)) {
                    end = end.max(edit.original_end());
                    to_folded = i64::from(edit.folded_end()) - i64::from(edit.original_end());
                } else {
                    break;
                }
            }
            edits.push(Edit {
                folded,
                folded_len: (i64::from(end) + to_folded) as u32 - folded,
                original,
                original_len: (i64::from(end) + to_original) as u32 - original,
            });
        }
        Self { edits }
    }

    /// Widens every edit to whole clusters of the original and joins those that meet inside one.
    pub(crate) fn finish(self, folded_len: usize, original: &str) -> OffsetMap {
        let clusters: Vec<Cluster> = crate::grapheme::clusters(original)
            .map(|range| Cluster { start: range.start as u32, end: range.end as u32 })
            .collect();
        let mut edits: Vec<Edit> = Vec::with_capacity(self.edits.len());
        let mut next = self.edits.into_iter().peekable();
        // Edits come in order, so the cluster looked at last is never passed again.
        let mut at = 0;
        let mut around = |offset: u32| {
            while clusters.get(at).is_some_and(|cluster| cluster.end <= offset) {
                at += 1;
            }
            clusters.get(at).copied().filter(|cluster| cluster.start < offset)
        };
        while let Some(mut edit) = next.next() {
            if let Some(cluster) = around(edit.original) {
                // What stands between the cluster's start and the edit is unchanged, or it would be an edit joined to this one.
                let back = edit.original - cluster.start;
                edit.folded -= back;
                edit.folded_len += back;
                edit.original -= back;
                edit.original_len += back;
            }
            while let Some(cluster) = around(edit.original_end()) {
                if let Some(inner) = next.next_if(|next| next.original < cluster.end) {
                    edit.folded_len = inner.folded_end() - edit.folded;
                    edit.original_len = inner.original_end() - edit.original;
                } else {
                    let on = cluster.end - edit.original_end();
                    edit.folded_len += on;
                    edit.original_len += on;
                }
            }
            edits.push(edit);
        }
        edits.shrink_to_fit();
        OffsetMap {
            edits,
            clusters,
            folded_len: folded_len as u32,
            original_len: original.len() as u32,
        }
    }
}
