//! One session of a series, named for ever by the civil start it had at first; and the rules by which moved, cancelled,
//! paused and attended sessions make the calendar that a person sees.

use std::collections::BTreeMap;

use chrono::{NaiveDateTime, TimeDelta};
use serde::Serialize;

use super::series::{Series, SessionKind};
use crate::card::Versions;
use crate::error::{Error, Given, Result};
use crate::time::{DiaryDay, Moment, Zone, civil_text, resolve, zone_text};

/// What became of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Outcome {
    /// It does not take place.
    Cancelled,
    /// The person was there.
    Attended,
    /// The person was not there.
    Missed,
}

impl Outcome {
    /// The name used in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Cancelled => "cancelled",
            Self::Attended => "attended",
            Self::Missed => "missed",
        }
    }

    /// The outcome of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Cancelled, Self::Attended, Self::Missed].into_iter().find(|outcome| outcome.name() == name)
    }
}

/// What was said about one session.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mark {
    /// What became of it.
    pub outcome: Option<Outcome>,
    /// The civil start it was moved to, on the clock of its series.
    pub moved_to: Option<NaiveDateTime>,
    /// Its length, where that differs.
    pub minutes: Option<u32>,
    /// A note.
    pub note: Versions,
}

impl Mark {
    /// Something came of it, or was noted on its being cancelled; no later change of the series takes it away.
    fn happened(&self) -> bool {
        match self.outcome {
            Some(Outcome::Attended | Outcome::Missed) => true,
            Some(Outcome::Cancelled) => !self.note.0.is_empty(),
            None => false,
        }
    }
}

/// What was said about sessions of a series, by their names.
pub type Marks = BTreeMap<NaiveDateTime, Mark>;

/// One session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Occurrence {
    /// The series.
    pub series: String,
    /// Its name: the civil start that the series gave it.
    #[serde(serialize_with = "civil_text")]
    pub original: NaiveDateTime,
    /// What kind of session.
    pub kind: SessionKind,
    /// When it begins, on the clock of its zone.
    #[serde(serialize_with = "civil_text")]
    pub civil: NaiveDateTime,
    /// That zone.
    #[serde(serialize_with = "zone_text")]
    pub zone: Zone,
    /// The same as a moment.
    pub begins: Moment,
    /// How long, in minutes.
    pub minutes: u32,
    /// Whether it was moved.
    pub moved: bool,
    /// What became of it; nothing while it is planned.
    pub outcome: Option<Outcome>,
    /// A note.
    pub note: Versions,
}

impl Occurrence {
    /// Whether it still takes place.
    pub fn planned(&self) -> bool {
        self.outcome.is_none()
    }

    /// When it ends.
    pub fn ends(&self) -> i64 {
        self.begins.instant + i64::from(self.minutes) * 60_000
    }

    /// The day it is on, on the clinic's calendar.
    ///
    /// # Errors
    /// `Invalid` outside the years 1900 to 2199.
    pub fn day(&self) -> Result<DiaryDay> {
        DiaryDay::new(self.civil.date())
    }
}

/// The sessions of a series on the days `from` to `to`, in the order in which they begin. A moved one is where it is now. A
/// session that was attended or missed stays, whatever became of the series.
///
/// # Errors
/// `Invalid` for a time outside the years 1900 to 2199.
pub fn occurrences(series: &Series, marks: &Marks, from: DiaryDay, to: DiaryDay) -> Result<Vec<Occurrence>> {
    let within = |at: &NaiveDateTime| (from.date()..=to.date()).contains(&at.date());
    let now_at = |original: NaiveDateTime| marks.get(&original).and_then(|mark| mark.moved_to).unwrap_or(original);
    let mut originals = series.starts(from.date(), to.date());
    let moved_in = marks.keys().filter(|original| !within(original) && series.begins_at(**original));
    let happened = marks.iter().filter(|(_, mark)| mark.happened()).map(|(original, _)| original);
    originals.extend(moved_in.chain(happened));
    originals.sort_unstable();
    originals.dedup();
    let happened = |original: NaiveDateTime| marks.get(&original).is_some_and(Mark::happened);
    originals.retain(|original| within(&now_at(*original)));
    originals.retain(|original| happened(*original) || !series.rests(now_at(*original).date()));
    let all = originals.into_iter().map(|original| occurrence(series, original, marks.get(&original)));
    let mut all = all.collect::<Result<Vec<_>>>()?;
    all.sort_by_key(|occurrence| (occurrence.begins.instant, occurrence.original));
    Ok(all)
}

/// A session of this name, whether or not the series still has it.
///
/// # Errors
/// `Invalid` for a time outside the years 1900 to 2199, `NotFound` for a series without a timetable.
pub fn occurrence(series: &Series, original: NaiveDateTime, mark: Option<&Mark>) -> Result<Occurrence> {
    let timetable = series.timetable(original.date());
    let timetable = timetable.ok_or_else(|| Error::not_found("series", Given::nothing(), "a series with hours"))?;
    let mark = mark.cloned().unwrap_or_default();
    let civil = mark.moved_to.unwrap_or(original);
    Ok(Occurrence {
        series: series.id.clone(),
        original,
        kind: series.kind,
        civil,
        zone: timetable.zone,
        begins: resolve(timetable.zone, civil)?.moment(),
        minutes: mark.minutes.unwrap_or(timetable.minutes),
        moved: civil != original,
        outcome: mark.outcome,
        note: mark.note,
    })
}

/// The first day with sessions that may not have ended at `now`, whatever their zone.
///
/// # Errors
/// `Invalid` for a moment outside the years 1900 to 2199.
pub fn not_ended(now: Moment) -> Result<DiaryDay> {
    DiaryDay::new((now.civil() - TimeDelta::days(2)).date())
}

/// The next session that takes place and has not ended at `now`, up to a year ahead. What was said of sessions before
/// [`not_ended`] may be left out of `marks`, if they were not moved past it.
///
/// # Errors
/// As [`occurrences`].
pub fn next(series: &Series, marks: &Marks, now: Moment) -> Result<Option<Occurrence>> {
    let from = not_ended(now)?;
    let all = occurrences(series, marks, from, from.plus(368))?;
    Ok(all.into_iter().find(|occurrence| occurrence.planned() && occurrence.ends() > now.instant))
}
