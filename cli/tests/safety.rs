//! The safety plan from a terminal: written, shown whatever is broken, offered after an entry that is saved, put away; lines by
//! country; what helped before; discreet.
#![allow(clippy::unwrap_used)]

mod terminal;

use std::fs;

use serde_json::{Value, json};
use somacard_core::signed_pack::{PackKey, sign};
use terminal::Terminal;

fn planned() -> Terminal {
    let terminal = Terminal::with_diary();
    terminal.done(&["safety", "edit", "--add", "signs=No supper"]);
    terminal.done(&["safety", "edit", "--add", "people=Lena, my sister", "--phone", "07700 900001"]);
    terminal.done(&["safety", "edit", "--country", "es", "--agreed-with", "S. Brandt", "--agreed-on", "2026-03-02"]);
    terminal
}

#[test]
fn the_plan_shows_whatever_is_broken() {
    let terminal = planned();
    terminal.done(&["safety", "edit", "--while-locked", "yes"]);
    let whole = terminal.done(&["safety"]);
    for said in
        ["No supper", "Lena, my sister: 07700 900001", "Emergency", "Lines in Spain", "024", "Agreed with S. Brandt"]
    {
        assert!(whole.contains(said), "{said}: {whole}");
    }
    assert!(whole.contains("Nobody is watching this and nothing was sent."));
    assert_eq!(terminal.json(&["safety", "show"])["from"], "diary");
    assert_eq!(terminal.done(&["safety", "show", "--locked"]), whole);
    let file = terminal.path("diary/diary.db");
    let sound = fs::read(&file).unwrap();
    fs::write(&file, &sound[..5000]).unwrap();
    assert_eq!(terminal.done(&["safety"]), whole, "a diary cut off");
    fs::write(&file, b"not a diary").unwrap();
    assert_eq!(terminal.json(&["safety", "show"])["from"], "copy");
    fs::remove_file(&file).unwrap();
    assert_eq!(terminal.done(&["safety"]), whole, "no diary");
    fs::remove_file(terminal.path("diary/sidecar.db")).unwrap();
    let alone = terminal.done(&["safety"]);
    assert!(alone.contains("can’t be shown while the diary is locked") && alone.contains("Spain: 112"), "{alone}");
}

#[test]
fn an_empty_plan_and_no_country_say_something_true() {
    let terminal = Terminal::with_diary();
    let empty = terminal.done(&["safety"]);
    assert!(empty.contains("Nothing is written here yet") && empty.contains("No country is chosen yet"), "{empty}");
    terminal.done(&["safety", "edit", "--country", "aq"]);
    let unknown = terminal.done(&["safety"]);
    assert!(unknown.contains("No lines are known here for AQ") && unknown.contains(": 112"), "{unknown}");
    let mut spanish = planned();
    let said = spanish.speaking("es").done(&["safety"]);
    assert!(said.contains("No supper"), "own words stay as they are");
    assert!(said.contains("Señales de que se está poniendo mal") && said.contains("Líneas en España"), "{said}");
}

#[test]
fn a_high_urge_shows_the_plan_after_the_entry_is_saved() {
    let terminal = planned();
    let said = terminal.done(&["checkin", "urge-suicide=4"]);
    let (saved, plan) = (said.find("Saved.").unwrap(), said.find("No supper").unwrap());
    assert!(saved < plan);
    assert!(said.contains("somacard safety put-away urge-suicide=4 --for 2026-03-04"), "{said}");
    terminal.done(&["safety", "put-away", "urge-suicide=4", "--for", "2026-03-04"]);
    let again = terminal.done(&["checkin", "urge-suicide=4"]);
    assert!(again.contains("Your plan is there if you want it.") && !again.contains("No supper"), "{again}");
    assert!(!terminal.done(&["checkin", "urge-suicide=3", "sad=5"]).contains("plan"));
    assert_eq!(terminal.json(&["info"])["check_ins"], 3);

    let act = terminal.done(&["card", "set", "self-harm=1"]);
    let places = ["Hurt, or taken something?", "Emergency: 112", "91 562 04 20", "No supper"]
        .map(|text| act.find(text).unwrap());
    assert!(places.is_sorted(), "injury first, then the plan: {act}");
    let offer = &terminal.json(&["checkin", "suicide-attempt=yes"])["offer"];
    assert_eq!((&offer["show"], &offer["injury_first"]), (&json!("plan"), &json!(true)));
    let header = terminal.done(&["card", "header", "--before", "urge-suicide=5"]);
    assert!(header.contains("No supper"));
    let late = terminal.done(&["checkin", "urge-suicide=5", "--for", "2026-03-02"]);
    assert!(late.contains("Your plan is there if you want it.") && !late.contains("No supper"));
}

