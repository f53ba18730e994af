//! The dates in each line of standard input, with what each means and how that was found:
//! `echo 'در اواخر آذر ۱۳۹۵ آزاد شد' | cargo run -p roznama-dates --example tag_lines -- fa 2016-12-25`.

#![allow(clippy::disallowed_methods, reason = "an example reads its arguments and input")]

use roznama_dates::{Day, tag};
use roznama_text::Lang;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let lang: Lang = arguments.next().unwrap_or_default().parse().unwrap_or(Lang::UND);
    let on: Option<Day> = arguments.next().and_then(|day| day.parse().ok());
    for line in std::io::stdin().lines() {
        let line = line.expect("lines of UTF-8");
        for mention in tag(&line, lang, on) {
            let words = &line[mention.span.clone()];
            println!("{words}\t{}\t{}\t{}", mention.edtf, mention.calendar, mention.rule.explain());
        }
    }
}
