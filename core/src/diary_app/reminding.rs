//! The plan of reminders on this device: what comes next, what to tell the platform, what was told.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use serde::Serialize;

use super::sessions::all_sessions;
use super::{Diary, ReminderAct};
use crate::error::{Error, Result};
use crate::reminders::{
    Diff, Limits, Pending, Plan, PlannedReminder, ReminderText, SessionTime, Situation, diff, plan, slot_id,
};
use crate::sessions::Outcome;
use crate::store::interface::{DISCREET, is_on};
use crate::store::kinds::{reminder, reminder_rule, setting};
use crate::store::receipts;
use crate::store::{Act, Sidecar, SidecarKind, SidecarReminder, cards};
use crate::text::Texts;
use crate::time::{DiaryDay, Moment, Zone};

/// For so long after its moment a reminder may still ring: no clock changes by more. In milliseconds.
const JUST_PAST: i64 = 3 * 3_600_000;
/// How many days ahead reminders are planned.
const HORIZON: i64 = 60;
/// Why reminders are planned anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Replan {
    /// The app was opened, or what it shows was changed.
    DataChanged,
    /// The clock was set.
    ClockSet,
    /// The phone is in another zone, or has other zone data.
    ZoneChanged,
    /// The phone was started: the platform may have forgotten what it was told.
    Booted,
    /// A permission was given or withdrawn: the platform may have forgotten, too.
    PermissionChanged,
}

/// The next reminders, and what to tell the platform.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReminderPlan {
    /// What comes, and up to when that is certain.
    #[serde(flatten)]
    pub plan: Plan,
    /// What to take back and what to hand over.
    pub diff: Diff,
    /// Whether reminders come on this device.
    pub here: bool,
}

impl Diary {
    /// "Later" on a lock screen, in minutes.
    pub const LATER: i64 = 30;

    /// What comes next on this device, without telling anybody.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn reminders(&self, now: Moment, zone: Zone, limits: Limits) -> Result<ReminderPlan> {
        let here = self.reminds_here()?;
        self.read(|file| {
            let limits = if here { limits } else { Limits::NONE };
            let plan = planned(file, now, zone, limits)?;
            let pending = still_to_tell(file, now, &plan)?;
            Ok(ReminderPlan { diff: diff(&plan, &pending), plan, here })
        })
    }

    /// Plans anew after an event of the platform. What was said to reminders while the diary was locked is taken over first.
    /// The platform is told the difference, and then [`Diary::handed_over`].
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read or written.
    pub fn replan(&self, now: Moment, zone: Zone, limits: Limits, because: Replan) -> Result<ReminderPlan> {
        self.take_over_acts()?;
        self.publish_quietly(now);
        if matches!(because, Replan::Booted | Replan::PermissionChanged) {
            self.with(|store| store.with_writer(|file| receipts::forget_pending(file)))?;
        }
        self.reminders(now, zone, limits)
    }

    /// The platform was told: notes it, and gives the sidecar the private texts to show while the diary is locked.
    ///
    /// # Errors
    /// `ReadOnly`, `DiskFull`, `Damaged`.
    pub fn handed_over(&self, now: Moment, told: &ReminderPlan, texts: &Texts) -> Result<()> {
        self.with(|store| {
            store.with_writer(|file| {
                let step = file.transaction()?;
                receipts::hand_over(&step, now, &told.diff.cancel, &told.diff.add)?;
                Ok(step.commit()?)
            })
        })?;
        let (private, runs_out) = (texts.say("reminder-private"), texts.say("reminder-open-me"));
        let shown = told.plan.reminders.iter().map(|reminder| {
            let kind = sidecar_kind(reminder);
            let text = if kind == SidecarKind::RunOut { &runs_out } else { &private };
            SidecarReminder { id: reminder.id.clone(), at: reminder.at.instant, text: text.clone(), kind }
        });
        self.open_sidecar()?.publish_reminders(&shown.collect::<Vec<_>>())
    }

    /// A reminder in a minute, to see that one comes. It is handed over beside the plan and leaves it alone.
    ///
    /// # Errors
    /// `Invalid` for a moment outside the years 1900 to 2199.
    pub fn one_in_a_minute(&self, now: Moment, limits: Limits) -> Result<PlannedReminder> {
        let at = Moment::new(now.instant + 60_000, now.offset_minutes)?;
        let slot = format!("test/{}", at.instant / 1000);
        Ok(PlannedReminder {
            id: slot_id(&slot),
            slot,
            at,
            civil: at.civil(),
            zone: None,
            rule: None,
            about: None,
            series: None,
            text: ReminderText::Private,
            exact: limits.exact,
        })
    }

    /// Skips what a rule would still remind of today. Returns how many.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read or written.
    pub fn skip_today(&self, now: Moment, zone: Zone, rule: &str) -> Result<usize> {
        let all = self.read(|file| planned(file, now, zone, Limits { capacity: usize::MAX, exact: true }))?;
        let today = |reminder: &&PlannedReminder| reminder.civil.date() == now.civil().date();
        let of_rule = |reminder: &&PlannedReminder| reminder.rule.as_deref() == Some(rule);
        let meant: Vec<_> = all.reminders.iter().filter(of_rule).filter(today).collect();
        meant.iter().try_for_each(|reminder| self.act_on_reminder(now, &reminder.slot, ReminderAct::Skip))?;
        Ok(meant.len())
    }

    /// Takes over "done" and "later" that were said on the lock screen. What belongs to no reminder known here is dropped.
    fn take_over_acts(&self) -> Result<()> {
        let mut sidecar = self.open_sidecar()?;
        sidecar.drain(|taken| {
            for act in taken {
                let Some(slot) = self.read(|file| receipts::slot_of(file, &act.reminder))? else { continue };
                let what = if act.act == Act::Done { ReminderAct::Done } else { ReminderAct::Later(Self::LATER) };
                self.act_on_reminder(act.at, &slot, what)?;
            }
            Ok(())
        })
    }

    pub(super) fn open_sidecar(&self) -> Result<Sidecar> {
        self.with(|store| match Sidecar::open(store.place(), &*self.0.surroundings.vault) {
            // It holds copies only: a damaged one must not keep reminders from being planned.
            Err(Error::Damaged { .. } | Error::WrongKey | Error::NoCipher) => {
                Sidecar::renew(store.place(), &*self.0.surroundings.vault)
            }
            opened => opened,
        })
    }
}

