//! The reader's own day, for what they type: "yesterday", "last week".

use roznama_dates::Day;

/// Today in the reader's time zone.
pub fn today() -> Option<Day> {
    let now = js_sys::Date::new_0();
    Day::from_ymd(now.get_full_year() as i32, now.get_month() as u8 + 1, now.get_date() as u8)
}
