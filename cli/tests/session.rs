//! Sessions through the command line: added, moved, cancelled, paused, noted.
#![allow(clippy::unwrap_used)]

mod terminal;

use serde_json::json;
use terminal::Terminal;

const MASSAGE: [&str; 8] =
    ["session", "add", "--kind", "massage", "--start", "2026-03-03T14:00", "--every", "two-weeks"];

#[test]
fn a_series_is_listed_by_day_with_what_became_of_each() {
    let terminal = Terminal::with_diary();
    let id = terminal.json(&MASSAGE)["id"].as_str().unwrap().to_owned();
    terminal.done(&["session", "edit", "massage", "--title", "Anna"]);
    terminal.done(&["session", "move", "anna", "2026-03-17", "--to", "2026-03-18T16:00"]);
    terminal.done(&["session", "cancel", "massage", "2026-03-31T14:00", "--note", "ill"]);
    let shown = terminal.done(&["session", "list", "--from", "2026-03-01", "--to", "2026-04-15"]);
    assert_eq!(
        shown,
        "Tue 3 Mar 2026, 14:00  Anna, 60 minutes\n\
         Wed 18 Mar 2026, 16:00  Anna, 60 minutes · moved from Tue 17 Mar 2026, 14:00\n\
         Tue 31 Mar 2026, 14:00  Anna, 60 minutes · cancelled\n    ill\n\
         Tue 14 Apr 2026, 14:00  Anna, 60 minutes\n"
    );
    let json = terminal.json(&["session", "list", "--from", "2026-03-18", "--to", "2026-03-18"]);
    let session = &json[0];
    assert_eq!((&session["series"], &session["at"]), (&json!(id), &json!("2026-03-18T16:00:00+01:00")));
    assert_eq!((&session["original"], &session["moved"]), (&json!("2026-03-17T14:00:00"), &json!(true)));
    terminal.done(&["session", "pause", "anna", "--from", "2026-03-20", "--until", "2026-04-30"]);
    let paused = terminal.done(&["session", "list", "--from", "2026-03-19", "--to", "2026-04-30"]);
    assert!(paused.starts_with("Tue 31 Mar") && paused.lines().count() == 2, "what was noted stays: {paused}");
    let series = terminal.done(&["session", "list", "--series"]);
    assert!(series.contains("RRULE:FREQ=WEEKLY;INTERVAL=2\n  paused from 2026-03-20 to 2026-04-30\n"), "{series}");
}

#[test]
fn the_last_weekday_of_a_month_stays_the_last() {
    let terminal = Terminal::with_diary();
    let add = |kind, start| ["session", "add", "--kind", kind, "--start", start, "--every", "monthly"];
    assert!(terminal.done(&add("massage", "2026-03-31T14:00")).contains("FREQ=MONTHLY;BYDAY=-1TU"));
    assert!(terminal.done(&add("other", "2026-03-10T14:00")).contains("FREQ=MONTHLY;BYDAY=2TU"));
}

#[test]
fn a_visit_offers_steps_after_a_boundary_that_was_not_respected() {
    let mut terminal = Terminal::with_diary();
    terminal.done(&MASSAGE);
    terminal.at("2026-03-17T15:30:00+01:00");
    let said = terminal.done(&["session", "visit", "massage", "--rate", "heard=8", "--boundary", "no"]);
    assert!(
        said.contains("Nothing is sent.") && said.contains("End these sessions, without giving a reason"),
        "{said}"
    );
    let visits = terminal.json(&["session", "visits"]);
    assert_eq!((&visits[0]["boundary"], &visits[0]["shown_to_rated"]), (&json!("no"), &json!(false)));
    let id = visits[0]["id"].as_str().unwrap();
    terminal.at("2026-03-18T09:00:00+01:00");
    terminal.done(&["session", "visit", "--edit", id, "--next-day", "soreness=2", "--mood-after", "sad=1"]);
    let shown = terminal.done(&["session", "visits"]);
    assert!(shown.contains("The day after, 0 none to 5 very strong\n    Sore 2\n"), "{shown}");
    let plan = terminal.done(&["massage", "plan", "--goal", "to sleep", "--cadence", "10"]);
    assert_eq!(
        plan,
        "What it is for: to sleep\nHow often I want it: every 10 days\nLast visit yesterday\nNext: Tue 31 Mar 2026, 14:00\n"
    );
}

#[test]
fn what_a_session_can_t_take_is_refused_by_its_field() {
    let terminal = Terminal::with_diary();
    terminal.done(&MASSAGE);
    let field = |arguments: &[&str]| terminal.refused(&[&["session"], arguments].concat())["field"].clone();
    assert_eq!(field(&["add", "--kind", "coffee", "--start", "2026-03-03T14:00"]), "kind");
    assert_eq!(field(&["add", "--kind", "massage", "--start", "tomorrow"]), "start");
    assert_eq!(field(&["add", "--kind", "massage", "--start", "2026-03-03T14:00", "--rule", "FREQ=HOURLY"]), "FREQ");
    assert_eq!(field(&["move", "massage", "2026-03-04", "--to", "2026-03-05T10:00"]), "session");
    assert_eq!(field(&["cancel", "nobody", "2026-03-03"]), "series");
    assert_eq!(field(&["visit", "massage", "--rate", "heard=11"]), "heard");
    assert_eq!(field(&["visit", "massage"]), "session");
    assert_eq!(field(&["people", "--name", "A", "--role", "boss"]), "role");
    terminal.done(&MASSAGE);
    assert_eq!(field(&["pause", "massage"]), "series");
}
