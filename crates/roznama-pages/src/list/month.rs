//! The page of a month: its articles and events, in order of date.

use roznama_dates::{Day, Edtf};

use super::Listed;
use crate::html::Html;
use crate::shell::Shell;
use crate::words::{Ui, Word};
use crate::{Links, Page, dates, json_ld};

/// A month of the Gregorian calendar; what has no date is behind all months.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Month {
    Of(i32, u8),
    None,
}

impl Month {
    /// The month of the day on which something begins.
    pub(super) fn of(day: Option<Day>) -> Self {
        day.map_or(Self::None, |day| {
            let (year, month, _) = day.ymd();
            Self::Of(year, month)
        })
    }

    /// Where its page goes, relative to the site's root.
    pub(super) fn path(self) -> String {
        match self {
            Self::Of(year, month) => format!("list/{year:04}-{month:02}.html"),
            Self::None => "list/undated.html".to_owned(),
        }
    }

    pub(super) fn in_words(self, ui: Ui) -> String {
        match self {
            Self::Of(year, month) => {
                let edtf: Result<Edtf, _> = format!("{year:04}-{month:02}").parse();
                edtf.map_or_else(|_| format!("{year}-{month}"), |edtf| dates::in_words(&edtf, ui))
            }
            Self::None => ui.say(Word::Undated).to_owned(),
        }
    }

    /// Its page, in the interface's language that most of its articles are read in.
    pub(super) fn page(self, listed: &Listed<'_>, links: &Links) -> Page {
        let readers = |ui: &Ui| {
            listed.articles.iter().filter(|article| Ui::of(article.lang.value) == *ui).count()
        };
        // Of several the last is taken: English where nobody reads.
        let ui = Ui::ALL.into_iter().rev().max_by_key(readers).unwrap_or(Ui::En);
        let title = self.in_words(ui);
        let mut main = Html::new();
        main.open("main", &[("class", "page")]).newline();
        main.element("h1", &[], &title).newline();
        listed.write(&mut main, [Word::Articles, Word::Events], &[ui], "../");
        main.close("main");
        let html = Shell {
            ui,
            title: &title,
            description: &format!("{}: {title}", ui.say(Word::Articles)),
            links,
            viewer: "../",
            kind: "website",
            json_ld: &json_ld::collection(&title),
            main: &main,
        }
        .into_page();
        Page { path: self.path(), html }
    }
}
