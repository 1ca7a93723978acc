//! The plan: the next reminders that fit, fairly over all rules, with one place kept for "open me, reminders run out" and
//! the moment up to which nothing was left out.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDateTime, NaiveTime, TimeDelta};
use serde::Serialize;

use super::facts::Facts;
use super::rule::{About, QuietHours, ReminderRule, ReminderText, SessionTime};
use super::slots::{Slot, in_zone, slot_id, slot_name};
use crate::error::Result;
use crate::time::{DiaryDay, Moment, Zone, civil_text, maybe_zone_text, resolve};

/// What the platform lets be pending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// How many at once: 64 on iOS.
    pub capacity: usize,
    /// Whether it keeps to the minute.
    pub exact: bool,
}

impl Limits {
    /// iOS keeps the soonest 64 and drops the rest without a word.
    pub const IOS: Self = Self { capacity: 64, exact: true };
    /// Android with the permission for exact alarms. Some makers cap at 500; so many are never needed.
    pub const ANDROID_EXACT: Self = Self { capacity: 200, exact: true };
    /// Android without it: a reminder may come some minutes late.
    pub const ANDROID_INEXACT: Self = Self { capacity: 200, exact: false };
    /// Nothing may be shown: the permission is missing.
    pub const NONE: Self = Self { capacity: 0, exact: false };
}

/// All that a plan depends on.
#[derive(Debug, Clone)]
pub struct Situation<'a> {
    /// Now.
    pub now: Moment,
    /// The phone's zone.
    pub zone: Zone,
    /// How many days ahead slots are looked for.
    pub horizon_days: i64,
    /// Sessions that take place, moved ones where they are now.
    pub sessions: &'a [SessionTime],
    /// What the diary holds of that which reminders are about.
    pub facts: &'a Facts,
    /// Slots that need no reminder any more, by their ids: it came, or the person said done or skip. None comes twice,
    /// wherever the phone flew since.
    pub settled: &'a BTreeSet<String>,
    /// Slots put off, by their ids.
    pub snoozed: &'a BTreeMap<String, Moment>,
    /// Days marked away.
    pub away: &'a BTreeSet<DiaryDay>,
    /// Quiet hours, if there are any.
    pub quiet: Option<QuietHours>,
    /// What the platform takes.
    pub limits: Limits,
}

impl Situation<'_> {
    /// The moment up to which reminders are looked for: a noon, so that it stays the same all day. One that moved with the clock
    /// would make every plan another plan.
    pub(super) fn end(&self) -> Result<Moment> {
        let noon = in_zone(self.now, self.zone)?.civil().date() + TimeDelta::days(self.horizon_days);
        Ok(resolve(self.zone, noon.and_time(NaiveTime::MIN) + TimeDelta::hours(12))?.moment())
    }
}

/// In milliseconds.
pub(super) const DAY: i64 = 86_400_000;

/// A reminder to hand over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlannedReminder {
    /// The slot's id.
    pub id: String,
    /// The slot's name.
    #[serde(skip)]
    pub slot: String,
    /// When, for order and display.
    pub at: Moment,
    /// When, on the clock of `zone`: the phone's own zone data turns it into the instant.
    #[serde(serialize_with = "civil_text")]
    pub civil: NaiveDateTime,
    /// The zone of that; nothing for wherever the phone is.
    #[serde(serialize_with = "maybe_zone_text")]
    pub zone: Option<Zone>,
    /// The rule; nothing for the one that asks to be opened.
    pub rule: Option<String>,
    /// What it is about.
    pub about: Option<About>,
    /// The series of the session it goes with.
    pub series: Option<String>,
    /// What may be read without unlocking.
    pub text: ReminderText,
    /// Whether it comes to the minute.
    pub exact: bool,
}

/// A plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Plan {
    /// Up to this moment no reminder is missing.
    pub coverage_until: Moment,
    /// In the order in which they come.
    pub reminders: Vec<PlannedReminder>,
}

/// The id of the reminder that asks to be opened.
const OPEN_ME: &str = "open-me";

/// Plans the next reminders.
///
/// # Errors
/// `Invalid` for a time outside the years 1900 to 2199.
pub fn plan(rules: &[ReminderRule], here: &Situation<'_>) -> Result<Plan> {
    let (mut of_rules, end) = (Vec::with_capacity(rules.len()), here.end()?);
    for rule in rules {
        of_rules.push(reminders(rule, here, end)?);
    }
    let room = here.limits.capacity.saturating_sub(1);
    let taken = fair_shares(&of_rules, room);
    let left_out = of_rules.iter().zip(&taken).filter_map(|(all, taken)| all.get(*taken)).map(|first| first.at).min();
    let coverage_until = left_out.unwrap_or(end);
    let mut chosen: Vec<_> =
        of_rules.into_iter().zip(&taken).flat_map(|(all, taken)| all.into_iter().take(*taken)).collect();
    if here.limits.capacity > 0 && rules.iter().any(|rule| rule.on) {
        chosen.push(open_me(coverage_until, here)?);
    }
    chosen.sort_by(|a, b| (a.at.instant, &a.id).cmp(&(b.at.instant, &b.id)));
    Ok(Plan { coverage_until, reminders: chosen })
}

