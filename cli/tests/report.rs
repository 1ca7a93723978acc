//! The report for one's DBT therapist: its parts and their order, what is in it and what is named as left out, hostile words, no day,
//! one day, ten years. The sample person's page is held to a golden file; `BLESS=1` writes it anew: look at it then.
#![allow(clippy::unwrap_used)]

mod terminal;

use std::path::Path;

use serde_json::json;
use terminal::Terminal;

/// Words that tell of suicide and self-harm.
const TELLING: [&str; 3] = ["suicid", "self-harm", "autolesi"];

fn page(terminal: &Terminal, more: &[&str]) -> String {
    terminal.done(&[&["report", "--out", "report.html"], more].concat());
    std::fs::read_to_string(terminal.path("report.html")).unwrap()
}

fn person() -> Terminal {
    let terminal = Terminal::new();
    terminal.done(&["demo", "--out", &terminal.place("diary")]);
    terminal
}

/// What stands between `<tag …>` and `</tag>`, each time.
fn inside<'a>(page: &'a str, tag: &str) -> Vec<&'a str> {
    let (open, close) = (format!("<{tag}"), format!("</{tag}>"));
    let parts = page.split(&open).skip(1).filter(|part| part.starts_with(['>', ' ']));
    parts.map(|part| part.split(&close).next().unwrap().split_once('>').unwrap().1).collect()
}

#[test]
fn the_parts_stand_in_the_order_of_dbt_and_everything_has_a_name() {
    let terminal = person();
    let said = terminal.json(&["report", "--out", "report.html"]);
    let left_out = ["hidden-regions", "touch-plan", "screening", "session-terms", "notes", "chains", "private-reasons"];
    let left_out = [&left_out[..], &["relationship-ratings", "safety-plan"]].concat();
    assert_eq!(said, json!({ "file": "report.html", "from": "2026-02-09", "to": "2026-03-04", "not_in_it": left_out }));
    let page = page(&terminal, &[]);
    assert_eq!(inside(&page, "h1"), ["Diary card report"]);
    let parts = ["In DBT’s order of targets", "Week cards", "Over the days", "Body", "What went together"];
    let rest = ["Before and after sessions", "Skills", "Sessions", "How to read this"];
    assert_eq!(inside(&page, "h2"), [&parts[..], &rest[..]].concat());
    let targets = ["Danger to life", "In the way of therapy", "Quality of life", "Skills to build"];
    assert_eq!(inside(&page, "h3")[..4], targets);
    for table in inside(&page, "table") {
        assert!(table.trim_start().starts_with("<caption>") && table.contains("<th scope=\"col\""), "{table}");
        assert_eq!(table.matches("<th").count(), table.matches("scope=").count() + table.matches("<thead").count());
    }
    let charts = page.matches("<svg").count();
    assert!(charts > 30 && charts == page.matches("role=\"img\"").count());
    assert!(inside(&page, "svg").iter().all(|chart| chart.trim_start().starts_with("<title>")));
    assert_eq!(page.matches("Not monitored. Not for emergencies.").count(), 3, "above, below, on each printed page");
    for never in ["<script", "src=", "href=", "url(http", "@import", "NaN", ">inf", "None"] {
        assert!(!page.contains(never), "{never}");
    }
}

#[test]
fn what_is_left_out_is_named_and_nowhere_else() {
    let terminal = person();
    terminal.done(&["checkin", "urge-suicide=5", "self-harm=2", "--note", "A note of mine", "--trigger", "a quarrel"]);
    let telling = |page: &str| TELLING.iter().any(|word| page.to_lowercase().contains(word));
    let usual = page(&terminal, &[]);
    assert!(telling(&usual) && usual.contains("; notes, triggers and other own words;"));
    assert!(!usual.contains("A note of mine") && !usual.contains("a quarrel") && !usual.contains("own words</h2>"));
    let with = page(&terminal, &["--with", "notes"]);
    assert!(with.contains("A note of mine") && with.contains("a quarrel") && with.contains("own words</h2>"));
    assert!(!with.contains("notes, triggers"));
    let without = page(&terminal, &["--without", "life-threatening"]);
    assert!(!telling(&without) && without.contains("report:</strong> what is about danger to life; places that"));
    assert!(without.contains("this does not say that there was nothing"), "left out is not nothing");
    let json = terminal.json(&["report", "--out", "x.html", "--with", "notes", "--without", "life-threatening"]);
    assert_eq!(json["not_in_it"][0], "life-threatening");
    assert!(!json["not_in_it"].as_array().unwrap().contains(&json!("notes")));
}

