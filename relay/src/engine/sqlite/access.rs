//! Who may do what in a mailbox: tokens by their hashes, each under a tag.

use rusqlite::{Connection, OptionalExtension, params};

use super::mailbox::{State, number, role};
use super::work::{Act, Failure};
use crate::engine::{Access, Caller, Mailbox, Refused, Role, Second, Tag, TokenHash};

/// As many tokens as a mailbox may have.
const MOST: i64 = 256;

/// Whom a token belongs to.
pub fn caller(file: &Connection, token: TokenHash, now: Second) -> Result<Option<Caller>, Failure> {
    let sql = "SELECT mailbox, role FROM access WHERE token = ?1 AND (ends IS NULL OR ends > ?2)";
    let found = file.prepare_cached(sql)?.query_row(params![token.0, now], |row| {
        Ok(Caller { mailbox: Mailbox(row.get(0)?), role: role(row.get(1)?), token })
    });
    Ok(found.optional()?)
}

/// Who has access now.
pub fn list(file: &Connection, mailbox: Mailbox, now: Second) -> Result<Vec<Access>, Failure> {
    let sql = "SELECT tag, role, ends FROM access WHERE mailbox = ?1 AND (ends IS NULL OR ends > ?2) ORDER BY tag";
    let mut select = file.prepare_cached(sql)?;
    let rows = select.query_map(params![mailbox.0, now], |row| {
        Ok(Access { tag: Tag(row.get(0)?), role: role(row.get(1)?), ends: row.get(2)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Gives a tag its token.
pub fn grant(act: &Act, caller: &Caller, access: &Access, token: &TokenHash, now: Second) -> Result<(), Failure> {
    let mailbox = State::of(act.file, caller, now)?.id;
    remove(act.file, mailbox, &access.tag)?;
    let mut count = act.file.prepare_cached("SELECT count(*) FROM access WHERE mailbox = ?1")?;
    if count.query_row([mailbox], |row| row.get::<_, i64>(0))? >= MOST {
        return Err(Refused::Full.into());
    }
    insert(act.file, mailbox, &access.tag, access.role, access.ends, token)?;
    keep_an_owner(act.file, mailbox)
}

/// Takes a tag's token away.
pub fn revoke(act: &Act, caller: &Caller, tag: &Tag, now: Second) -> Result<(), Failure> {
    let mailbox = State::of(act.file, caller, now)?.id;
    remove(act.file, mailbox, tag)?;
    keep_an_owner(act.file, mailbox)
}

/// Adds a token; refused when it is in use.
pub fn insert(
    file: &Connection,
    mailbox: i64,
    tag: &Tag,
    as_role: Role,
    ends: Option<Second>,
    token: &TokenHash,
) -> Result<(), Failure> {
    if file.prepare_cached("SELECT 1 FROM access WHERE token = ?1")?.exists([token.0])? {
        return Err(Refused::TokenTaken.into());
    }
    let sql = "INSERT INTO access (token, mailbox, tag, role, ends) VALUES (?1, ?2, ?3, ?4, ?5)";
    file.prepare_cached(sql)?.execute(params![token.0, mailbox, tag.0, number(as_role), ends])?;
    Ok(())
}

fn remove(file: &Connection, mailbox: i64, tag: &Tag) -> rusqlite::Result<()> {
    file.prepare_cached("DELETE FROM access WHERE mailbox = ?1 AND tag = ?2")?.execute(params![mailbox, tag.0])?;
    Ok(())
}

/// Refuses what would leave nobody who can decide; the savepoint puts it back.
fn keep_an_owner(file: &Connection, mailbox: i64) -> Result<(), Failure> {
    let sql = "SELECT 1 FROM access WHERE mailbox = ?1 AND role = ?2";
    if file.prepare_cached(sql)?.exists(params![mailbox, number(Role::Owner)])? {
        return Ok(());
    }
    Err(Refused::LastOwner.into())
}