#[test]
fn the_plan_is_written_line_by_line() {
    let terminal = planned();
    let plan = terminal.json(&["safety", "edit", "--add", "signs=No answer to Lena", "--place", "1"]);
    let lines = plan["plan"]["lines"].as_array().unwrap();
    let words: Vec<_> = lines.iter().map(|line| line["words"].as_str().unwrap()).collect();
    assert_eq!(words, ["No answer to Lena", "No supper", "Lena, my sister"]);
    let id = lines[2]["id"].as_str().unwrap();
    terminal.done(&["safety", "edit", "--line", id, "--words", "Lena", "--not-after-self-harm", "yes"]);
    terminal.done(&["safety", "edit", "--reviewed-on", "2026-03-04"]);
    assert!(terminal.done(&["safety"]).contains("Last gone through on Wed 4 Mar 2026"));
    let then = terminal.done(&["safety", "show", "--as-of", "2026-03-04"]);
    assert!(then.contains("No answer to Lena") && !then.contains("Emergency"));
    assert!(terminal.done(&["safety", "show", "--as-of", "2026-03-03"]).contains("Nothing is written here yet"));
    terminal.done(&["safety", "edit", "--remove", id]);
    assert!(!terminal.done(&["safety"]).contains("Lena: 07700"));
    terminal.done(&["undo"]);
    assert!(terminal.done(&["safety", "edit"]).contains("People I can ask for help: Lena  07700 900001"));
    let refused = |arguments: &[&str]| terminal.refused(arguments)["field"].clone();
    assert_eq!(refused(&["safety", "edit", "--add", "hope=yes"]), "step");
    assert_eq!(refused(&["safety", "edit", "--add", "signs"]), "add");
    assert_eq!(refused(&["safety", "edit", "--add", "signs=x", "--phone", "112"]), "phone");
    assert_eq!(refused(&["safety", "edit", "--phone", "112"]), "line");
    assert_eq!(refused(&["safety", "edit", "--country", "Spain"]), "country");
    assert_eq!(refused(&["safety", "edit", "--while-locked", "maybe"]), "while-locked");
    assert_eq!(terminal.run(&["safety", "edit", "--words", "x"]).status, 2);
    assert_eq!(terminal.run(&["safety", "edit", "--add", "signs=x", "--country", "ES"]).status, 2, "one action");
}

#[test]
fn rules_are_read_and_agreed() {
    let terminal = Terminal::with_diary();
    let all = terminal.done(&["safety", "rules"]);
    assert!(
        all.contains("Suicide urge  (urge-suicide)\n  from 4 on; from 3 on, if that is 2 or more above what is usual")
    );
    assert!(all.contains("asks first whether you are hurt; not yet agreed with anybody"));
    let agreed = ["safety", "rules", "urge-use", "--at-least", "5", "--jump", "1,3", "--agreed-on", "2026-03-02"];
    assert!(
        terminal.done(&agreed).contains("from 5 on; from 3 on, if that is 1 or more above what is usual; agreed on")
    );
    terminal.done(&["safety", "rules", "urge-suicide", "--quiet", "yes"]);
    let said = terminal.done(&["checkin", "urge-suicide=5"]);
    assert!(said.contains("Your plan is there if you want it."));
    let rules = terminal.json(&["safety", "rules", "urge-use", "--at-least", "none"]);
    let rule = rules.as_array().unwrap().iter().find(|rule| rule["item"] == "urge-use").unwrap().clone();
    assert_eq!((&rule["at_least"], &rule["jump"]), (&Value::Null, &json!({ "by": 1, "least": 3 })));
    for (arguments, field) in [
        (&["safety", "rules", "urge-use", "--at-least", "high"][..], "at-least"),
        (&["safety", "rules", "urge-use", "--jump", "2"], "jump"),
        (&["safety", "rules", "nobody", "--on", "no"], "item"),
        (&["safety", "rules", "self-harm", "--quiet", "yes"], "quiet"),
    ] {
        assert_eq!(terminal.refused(arguments)["field"], field, "{arguments:?}");
    }
}

