//! How long a query's folding takes in WebAssembly, under Node:
//!
//! ```text
//! cargo build --release --target wasm32-unknown-unknown --manifest-path benches/wasm-query/Cargo.toml \
//!     --target-dir target/wasm-query
//! wasm-bindgen --target nodejs --out-dir target/wasm-query/node \
//!     target/wasm-query/wasm32-unknown-unknown/release/roznama_wasm_query.wasm
//! node benches/wasm-query/run.mjs
//! ```

use roznama_text::{Lang, Level, fold, fold_in, tokens};
use wasm_bindgen::prelude::wasm_bindgen;

/// Folds a query so many times to its search key.
#[wasm_bindgen]
pub fn search(text: &str, times: u32) -> usize {
    (0..times).map(|_| fold(text, Level::Search).len()).sum()
}

/// The same to its terms.
#[wasm_bindgen]
pub fn terms(text: &str, times: u32) -> usize {
    (0..times).map(|_| tokens(text).len()).sum()
}

/// The same to the standard of Persian, which a query does not need.
#[wasm_bindgen]
pub fn persian(text: &str, times: u32) -> usize {
    (0..times).map(|_| fold_in(text, Level::Standard, Lang::FA).len()).sum()
}
