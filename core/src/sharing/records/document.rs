//! The document, written as it comes: one line for each record and each change, so that ten years are never in memory at once.

use std::io::Write;

use serde::Serialize;

use super::items::{item, week};
use super::massage::{screening, term, touch};
use super::moments::{check_in, day};
use super::plans::{chain, goals, plan_line, safety_plan};
use super::visits::{session, visit};
use super::{OutLog, RECORDS_FORMAT, change, put};
use crate::error::Result;
use crate::sharing::{OutDays, Outgoing, SharePart, ShareScope};
use crate::text::Texts;

/// How much was written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct RecordsWritten {
    /// Records.
    pub records: u64,
    /// Changes; nothing where they don't go.
    pub changes: Option<u64>,
}

/// Writes what goes out as one document. The log goes only into the person's own whole copy, whatever is given here.
///
/// # Errors
/// What the days, the log and `out` answer; what was written so far is no document then.
pub fn write_records(
    outgoing: &Outgoing,
    days: &dyn OutDays,
    log: Option<&dyn OutLog>,
    texts: &Texts,
    out: &mut dyn Write,
) -> Result<RecordsWritten> {
    head(outgoing, texts, out)?;
    out.write_all(b"\"records\": [")?;
    let mut lines = Lines { out, count: 0 };
    records(outgoing, days, &mut lines)?;
    let records = lines.count;
    out.write_all(b"\n]")?;
    let log = log.filter(|_| is_own_and_whole(outgoing));
    let changes = log.map(|log| changes(log, out)).transpose()?;
    out.write_all(b"\n}\n")?;
    Ok(RecordsWritten { records, changes })
}

/// Whether nobody else reads it and nothing is left out of it.
fn is_own_and_whole(outgoing: &Outgoing) -> bool {
    let about = &outgoing.about;
    about.ids.is_none() && about.recipient.is_none() && about.scope == ShareScope::everything()
}

fn head(outgoing: &Outgoing, texts: &Texts, out: &mut dyn Write) -> Result<()> {
    let about = &outgoing.about;
    let goes = |part: &SharePart| about.scope.has(*part);
    let parts: Vec<_> = SharePart::ALL.into_iter().filter(goes).collect();
    out.write_all(b"{\n")?;
    field(out, "format", &RECORDS_FORMAT)?;
    field(out, "made_at", &about.made_at.rfc3339())?;
    field(out, "from", &about.from)?;
    field(out, "to", &about.to)?;
    about.recipient.iter().try_for_each(|name| field(out, "recipient", name))?;
    about.known_as.iter().try_for_each(|name| field(out, "known_as", name))?;
    field(out, "parts", &parts)?;
    field(out, "left_out", &about.scope.left_out())?;
    field(out, "items_left_out", &about.scope.items_left_out())?;
    field(out, "completeness", &about.completeness)?;
    field(out, "notice", &texts.say("report-notice"))?;
    about.clinic_words.iter().try_for_each(|words| field(out, "clinic_words", words))
}

fn field(out: &mut dyn Write, name: &str, value: &impl Serialize) -> Result<()> {
    write!(out, "\"{name}\": ")?;
    put(out, value)?;
    Ok(out.write_all(b",\n")?)
}

/// One line after another, with commas between.
pub(super) struct Lines<'a> {
    out: &'a mut dyn Write,
    count: u64,
}

/// A record.
#[derive(Serialize)]
struct Record<F> {
    kind: &'static str,
    id: String,
    fields: F,
}

impl Lines<'_> {
    /// Writes a record.
    pub fn record(&mut self, kind: &'static str, id: String, fields: impl Serialize) -> Result<()> {
        self.line(&Record { kind, id, fields })
    }

    fn line(&mut self, json: &impl Serialize) -> Result<()> {
        self.out.write_all(if self.count == 0 { b"\n" } else { b",\n" })?;
        self.count += 1;
        put(self.out, json)
    }
}

fn records(outgoing: &Outgoing, days: &dyn OutDays, lines: &mut Lines<'_>) -> Result<()> {
    let more = &outgoing.more;
    outgoing.items.iter().try_for_each(|one| item(outgoing, one, lines))?;
    days.each(&mut |one| {
        day(outgoing, &one, lines)?;
        one.check_ins.iter().try_for_each(|one| check_in(outgoing, one, lines))
    })?;
    outgoing.headers.iter().try_for_each(|(first, header)| week(*first, header, lines))?;
    outgoing.visits.iter().try_for_each(|one| visit(outgoing, one, lines))?;
    outgoing.sessions.iter().try_for_each(|one| session(outgoing, one, lines))?;
    more.touch.iter().flat_map(|plan| &plan.touches).try_for_each(|one| touch(one, lines))?;
    more.screening.iter().try_for_each(|one| screening(one, lines))?;
    more.terms.iter().flat_map(|terms| &terms.0).try_for_each(|(name, said)| term(name, said, lines))?;
    more.chains.iter().try_for_each(|one| chain(outgoing, one, lines))?;
    goals(&outgoing.life_worth_living, lines)?;
    if let Some(plan) = &more.safety_plan {
        safety_plan(plan, lines)?;
        plan.lines.iter().try_for_each(|one| plan_line(outgoing, one, lines))?;
    }
    Ok(())
}

fn changes(log: &dyn OutLog, out: &mut dyn Write) -> Result<u64> {
    out.write_all(b",\n\"changes\": [")?;
    let mut lines = Lines { out, count: 0 };
    log.changes(&mut |one| change::shown(one).map_or(Ok(()), |shown| lines.line(&shown)))?;
    let count = lines.count;
    out.write_all(b"\n]")?;
    Ok(count)
}
