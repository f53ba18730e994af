//! The app's state and the one pure function that changes it.
//!
//! Nothing here knows of a browser: the reducer runs in native tests, action by action. What the state means for the address
//! bar (a new entry of the history, or a change of the present one) is part of the state, as [`State::entry`]; `app.rs`
//! carries it out.

pub mod preferences;
#[cfg(test)]
mod tests;

use std::rc::Rc;

use roznama_core::Filter;
use roznama_dates::Day;
use roznama_text::{Lang, Level};
use yew::Reducible;

use crate::route::{Page, Route};
pub use preferences::{Locale, Preference, Preferences, Theme};

/// Results shown at first, and added each time that more are asked for.
pub const PAGE_OF_RESULTS: usize = 20;

/// Everything that the app shows follows from this and the corpus.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// What the address says.
    pub route: Route,
    /// Grows by one whenever the route deserves an entry of its own in the history; between two changes of it the route
    /// replaces the present entry.
    pub entry: u32,
    /// The reader's choices.
    pub preferences: Preferences,
    /// How many results are shown at most.
    pub limit: usize,
    /// Whether names are shown though they must be fetched for that.
    pub wants_names: bool,
}

/// One thing that keeps entries from being shown.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Restriction {
    /// The search words.
    Words(String),
    /// A language chosen.
    Lang(Lang),
    /// A source chosen.
    Source(String),
    /// A place, person or organisation chosen, by its id.
    Name(String),
    /// A first day, a last day or both.
    Period(Option<Day>, Option<Day>),
}

impl Restriction {
    /// The route without this restriction.
    pub fn lifted(&self, route: &Route) -> Route {
        let mut route = route.clone();
        let filter = &mut route.filter;
        match self {
            Self::Words(_) => route.words = String::new(),
            Self::Lang(lang) => {
                filter.langs.remove(lang);
            }
            Self::Source(source) => {
                filter.sources.remove(source);
            }
            Self::Name(id) => {
                filter.names.remove(id);
            }
            Self::Period(..) => (filter.from, filter.to) = (None, None),
        }
        route
    }
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The address changed: a shared link, back, forward.
    Arrive(Route),
    /// A link was followed.
    Go(Route),
    /// The search words are now these.
    Type(String),
    /// A language was switched on or off.
    ToggleLang(Lang),
    /// A source was switched on or off.
    ToggleSource(String),
    /// A place, person or organisation was switched on or off.
    ToggleName(String),
    /// The words that a list of names is searched for are now these.
    TypeName(String),
    /// Names are to be shown, though they must be fetched for that.
    WantNames,
    /// The brush is being dragged.
    Brush(Option<Day>, Option<Day>),
    /// The timeline is to show this stretch of time, or everything.
    Look(Option<(Day, Day)>),
    /// A period was chosen for good.
    SetPeriod(Option<Day>, Option<Day>),
    /// One restriction is lifted.
    Remove(Restriction),
    /// All restrictions are lifted.
    ClearAll,
    /// An article's text is to be shown at another level.
    Show(Level),
    /// More results are wanted.
    ShowMore,
    /// The reader chose a setting.
    Prefer(Preference),
}

impl State {
    /// The state that an address and kept settings give.
    pub fn new(route: Route, preferences: Preferences) -> Self {
        Self { route, entry: 0, preferences, limit: PAGE_OF_RESULTS, wants_names: false }
    }

    /// Language, calendar and digits in force.
    pub fn locale(&self) -> Locale {
        self.preferences.locale(self.route.ui)
    }

    /// What restricts the present page, in the order of its chips.
    pub fn restrictions(&self) -> Vec<Restriction> {
        let Route { words, filter, .. } = &self.route;
        let words = (!words.trim().is_empty()).then(|| Restriction::Words(words.clone()));
        let period = (filter.from.is_some() || filter.to.is_some())
            .then_some(Restriction::Period(filter.from, filter.to));
        words
            .into_iter()
            .chain(filter.langs.iter().copied().map(Restriction::Lang))
            .chain(filter.sources.iter().cloned().map(Restriction::Source))
            .chain(filter.names.iter().cloned().map(Restriction::Name))
            .chain(period)
            .collect()
    }

    /// The state after an action.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        let mut next = self.clone();
        match action {
            Action::Arrive(route) => next.route = route,
            Action::Go(route) => next.push(route),
            Action::Type(words) => next.type_words(words),
            Action::ToggleLang(lang) => next.narrow(|filter| toggle(&mut filter.langs, lang)),
            Action::ToggleSource(source) => {
                next.narrow(|filter| toggle(&mut filter.sources, source));
            }
            Action::ToggleName(id) => next.narrow(|filter| toggle(&mut filter.names, id)),
            Action::TypeName(words) => next.route.words = words,
            Action::WantNames => next.wants_names = true,
            Action::Brush(from, to) => (next.route.filter.from, next.route.filter.to) = (from, to),
            Action::Look(span) => next.route.span = span,
            Action::SetPeriod(from, to) => {
                next.narrow(|filter| (filter.from, filter.to) = (from, to));
            }
            Action::Remove(restriction) => next.push(restriction.lifted(&self.route)),
            Action::ClearAll => {
                let route = self.route.clone();
                next.push(Route { words: String::new(), filter: Filter::default(), ..route });
            }
            Action::Show(view) => next.push(Route { view, ..self.route.clone() }),
            Action::ShowMore => next.limit += PAGE_OF_RESULTS,
            Action::Prefer(preference) => next.prefer(preference),
        }
        if next.route != self.route {
            next.limit = PAGE_OF_RESULTS;
        }
        next
    }

    /// Makes `route` the present one, as a new entry of the history if it differs.
    fn push(&mut self, route: Route) {
        if self.route != route {
            self.entry += 1;
            self.route = route;
        }
    }

    fn narrow(&mut self, change: impl FnOnce(&mut Filter)) {
        let mut route = self.route.clone();
        change(&mut route.filter);
        self.push(route);
    }

    /// Typing leads to the search page; there it changes the present entry, not one per letter.
    fn type_words(&mut self, words: String) {
        if self.route.page == Page::Search {
            self.route.words = words;
        } else {
            let route = self.route.on(Page::Search);
            self.push(Route { words, ..route });
        }
    }

    /// A language chosen by hand ends the one that the address asked for.
    fn prefer(&mut self, preference: Preference) {
        if matches!(preference, Preference::Ui(_)) {
            self.route.ui = None;
        }
        self.preferences.set(preference);
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = self.after(action);
        if next == *self { self } else { Rc::new(next) }
    }
}

/// Takes an element out of a set, or puts it in.
fn toggle<T: Ord>(set: &mut std::collections::BTreeSet<T>, element: T) {
    if !set.remove(&element) {
        set.insert(element);
    }
}
