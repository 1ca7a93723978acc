//! Sessions: attended, missed, cancelled, by kind.

use super::page::Page;
use super::table::Table;
use crate::body::drawing::escaped;

pub(super) fn part(page: &Page<'_>) -> String {
    let sessions = &page.report.sessions;
    if sessions.is_empty() {
        return page.section("sessions", &format!("<p>{}</p>\n", page.say("session-none")));
    }
    let heads =
        ["report-kind", "report-attended", "report-missed", "report-cancelled", "report-unsaid", "report-ahead"];
    let mut table = Table::new(page.say("report-sessions"), heads.map(|head| page.say(head)).into());
    for counts in sessions {
        let cells = [counts.attended, counts.missed, counts.cancelled, counts.unsaid, counts.ahead];
        table.row(escaped(&page.texts.session_kind(counts.kind)), cells.map(|number| number.to_string()).into());
    }
    page.section("sessions", &table.wide("counts"))
}
