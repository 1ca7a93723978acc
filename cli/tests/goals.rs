//! Chains and goals by the command.
#![allow(clippy::unwrap_used)]

mod terminal;

use serde_json::json;
use terminal::Terminal;

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
