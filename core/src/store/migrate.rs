//! Migrations: numbered SQL files, forward only, each in its own transaction. A newer file is refused untouched.

use rusqlite::{Connection, TransactionBehavior};

use crate::error::{Error, Result};

/// One file per format; its place is its number.
const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001_diary.sql"),
    include_str!("migrations/0002_body.sql"),
    include_str!("migrations/0003_sessions.sql"),
    include_str!("migrations/0004_safety.sql"),
];

/// "SOMA": marks the file as ours.
const APPLICATION_ID: i64 = 0x534F_4D41;

/// The newest format known here.
pub(crate) const FORMAT: i64 = MIGRATIONS.len() as i64;

/// The format of a file.
pub(crate) fn format_of(connection: &Connection) -> Result<i64> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Refuses a file that a newer version wrote, or that is not a diary.
pub(crate) fn check_format(connection: &Connection) -> Result<()> {
    let found = format_of(connection)?;
    if found > FORMAT {
        return Err(Error::NewerFormat { found, known: FORMAT });
    }
    let application: i64 = connection.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    if found > 0 && application != APPLICATION_ID {
        return Err(Error::Damaged { what: "it is not a diary".into() });
    }
    Ok(())
}

/// Brings a file to the newest format. Returns whether anything changed, so that tables are folded anew from the log.
pub(crate) fn migrate(connection: &mut Connection) -> Result<bool> {
    check_format(connection)?;
    let found = format_of(connection)?;
    for (number, sql) in (1..).zip(MIGRATIONS).skip_while(|(number, _)| *number <= found) {
        let step = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        step.execute_batch(sql)?;
        step.pragma_update(None, "application_id", APPLICATION_ID)?;
        step.pragma_update(None, "user_version", number)?;
        step.commit()?;
    }
    Ok(found < FORMAT)
}
