//! The log of what went out, in sentences. Delivered is not opened: whether anybody opened it, nobody here knows.

use super::{entries, label};
use crate::phone::Diary;
use crate::phone::error::Result;
use crate::phone::syncing::there;
use crate::phone::values::{Day, now as checked};
use crate::text::{TextArg, Texts};
use crate::time::Moment;
use crate::{ShareEntry, ShareWay};

/// All that went out.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ShareLogScreen {
    /// What the screen holds: every change told with this revision or a lower one.
    pub revision: u64,
    /// What went, the latest first.
    pub shares: Vec<ShareLogRow>,
    /// What to say where there is nothing.
    pub nothing: String,
    /// That what somebody has can't be taken back.
    pub for_good: String,
}

/// Something that went out.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ShareLogRow {
    /// Its id.
    pub id: String,
    /// What it was and for whom.
    pub title: String,
    /// When.
    pub at: Option<Moment>,
    /// By which way.
    pub way: ShareWay,
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
    /// All there is to say of it, in its order: the way, the days, what was in it, what became of it, what can't be taken back.
    pub about: Vec<String>,
    /// SHA-256 of the file, hexadecimal.
    pub digest: String,
    /// Whether it can be taken back at the relay with `share_revoke`.
    pub revocable: bool,
    /// Whether its link can be shown again with `shared_link`.
    pub link_shown: bool,
}

#[uniffi::export]
impl Diary {
    /// The log of what went out.
    ///
    /// # Errors
    /// `Locked`.
    pub fn share_log(&self, now: Moment) -> Result<ShareLogScreen> {
        let (now, revision) = (checked(now)?, self.diary.revision());
        let log = self.diary.share_log()?;
        Ok(ShareLogScreen {
            revision,
            shares: log.iter().map(|one| ShareLogRow::of(one, now, &self.texts)).collect(),
            nothing: self.texts.say("share-log-nothing"),
            for_good: self.texts.say("share-for-good"),
        })
    }
}

impl ShareLogRow {
    fn of(one: &ShareEntry, now: Moment, texts: &Texts) -> Self {
        let what = texts.say(&format!("share-form-{}", one.form));
        let whom = match (&one.name, &one.recipient) {
            (Some(name), _) => texts.say_with("share-for", &[("name", TextArg::Text(name))]),
            (None, Some(_)) => texts.say("share-for-gone"),
            (None, None) => texts.say("share-for-self"),
        };
        let kept = matches!(one.way, ShareWay::Link | ShareWay::Clinic) && one.revoked_at.is_none();
        let lies_there = kept && one.expires.is_none_or(|expires| expires > now.instant);
        Self {
            id: one.id.clone(),
            title: format!("{what}. {whom}"),
            at: there(one.at, now),
            way: one.way,
            from: one.from.into(),
            to: one.to.into(),
            about: about(one, now, texts),
            digest: one.digest.clone(),
            revocable: lies_there,
            link_shown: lies_there && one.link.is_some() && one.delivered_at.is_some(),
        }
    }
}

fn about(one: &ShareEntry, now: Moment, texts: &Texts) -> Vec<String> {
    let [from, to] = [one.from, one.to].map(|day| texts.day(day.date()));
    let days = texts.say_with("report-days", &[("from", TextArg::Text(&from)), ("to", TextArg::Text(&to))]);
    let parts: Vec<_> = one.parts.iter().map(|part| label(*part, texts)).collect();
    let mut about = vec![
        texts.say(&format!("share-way-{}", one.way.name())),
        format!("{days}, {}", entries(one.entries, texts)),
        texts.say_with("share-held", &[("words", TextArg::Text(&parts.join("; ")))]),
    ];
    about.extend(became(one, now).map(|(id, at)| {
        let day = at.and_then(|at| there(at, now)).map(|at| texts.day(at.civil().date()));
        texts.say_with(id, &[("day", TextArg::Text(&day.unwrap_or_default()))])
    }));
    about
}

/// What became of it: a text, and its day.
fn became(one: &ShareEntry, now: Moment) -> impl Iterator<Item = (&'static str, Option<i64>)> {
    let relayed = matches!(one.way, ShareWay::Link | ShareWay::Clinic);
    let delivered = match (one.delivered_at, one.way) {
        (Some(at), ShareWay::Clinic) => ("share-log-delivered", Some(at)),
        (Some(at), _) => ("share-log-put", Some(at)),
        (None, _) => ("share-log-not-delivered", None),
    };
    let until = one.expires.filter(|_| one.revoked_at.is_none());
    let until = until.map(|at| (if at > now.instant { "share-log-until" } else { "share-log-ended" }, Some(at)));
    let revoked = one.revoked_at.map(|at| ("share-log-revoked", Some(at)));
    let stays = (!relayed).then_some(("share-log-stays", None));
    relayed.then_some(delivered).into_iter().chain(until).chain(revoked).chain(stays)
}