#[test]
fn lines_of_every_country_without_a_diary() {
    let terminal = Terminal::new();
    let countries = terminal.done(&["safety", "lines"]);
    assert!(countries.contains("ES  Spain: 112") && countries.contains("US  United States: 911"), "{countries}");
    let spain = terminal.done(&["safety", "lines", "es", "--sources"]);
    assert!(spain.contains("024") && spain.contains("https://"), "{spain}");
    let unknown = terminal.done(&["safety", "lines", "AQ"]);
    assert!(unknown.contains("No lines are known here for AQ"));
}

#[test]
fn a_signed_pack_is_taken() {
    let terminal = planned();
    let secret = [3; 32];
    let text = "[pack]\nid = \"somacard-helplines\"\nversion = 999\nlicence = \"CC0-1.0\"\nsource = \"a test\"\n[[country]]\n\
                code = \"ZZ\"\nnames = { en = \"Nowhere\" }\n[country.emergency]\nnumbers = [\"112\"]\n\
                source = \"https://example.org\"\nverified_on = \"2026-01-01\"\n";
    let key = PackKey::of(&secret).to_hex();
    let file = terminal.file("lines.pack", sign(text, &secret));
    let stranger = PackKey::of(&[4; 32]).to_hex();
    let install = |key: &str| ["safety", "lines", "--install", &file, "--trust", key].map(str::to_owned);
    let refused = install(&stranger);
    assert_eq!(terminal.refused(&refused.each_ref().map(String::as_str))["field"], "pack");
    let done = install(&key);
    assert!(terminal.done(&done.each_ref().map(String::as_str)).contains("Version 999"));
    assert!(terminal.done(&["safety"]).contains("No lines are known here for Spain"), "it replaced all");
}

#[test]
fn what_helped_before() {
    let terminal = Terminal::with_diary();
    let neutral = terminal.done(&["safety", "coping", "sad"]);
    assert!(neutral.contains("Some things to try") && !neutral.contains("used"), "{neutral}");
    terminal.done(&["checkin", "sad=4", "--body", "jaw-left=tight:7", "--skill", "tipp=5"]);
    for arguments in [&["safety", "coping", "sad"][..], &["safety", "coping", "--body", "jaw", "--feels", "tight"]] {
        let own = terminal.done(arguments);
        let places = ["heart", "used once, helped that time", "may or may not help now"].map(|text| own.find(text));
        assert!(places.is_sorted() && places[0].is_some(), "the caution stands before its skill: {own}");
    }
    let urge = terminal.done(&["safety", "coping", "urge-suicide"]);
    assert!(urge.starts_with("Your safety plan comes first here.") && !urge.contains("TIPP"), "{urge}");
    assert_eq!(terminal.refused(&["safety", "coping"])["field"], "from");
}

#[test]
fn discreet_on_this_device() {
    let terminal = planned();
    terminal.done(&["checkin", "urge-suicide=2", "sad=2", "--note", "the kingfisher"]);
    assert_eq!(terminal.refused(&["safety", "put-away", "urge-suicide=99"])["field"], "urge-suicide");
    assert!(terminal.done(&["card", "--day", "2026-03-04"]).contains("kingfisher"));
    let on = terminal.done(&["safety", "discreet", "on"]);
    assert!(on.contains("“Day notes”"));
    for arguments in [&["card"][..], &["card", "--day", "2026-03-04"], &["card", "--four-weeks"]] {
        let shown = terminal.done(arguments);
        assert!(shown.contains("Not shown here: urges"), "{shown}");
        assert!(!shown.contains("Suicide") && !shown.contains("kingfisher"), "{shown}");
    }
    assert!(terminal.done(&["safety", "discreet", "hide"]).contains("Hidden for the moment."));
    let day = &terminal.json(&["card", "--day", "2026-03-04"])[0];
    assert_eq!((&day["not_shown"][0], &day["items"]["urge-suicide"]), (&json!("urges"), &Value::Null));
    assert_eq!(terminal.json(&["safety", "discreet"]), json!({ "discreet": true, "hidden": true }));
    assert!(terminal.done(&["safety"]).contains("No supper"), "the plan is always there");
    terminal.done(&["safety", "discreet", "off"]);
    assert!(terminal.done(&["card", "--day", "2026-03-04"]).contains("kingfisher"));
    assert_eq!(terminal.refused(&["safety", "discreet", "maybe"])["field"], "wanted");
}
