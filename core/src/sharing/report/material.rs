//! What a report is made from: all that the diary has of some days, whole, before anything is left out.

use std::collections::BTreeMap;

use chrono::Weekday;

use super::More;
use crate::body::BodyPeriod;
use crate::card::{CardItem, CheckIn, DayCard, Versions, WeekHeader};
use crate::insights::Insights;
use crate::sessions::{Occurrence, Visit};
use crate::time::DiaryDay;

/// A visit with the check-ins that hold mood and body before and after.
#[derive(Debug, Clone)]
pub struct SeenVisit {
    /// The visit.
    pub visit: Visit,
    /// Before it.
    pub before: Option<CheckIn>,
    /// After it.
    pub after: Option<CheckIn>,
}

/// All that the diary has.
#[derive(Debug, Clone)]
pub struct Material {
    /// The person's current day.
    pub today: DiaryDay,
    /// First day.
    pub from: DiaryDay,
    /// Last day.
    pub to: DiaryDay,
    /// The diary's first day with an entry.
    pub began: Option<DiaryDay>,
    /// The day on which the person's weeks begin.
    pub week_start: Weekday,
    /// Every line of the card.
    pub items: Vec<CardItem>,
    /// The days, missing ones included.
    pub days: Vec<DayCard>,
    /// The headers of the weeks, by their first day.
    pub headers: BTreeMap<DiaryDay, WeekHeader>,
    /// The check-ins of the days, for their notes; none where notes are left out.
    pub check_ins: Vec<CheckIn>,
    /// The body over these days and against the days before.
    pub body: BodyPeriod,
    /// Whether the person's map shows intimate regions.
    pub shows_intimate: bool,
    /// What went together.
    pub insights: Insights,
    /// The first of the days that were looked at for it.
    pub insights_from: DiaryDay,
    /// The visits.
    pub visits: Vec<SeenVisit>,
    /// The sessions.
    pub sessions: Vec<Occurrence>,
    /// What a life worth living is to the person.
    pub life_worth_living: Versions,
    /// What goes besides the card; taken by scope already.
    pub more: More,
}

impl Material {
    /// The first days of the weeks that these days touch, oldest first.
    pub(crate) fn week_starts(&self) -> impl Iterator<Item = DiaryDay> {
        let first = self.from.week_start(self.week_start);
        let weeks = self.to.since(first) / 7;
        (0..=weeks).map(move |week| first.plus(week * 7))
    }

    /// The days of the week that begins on `first`, those that are in the report.
    pub(super) fn week(&self, first: DiaryDay) -> &[DayCard] {
        let begin = self.days.partition_point(|day| day.day < first);
        let rest = &self.days[begin..];
        &rest[..rest.partition_point(|day| day.day < first.plus(7))]
    }
}
