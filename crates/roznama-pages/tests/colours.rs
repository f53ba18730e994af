//! Measures the colours of `styles/tokens.css`: contrast by WCAG 2.2, and whether the languages' colours stay apart for
//! readers with each kind of colour blindness.
#![allow(clippy::disallowed_methods, reason = "reads the style sheet that is tested")]

use std::collections::BTreeMap;

type Rgb = [f64; 3];
type Theme = BTreeMap<String, String>;

/// Level AA for text, and for what is no text but must be seen.
const TEXT: f64 = 4.5;
const SHAPE: f64 = 3.0;
/// CIE76 distance: 2 is just noticeable between touching patches; small marks apart from each other need far more.
const APART: f64 = 15.0;

/// The light theme, the dark one of the system and the dark one of the reader's choice.
fn themes() -> [Theme; 3] {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../styles/tokens.css");
    let css = std::fs::read_to_string(path).expect("styles/tokens.css can be read");
    let blocks: Vec<Theme> = css
        .split('{')
        .filter_map(|block| block.split('}').next())
        .filter(|block| block.contains("--paper:"))
        .map(|block| {
            let pairs = block.split(';').filter_map(|line| line.split_once(':'));
            pairs.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned())).collect()
        })
        .collect();
    blocks.try_into().expect("three themes stand in tokens.css")
}

fn colour(theme: &Theme, name: &str) -> Rgb {
    let hex = theme.get(name).unwrap_or_else(|| panic!("{name} is missing"));
    let digits = u32::from_str_radix(hex.trim_start_matches('#'), 16).expect("a colour as #rrggbb");
    [16, 8, 0].map(|shift| {
        let channel = f64::from(digits >> shift & 0xFF) / 255.0;
        if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
    })
}

fn dot(row: Rgb, colour: Rgb) -> f64 {
    row.iter().zip(colour).map(|(weight, channel)| weight * channel).sum()
}

fn luminance(colour: Rgb) -> f64 {
    dot([0.2126, 0.7152, 0.0722], colour)
}

fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn lab(colour: Rgb) -> Rgb {
    let f = |t: f64| if t > 0.008_856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 };
    let x = f(dot([0.412_456_4, 0.357_576_1, 0.180_437_5], colour) / 0.950_47);
    let y = f(dot([0.212_672_9, 0.715_152_2, 0.072_175], colour));
    let z = f(dot([0.019_333_9, 0.119_192, 0.950_304_1], colour) / 1.088_83);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

fn distance(a: Rgb, b: Rgb) -> f64 {
    lab(a).iter().zip(lab(b)).map(|(p, q)| (p - q).powi(2)).sum::<f64>().sqrt()
}

/// How full colour blindness of each kind changes linear RGB (Machado, Oliveira and Fernandes, 2009).
const VISION: [(&str, [Rgb; 3]); 4] = [
    ("full vision", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

const LANGUAGES: [&str; 4] = ["--lang-ar", "--lang-fa", "--lang-ur", "--lang-other"];

#[test]
fn text_and_shapes_stand_out_from_what_is_under_them() {
    let text =
        ["--ink", "--ink-soft", "--ink-faint", "--accent", "--link", "--good", "--warn", "--bad"];
    let shapes = ["--edge", "--focus"];
    for (n, theme) in themes().iter().enumerate() {
        for under in ["--paper", "--card", "--well"] {
            let required = text.iter().map(|name| (*name, TEXT));
            for (name, least) in
                required.chain(shapes.iter().chain(&LANGUAGES).map(|name| (*name, SHAPE)))
            {
                let found = contrast(colour(theme, name), colour(theme, under));
                assert!(
                    found >= least,
                    "theme {n}: {name} on {under} has {found:.2}:1, needs {least}:1"
                );
            }
        }
        for (name, under) in [
            ("--accent-ink", "--accent"),
            ("--highlight-ink", "--highlight"),
            ("--paper", "--link"),
        ] {
            let found = contrast(colour(theme, name), colour(theme, under));
            assert!(found >= TEXT, "theme {n}: {name} on {under} has {found:.2}:1, needs {TEXT}:1");
        }
    }
}

#[test]
fn languages_stay_apart_for_every_kind_of_vision() {
    for (n, theme) in themes().iter().enumerate() {
        for (vision, matrix) in VISION {
            let seen = LANGUAGES.map(|name| {
                let colour = colour(theme, name);
                (name, matrix.map(|row| dot(row, colour).clamp(0.0, 1.0)))
            });
            for (i, (a, seen_a)) in seen.iter().enumerate() {
                for (b, seen_b) in &seen[i + 1..] {
                    let found = distance(*seen_a, *seen_b);
                    assert!(
                        found >= APART,
                        "theme {n}, {vision}: {a} and {b} are {found:.0} apart, need {APART}"
                    );
                }
            }
        }
    }
}

#[test]
fn the_dark_theme_is_the_same_whoever_chose_it() {
    let [_, system, chosen] = themes();
    assert_eq!(system, chosen);
}
