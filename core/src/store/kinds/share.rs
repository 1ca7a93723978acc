//! Who something was shared with, and what went to them. Both are read from the log alone: there are few. A recipient's secrets make
//! the names that things have towards them and sign what goes to them; no history shows them.

use rusqlite::Connection;

use crate::error::Result;
use crate::store::log;
use crate::store::record::Record;
use crate::store::value::{Fields, Value};

pub(crate) const RECIPIENT: &str = "recipient";
pub(crate) const SHARE: &str = "share";

/// A recipient, as it is kept.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct RecipientRecord {
    /// Its id; of a linked clinic the pair.
    pub id: String,
    /// The name that the person gave.
    pub name: String,
    /// What they are to the person, by name.
    pub role: String,
    /// An `age` recipient to seal to, where one was given.
    pub seal_to: Option<String>,
    /// 32 bytes of names and 32 of signatures, hexadecimal.
    pub secrets: [String; 2],
}

/// Something that went out, as it is kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct ShareRecord {
    /// Its id, 32 hexadecimal digits.
    pub id: String,
    /// To whom; nothing for the person's own use.
    pub recipient: Option<String>,
    /// When, in milliseconds since 1970.
    pub at: i64,
    /// `report`, `fhir`, `csv`, `json`, `package`.
    pub form: String,
    /// `file`, `sealed`, `link`, `clinic`.
    pub way: String,
    /// First and last day, as text.
    pub days: [String; 2],
    /// What they were to the person then, by name.
    pub role: String,
    /// The parts that went, by name.
    pub parts: Vec<String>,
    /// How many entries went.
    pub entries: i64,
    /// SHA-256 of what went, hexadecimal.
    pub digest: String,
    /// Until when it can be fetched.
    pub expires: Option<i64>,
    /// Its name at the relay, hexadecimal.
    pub blob: Option<String>,
    /// The link, as long as it is one.
    pub link: Option<String>,
    /// When it reached the relay.
    pub delivered_at: Option<i64>,
    /// When it was taken back there.
    pub revoked_at: Option<i64>,
}

/// The fields of a new recipient.
pub(crate) fn recipient_fields(recipient: &RecipientRecord) -> Fields {
    let text = |text: &str| Value::Text(text.to_owned());
    let mut fields = Fields::from([
        ("name".into(), text(&recipient.name)),
        ("role".into(), text(&recipient.role)),
        ("secret.names".into(), text(&recipient.secrets[0])),
        ("secret.signs".into(), text(&recipient.secrets[1])),
    ]);
    fields.extend(recipient.seal_to.as_ref().map(|to| ("seal_to".into(), text(to))));
    fields
}

/// The fields of something that goes out.
pub(crate) fn share_fields(share: &ShareRecord) -> Fields {
    let text = |text: &str| Value::Text(text.to_owned());
    let mut fields = Fields::from([
        ("at".into(), Value::Int(share.at)),
        ("form".into(), text(&share.form)),
        ("way".into(), text(&share.way)),
        ("from".into(), text(&share.days[0])),
        ("to".into(), text(&share.days[1])),
        ("role".into(), text(&share.role)),
        ("parts".into(), Value::List(share.parts.iter().map(|part| text(part)).collect())),
        ("entries".into(), Value::Int(share.entries)),
        ("digest".into(), text(&share.digest)),
    ]);
    let some = [("recipient", &share.recipient), ("secret.blob", &share.blob), ("secret.link", &share.link)];
    fields.extend(some.into_iter().filter_map(|(name, value)| Some((name.into(), text(value.as_ref()?)))));
    fields.extend(share.expires.map(|at| ("expires".into(), Value::Int(at))));
    fields
}

fn recipient(id: &str, record: &Record) -> Option<RecipientRecord> {
    let text = |field: &str| record.text(field).map(str::to_owned);
    let (name, role) = (text("name")?, text("role")?);
    let secrets = [text("secret.names")?, text("secret.signs")?];
    Some(RecipientRecord { id: id.to_owned(), name, role, seal_to: text("seal_to"), secrets })
}

fn share(id: &str, record: &Record) -> Option<ShareRecord> {
    let text = |field: &str| record.text(field).map(str::to_owned);
    let parts = match record.get("parts") {
        Some(Value::List(parts)) => parts.iter().filter_map(Value::text).map(str::to_owned).collect(),
        _ => Vec::new(),
    };
    Some(ShareRecord {
        id: id.to_owned(),
        recipient: text("recipient"),
        at: record.int("at")?,
        form: text("form")?,
        way: text("way")?,
        days: [text("from")?, text("to")?],
        role: text("role")?,
        parts,
        entries: record.int("entries").unwrap_or(0),
        digest: text("digest")?,
        expires: record.int("expires"),
        blob: text("secret.blob"),
        link: text("secret.link"),
        delivered_at: record.int("delivered_at"),
        revoked_at: record.int("revoked_at"),
    })
}

/// All recipients that can be read, in the order of their ids.
pub(crate) fn recipients(file: &Connection) -> Result<Vec<RecipientRecord>> {
    let all = log::live_records(file, RECIPIENT, None)?;
    Ok(all.iter().filter_map(|(id, record)| recipient(id, record)).collect())
}

/// All that went out, the newest first.
pub(crate) fn shares(file: &Connection) -> Result<Vec<ShareRecord>> {
    let all = log::live_records(file, SHARE, None)?;
    let mut shares: Vec<_> = all.iter().filter_map(|(id, record)| share(id, record)).collect();
    shares.sort_by(|a, b| (b.at, &b.id).cmp(&(a.at, &a.id)));
    Ok(shares)
}
