use roznama_dates::Calendar;
use roznama_text::digits::DigitSet;

use super::*;
use crate::i18n::Ui;

fn after(query: &str, actions: Vec<Action>) -> State {
    let start = State::new(Route::from_query(query), Preferences::default());
    actions.into_iter().fold(start, |state, action| state.after(action))
}

/// Runs actions on the state of an address; the state's address and how many history entries they made.
#[track_caller]
fn check(query: &str, actions: Vec<Action>, expected: &str, entries: u32) {
    let state = after(query, actions);
    assert_eq!(state.route.to_query(), expected);
    assert_eq!(state.entry, entries, "history entries");
}

fn day(text: &str) -> Day {
    text.parse().expect("a valid day")
}

fn typed(words: &str) -> Action {
    Action::Type(words.to_owned())
}

#[test]
fn typing_leads_to_the_search_page_with_one_entry() {
    check("", vec![typed("r"), typed("ro"), typed("rou")], "?page=search&q=rou", 1);
    check("?lang=ur", vec![typed("r")], "?page=search&q=r&lang=ur", 1);
    check("?page=search&q=r", vec![typed("ro"), typed("")], "?page=search", 0);
    check("?page=article&id=1&view=repair", vec![typed("x")], "?page=search&q=x", 1);
}

#[test]
fn languages_and_sources_are_switched_each_with_an_entry() {
    let ur = || Action::ToggleLang(Lang::UR);
    let fa = || Action::ToggleLang(Lang::FA);
    check("", vec![ur()], "?lang=ur", 1);
    check("", vec![ur(), fa()], "?lang=fa,ur", 2);
    check("", vec![ur(), fa(), ur()], "?lang=fa", 3);
    check("", vec![Action::ToggleSource("A".into())], "?source=A", 1);
    check("?source=A", vec![Action::ToggleSource("A".into())], "", 1);
}

#[test]
fn brushing_changes_the_present_entry_and_choosing_makes_one() {
    let (from, to) = (Some(day("2016-12-24")), Some(day("2016-12-25")));
    let period = "?from=2016-12-24&to=2016-12-25";
    check("", vec![Action::Brush(from, None), Action::Brush(from, to)], period, 0);
    check("", vec![Action::SetPeriod(from, to)], period, 1);
    check(period, vec![Action::SetPeriod(from, to)], period, 0);
    check(period, vec![Action::SetPeriod(None, None)], "", 1);
    check("", vec![Action::Look(from.zip(to))], "?span=2016-12-24..2016-12-25", 0);
}

#[test]
fn restrictions_are_listed_and_lifted() {
    let query = "?page=search&q=x&lang=fa,ur&source=A&from=2016-12-24";
    let all = after(query, vec![]).restrictions();
    assert_eq!(
        all,
        [
            Restriction::Words("x".into()),
            Restriction::Lang(Lang::FA),
            Restriction::Lang(Lang::UR),
            Restriction::Source("A".into()),
            Restriction::Period(Some(day("2016-12-24")), None),
        ]
    );
    for restriction in &all {
        let left = after(query, vec![Action::Remove(restriction.clone())]).restrictions();
        let expected: Vec<_> = all.iter().filter(|other| *other != restriction).cloned().collect();
        assert_eq!(left, expected);
    }
    check(query, vec![Action::ClearAll], "?page=search", 1);
    assert_eq!(after("?page=search&q=%20", vec![]).restrictions(), []);
}

#[test]
fn links_and_the_address_bar_lead_to_pages() {
    let article = Route::article("001");
    check("", vec![Action::Go(article.clone())], "?page=article&id=001", 1);
    check(
        "",
        vec![Action::Go(article.clone()), Action::Go(article.clone())],
        "?page=article&id=001",
        1,
    );
    check("", vec![Action::Arrive(article)], "?page=article&id=001", 0);
    check(
        "?page=article&id=001",
        vec![Action::Show(Level::Repair), Action::Show(Level::Repair)],
        "?page=article&id=001&view=repair",
        1,
    );
}

#[test]
fn more_results_are_forgotten_with_another_search() {
    assert_eq!(after("?page=search", vec![Action::ShowMore]).limit, 2 * PAGE_OF_RESULTS);
    assert_eq!(after("?page=search", vec![Action::ShowMore, typed("x")]).limit, PAGE_OF_RESULTS);
}

#[test]
fn a_language_chosen_by_hand_ends_the_one_of_the_address() {
    let state = after("?ui=fa", vec![]);
    assert_eq!(state.locale().ui, Ui::Fa);
    let state = state.after(Action::Prefer(Preference::Ui(Ui::Ur)));
    assert_eq!(state.locale().ui, Ui::Ur);
    assert_eq!(state.route.to_query(), "");
}

#[test]
fn calendar_and_digits_follow_the_language_until_chosen() {
    #[track_caller]
    fn check(query: &str, choices: &[Preference], calendar: Calendar, digits: DigitSet) {
        let state = after(query, choices.iter().copied().map(Action::Prefer).collect());
        assert_eq!((state.locale().calendar, state.locale().digits), (calendar, digits));
    }
    check("", &[], Calendar::Gregorian, DigitSet::Latin);
    check("?ui=fa", &[], Calendar::SolarHijri, DigitSet::ExtendedArabicIndic);
    check("?ui=ar", &[], Calendar::Gregorian, DigitSet::ArabicIndic);
    let chosen =
        [Preference::Calendar(Some(Calendar::Hijri)), Preference::Digits(Some(DigitSet::Latin))];
    check("?ui=fa", &chosen, Calendar::Hijri, DigitSet::Latin);
    let undone = [chosen[0], Preference::Calendar(None)];
    check("?ui=fa", &undone, Calendar::SolarHijri, DigitSet::ExtendedArabicIndic);
}

#[test]
fn choices_come_back_from_where_they_are_kept() {
    let chosen = Preferences {
        ui: Ui::Ur,
        calendar: Some(Calendar::Hijri),
        digits: Some(DigitSet::ExtendedArabicIndic),
        theme: Some(Theme::Dark),
        nastaliq: true,
        no_keys: true,
        no_names: true,
    };
    let kept = chosen.to_kept().map(|value| value.map(str::to_owned));
    assert_eq!(Preferences::from_kept(kept, None), chosen);
    let nothing = [const { None }; 7];
    assert_eq!(Preferences::from_kept(nothing.clone(), None), Preferences::default());
    assert_eq!(Preferences::from_kept(nothing, Some(Ui::Ar)).ui, Ui::Ar);
    let nonsense =
        ["tlh", "stardate", "", "sepia", "ruqaa", "on", "on"].map(|value| Some(value.to_owned()));
    assert_eq!(Preferences::from_kept(nonsense, None), Preferences::default());
}

#[test]
fn nothing_new_is_no_new_state() {
    let state = Rc::new(after("?page=search&q=x", vec![]));
    let same = Rc::clone(&state).reduce(typed("x"));
    assert!(Rc::ptr_eq(&state, &same));
}
