//! From a record to the rows that screens read. Each kind of record has a file in `kinds` that writes its rows anew; a
//! record it can't understand goes to quarantine and blocks nothing; a kind it does not know stays in the log.

use rusqlite::{Connection, params};

use super::erase;
use super::kinds::{
    chain, check_in, clinic, day, day_answer, goals, item, massage_plan, occurrence, people, reminder, reminder_rule,
    safety, screening, series, setting, skill_tick, touch, visit, week,
};
use super::log;
use super::record::Record;
use crate::error::Result;

/// Why a record can't be understood: a fixed text, never its content.
pub(super) type Odd = &'static str;

/// Writes the rows of one record anew. `before` says where its former rows are; a blank one, that there are none.
pub(super) fn fold(file: &Connection, kind: &str, id: &str, before: &Record, record: &Record) -> Result<()> {
    if !before.is_blank() {
        clear(file, kind, id)?;
    }
    let odd = match kind {
        setting::KIND => setting::fold(file, id, record)?,
        item::KIND => item::fold(file, id, record)?,
        check_in::KIND => check_in::fold(file, id, before, record)?,
        day_answer::KIND => day_answer::fold(file, id, before, record)?,
        day::KIND => day::fold(file, id, before, record)?,
        skill_tick::KIND => skill_tick::fold(file, id, before, record)?,
        week::KIND => week::fold(file, id, record)?,
        chain::KIND => chain::fold(file, id, record)?,
        goals::KIND => goals::fold(file, id, record)?,
        touch::KIND => touch::fold(file, id, record)?,
        massage_plan::KIND => massage_plan::fold(file, id, record)?,
        screening::KIND => screening::fold(file, id, record)?,
        people::PRACTITIONER => people::fold_practitioner(file, id, record)?,
        people::PLACE => people::fold_place(file, id, record)?,
        series::KIND => series::fold(file, id, record)?,
        occurrence::KIND => occurrence::fold(file, id, record)?,
        visit::KIND => visit::fold(file, id, before, record)?,
        reminder_rule::KIND => reminder_rule::fold(file, id, record)?,
        reminder::KIND => reminder::fold(file, id, record)?,
        safety::LINE => safety::check_line(id, record),
        safety::RULE => safety::check_rule(id, record),
        clinic::LINK => clinic::check_link(id, record),
        clinic::ITEM => clinic::check_item(id, record),
        erase::KIND => erase::fold(file, id, record)?,
        _ => None,
    };
    if let Some(reason) = odd {
        file.prepare_cached("INSERT OR REPLACE INTO quarantine (kind, id, reason) VALUES (?1, ?2, ?3)")?
            .execute(params![kind, id, reason])?;
    }
    Ok(())
}

/// Forgets what a record has in the tables that are not its kind's own.
fn clear(file: &Connection, kind: &str, id: &str) -> Result<()> {
    file.prepare_cached("DELETE FROM words WHERE kind = ?1 AND id = ?2")?.execute([kind, id])?;
    file.prepare_cached("DELETE FROM quarantine WHERE kind = ?1 AND id = ?2")?.execute([kind, id])?;
    Ok(())
}

/// The tables that are a fold of the log.
pub(super) const FOLDED: [&str; 33] = [
    "erased",
    "quarantine",
    "setting",
    "item",
    "check_in",
    "rating",
    "trigger_tag",
    "skill_use",
    "body_reading",
    "body_asked",
    "day_answer",
    "skill_tick",
    "day",
    "week",
    "coming",
    "chain",
    "chain_link",
    "touch",
    "screening",
    "screening_answer",
    "screening_place",
    "practitioner",
    "place",
    "series",
    "timetable",
    "pause",
    "occurrence",
    "visit",
    "visit_rating",
    "massage_plan",
    "reminder_rule",
    "reminder",
    "words",
];

/// Writes the rows of a record that has none, or whose place can't have moved.
pub(super) fn fold_new(file: &Connection, kind: &str, id: &str) -> Result<()> {
    fold(file, kind, id, &Record::default(), &log::record(file, kind, id)?)
}

/// Empties the folded tables and folds the whole log anew, as after an upgrade.
pub(super) fn rebuild(file: &Connection) -> Result<()> {
    for table in FOLDED {
        file.execute(&format!("DELETE FROM {table}"), [])?;
    }
    for (kind, id) in log::record_names(file)? {
        fold_new(file, &kind, &id)?;
    }
    Ok(())
}
