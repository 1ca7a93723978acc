//! The log of what went out: to whom, what, by which way, and what became of it. *Delivered* says that it lies at the relay; whether
//! anybody opened it, nobody here knows.

use serde::Serialize;

use super::outgoing::Sharing;
use crate::diary_app::Diary;
use crate::entropy::random;
use crate::error::{Error, Given, Result};
use crate::sharing::SharePart;
use crate::store::kinds::share::{self, SHARE, ShareRecord};
use crate::store::{Fields, Value, to_hex};
use crate::time::{DiaryDay, Moment};

/// By which way something went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum ShareWay {
    /// A plain file: who has it can read it.
    File,
    /// A sealed file: who has it and a key can read it.
    Sealed,
    /// A link: who has it can read it until it ends.
    Link,
    /// To a linked clinic, sealed, through the relay.
    Clinic,
}

/// Something that went out.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct ShareEntry {
    /// Its id, 32 hexadecimal digits.
    pub id: String,
    /// To whom, by id; nothing for the person's own use.
    pub recipient: Option<String>,
    /// What the recipient is called; nothing for the person's own use, or for one that is gone.
    pub name: Option<String>,
    /// When.
    pub at: i64,
    /// `report`, `fhir`, `csv`, `json` or `package`.
    pub form: String,
    /// By which way.
    pub way: ShareWay,
    /// First day.
    pub from: DiaryDay,
    /// Last day.
    pub to: DiaryDay,
    /// The parts that went.
    pub parts: Vec<SharePart>,
    /// How many entries went.
    pub entries: u64,
    /// SHA-256 of the file, hexadecimal.
    pub digest: String,
    /// Until when it can be fetched, in milliseconds since 1970.
    pub expires: Option<i64>,
    /// When it came to the relay.
    pub delivered_at: Option<i64>,
    /// When it was taken back there.
    pub revoked_at: Option<i64>,
    /// The link, for who made it to show again.
    #[serde(skip)]
    pub link: Option<String>,
    /// Its name at the relay.
    #[serde(skip)]
    pub(crate) blob: Option<String>,
}

impl std::fmt::Debug for ShareEntry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ShareEntry").field("form", &self.form).field("way", &self.way).finish_non_exhaustive()
    }
}

impl ShareWay {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Sealed => "sealed",
            Self::Link => "link",
            Self::Clinic => "clinic",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        [Self::File, Self::Sealed, Self::Link, Self::Clinic].into_iter().find(|way| way.name() == name)
    }
}

impl Diary {
    /// All that went out, the newest first.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn share_log(&self) -> Result<Vec<ShareEntry>> {
        let recipients = self.share_recipients()?;
        let records = self.read(share::shares)?;
        let name = |id: &Option<String>| Some(recipients.iter().find(|one| Some(&one.id) == id.as_ref())?.name.clone());
        Ok(records.into_iter().filter_map(|record| entry(name(&record.recipient), record)).collect())
    }

    /// Something that went out, by its id or the beginning of it, of at least eight digits.
    ///
    /// # Errors
    /// `NotFound` when nothing has it.
    pub fn share_of(&self, id: &str) -> Result<ShareEntry> {
        let mut found = self.share_log()?.into_iter().filter(|one| id.len() >= 8 && one.id.starts_with(id));
        let unknown = || Error::not_found("share", Given::value(id), "a share of `share log`");
        found.next().filter(|_| found.next().is_none()).ok_or_else(unknown)
    }

    /// A fresh id of a share.
    pub(super) fn new_share_id(&self) -> Result<String> {
        Ok(to_hex(&random::<16>(&*self.0.surroundings.entropy)?))
    }

    /// Writes down that something goes out. A diary that is open for reading only keeps no log: what is in it must get out all the same.
    pub(super) fn log_share(&self, now: Moment, sharing: &Sharing, what: ShareRecord) -> Result<()> {
        let record = ShareRecord {
            recipient: sharing.recipient.as_ref().map(|one| one.id.clone()),
            at: now.instant,
            days: [sharing.from.to_string(), sharing.to.to_string()],
            role: sharing.scope.role.name().into(),
            parts: sharing.scope.parts.iter().map(|part| part.name().to_owned()).collect(),
            ..what
        };
        let written = self.act(now, |action| action.change(SHARE, &record.id, share::share_fields(&record)));
        if written == Err(Error::ReadOnly) { Ok(()) } else { written }
    }

    /// Notes that something lies at the relay now.
    ///
    /// # Errors
    /// `NotFound` for what is not in the log.
    pub fn share_delivered(&self, now: Moment, id: &str) -> Result<()> {
        self.note_share(now, id, "delivered_at")
    }

    /// Notes that something was taken back at the relay. A link is forgotten with it.
    ///
    /// # Errors
    /// `NotFound` for what is not in the log.
    pub fn share_revoked(&self, now: Moment, id: &str) -> Result<()> {
        self.note_share(now, id, "revoked_at")
    }

    fn note_share(&self, now: Moment, id: &str, field: &str) -> Result<()> {
        let share = self.share_of(id)?;
        let mut fields = Fields::from([(field.to_owned(), Value::Int(now.instant))]);
        if field == "revoked_at" {
            fields.insert("secret.link".into(), Value::Null);
        }
        self.act(now, |action| action.change(SHARE, &share.id, fields))
    }
}

fn entry(name: Option<String>, record: ShareRecord) -> Option<ShareEntry> {
    let [from, to] = record.days;
    Some(ShareEntry {
        name,
        way: ShareWay::from_name(&record.way)?,
        from: from.parse().ok()?,
        to: to.parse().ok()?,
        parts: record.parts.iter().filter_map(|part| SharePart::from_name(part).ok()).collect(),
        entries: u64::try_from(record.entries).unwrap_or(0),
        id: record.id,
        recipient: record.recipient,
        at: record.at,
        form: record.form,
        digest: record.digest,
        expires: record.expires,
        delivered_at: record.delivered_at,
        revoked_at: record.revoked_at,
        link: record.link,
        blob: record.blob,
    })
}
