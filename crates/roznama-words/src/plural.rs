//! Counted nouns with the plural categories of CLDR.
//!
//! Arabic has six categories, English and Urdu two (`1` and the rest), Persian two (`0` and `1`, and the rest, whose nouns
//! stay singular). Only whole numbers are counted here.

use roznama_text::digits::{self, DigitSet};

use super::{Ui, fill};

/// A plural category of CLDR.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Category {
    /// Arabic: 0.
    Zero,
    /// One.
    One,
    /// Arabic: 2.
    Two,
    /// Arabic: ends in 03 to 10.
    Few,
    /// Arabic: ends in 11 to 99.
    Many,
    /// Everything else.
    Other,
}

impl Category {
    /// Every category.
    pub const ALL: [Self; 6] =
        [Self::Zero, Self::One, Self::Two, Self::Few, Self::Many, Self::Other];
}

/// The category that a whole number takes in a language.
///
/// ```
/// use roznama_words::{Ui, plural::{Category, category}};
/// assert_eq!(category(103, Ui::Ar), Category::Few);
/// assert_eq!(category(0, Ui::Fa), Category::One);
/// assert_eq!(category(0, Ui::Ur), Category::Other);
/// ```
pub const fn category(count: usize, ui: Ui) -> Category {
    match ui {
        Ui::En | Ui::Ur => {
            if count == 1 {
                Category::One
            } else {
                Category::Other
            }
        }
        Ui::Fa => {
            if count <= 1 {
                Category::One
            } else {
                Category::Other
            }
        }
        Ui::Ar => match (count, count % 100) {
            (0, _) => Category::Zero,
            (1, _) => Category::One,
            (2, _) => Category::Two,
            (_, 3..=10) => Category::Few,
            (_, 11..=99) => Category::Many,
            _ => Category::Other,
        },
    }
}

/// Things that the interface counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// Articles.
    Articles,
    /// Events.
    Events,
    /// Results of a search.
    Results,
    /// Places in a text where the search words stand.
    Matches,
    /// Dates found in a text.
    Dates,
    /// Changes that a level of folding makes.
    Changes,
    /// Places, persons and organisations.
    Names,
}

impl Count {
    /// Everything that is counted.
    pub const ALL: [Self; 7] = [
        Self::Articles,
        Self::Events,
        Self::Results,
        Self::Matches,
        Self::Dates,
        Self::Changes,
        Self::Names,
    ];

    /// The number and its noun: `3 articles`, `مقالان`, `۳ مطلب`.
    pub fn phrase(self, count: usize, ui: Ui, set: DigitSet) -> String {
        let number = digits::localize(&count.to_string(), set);
        fill(self.template(category(count, ui), ui), &[&number])
    }

    /// The noun's form for a category.
    #[cfg(target_arch = "wasm32")]
    pub fn template(self, category: Category, ui: Ui) -> &'static str {
        super::held::words(ui).map_or("", |words| words.template(self, category))
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Count {
    /// The noun's form for a category; Arabic says "no", "one" and "two" without a figure.
    pub const fn template(self, category: Category, ui: Ui) -> &'static str {
        match ui {
            Ui::En => self.english(category),
            Ui::Ar => self.arabic(category),
            Ui::Fa => match self {
                Self::Articles => "{} مطلب",
                Self::Events => "{} رویداد",
                Self::Results => "{} نتیجه",
                Self::Matches => "{} مورد",
                Self::Dates => "{} تاریخ",
                Self::Changes => "{} دگرگونی",
                Self::Names => "{} نام",
            },
            Ui::Ur => self.urdu(category),
        }
    }

