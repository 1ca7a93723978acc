//! Every output of the sample person, command by command: suicide and self-harm stand only where the person reads or writes their
//! own card, plan, history and goals; never on a lock screen, in a calendar file, on a page for somebody else, in a count, or in
//! what is said of a backup. A new command has to be put on one side here before it passes.
#![allow(clippy::unwrap_used)]

mod terminal;

use std::collections::BTreeSet;

use terminal::Terminal;

/// Words that tell, in either language.
const TELLING: [&str; 4] = ["suicid", "self-harm", "self_harm", "autolesi"];

/// What the person reads of their own card: here these words belong.
const OWN: [&str; 10] =
    ["demo", "card", "checkin", "template", "goals", "chain", "history", "undo", "safety", "import"];

/// Everything else, each as often as it can be said.
const OTHERS: &[&[&str]] = &[
    &["clinic", "list"],
    &["clinic", "items", "--all"],
    &["sync"],
    &["device", "list"],
    &["device", "pair"],
    &["init"],
    &["info"],
    &["check"],
    &["skills"],
    &["session", "list"],
    &["insights"],
    &["body", "map"],
    &["body", "regions"],
    &["body", "hit", "--view", "front", "--x", "500", "--y", "500"],
    &["body", "history", "neck-back-left"],
    &["body", "svg", "--out", "body.svg"],
    &["massage", "screen"],
    &["massage", "plan"],
    &["massage", "touch"],
    &["massage", "touch", "--sheet", "touch.html", "--show", "all"],
    &["remind", "plan"],
    &["remind", "list"],
    &["remind", "receipts"],
    &["remind", "test"],
    &["schedule", "expand", "--rule", "FREQ=DAILY", "--start", "2026-01-01T09:00", "--limit", "3"],
    &["ics", "export", "--out", "out.ics"],
    &["report", "--out", "report.html", "--without", "life-threatening"],
    &["share", "preview"],
    &["share", "log"],
    &["share", "recipients"],
    &["share", "file", "--out", "massage.jwe", "--qr", "key.svg", "--scope", "massage-practitioner", "--no-pdf"],
    &["export", "preview", "--scope", "everything"],
    &["export", "fhir", "--out", "massage.fhir.json", "--scope", "massage-practitioner", "--no-pdf"],
    &["export", "json", "--out", "massage.json", "--scope", "massage-practitioner"],
    &["export", "csv", "--out", "massage", "--scope", "massage-practitioner"],
    &["recovery-words"],
    &["backup", "diary.backup"],
    &["restore", "nowhere"],
    &["erase", "diary"],
    &["help"],
];

/// Files that these write, to be looked into as well.
const FILES: [&str; 9] = [
    "body.svg",
    "touch.html",
    "report.html",
    "out.ics",
    "diary.backup",
    "key.svg",
    "massage.fhir.json",
    "massage.json",
    "massage/about.csv",
];

/// The sample person, where `terminal` looks for its diary, with an evening on which everything is as bad as it can be.
fn lived() -> Terminal {
    let terminal = Terminal::new();
    terminal.done(&["demo", "--out", &terminal.place("diary")]);
    terminal.done(&["checkin", "urge-suicide=5", "urge-self-harm=5", "self-harm=2", "suicide-attempt=yes"]);
    terminal
}

fn telling(text: &str) -> Vec<&'static str> {
    let text = text.to_lowercase();
    TELLING.into_iter().filter(|word| text.contains(word)).collect()
}

#[test]
fn no_output_but_the_persons_own_tells_of_suicide() {
    let mut terminal = lived();
    for lang in ["en", "es"] {
        terminal.speaking(lang);
        for arguments in OTHERS.iter().filter(|arguments| arguments[0] != "help") {
            let json: Vec<&str> = arguments.iter().copied().chain(["--json"]).collect();
            for typed in [arguments, json.as_slice()] {
                let output = terminal.run(typed);
                let said = output.stdout + &output.stderr;
                assert_eq!(telling(&said), [""; 0], "{typed:?} in {lang}: {said}");
            }
        }
        for file in FILES {
            let bytes = std::fs::read(terminal.path(file)).unwrap_or_else(|_| panic!("{file} was not written"));
            assert_eq!(telling(&String::from_utf8_lossy(&bytes)), [""; 0], "{file} in {lang}");
        }
    }
    assert!(!telling(&terminal.done(&["card"])).is_empty(), "the words looked for are those that are said");
}

/// The whole report is the person's own to give; what it is without is named in it.
#[test]
fn a_report_without_danger_to_life_names_what_it_is_without() {
    let mut terminal = lived();
    terminal.done(&["safety", "discreet", "on"]);
    for (lang, said) in [("en", "what is about danger to life"), ("es", "lo que trata de peligro para la vida")] {
        terminal.speaking(lang);
        let page = |more: &[&str]| {
            terminal.done(&[&["report", "--out", "report.html"], more].concat());
            std::fs::read_to_string(terminal.path("report.html")).unwrap()
        };
        let whole = page(&[]);
        assert!(!telling(&whole).is_empty() && !whole.contains(said), "discreet mode is for screens");
        let without = page(&["--without", "life-threatening"]);
        assert!(without.contains(said), "what is left out is named in {lang}");
    }
}

#[test]
fn a_discreet_card_tells_nothing_and_says_what_it_leaves_out() {
    let mut terminal = lived();
    terminal.done(&["safety", "discreet", "on"]);
    for (lang, said) in [("en", "Not shown here"), ("es", "No se muestra aquí")] {
        terminal.speaking(lang);
        for arguments in [&["card"][..], &["card", "--four-weeks"], &["card", "--day", "2026-03-04"]] {
            let shown = terminal.done(arguments);
            let (card, left_out) = shown.split_at(shown.find(said).expect("what is left out is named"));
            assert_eq!(telling(card), [""; 0], "{arguments:?}: {card}");
            assert!(left_out.contains(if lang == "en" { "urges" } else { "impulsos" }));
        }
        assert_eq!(telling(&terminal.json(&["card"]).to_string()), [""; 0]);
    }
}

#[test]
fn every_command_is_on_one_side() {
    let help = Terminal::new().done(&["--help"]);
    let commands: BTreeSet<_> = help
        .lines()
        .skip_while(|line| *line != "Commands:")
        .skip(1)
        .take_while(|line| !line.is_empty())
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    let sides: BTreeSet<_> = OWN.into_iter().chain(OTHERS.iter().map(|arguments| arguments[0])).collect();
    assert_eq!(commands, sides);
}