/// Own lines under danger to life, what replaced one, and a pack's line that was put under another target.
#[test]
fn whatever_is_about_danger_to_life_is_left_out_with_it() {
    let terminal = Terminal::with_diary();
    let card = terminal.json(&["template", "add", "Wanting to vanish", "--scale", "peak", "--kind", "urge"]);
    let id = card["items"].as_array().unwrap().last().unwrap()["id"].as_str().unwrap().to_owned();
    terminal.done(&["goals", "target", &id, "life-threatening"]);
    terminal.done(&["goals", "target", "urge-suicide", "none"]);
    terminal.done(&["checkin", &format!("{id}=4"), "urge-suicide=3", "sad=2"]);
    assert!(page(&terminal, &[]).contains("Wanting to vanish"));
    let without = page(&terminal, &["--without", "life-threatening"]);
    assert!(!without.contains("vanish") && !without.to_lowercase().contains("suicid") && without.contains("Sadness"));
}

#[test]
fn a_visit_shows_mood_and_body_and_keeps_ratings_to_the_person() {
    let terminal = Terminal::with_diary();
    let visit = ["session", "visit", "--kind", "massage", "--mood-before", "sad=4", "--mood-after", "sad=2"];
    let body = ["--body-before", "jaw-left=tight:7", "--body-after", "jaw-left=tight:3", "--next-day", "soreness=4"];
    let rated =
        ["--rate", "heard=1", "--boundary", "not-sure", "--boundary-note", "Not for others", "--note", "Cold hands"];
    let saved = terminal.json(&[&visit[..], &body[..], &rated[..]].concat());
    let kept = page(&terminal, &["--with", "notes"]);
    for said in ["<td>4</td><td>2</td>", "left jaw</th><td>7</td><td>3</td>", "Sore 4", "Cold hands"] {
        assert!(kept.contains(said), "{said}");
    }
    for never in ["boundary respected", "felt heard", "Not for others"] {
        assert!(!kept.contains(never), "{never}");
    }
    terminal.done(&["session", "visit", "--edit", saved["id"].as_str().unwrap(), "--show-to-rated", "yes"]);
    let shown = page(&terminal, &[]);
    assert!(shown.contains("Was my boundary respected?</b> not sure"));
    assert!(!shown.contains("felt heard") && !shown.contains("Not for others") && !shown.contains("Cold hands"));
}

#[test]
fn words_of_a_person_stay_words() {
    let terminal = Terminal::with_diary();
    let hostile = "</style><script>alert(1)</script>\"'&<img src=x onerror=alert(2)>";
    terminal.done(&["template", "add", hostile, "--scale", "peak", "--kind", "emotion"]);
    terminal.done(&["template", "add", "Own <b>words</b>", "--scale", "text"]);
    let items = terminal.json(&["template", "show"]);
    let own: Vec<_> = items["items"].as_array().unwrap().iter().filter(|item| item["label"].is_string()).collect();
    let answers: Vec<_> = own
        .iter()
        .map(|item| {
            format!("{}={}", item["id"].as_str().unwrap(), if item["scale"]["type"] == "text" { hostile } else { "3" })
        })
        .collect();
    terminal.done(&[
        "checkin",
        &answers[0],
        &answers[1],
        "--note",
        hostile,
        "--trigger",
        "<script>",
        "--skill",
        "stop=5",
    ]);
    terminal.done(&["card", "set", "--note", &format!("{hostile}\nsecond line")]);
    terminal.done(&["goals", "life", hostile]);
    let page = page(&terminal, &["--with", "notes"]);
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && page.contains("<br>second line"));
    for never in ["<script", "<img", "<b>words", "onerror=alert(2)>"] {
        assert!(!page.contains(never), "{never}");
    }
    assert_eq!(page.matches("</style>").count(), 1);
}