/// The reminders of a rule that are still to come, in their order.
fn reminders(rule: &ReminderRule, here: &Situation<'_>, end: Moment) -> Result<Vec<PlannedReminder>> {
    let mut planned = Vec::new();
    if !rule.on {
        return Ok(planned);
    }
    for slot in rule.slots(here)? {
        let of_series = slot.session.as_ref().map(|(series, _)| series.as_str());
        let name = slot_name(&rule.id, of_series, slot.name);
        let id = slot_id(&name);
        let done = rule.only_if_not_done && here.facts.done(&rule.about, &slot);
        let away = rule.rests_when_away && here.away.contains(&DiaryDay::new(slot.at.civil().date())?);
        let (at, civil, zone) = match here.snoozed.get(&id) {
            Some(later) => (*later, in_zone(*later, here.zone)?.civil(), None),
            None => loud(&slot, here)?,
        };
        if done || away || here.settled.contains(&id) || !(here.now.instant..=end.instant).contains(&at.instant) {
            continue;
        }
        planned.push(PlannedReminder {
            id,
            slot: name,
            at,
            civil,
            zone,
            rule: Some(rule.id.clone()),
            about: Some(rule.about.clone()),
            series: of_series.map(str::to_owned),
            text: rule.text.clone(),
            exact: here.limits.exact,
        });
    }
    planned.sort_by_key(|reminder| reminder.at.instant);
    Ok(planned)
}

/// After the quiet hours; unless the session would have begun by then: who has an early session wants to know before.
fn loud(slot: &Slot, here: &Situation<'_>) -> Result<(Moment, NaiveDateTime, Option<Zone>)> {
    let as_it_is = (slot.at, slot.civil, slot.zone);
    let Some(quiet) = here.quiet else { return Ok(as_it_is) };
    let wall = in_zone(slot.at, here.zone)?.civil();
    let after = quiet.after(wall);
    if after == wall {
        return Ok(as_it_is);
    }
    let moved = resolve(here.zone, after)?.moment();
    let too_late = slot.before.is_some_and(|begins| moved.instant >= begins.instant);
    Ok(if too_late { as_it_is } else { (moved, after, None) })
}

/// How many of each rule there is room for: one of each in turn, so that none starves the rest.
fn fair_shares(of_rules: &[Vec<PlannedReminder>], mut room: usize) -> Vec<usize> {
    let mut taken = vec![0; of_rules.len()];
    while room > 0 {
        let before = room;
        for (all, taken) in of_rules.iter().zip(&mut taken).filter(|(all, taken)| *taken < &mut all.len()) {
            if room > 0 && *taken < all.len() {
                *taken += 1;
                room -= 1;
            }
        }
        if room == before {
            break;
        }
    }
    taken
}

fn open_me(until: Moment, here: &Situation<'_>) -> Result<PlannedReminder> {
    let civil = in_zone(until, here.zone)?.civil();
    let slot = Slot { name: civil, session: None, civil, zone: None, at: until, before: None };
    let (at, civil, zone) = loud(&slot, here)?;
    Ok(PlannedReminder {
        id: OPEN_ME.into(),
        slot: OPEN_ME.into(),
        at,
        civil,
        zone,
        rule: None,
        about: None,
        series: None,
        text: ReminderText::Private,
        exact: here.limits.exact,
    })
}

/// What the platform has pending.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Pending {
    /// The id it was handed over with.
    pub id: String,
    /// When it is set for.
    pub at: Moment,
    /// What the lock screen was told to show, as [`ReminderText::mark`].
    #[serde(skip)]
    pub text: String,
}

/// What to tell the platform.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Diff {
    /// Ids to take back.
    pub cancel: Vec<String>,
    /// Reminders to hand over; one whose time changed is in both.
    pub add: Vec<PlannedReminder>,
}

/// The difference between a plan and what is pending.
pub fn diff(plan: &Plan, pending: &[Pending]) -> Diff {
    // A text made private must not stay on a lock screen: what is to be shown counts like the time.
    let set: BTreeMap<&str, (i64, String)> =
        pending.iter().map(|pending| (pending.id.as_str(), (pending.at.instant, pending.text.clone()))).collect();
    let wanted: BTreeMap<&str, (i64, String)> =
        plan.reminders.iter().map(|r| (r.id.as_str(), (r.at.instant, r.text.mark()))).collect();
    let stays = |id: &str| set.contains_key(id) && set.get(id) == wanted.get(id);
    Diff {
        cancel: set.keys().filter(|id| !stays(id)).map(|id| (*id).to_owned()).collect(),
        add: plan.reminders.iter().filter(|reminder| !stays(&reminder.id)).cloned().collect(),
    }
}
