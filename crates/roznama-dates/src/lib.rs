//! Dates of Arabic, Persian and Urdu text in three calendars, as EDTF.
