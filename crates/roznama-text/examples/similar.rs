//! Compares names: `cargo run -p roznama-text --example similar -- بوتين پیوٹن Putin`.

#![allow(clippy::disallowed_methods, reason = "a program that reads its arguments")]

use roznama_text::name::{key, similar};

fn main() {
    let names: Vec<String> = std::env::args().skip(1).collect();
    for (at, one) in names.iter().enumerate() {
        println!("{one}: {}", key(one));
        for other in &names[at + 1..] {
            println!("  {:.3}  {one}  {other}", similar(one, other));
        }
    }
}
