//! The card in a terminal of 80 columns, held to golden files. `BLESS=1` writes them anew: look at them then.
#![allow(clippy::unwrap_used)]

#[path = "terminal/picture.rs"]
mod picture;
mod terminal;

use std::path::Path;

use terminal::Terminal;
use unicode_width::UnicodeWidthStr;

fn golden(name: &str, shown: &str) {
    held(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name), shown);
    assert!(shown.lines().all(|line| line.width() <= 80), "{name} is wider than 80 columns");
}

fn held(path: &Path, shown: &str) {
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(path, shown).unwrap();
    }
    let expected = std::fs::read_to_string(path).unwrap_or_default();
    assert_eq!(shown, expected, "{} differs; BLESS=1 writes it anew", path.display());
}

fn week() -> Terminal {
    let mut terminal = Terminal::with_diary();
    let mut at = |time: &str, arguments: &[&str]| drop(terminal.at(time).done(arguments));
    at("2026-03-02T21:00", &["card", "set", "sad=3", "urge-self-harm=1", "sleep=7h30", "alcohol=0", "skills=4"]);
    at("2026-03-02T22:00", &["checkin", "sad=5", "--trigger", "family call", "--skill", "opposite-action=5"]);
    at("2026-03-03T21:00", &["card", "set", "--away", "yes"]);
    at("2026-03-04T10:00", &["card", "set", "--day", "2026-03-01", "joy=4", "--note", "A long walk.\nThe sea: 海。"]);
    at("2026-03-05T09:00", &["card", "set", "--day", "2026-03-04", "sad=2", "self-harm=0", "suicide-attempt=no"]);
    at("2026-03-05T10:00", &["card", "header", "--filled-in", "4-6", "--skill", "stop", "--before", "urge-use=2"]);
    at("2026-03-05T20:00", &["template", "add", "A very long line of my own on the card", "--scale", "0..100/5"]);
    let note = "Everything took longer than I thought, and then it rained, and the bus was late, and still I went.";
    at(
        "2026-03-05T21:00",
        &["checkin", "sad=1", "medication-prescribed=yes", "alcohol-what=two beers", "--note", note],
    );
    at("2026-03-05T21:10", &["card", "set", "--note", note, "--tick", "wise-mind"]);
    terminal.at("2026-03-05T22:00");
    terminal
}

#[test]
fn a_week_in_english() {
    golden("week.en.txt", &week().done(&["card"]));
}

#[test]
fn a_week_in_spanish() {
    golden("week.es.txt", &week().speaking("es").done(&["card"]));
}

#[test]
fn four_weeks_side_by_side() {
    golden("four-weeks.en.txt", &week().done(&["card", "--four-weeks"]));
}

#[test]
fn a_day_with_its_check_ins() {
    let shown = week().done(&["card", "--day", "2026-03-05"]);
    // Ids are random.
    let shown: Vec<_> = shown.lines().map(|line| line.split("  019c").next().unwrap()).collect();
    golden("day.en.txt", &(shown.join("\n") + "\n"));
}

/// With dates beside the numbers from a year after the pack was checked on.
#[test]
fn the_safety_plan_after_an_act() {
    let mut terminal = Terminal::new();
    terminal.at("2026-11-25T22:00").done(&["demo", "--out", "diary"]);
    golden("safety.en.txt", &terminal.done(&["safety", "show", "--hurt"]));
    terminal.at("2028-11-25T22:00").speaking("es");
    golden("safety.es.txt", &terminal.done(&["safety"]));
}

#[test]
fn the_picture_of_the_safety_plan_is_what_the_demo_person_sees() {
    let mut terminal = Terminal::new();
    terminal.at("2026-11-25T22:00").done(&["demo", "--out", "diary"]);
    let shown = terminal.with("CLICOLOR_FORCE", "1").done(&["safety"]);
    let picture = picture::svg(&format!("$ somacard safety\n\n{shown}"));
    held(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/pictures/safety.svg"), &picture);
}

#[test]
fn the_picture_of_the_readme_is_what_the_demo_shows() {
    let mut terminal = Terminal::new();
    terminal.at("2026-03-08T22:00").with("CLICOLOR_FORCE", "1");
    let shown = terminal.done(&["demo", "--out", "somacard-demo"]);
    let shown = shown.replace(env!("CARGO_BIN_EXE_somacard"), "target/release/somacard");
    let picture = picture::svg(&format!("$ cargo run --release -- demo\n\n{shown}"));
    held(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/pictures/demo.svg"), &picture);
}

/// The map as SVG is held to its golden file; with BLESS=1 and librsvg at hand it is also drawn as the PNG of the README.
#[test]
fn the_body_maps_of_the_readme_are_a_month_of_the_demo() {
    let mut terminal = Terminal::new();
    terminal.at("2026-03-08T22:00").done(&["demo", "--out", "diary"]);
    for (name, more) in [("body-map", &[][..]), ("body-map-dark", &["--dark"][..])] {
        let drawn = terminal.done(&[&["body", "svg"], more].concat());
        let picture = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../docs/pictures/{name}.svg"));
        held(&picture, &drawn);
        if std::env::var_os("BLESS").is_some() {
            let png = picture.with_extension("png");
            let arguments = ["-w".as_ref(), "1080".as_ref(), picture.as_os_str(), "-o".as_ref(), png.as_os_str()];
            let _ = std::process::Command::new("rsvg-convert").args(arguments).status();
        }
    }
    let sheet = terminal.path("sheet.html");
    terminal.done(&["massage", "touch", "--sheet", "sheet.html", "--show", "all"]);
    held(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/pictures/touch-plan.html"),
        &std::fs::read_to_string(sheet).unwrap(),
    );
}
