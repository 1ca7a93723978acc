//! Massage through the command line: where touch is welcome, the page to print, health questions.
#![allow(clippy::unwrap_used)]

mod terminal;

use terminal::Terminal;

#[test]
fn touch_is_marked_on_both_sides_and_shown_with_its_reason() {
    let terminal = Terminal::with_diary();
    let shown = terminal.done(&[
        "massage",
        "touch",
        "--mark",
        "calf=usually-fine",
        "--mark",
        "throat=avoid",
        "--reason",
        "throat=old",
    ]);
    for line in [
        "left calf: usually fine, still ask",
        "right calf: usually",
        "throat: avoid\n    old",
        "genitals: avoid (locked)",
    ] {
        assert!(shown.contains(line), "{line}: {shown}");
    }
    let changed = terminal.done(&["massage", "touch", "--mark", "calf-left=none"]);
    assert!(!changed.contains("left calf") && changed.contains("right calf"));
    assert!(shown.ends_with("You may change this at any moment. No answer means no.\n"));
}

#[test]
fn the_page_to_print_holds_the_stop_signal_and_the_terms_that_were_named() {
    let terminal = Terminal::with_diary();
    let said = ["--term", "stop-signal=I lift my hand", "--term", "door=closed", "--term", "spaced-out=cold hands"];
    terminal
        .done(&[&["massage", "touch", "--mark", "throat=avoid", "--reason", "throat=not told"], &said[..]].concat());
    let sheet = terminal.place("sheet.html");
    terminal.done(&["massage", "touch", "--sheet", &sheet, "--show", "door"]);
    let page = std::fs::read_to_string(&sheet).unwrap();
    assert!(page.contains("I lift my hand") && page.contains("closed") && page.contains("As of 2026-03-04."));
    assert!(!page.contains("cold hands") && !page.contains("not told"));
    terminal.done(&["massage", "touch", "--sheet", &sheet, "--show", "all"]);
    assert!(std::fs::read_to_string(&sheet).unwrap().contains("cold hands"));
}

#[test]
fn what_touch_can_t_take_is_refused() {
    let terminal = Terminal::with_diary();
    let refused = |more: &[&str]| terminal.refused(&[&["massage", "touch"], more].concat())["field"].clone();
    assert_eq!(refused(&["--mark", "breast-left=ask-first"]), "touch");
    assert_eq!(refused(&["--mark", "tail=avoid"]), "region");
    assert_eq!(refused(&["--mark", "nape=never"]), "touch");
    assert_eq!(refused(&["--term", "music=none"]), "term");
    assert_eq!(refused(&["--sheet", &terminal.place("x"), "--show", "music"]), "term");
    assert!(!terminal.path("x").exists());
}

#[test]
fn health_questions_are_answered_by_id_and_lead_to_a_list() {
    let terminal = Terminal::with_diary();
    let questions = Terminal::new().done(&["massage", "screen", "--questions"]);
    assert!(questions.contains("chest-pain") && questions.contains("Is there a place where your skin is open"));
    let open = terminal.done(&["massage", "screen"]);
    assert!(open.contains("These questions were not answered yet.") && !open.contains("neither medical advice nor"));
    let listed =
        terminal.done(&["massage", "screen", "--answer", "heart=unsure", "--place", "wound=knee", "--no-to-the-rest"]);
    for line in [
        "Places to leave out\n  left knee\n  right knee",
        "Ask your doctor first\n  I have a heart disease",
        "Nothing is to be asked again.",
    ] {
        assert!(listed.contains(line), "{line}: {listed}");
    }
    assert!(terminal.done(&["massage", "touch"]).contains("left knee: avoid (left out after the health questions)"));
    let freed = terminal.done(&["massage", "screen", "--answer", "wound=no", "--answer", "heart=no"]);
    assert!(
        freed.contains("Nothing was answered with yes or not sure. That is neither medical advice nor a clearance.")
    );
    let changed = terminal.done(&["massage", "screen", "--changed"]);
    assert!(changed.contains("43 questions are asked again") && !changed.contains("clearance"), "{changed}");
    assert_eq!(terminal.json(&["massage", "screen", "--history"]).as_array().unwrap().len(), 2);
}

#[test]
fn help_now_comes_before_any_list_and_is_gone_the_next_day() {
    let mut terminal = Terminal::with_diary();
    let shown = terminal.done(&[
        "massage",
        "screen",
        "--answer",
        "chest-pain=yes",
        "--answer",
        "cancer=yes",
        "--no-to-the-rest",
    ]);
    assert!(shown.starts_with("Get medical help now"), "{shown}");
    assert!(shown.find("112").unwrap() < shown.find("Ask your doctor first").unwrap());
    let spanish = terminal.speaking("es").done(&["massage", "screen"]);
    assert!(spanish.starts_with("Busca ayuda médica ahora"), "{spanish}");
    let later =
        terminal.speaking("en").at("2026-07-01T09:00:00+02:00").done(&["massage", "screen", "--no-to-the-rest"]);
    assert!(!later.contains("Get medical help now"));
    assert!(
        later.contains("I have cancer, or was treated for it."),
        "an old yes is not taken back in passing: {later}"
    );
}

#[test]
fn what_the_questions_can_t_take_is_refused() {
    let terminal = Terminal::with_diary();
    let refused = |more: &[&str]| terminal.refused(&[&["massage", "screen"], more].concat())["field"].clone();
    assert_eq!(refused(&["--answer", "flu=yes"]), "screening item");
    assert_eq!(refused(&["--answer", "fever=maybe"]), "fever");
    assert_eq!(refused(&["--place", "fever=knee"]), "place");
    assert_eq!(refused(&["--place", "wound=tail"]), "region");
    assert_eq!(refused(&["--changed"]), "screening");
    assert_eq!(terminal.json(&["massage", "screen", "--history"]), serde_json::json!([]));
}
