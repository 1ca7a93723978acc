//! Recurrence through the command line, in civil time and in a zone.
#![allow(clippy::unwrap_used)]

mod terminal;

use serde_json::json;
use terminal::Terminal;

#[test]
fn rules_expand_without_a_diary() {
    let terminal = Terminal::new();
    let daily = ["schedule", "expand", "--rule", "FREQ=DAILY;COUNT=3", "--start", "2026-01-05T09:00"];
    // The terminal of the tests always asks for a zone.
    assert_eq!(
        terminal.json(&daily),
        json!(["2026-01-05T09:00:00+01:00", "2026-01-06T09:00:00+01:00", "2026-01-07T09:00:00+01:00"])
    );
    let lines = terminal.done(&[&daily[..4], &["--start", "2018-11-03T00:00", "--zone", "America/Sao_Paulo"]].concat());
    assert_eq!(lines, "2018-11-03T00:00:00-03:00\n2018-11-04T01:00:00-02:00\n2018-11-05T00:00:00-02:00\n");
    let endless = ["schedule", "expand", "--rule", "FREQ=DAILY", "--start", "2026-01-05T09:00"];
    assert_eq!(terminal.json(&endless).as_array().unwrap().len(), 100);
    assert_eq!(terminal.json(&[&endless[..], &["--limit", "2"]].concat()).as_array().unwrap().len(), 2);
}

#[test]
fn what_is_no_rule_or_start_is_refused_by_name() {
    let terminal = Terminal::new();
    let field = |rule: &str, start: &str| {
        terminal.refused(&["schedule", "expand", "--rule", rule, "--start", start])["field"].clone()
    };
    assert_eq!(field("FREQ=HOURLY", "2026-01-05T09:00"), "FREQ");
    assert_eq!(field("FREQ=DAILY;BYYEARDAY=1", "2026-01-05T09:00"), "BYYEARDAY");
    assert_eq!(field("FREQ=DAILY", "tomorrow"), "start");
}
