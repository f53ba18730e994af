//! Dates on pages: in words for the reader, in HTML's form for machines.

use roznama_dates::{Calendar, Day, Edtf, display};
use roznama_text::digits::DigitSet;

use crate::html::Html;
use crate::words::Ui;

/// The date as HTML's `datetime` takes it, if it is one: a year, a month, a day or a moment. Intervals, sets, seasons and
/// approximate or uncertain dates have no such form.
///
/// ```
/// use roznama_pages::html_datetime;
///
/// assert_eq!(html_datetime(&"2016-12".parse().unwrap()).as_deref(), Some("2016-12"));
/// assert_eq!(html_datetime(&"2016-12~".parse().unwrap()), None);
/// ```
pub fn html_datetime(edtf: &Edtf) -> Option<String> {
    let text = edtf.to_string();
    let (date, time) = match text.split_once('T') {
        Some((date, time)) => (date, Some(time)),
        None => (text.as_str(), None),
    };
    let valid = match (date.len(), time) {
        (4, None) => is_year(date),
        (7, None) => {
            is_year(&date[..4]) && date[4..].starts_with('-') && is_below(&date[5..], 1, 12)
        }
        (10, None) => is_day(date),
        (10, Some(time)) => is_day(date) && is_time(time),
        _ => false,
    };
    valid.then_some(text)
}

fn is_year(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit()) && text != "0000"
}

fn is_below(text: &str, least: u8, most: u8) -> bool {
    text.len() == 2
        && text.bytes().all(|b| b.is_ascii_digit())
        && text.parse().is_ok_and(|n: u8| (least..=most).contains(&n))
}

fn is_day(text: &str) -> bool {
    is_year(&text[..4]) && text.parse::<Day>().is_ok()
}

/// `HH:MM` or `HH:MM:SS`, then nothing, `Z` or `±HH:MM`.
fn is_time(text: &str) -> bool {
    let (clock, zone) = match text.find(['Z', '+', '-']) {
        Some(at) => text.split_at(at),
        None => (text, "Z"),
    };
    let zone_valid = zone == "Z"
        || zone[1..].split_once(':').is_some_and(|(h, m)| is_below(h, 0, 23) && is_below(m, 0, 59));
    let mut parts = clock.split(':');
    zone_valid
        && parts.next().is_some_and(|h| is_below(h, 0, 23))
        && parts.next().is_some_and(|m| is_below(m, 0, 59))
        && parts.next().is_none_or(|s| is_below(s, 0, 59))
        && parts.next().is_none()
}

/// The date in the words, calendar and digits that are usual in the language; for Persian, the Gregorian date is added.
pub(crate) fn in_words(edtf: &Edtf, ui: Ui) -> String {
    let lang = ui.lang();
    let gregorian = |digits| display::format_edtf(edtf, Calendar::Gregorian, lang, digits);
    match ui {
        Ui::En | Ui::Ur => gregorian(DigitSet::Latin),
        Ui::Ar => gregorian(DigitSet::ArabicIndic),
        Ui::Fa => {
            let digits = DigitSet::ExtendedArabicIndic;
            let solar = display::format_edtf(edtf, Calendar::SolarHijri, lang, digits);
            format!("{solar} ({})", gregorian(digits))
        }
    }
}

/// The date for the reader, marked up for machines where HTML can say it.
pub(crate) fn time(edtf: &Edtf, ui: Ui) -> Html {
    let mut html = Html::new();
    let words = in_words(edtf, ui);
    html.open("bdi", &[]);
    match html_datetime(edtf) {
        Some(datetime) => html.element("time", &[("datetime", &datetime)], words),
        None => html.element("span", &[("data-edtf", &edtf.to_string())], words),
    };
    html.close("bdi");
    html
}
