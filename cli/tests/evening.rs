//! An evening with the diary: check-ins, the card and its template, each command a process of its own.
#![allow(clippy::unwrap_used)]

mod terminal;

use serde_json::{Value, json};
use terminal::Terminal;

/// The card of 4 March as JSON.
fn card(terminal: &Terminal) -> Value {
    terminal.json(&["card", "--from", "2026-03-04", "--to", "2026-03-04"])[0].clone()
}

/// Value and origin of an item on 4 March.
fn value(terminal: &Terminal, item: &str) -> (Value, Value) {
    let item = &card(terminal)["items"][item];
    (item["value"].clone(), item["from"].clone())
}

#[test]
fn a_later_higher_check_in_raises_the_number_on_the_card() {
    let mut terminal = Terminal::with_diary();
    terminal.at("2026-03-04T12:00").done(&["checkin", "sad=4"]);
    assert_eq!(value(&terminal, "sad"), (json!(4), json!("check-in")));
    terminal.at("2026-03-04T18:00").done(&["card", "set", "sad=2"]);
    assert_eq!(value(&terminal, "sad"), (json!(2), json!("card")));
    terminal.at("2026-03-04T22:00").done(&["checkin", "sad=5"]);
    assert_eq!(value(&terminal, "sad"), (json!(5), json!("check-in")));
    assert_eq!(card(&terminal)["items"]["sad"]["typed"], 2, "the card shows both");
    terminal.done(&["checkin", "sad=1"]);
    assert_eq!(value(&terminal, "sad").0, 5);
}

#[test]
fn answers_are_read_on_the_scale_of_their_item() {
    let terminal = Terminal::with_diary();
    terminal.done(&[
        "checkin",
        "sleep=7h30",
        "self-harm=0",
        "suicide-attempt=no",
        "alcohol=2",
        "alcohol-what=red wine",
    ]);
    let items = &card(&terminal)["items"];
    assert_eq!(items["sleep"]["value"], 450);
    assert_eq!((&items["self-harm"]["value"], &items["suicide-attempt"]["value"]), (&json!(0), &json!(false)));
    assert_eq!((&items["alcohol"]["value"], &items["alcohol-what"]["value"]), (&json!(2), &json!("red wine")));
    for (typed, minutes) in [("sleep=450", 450), ("sleep=7:45", 465), ("sleep=8h", 480), ("sleep=24h", 1440)] {
        terminal.done(&["card", "set", typed]);
        assert_eq!(value(&terminal, "sleep").0, minutes, "{typed}");
    }
    for typed in ["sleep=7h60", "sleep=seven", "sleep=", "sleep=-1h", "sleep=24h01"] {
        assert_eq!(terminal.refused(&["checkin", typed])["field"], "sleep", "{typed}");
    }
}

#[test]
fn a_check_in_can_be_corrected_and_deleted() {
    let terminal = Terminal::with_diary();
    let id =
        terminal.json(&["checkin", "sad=4", "shame=1", "--trigger", "phone call"])["id"].as_str().unwrap().to_owned();
    terminal.done(&["checkin", "--edit", &id, "shame=3"]);
    assert_eq!((value(&terminal, "sad").0, value(&terminal, "shame").0), (json!(4), json!(3)));
    assert_eq!(card(&terminal)["triggers"], json!(["phone call"]));
    terminal.done(&["checkin", "--delete", &id]);
    assert_eq!(card(&terminal)["filled"], false);
    terminal.done(&["undo"]);
    assert_eq!(value(&terminal, "shame").0, 3);
}

#[test]
fn late_and_in_session_entries_say_so_and_away_days_do_not_count() {
    let terminal = Terminal::with_diary();
    terminal.done(&["checkin", "sad=1", "--for", "2026-03-02"]);
    terminal.done(&["checkin", "sad=1", "--for", "2026-03-03", "--in-session"]);
    terminal.done(&["card", "set", "--day", "2026-03-01", "--away", "yes"]);
    let days = terminal.json(&["card", "--from", "2026-03-01", "--to", "2026-03-03"]);
    let said = |day: usize| ["filled", "late", "away"].map(|name| days[day][name].as_bool().unwrap());
    assert_eq!([said(0), said(1), said(2)], [[false, false, true], [true, true, false], [true, false, false]]);
}

#[test]
fn a_missing_day_is_missing_and_can_say_what_got_in_the_way() {
    let terminal = Terminal::with_diary();
    assert!(!terminal.done(&["card"]).contains("--in-the-way"), "nobody owes a card for the days before the diary");
    let why = ["--knew", "yes", "--willing", "no", "--in-the-way", "Too tired"];
    terminal.done(&[&["card", "set", "--day", "2026-03-02"], &why[..]].concat());
    let day = terminal.json(&["card", "--day", "2026-03-02"])[0].clone();
    assert_eq!((&day["filled"], &day["items"]), (&json!(false), &json!({})));
    let said = json!({ "knew": true, "willing": false, "thought_of_it": null, "in_the_way": "Too tired" });
    assert_eq!(day["missing"], said);
    let card = terminal.done(&["card"]);
    assert!(card.contains("Mon 2    What got in the way? Too tired\n"), "{card}");
    assert!(card.contains("somacard card set --day 2026-03-03 --in-the-way"), "the other missing day: {card}");
    terminal.done(&["card", "set", "--day", "2026-03-03", "--away", "yes"]);
    assert!(!terminal.done(&["card"]).contains("--in-the-way"), "nothing is left to ask");
}

#[test]
fn answers_ticks_and_notes_of_a_card_can_be_taken_away_again() {
    let terminal = Terminal::with_diary();
    terminal.done(&["card", "set", "sad=3", "joy=1", "--tick", "tipp", "--tick", "stop", "--note", "A long day"]);
    terminal.done(&["card", "set", "--clear", "sad", "--untick", "tipp"]);
    let card = card(&terminal);
    assert_eq!(card["items"].as_object().unwrap().keys().collect::<Vec<_>>(), ["joy"]);
    assert_eq!((&card["ticks"], &card["note"]), (&json!(["stop"]), &json!("A long day")));
}

#[test]
fn missing_links_are_asked_of_missing_days_only() {
    let terminal = Terminal::with_diary();
    terminal.done(&["checkin", "sad=1"]);
    assert_eq!(terminal.refused(&["card", "set", "--knew", "yes"])["field"], "missing");
    terminal.done(&["card", "set", "--day", "2026-03-03", "--away", "yes"]);
    assert_eq!(terminal.refused(&["card", "set", "--day", "2026-03-03", "--willing", "no"])["field"], "missing");
}

#[test]
fn the_card_follows_its_template_and_old_days_stay() {
    let mut terminal = Terminal::with_diary();
    terminal.done(&["template", "add", "Lonely", "--scale", "1..7"]);
    let items = terminal.json(&["template", "show"])["items"].clone();
    let lonely = items.as_array().unwrap().iter().find(|item| item["name"] == "Lonely").unwrap();
    let id = lonely["id"].as_str().unwrap();
    terminal.done(&["checkin", &format!("{id}=6")]);
    terminal.at("2026-03-05T21:00");
    terminal.done(&["template", "edit", id, "--until", "2026-03-05", "--label", "Alone"]);
    let item = card(&terminal)["items"][id].clone();
    assert_eq!((&item["value"], &item["scale"], &item["kind"]), (&json!(6), &json!("range"), &json!("emotion")));
    assert!(terminal.done(&["card", "--week", "2026-03-04"]).contains("Alone"));
    assert!(!terminal.done(&["card", "--week", "2026-03-11"]).contains("Alone"));
}