#[test]
fn an_empty_diary_and_one_day_say_something_true() {
    let mut terminal = Terminal::with_diary();
    for lang in ["en", "es"] {
        terminal.speaking(lang);
        let empty = page(&terminal, &[]);
        assert!(!empty.contains("NaN") && !empty.contains("<b class=\"most\">"), "{lang}");
        assert_eq!(inside(&empty, "h2").len(), 9);
    }
    terminal.speaking("en");
    let empty = page(&terminal, &[]);
    for said in
        ["no days to fill in yet", "Nothing was answered in these days.", "Nothing was noted.", "Not enough days yet"]
    {
        assert!(empty.contains(said), "{said}");
    }
    terminal.done(&["checkin", "sad=5", "--body", "jaw-left=tight:6"]);
    let one = page(&terminal, &["--from", "2026-03-04"]);
    for said in ["1 of 1 day filled in", "middle 5, 1 day", "left jaw", "There are no days before to compare with"] {
        assert!(one.contains(said), "{said}");
    }
    let ahead = page(&terminal, &["--from", "2026-03-05", "--to", "2026-03-20"]);
    assert!(ahead.contains("no days to fill in yet"));
}

#[test]
fn ten_years_make_a_page_of_sane_size() {
    let terminal = Terminal::with_diary();
    // The days are few, the span is long: what is drawn grows with the span.
    for day in ["2016-03-05", "2020-02-29", "2026-03-01"] {
        terminal.done(&["card", "set", "--day", day, "sad=3", "urge-self-harm=1", "alcohol=2"]);
    }
    let page = page(&terminal, &["--from", "2016-03-05", "--with", "notes"]);
    assert!(page.len() < 2_000_000, "{} bytes", page.len());
    assert!(page.contains("The cards of the last twelve weeks.") && page.contains("5 Mar 2016"));
}

#[test]
fn what_it_can_t_take_is_refused() {
    let terminal = Terminal::with_diary();
    let refused = |more: &[&str]| terminal.refused(&[&["report", "--out", "r.html"], more].concat());
    assert_eq!(refused(&["--from", "2026-03-05"])["field"], "to");
    assert_eq!(refused(&["--from", "yesterday"])["field"], "from");
    assert_eq!(refused(&["--to", "2026-02-30"])["field"], "to");
    assert_eq!(refused(&["--from", "1950-01-01"])["field"], "to");
    assert!(!terminal.path("r.html").exists());
    assert_eq!(terminal.refused(&["report", "--out", "no/such/folder/r.html"])["error"], "io");
    assert_eq!(terminal.run(&["report"]).status, 2);
    assert_eq!(refused(&["--with", "everything"])["field"], "part");
    assert_eq!(refused(&["--scope", "everybody"])["field"], "scope");
    assert_eq!(refused(&["--scope", "other"])["field"], "parts", "nothing is ticked, so nothing would go");
    assert_eq!(refused(&["--for", "nobody"])["field"], "recipient");
    assert_eq!(refused(&["--health-question", "none-of-them"])["error"], "not-found");
    assert!(!terminal.path("r.html").exists());
}

#[test]
fn the_page_of_the_sample_person_is_the_one_that_was_looked_at() {
    let mut terminal = Terminal::new();
    terminal.at("2026-03-08T22:00").done(&["demo", "--out", "diary"]);
    let shown = page(&terminal, &[]);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/pictures/report.html");
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, &shown).unwrap();
    }
    // A page of this length is no help in a message.
    assert!(shown == std::fs::read_to_string(&path).unwrap_or_default(), "report.html differs; BLESS=1 writes it anew");
}
