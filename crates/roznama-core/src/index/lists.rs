//! The bytes of all terms' lists, whole or in pages.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use crate::corpus::{Shards, Wants};
use crate::pack::{Malformed, length};

/// Lists one after the other, known by where they begin and end.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Lists {
    /// Bytes of a page, of the last one perhaps fewer.
    page: u32,
    total: u32,
    pages: Shards<Vec<u8>>,
}

impl Lists {
    /// Lists that are all there.
    pub fn whole(bytes: Vec<u8>) -> Self {
        let total = length(bytes.len());
        Self { page: total.max(1), total, pages: Shards::whole(bytes) }
    }

    /// Lists of so many bytes in all whose pages are not there.
    pub fn absent(page: u32, total: u32, first: u32, wants: &Arc<Wants>) -> Self {
        let page = page.max(1);
        Self { page, total, pages: Shards::absent(first, total.div_ceil(page) as usize, wants) }
    }

    /// A list's bytes; none if they are not all there.
    pub fn slice(&self, range: &Range<u32>) -> Cow<'_, [u8]> {
        if range.is_empty() || range.end > self.total {
            return Cow::Borrowed(&[]);
        }
        let (first, last) = (range.start / self.page, (range.end - 1) / self.page);
        let part = |page: u32| {
            let at = |place: u32| (place - page * self.page) as usize;
            let start = at(range.start.max(page * self.page));
            let bytes = self.pages.get(page as usize);
            let end = bytes.map_or(0, Vec::len).min((range.end - page * self.page) as usize);
            bytes.and_then(|bytes| bytes.get(start..end))
        };
        if first == last {
            return Cow::Borrowed(part(first).unwrap_or_default());
        }
        // All of them are asked for, so that all are wanted at once.
        let parts: Vec<Option<&[u8]>> = (first..=last).map(part).collect();
        let parts: Option<Vec<&[u8]>> = parts.into_iter().collect();
        Cow::Owned(parts.unwrap_or_default().concat())
    }

    /// Takes over a page.
    pub fn supply(&self, page: usize, bytes: &[u8]) -> Result<(), Malformed> {
        let start = u32::try_from(page).ok().and_then(|page| page.checked_mul(self.page));
        let left = start.and_then(|start| self.total.checked_sub(start));
        if left.map(|left| left.min(self.page)) != Some(length(bytes.len())) {
            return Err(Malformed { at: bytes.len() });
        }
        self.pages.set(page, bytes.to_vec());
        Ok(())
    }

    /// Wants all pages that are not there.
    pub fn want_all(&self) {
        self.pages.want_all();
    }

    /// All bytes that are there.
    pub fn into_bytes(self) -> Vec<u8> {
        self.pages.into_values().flatten().collect()
    }

    /// All bytes, if they are in one page, which is there.
    pub fn bytes(&self) -> &[u8] {
        self.pages.peek(0).filter(|_| self.pages.len() == 1).map_or(&[], Vec::as_slice)
    }
}