/// What is pending, without what rings on its own: its moment is just past, and it is neither planned anew nor acted on. Where
/// the platform's zone data are others than ours it may ring in a minute, and taking it back would lose it.
fn still_to_tell(file: &Connection, now: Moment, plan: &Plan) -> Result<Vec<Pending>> {
    let acted: BTreeSet<String> = reminder::read_all(file)?.iter().map(|acted| slot_id(&acted.slot)).collect();
    let mut pending = receipts::pending(file)?;
    let planned = |id: &str| plan.reminders.iter().any(|reminder| reminder.id == id);
    let just_past = |at: Moment| (now.instant - JUST_PAST..=now.instant).contains(&at.instant);
    pending.retain(|one| !just_past(one.at) || planned(&one.id) || acted.contains(&one.id));
    Ok(pending)
}

fn planned(file: &Connection, now: Moment, zone: Zone, limits: Limits) -> Result<Plan> {
    let today = DiaryDay::new(now.civil().date())?;
    let (facts, acted) = (cards::facts(file, now)?, reminder::read_all(file)?);
    let snoozed: BTreeMap<String, Moment> = acted
        .iter()
        .filter_map(|acted| Some((slot_id(&acted.slot), Moment::new(acted.later?, now.offset_minutes).ok()?)))
        .collect();
    let mut settled: BTreeSet<String> =
        acted.iter().filter(|acted| acted.settled).map(|acted| slot_id(&acted.slot)).collect();
    // What came is settled, unless it was put off to a moment after that.
    let came = receipts::receipts(file)?.into_iter();
    // Seen before its time, it came: the platform's zone data are others than ours.
    let came = came.filter(|receipt| receipt.at <= now.instant || receipt.seen.is_some());
    settled.extend(came.filter(|r| snoozed.get(&r.id).is_none_or(|later| later.instant <= r.at)).map(|r| r.id));
    let away = cards::days(file, today.plus(-3), today.plus(HORIZON))?;
    let mut rules = reminder_rule::read_all(file)?;
    if is_on(file, DISCREET)? {
        rules.iter_mut().for_each(|rule| rule.text = ReminderText::Private);
    }
    plan(
        &rules,
        &Situation {
            now,
            zone,
            horizon_days: HORIZON,
            sessions: &sessions(file, today)?,
            facts: &facts,
            settled: &settled,
            snoozed: &snoozed,
            away: &away.iter().filter(|(_, known)| known.away).map(|(day, _)| *day).collect(),
            quiet: setting::quiet_hours(file)?,
            limits,
        },
    )
}

/// Sessions that took place or are going to, as far back as a reminder after one may come.
fn sessions(file: &Connection, today: DiaryDay) -> Result<Vec<SessionTime>> {
    let all = all_sessions(file, today.plus(-10), today.plus(HORIZON + 16))?.into_iter();
    let kept = all.filter(|session| !matches!(session.outcome, Some(Outcome::Cancelled | Outcome::Missed)));
    let time = kept.map(|session| SessionTime {
        series: session.series,
        original: session.original,
        civil: session.civil,
        zone: session.zone,
        begins: session.begins,
    });
    Ok(time.collect())
}

fn sidecar_kind(reminder: &PlannedReminder) -> SidecarKind {
    match (&reminder.rule, &reminder.series) {
        (None, _) => SidecarKind::RunOut,
        (Some(_), Some(_)) => SidecarKind::Session,
        (Some(_), None) => SidecarKind::Reminder,
    }
}
