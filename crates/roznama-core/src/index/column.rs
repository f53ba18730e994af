//! A number for each document, most of them 0.

/// A number for each document, and which documents have one above 0.
#[derive(Debug)]
pub(super) struct Column {
    values: Vec<u32>,
    touched: Vec<u32>,
}

impl Column {
    /// A column in which no document has anything.
    pub fn of(documents: usize) -> Self {
        Self { values: vec![0; documents], touched: Vec::new() }
    }

    pub fn get(&self, document: u32) -> u32 {
        self.values.get(document as usize).copied().unwrap_or(0)
    }

    /// Adds to what a document has; of documents that are not there nothing is kept.
    pub fn add(&mut self, document: u32, more: u32) {
        self.set(document, self.get(document).saturating_add(more));
    }

    /// Gives a document at least so much.
    pub fn raise(&mut self, document: u32, least: u32) {
        self.set(document, self.get(document).max(least));
    }

    /// The documents that have something, in the order in which they came to it.
    pub fn touched(&self) -> &[u32] {
        &self.touched
    }

    /// Takes everything from all documents.
    pub fn clear(&mut self) {
        for document in self.touched.drain(..) {
            self.values[document as usize] = 0;
        }
    }

    fn set(&mut self, document: u32, value: u32) {
        if let Some(held) = self.values.get_mut(document as usize) {
            if *held == 0 && value > 0 {
                self.touched.push(document);
            }
            *held = value;
        }
    }
}
