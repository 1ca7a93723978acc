//! An evening with the diary: check-ins, the card, history, undo, erasure, each command a process of its own.
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
    terminal.done(&[
        "card",
        "set",
        "--day",
        "2026-03-03",
        "--knew",
        "yes",
        "--willing",
        "no",
        "--in-the-way",
        "Too tired",
    ]);
    let day = terminal.json(&["card", "--from", "2026-03-03", "--to", "2026-03-03"])[0].clone();
    assert_eq!((&day["filled"], &day["items"]), (&json!(false), &json!({})));
    let said = json!({ "knew": true, "willing": false, "thought_of_it": null, "in_the_way": "Too tired" });
    assert_eq!(day["missing"], said);
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
fn history_keeps_what_undo_takes_back() {
    let terminal = Terminal::with_diary();
    terminal.done(&["card", "set", "sad=3"]);
    terminal.done(&["card", "set", "sad=4"]);
    terminal.done(&["undo"]);
    assert_eq!(value(&terminal, "sad").0, 3);
    terminal.done(&["undo"]);
    assert_eq!(card(&terminal)["filled"], false);
    let history = terminal.json(&["history", "day-answer", "2026-03-04/sad"]);
    let peaks: Vec<_> = history.as_array().unwrap().iter().filter_map(|change| change["fields"].get("peak")).collect();
    assert!(peaks.contains(&&json!(3)) && peaks.contains(&&json!(4)), "{history}");
    assert_eq!(terminal.json(&["history", "--limit", "2"]).as_array().unwrap().len(), 2);
}

#[test]
fn a_new_diary_has_nothing_to_undo() {
    let terminal = Terminal::with_diary();
    assert_eq!(terminal.refused(&["undo"])["error"], "nothing-to-undo");
    terminal.done(&["checkin", "sad=1"]);
    terminal.done(&["undo"]);
    assert_eq!(terminal.refused(&["undo"])["error"], "nothing-to-undo");
    assert!(!terminal.json(&["template", "show"])["items"].as_array().unwrap().is_empty());
}

#[test]
fn one_bad_answer_keeps_the_others_out() {
    let terminal = Terminal::with_diary();
    terminal.refused(&["checkin", "sad=3", "shame=9"]);
    terminal.refused(&["card", "set", "sad=3", "shame=9"]);
    assert_eq!(terminal.refused(&["checkin"])["field"], "check-in", "nothing to say is nothing to save");
    assert_eq!(terminal.json(&["info"])["days"], 0);
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
fn an_erased_entry_leaves_history_and_card() {
    let terminal = Terminal::with_diary();
    let id = terminal.json(&["checkin", "sad=4", "--note", "Never mind"])["id"].as_str().unwrap().to_owned();
    terminal.done(&["checkin", "sad=1"]);
    assert_eq!(terminal.json(&["erase", "entry", "check-in", &id])["id"], id.as_str());
    assert_eq!(value(&terminal, "sad").0, 1);
    assert!(!terminal.json(&["history", "--limit", "1000"]).to_string().contains("Never mind"));
    assert_eq!(terminal.json(&["history", "check-in", &id]), json!([]));
    assert_eq!(terminal.json(&["check"])["sound"], true);
}

#[test]
fn the_card_follows_its_template_and_old_days_stay() {
    let mut terminal = Terminal::with_diary();
    terminal.done(&["template", "add", "Lonely", "--scale", "1..7"]);
    let items = terminal.json(&["template", "show"])["items"].clone();
    let lonely = items.as_array().unwrap().iter().find(|item| item["name"] == "Lonely").unwrap();
    let id = lonely["id"].as_str().unwrap();
    terminal.done(&["checkin", &format!("{id}=6")]);
    terminal.now = "2026-03-05T21:00";
    terminal.done(&["template", "edit", id, "--until", "2026-03-05", "--label", "Alone"]);
    let item = card(&terminal)["items"][id].clone();
    assert_eq!((&item["value"], &item["scale"], &item["kind"]), (&json!(6), &json!("range"), &json!("emotion")));
    assert!(terminal.done(&["card", "--week", "2026-03-04"]).contains("Alone"));
    assert!(!terminal.done(&["card", "--week", "2026-03-11"]).contains("Alone"));
}

#[test]
fn chains_and_goals_are_written_and_read_again() {
    let terminal = Terminal::with_diary();
    let chain =
        ["chain", "add", "--about", "self-harm", "--vulnerability", "Slept little", "--link", "thought: I can't"];
    let id = terminal.json(&[&chain as &[&str], &["--link", "urge:leave"]].concat())["id"].as_str().unwrap().to_owned();
    terminal.done(&["chain", "edit", &id, "--repair", "Call back"]);
    let shown = terminal.json(&["chain", "show", &id]);
    let links = json!([{ "kind": "thought", "text": "I can't" }, { "kind": "urge", "text": "leave" }]);
    assert_eq!((&shown["links"], &shown["repair"]), (&links, &json!("Call back")));
    assert_eq!(terminal.json(&["chain", "list"]).as_array().unwrap().len(), 1);
    assert_eq!(terminal.refused(&["chain", "add", "--link", "dream:flying"])["field"], "link");
    terminal.done(&["goals", "life", "A garden"]);
    terminal.done(&["goals", "target", "lied", "therapy-interfering"]);
    terminal.done(&["goals", "skill", "opposite-action"]);
    let goals = terminal.json(&["goals"]);
    assert_eq!((&goals["life_worth_living"], &goals["skill_of_week"]), (&json!("A garden"), &json!("opposite-action")));
    assert!(goals["targets"]["therapy-interfering"].as_array().unwrap().contains(&json!("lied")));
}
