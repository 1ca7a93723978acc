//! Sessions: planned, attended, missed.

use super::column::{Column, Table};
use super::making::Making;
use super::rows::Rows;
use crate::error::Result;
use crate::sharing::SharePart;
use crate::time::CIVIL;

pub(super) const KINDS: &str = "individual-dbt, skills-group, phone-coaching, massage, other";

pub(super) const SESSIONS: Table = Table {
    name: "sessions",
    parts: &[SharePart::Sessions],
    columns: &[
        Column::word("session", ""),
        Column::word("series", ""),
        Column::word("kind", KINDS),
        Column::date("day"),
        Column::moment("begins"),
        Column::word("civil", "YYYY-MM-DDThh:mm:ss"),
        Column::word("zone", "IANA"),
        Column::integer("minutes", "1 to 1440, minutes"),
        Column::word("state", "planned, attended, missed, cancelled"),
        Column::yes_no("moved"),
        Column::word("original", "YYYY-MM-DDThh:mm:ss"),
    ],
    day: None,
    rest: Some(sessions),
};

fn sessions(making: &Making<'_>, rows: &mut Rows<'_>) -> Result<()> {
    for session in &making.outgoing.sessions {
        rows.text(&making.session(&session.series, session.original))?;
        rows.text(&making.name("series", &session.series))?;
        rows.text(session.kind.name())?;
        rows.day(session.day()?)?;
        rows.moment(session.begins)?;
        rows.text(&session.civil.format(CIVIL).to_string())?;
        rows.text(session.zone.name())?;
        rows.number(session.minutes)?;
        rows.text(session.outcome.map_or("planned", |outcome| outcome.name()))?;
        rows.yes(session.moved)?;
        rows.text(&session.original.format(CIVIL).to_string())?;
        rows.next()?;
    }
    Ok(())
}
