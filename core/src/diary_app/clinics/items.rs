//! What clinics sent, in their own space: shown, accepted or hidden.

use rusqlite::Connection;
use serde::Serialize;

use super::accept;
use crate::clinic::{ItemContent, KeyState, Link, PairId, Signed};
use crate::diary_app::Diary;
use crate::error::{Error, Given, Result};
use crate::store::kinds::clinic::{self, ITEM, ItemRecord};
use crate::store::{Action, Fields, Value};
use crate::time::Moment;

/// What the person said of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[cfg_attr(feature = "uniffi", uniffi(name = "ClinicItemAnswer"))]
pub enum ItemAnswer {
    /// It was accepted.
    Accepted,
    /// It was hidden.
    Hidden,
}

impl ItemAnswer {
    fn name(self) -> &'static str {
        if self == Self::Accepted { "accepted" } else { "hidden" }
    }
}

/// Something a clinic sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClinicItem {
    /// Its id, 32 hexadecimal digits.
    pub id: String,
    /// The pair.
    pub pair: String,
    /// What the clinic says it is called.
    pub claimed_name: String,
    /// What it sent.
    pub content: ItemContent,
    /// When it was read, in milliseconds since 1970.
    pub received_at: i64,
    /// From when on it can't be accepted any more.
    pub expires: i64,
    /// What the person said of it.
    pub answer: Option<ItemAnswer>,
    /// Whether it can be accepted now.
    pub acceptable: bool,
}

/// An item with the link that it came by.
pub(super) struct Held {
    pub record: ItemRecord,
    pub signed: Signed,
    pub content: ItemContent,
}

impl Diary {
    /// What clinics sent by the links there are, the latest first. What only a newer version can read is left out.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn clinic_items(&self, now: Moment) -> Result<Vec<ClinicItem>> {
        self.read(|file| {
            let mut all = Vec::new();
            for link in crate::clinic::links(file)? {
                all.extend(held(file, link.pair())?.into_iter().map(|held| shown(&link, held, now)));
            }
            all.sort_by(|a, b| (b.received_at, &a.id).cmp(&(a.received_at, &b.id)));
            Ok(all)
        })
    }

    /// Accepts an item: an appointment becomes a session, a cancellation cancels the one it is about, a template's lines come to the
    /// card. With `tell` the clinic hears of it with the next session.
    ///
    /// # Errors
    /// `NotFound` when there is no such item; `Invalid` for one that ran out, or whose key holds no longer.
    pub fn accept_clinic_item(&self, now: Moment, id: &str, tell: bool) -> Result<()> {
        self.act(now, |action| {
            let (link, held) = find(action.file(), id)?;
            acceptable(&link, &held, now)?;
            accept::accept(action, &link, &held)?;
            answered(action, &held, ItemAnswer::Accepted, tell)
        })
    }

    /// Hides an item. It can be accepted later. With `tell` the clinic hears of it with the next session.
    ///
    /// # Errors
    /// `NotFound` when there is no such item; `Invalid` for one that was accepted: what came of it is changed where it stands.
    pub fn hide_clinic_item(&self, now: Moment, id: &str, tell: bool) -> Result<()> {
        self.act(now, |action| {
            let (_, held) = find(action.file(), id)?;
            if held.record.answer.as_deref() == Some(ItemAnswer::Accepted.name()) {
                let allowed = "an item that was not accepted; cancel the session or end the line instead";
                return Err(Error::invalid("clinic-item", Given::value(id), allowed));
            }
            answered(action, &held, ItemAnswer::Hidden, tell)
        })
    }
}

/// The items of a pair that can be read, in the order of their versions.
pub(super) fn held(file: &Connection, pair: PairId) -> Result<Vec<Held>> {
    let of_pair = format!("{pair}/");
    let records = clinic::items(file)?.into_iter().filter(|record| record.id.starts_with(&of_pair));
    let mut held: Vec<_> = records.filter_map(read).collect();
    held.sort_by_key(|held| (held.signed.version(), held.record.id.clone()));
    Ok(held)
}

fn read(record: ItemRecord) -> Option<Held> {
    let signed = Signed::from_text(&record.signed)?;
    let content = signed.content().ok().filter(|content| *content != ItemContent::Newer)?;
    Some(Held { record, signed, content })
}

fn find(file: &Connection, id: &str) -> Result<(Link, Held)> {
    for link in crate::clinic::links(file)? {
        let found = held(file, link.pair())?.into_iter().find(|held| name(&held.record) == id);
        if let Some(held) = found {
            return Ok((link, held));
        }
    }
    Err(Error::not_found("clinic-item", Given::value(id), "an item of `clinic items`"))
}

fn name(record: &ItemRecord) -> &str {
    record.id.split_once('/').map_or("", |(_, name)| name)
}

fn acceptable(link: &Link, held: &Held, now: Moment) -> Result<()> {
    let refused = |field: &str, allowed: &str| Err(Error::invalid(field, Given::nothing(), allowed));
    if held.content == ItemContent::Revocation {
        return refused("clinic-item", "an appointment, a cancellation or a template");
    }
    if held.signed.expires() <= now.instant {
        return refused("expires", "an item that has not run out: ask the clinic to send it anew");
    }
    let by_key = held.signed.is_by(&link.invitation.signing, link.pair());
    if !by_key || link.key_state(now) == KeyState::Revoked || link.unlinking {
        return refused("key", "an item of a key that holds: ask the clinic to send it anew");
    }
    Ok(())
}

fn answered(action: &mut Action<'_>, held: &Held, answer: ItemAnswer, tell: bool) -> Result<()> {
    let answered = ("answer".into(), Value::Text(answer.name().into()));
    action.change(ITEM, &held.record.id, Fields::from([answered, ("tell".into(), Value::Bool(tell))]))
}

fn shown(link: &Link, held: Held, now: Moment) -> ClinicItem {
    let answer = match held.record.answer.as_deref() {
        Some("accepted") => Some(ItemAnswer::Accepted),
        Some(_) => Some(ItemAnswer::Hidden),
        None => None,
    };
    ClinicItem {
        id: name(&held.record).to_owned(),
        pair: link.pair().to_string(),
        claimed_name: link.invitation.name.clone(),
        acceptable: answer != Some(ItemAnswer::Accepted) && acceptable(link, &held, now).is_ok(),
        received_at: held.record.received_at,
        expires: held.signed.expires(),
        content: held.content,
        answer,
    }
}