    const fn english(self, category: Category) -> &'static str {
        match (self, category) {
            (Self::Articles, Category::One) => "{} article",
            (Self::Articles, _) => "{} articles",
            (Self::Events, Category::One) => "{} event",
            (Self::Events, _) => "{} events",
            (Self::Results, Category::One) => "{} result",
            (Self::Results, _) => "{} results",
            (Self::Matches, Category::One) => "{} match",
            (Self::Matches, _) => "{} matches",
            (Self::Dates, Category::One) => "{} date",
            (Self::Dates, _) => "{} dates",
            (Self::Changes, Category::One) => "{} change",
            (Self::Changes, _) => "{} changes",
            (Self::Names, Category::One) => "{} name",
            (Self::Names, _) => "{} names",
        }
    }

    const fn arabic(self, category: Category) -> &'static str {
        match (self, category) {
            (Self::Articles, Category::Zero) => "لا مقالات",
            (Self::Articles, Category::One) => "مقال واحد",
            (Self::Articles, Category::Two) => "مقالان",
            (Self::Articles, Category::Few) => "{} مقالات",
            (Self::Articles, Category::Many) => "{} مقالًا",
            (Self::Articles, Category::Other) => "{} مقال",
            (Self::Events, Category::Zero) => "لا أحداث",
            (Self::Events, Category::One) => "حدث واحد",
            (Self::Events, Category::Two) => "حدثان",
            (Self::Events, Category::Few) => "{} أحداث",
            (Self::Events, Category::Many) => "{} حدثًا",
            (Self::Events, Category::Other) => "{} حدث",
            (Self::Results, Category::Zero) => "لا نتائج",
            (Self::Results, Category::One) => "نتيجة واحدة",
            (Self::Results, Category::Two) => "نتيجتان",
            (Self::Results, Category::Few) => "{} نتائج",
            (Self::Results, Category::Many | Category::Other) => "{} نتيجة",
            (Self::Matches, Category::Zero) => "لا مواضع",
            (Self::Matches, Category::One) => "موضع واحد",
            (Self::Matches, Category::Two) => "موضعان",
            (Self::Matches, Category::Few) => "{} مواضع",
            (Self::Matches, Category::Many) => "{} موضعًا",
            (Self::Matches, Category::Other) => "{} موضع",
            (Self::Dates, Category::Zero) => "لا تواريخ",
            (Self::Dates, Category::One) => "تاريخ واحد",
            (Self::Dates, Category::Two) => "تاريخان",
            (Self::Dates, Category::Few) => "{} تواريخ",
            (Self::Dates, Category::Many) => "{} تاريخًا",
            (Self::Dates, Category::Other) => "{} تاريخ",
            (Self::Changes, Category::Zero) => "لا تغييرات",
            (Self::Changes, Category::One) => "تغيير واحد",
            (Self::Changes, Category::Two) => "تغييران",
            (Self::Changes, Category::Few) => "{} تغييرات",
            (Self::Changes, Category::Many) => "{} تغييرًا",
            (Self::Changes, Category::Other) => "{} تغيير",
            (Self::Names, Category::Zero) => "لا أسماء",
            (Self::Names, Category::One) => "اسم واحد",
            (Self::Names, Category::Two) => "اسمان",
            (Self::Names, Category::Few) => "{} أسماء",
            (Self::Names, Category::Many) => "{} اسمًا",
            (Self::Names, Category::Other) => "{} اسم",
        }
    }

    const fn urdu(self, category: Category) -> &'static str {
        match (self, category) {
            (Self::Articles, Category::One) => "{} خبر",
            (Self::Articles, _) => "{} خبریں",
            (Self::Events, Category::One) => "{} واقعہ",
            (Self::Events, _) => "{} واقعات",
            (Self::Results, Category::One) => "{} نتیجہ",
            (Self::Results, _) => "{} نتائج",
            (Self::Matches, Category::One) => "{} مقام",
            (Self::Matches, _) => "{} مقامات",
            (Self::Dates, Category::One) => "{} تاریخ",
            (Self::Dates, _) => "{} تاریخیں",
            (Self::Changes, Category::One) => "{} تبدیلی",
            (Self::Changes, _) => "{} تبدیلیاں",
            (Self::Names, _) => "{} نام",
        }
    }
}
