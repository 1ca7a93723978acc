//! What the diary already holds of that which reminders are about: by it a reminder that is no longer needed does not come.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDateTime, TimeDelta};

use super::rule::About;
use super::slots::Slot;
use crate::card::ItemId;
use crate::time::{DayStart, DiaryDay};

/// How long before its slot a thing may be done to count for it: a word in the morning does not fill in the evening's card.
const EARLY: TimeDelta = TimeDelta::hours(4);

/// How many days before its slot the safety plan may be gone through to count for it.
const REVIEW: i64 = 7;

/// What was entered lately.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// When a day begins.
    pub day_start: DayStart,
    /// For each day, what the wall clock said when something was last entered for it.
    pub entered: BTreeMap<DiaryDay, NaiveDateTime>,
    /// The same for body scans.
    pub scanned: BTreeMap<DiaryDay, NaiveDateTime>,
    /// The same for medication that was taken.
    pub taken: BTreeMap<(ItemId, DiaryDay), NaiveDateTime>,
    /// Sessions with a visit, by series and original civil start.
    pub visited: BTreeSet<(String, NaiveDateTime)>,
    /// Whether homework is open.
    pub homework_open: bool,
    /// When the safety plan was last gone through.
    pub plan_reviewed: Option<DiaryDay>,
}

impl Facts {
    /// Whether what a slot is about is done.
    pub(super) fn done(&self, about: &About, slot: &Slot) -> bool {
        let Ok(day) = DiaryDay::proposed(slot.civil, self.day_start) else { return false };
        let since = |at: Option<&NaiveDateTime>| at.is_some_and(|at| *at >= slot.civil - EARLY);
        match about {
            About::Card => since(self.entered.get(&day)),
            About::BodyScan => since(self.scanned.get(&day)),
            About::Medication(item) => since(self.taken.get(&(item.clone(), day))),
            About::AfterSession => slot.session.as_ref().is_some_and(|session| self.visited.contains(session)),
            About::Homework => !self.homework_open,
            About::PlanReview => self.plan_reviewed.is_some_and(|on| day.since(on) <= REVIEW),
            About::BeforeSession | About::Own => false,
        }
    }
}
