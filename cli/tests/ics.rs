//! Calendar files through the command line.
#![allow(clippy::unwrap_used)]

mod terminal;

use serde_json::json;
use terminal::Terminal;

const CLINIC: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/data/ics/google.ics");

#[test]
fn a_clinics_file_is_read_and_ones_own_is_written_without_a_word_of_what() {
    let terminal = Terminal::with_diary();
    let said = terminal.done(&["ics", "import", CLINIC, "--kind", "individual-dbt"]);
    assert!(
        said.starts_with("Read 3: 3 new, 0 changed, 0 as before.\n  line 81: passed over, it lasts all day"),
        "{said}"
    );
    let again = terminal.json(&["ics", "import", CLINIC]);
    assert_eq!((&again["unchanged"], &again["passed_over"][0]["line"]), (&json!(3), &json!(81)));
    let list = terminal.done(&["session", "list", "--from", "2026-11-02", "--to", "2026-11-08"]);
    assert!(list.starts_with("Thu 5 Nov 2026, 16:30  DBT, individual, 50 minutes · moved from Tue 3 Nov"), "{list}");

    let file = terminal.done(&["ics", "export"]);
    assert!(file.starts_with("BEGIN:VCALENDAR") && file.contains("SUMMARY:Appointment\r\n"), "{file}");
    assert!(!file.contains("DBT") && !file.contains("Lindenhof"));
    let out = terminal.place("sessions.ics");
    assert!(terminal.done(&["ics", "export", "--out", &out, "--title", "Busy"]).starts_with("Written: "));
    assert_eq!(std::fs::read_to_string(out).unwrap(), file.replace("SUMMARY:Appointment", "SUMMARY:Busy"));
}

#[test]
fn a_bad_file_is_refused_by_its_line() {
    let terminal = Terminal::with_diary();
    let bad = terminal.file("bad.ics", std::fs::read_to_string(CLINIC).unwrap().replace("COUNT=8", "BYHOUR=8"));
    assert_eq!(terminal.refused(&["ics", "import", &bad])["field"], "line 74: RRULE");
    assert_eq!(terminal.refused(&["ics", "import", &bad, "--kind", "yoga"])["field"], "kind");
    assert_eq!(terminal.json(&["session", "list", "--series"]), json!([]));
    assert_eq!(terminal.refused(&["ics", "export", "--title", ""])["field"], "title");
}
