//! What was entered is taken away again, piece by piece; each command a process of its own.
#![allow(clippy::unwrap_used)]

mod terminal;

use serde_json::{Value, json};
use terminal::Terminal;

fn id(answer: &Value) -> String {
    answer["id"].as_str().unwrap().to_owned()
}

fn day(terminal: &Terminal) -> Value {
    terminal.json(&["card", "--from", "2026-03-04", "--to", "2026-03-04"])[0].clone()
}

#[test]
fn an_answer_a_tag_and_a_skill_go_and_the_rest_stays() {
    let terminal = Terminal::with_diary();
    let slip = ["checkin", "sad=4", "urge-use=5", "--trigger", "slip", "--skill", "stop=4"];
    let id = id(&terminal.json(&slip));
    let gone = ["--unanswer", "urge-use", "--untrigger", "slip", "--unskill", "stop"];
    terminal.done(&[&["checkin", "--edit", &id], gone.as_slice()].concat());
    let day = day(&terminal);
    assert_eq!((&day["items"]["sad"]["value"], &day["items"]["urge-use"]), (&json!(4), &Value::Null));
    assert_eq!((&day["triggers"], &day["ticks"]), (&json!([]), &json!([])));
    let twice = terminal.refused(&["checkin", "--edit", &id, "--unanswer", "sad", "sad=2"]);
    assert_eq!((&twice["field"], &twice["given"]), (&json!("item"), &json!("sad")));
}

#[test]
fn a_week_s_header_and_a_chain_take_back_what_they_said() {
    let terminal = Terminal::with_diary();
    terminal.done(&["card", "header", "--skill", "stop", "--before", "urge-use=2"]);
    terminal.done(&["card", "header", "--clear", "skill", "--clear", "before.urge-use"]);
    assert_eq!(terminal.refused(&["card", "header", "--clear", "bogus"])["field"], "clear");
    let chain = id(&terminal.json(&["chain", "add", "--about", "self-harm", "--prompting-event", "a call"]));
    terminal.done(&["chain", "edit", &chain, "--about-none"]);
    assert_eq!(terminal.json(&["chain", "show", &chain])["behaviour"], Value::Null);
    terminal.done(&["chain", "delete", &chain]);
    assert_eq!(terminal.json(&["chain", "list"]), json!([]));
}

#[test]
fn people_places_and_recipients_leave_their_lists_and_lines_change_places() {
    let terminal = Terminal::with_diary();
    let person = id(&terminal.json(&["session", "people", "--name", "Kim"]));
    let place = id(&terminal.json(&["session", "places", "--name", "Room 2"]));
    assert_eq!(terminal.json(&["session", "people", "--delete", &person]), json!([]));
    assert_eq!(terminal.json(&["session", "places", "--delete", &place]), json!([]));

    terminal.done(&["share", "recipients", "add", "Dr. B", "--role", "dbt-therapist"]);
    terminal.done(&["share", "recipients", "edit", "Dr. B", "--name", "Dr. Bee"]);
    assert_eq!(terminal.json(&["share", "recipients"])[0]["name"], "Dr. Bee");
    terminal.done(&["share", "recipients", "remove", "Dr. Bee"]);
    assert_eq!(terminal.json(&["share", "recipients"]), json!([]));

    let order = |template: Value| {
        let items = template["items"].as_array().unwrap().clone();
        let place = |id: &str| items.iter().position(|item| item["id"] == id).unwrap();
        place("sad") < place("shame")
    };
    assert!(order(terminal.json(&["template", "show"])));
    assert!(!order(terminal.json(&["template", "edit", "sad", "--down"])));
}
