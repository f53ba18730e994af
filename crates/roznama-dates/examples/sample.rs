//! Draws mentions to be read by eye, or sentences in which nothing was found although they hold digits, months, weekdays or
//! words of time (`missed`), or such words and no digits (`worded`):
//! `zstd -dc news.jsonl.zst | cargo run --profile native -p roznama-dates --example sample -- ar 100 SEED [missed|worded]`.
//!
//! Reads `{"id", "lang", "date", "body"}` lines. The same seed draws the same sample.

#![allow(clippy::disallowed_methods, reason = "an example reads its input")]

use std::io::BufRead;

use roznama_dates::{Calendar, Day, display::month_name, tag};
use roznama_text::{Lang, Level, fold};

/// `SplitMix64`, so that a sample can be drawn again.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ mixed >> 31) % limit
    }
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let lang: Lang = arguments[0].parse().expect("a language");
    let count: usize = arguments[1].parse().expect("a number");
    let mut random = Random(arguments[2].parse().expect("a seed"));
    let missed = arguments.get(3).is_some();
    let worded = arguments.get(3).is_some_and(|mode| mode == "worded");
    let mut words: Vec<String> = Calendar::ALL
        .iter()
        .flat_map(|&calendar| (1..=12).map(move |month| month_name(calendar, month, lang)))
        .map(|name| fold(name, Level::Search).into_owned())
        .collect();
    let of_time = match lang.as_str() {
        "ar" => {
            "يوم أيام اليوم أسبوع الأسبوع شهر أشهر الشهر سنة سنوات عام العام أعوام الماضي الماضية المقبل القادم ليلة \
                 السبت الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة عقود قرن أمس غدا الليلة"
        }
        "fa" => {
            "روز هفته ماه سال شب قرن دهه گذشته آینده پیش دیگر شنبه یکشنبه دوشنبه چهارشنبه پنجشنبه جمعه امروز فردا"
        }
        _ => {
            "دن روز ہفتے ہفتہ ماہ مہینے سال برس صدی دہائی گزشتہ گذشتہ آئندہ قبل پہلے پیر منگل بدھ جمعرات جمعہ جمعے اتوار رات"
        }
    };
    words.extend(of_time.split_whitespace().map(|word| fold(word, Level::Search).into_owned()));
    // Reservoir sampling: every candidate has the same chance.
    let (mut drawn, mut seen) = (Vec::new(), 0_u64);
    let mut offer = |text: String| {
        seen += 1;
        if drawn.len() < count {
            drawn.push(text);
        } else if let Ok(place) = usize::try_from(random.below(seen))
            && place < count
        {
            drawn[place] = text;
        }
    };
    for line in std::io::stdin().lock().lines() {
        let article: serde_json::Value =
            serde_json::from_str(&line.expect("lines of UTF-8")).expect("a line is JSON");
        if article["lang"].as_str() != Some(lang.as_str()) {
            continue;
        }
        let body = article["body"].as_str().unwrap_or_default();
        let on = article["date"].as_str().and_then(|date| date.get(..10)?.parse::<Day>().ok());
        let mentions = tag(body, lang, on);
        let on = on.map(|on| on.to_string()).unwrap_or_default();
        if missed {
            let mut start = 0;
            for sentence in body.split_inclusive(['\n', '.', '۔', '؟', '!']) {
                let span = start..start + sentence.len();
                start = span.end;
                let key = fold(sentence, Level::Search);
                let digits = key.bytes().any(|byte| byte.is_ascii_digit());
                let named = key.split(' ').any(|word| words.iter().any(|other| other == word));
                let tempts = if worded { named && !digits } else { named || digits };
                let hit =
                    mentions.iter().any(|m| m.span.start < span.end && span.start < m.span.end);
                if tempts && !hit && sentence.chars().count() > 20 {
                    offer(format!("{on} {}", sentence.trim().replace('\n', " ")));
                }
            }
            continue;
        }
        for mention in mentions {
            let before: String = body[..mention.span.start].chars().rev().take(60).collect();
            let before: String = before.chars().rev().collect();
            let after: String = body[mention.span.end..].chars().take(60).collect();
            let text = format!("{before}⟦{}⟧{after}", &body[mention.span.clone()]);
            let weekday =
                on.parse::<Day>().map(|on| format!("{:?}", on.weekday())).unwrap_or_default();
            offer(format!(
                "{on} {} → {} [{}; {}; {}]\n    {}",
                weekday.get(..3).unwrap_or_default(),
                mention.edtf,
                mention.calendar,
                mention.rule,
                mention.evidence,
                text.replace(['\n', '\r'], " ⏎ ")
            ));
        }
    }
    for (number, text) in drawn.iter().enumerate() {
        println!("{:3} {text}", number + 1);
    }
}
