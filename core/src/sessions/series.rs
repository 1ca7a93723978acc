//! A series of sessions with a practitioner: what kind, at which hours from which date on, when it pauses and when it ended.
//! A single session is a series that has one occurrence.

use chrono::{NaiveDate, NaiveDateTime};
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::card::Versions;
use crate::error::{Error, Given, Result};
use crate::time::recurrence::Schedule;
use crate::time::{CIVIL, DiaryDay, Zone};

/// What kind of session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum SessionKind {
    /// Individual therapy with the DBT therapist.
    IndividualDbt,
    /// Skills group.
    SkillsGroup,
    /// Phone coaching.
    PhoneCoaching,
    /// Massage or other body work.
    Massage,
    /// Anything else.
    Other,
}

impl SessionKind {
    /// All kinds.
    pub const ALL: [Self; 5] =
        [Self::IndividualDbt, Self::SkillsGroup, Self::PhoneCoaching, Self::Massage, Self::Other];

    /// The name used in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::IndividualDbt => "individual-dbt",
            Self::SkillsGroup => "skills-group",
            Self::PhoneCoaching => "phone-coaching",
            Self::Massage => "massage",
            Self::Other => "other",
        }
    }

    /// The kind of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Whether a person may be touched in it.
    pub fn with_touch(self) -> bool {
        matches!(self, Self::Massage | Self::Other)
    }
}

/// The hours of a series from a date on, up to the date of the next timetable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timetable {
    /// The first day it holds, on the clinic's calendar.
    pub from: DiaryDay,
    /// Civil starts.
    pub schedule: Schedule,
    /// Where the clock of those starts hangs.
    pub zone: Zone,
    /// How long a session is, 1 to 1440 minutes.
    pub minutes: u32,
}

impl Timetable {
    /// A timetable that holds from the day of its first session.
    ///
    /// # Errors
    /// `Invalid` for a length outside 1 to 1440 minutes, a start outside the years 1900 to 2199, or a rule without any
    /// occurrence.
    pub fn new(schedule: Schedule, zone: Zone, minutes: u32) -> Result<Self> {
        if !(1..=1440).contains(&minutes) {
            return Err(Error::invalid("minutes", Given::value(minutes), "1 to 1440"));
        }
        if schedule.occurrences().next().is_none() {
            return Err(Error::invalid("rule", Given::value(schedule.start), "a rule with at least one occurrence"));
        }
        Ok(Self { from: DiaryDay::new(schedule.start.date())?, schedule, zone, minutes })
    }
}

impl Serialize for Timetable {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let mut fields = out.serialize_struct("Timetable", 5)?;
        fields.serialize_field("from", &self.from)?;
        fields.serialize_field("start", &self.schedule.start.format(CIVIL).to_string())?;
        fields.serialize_field("rule", &self.schedule.text())?;
        fields.serialize_field("zone", self.zone.name())?;
        fields.serialize_field("minutes", &self.minutes)?;
        fields.end()
    }
}

/// Days without sessions, for which nobody has to give a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Pause {
    /// The first day.
    pub from: DiaryDay,
    /// The last day; nothing while it is not known.
    pub until: Option<DiaryDay>,
}

impl Pause {
    /// Whether it holds on a date.
    pub fn holds(&self, date: NaiveDate) -> bool {
        self.from.date() <= date && self.until.is_none_or(|until| date <= until.date())
    }
}

/// A series.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Series {
    /// Stable id.
    pub id: String,
    /// What kind of session.
    pub kind: SessionKind,
    /// The person's own name for it.
    pub title: Option<String>,
    /// With whom: a practitioner's id.
    pub practitioner: Option<String>,
    /// Where: a place's id.
    pub place: Option<String>,
    /// Its hours, in the order of their dates; at least one.
    #[serde(rename = "hours")]
    pub timetables: Vec<Timetable>,
    /// Its pauses, in the order of their dates.
    pub pauses: Vec<Pause>,
    /// Its last day, once it was ended.
    pub ended: Option<DiaryDay>,
    /// A note.
    pub note: Versions,
}

impl Series {
    /// The timetable that holds on a date; the first one before it began.
    pub fn timetable(&self, date: NaiveDate) -> Option<&Timetable> {
        let begun = self.timetables.iter().rev().find(|timetable| timetable.from.date() <= date);
        begun.or(self.timetables.first())
    }

    /// Whether it rests on a date: paused, or ended before.
    pub fn rests(&self, date: NaiveDate) -> bool {
        self.pauses.iter().any(|pause| pause.holds(date)) || self.ended.is_some_and(|last| date > last.date())
    }

    /// Whether it is paused or ended on a day, or is going to be: then it can be resumed.
    pub fn resumable(&self, on: DiaryDay) -> bool {
        self.ended.is_some() || self.open_pauses(on).next().is_some()
    }

    /// The pauses that are not over on a day.
    pub(crate) fn open_pauses(&self, on: DiaryDay) -> impl Iterator<Item = &Pause> {
        self.pauses.iter().filter(move |pause| pause.until.is_none_or(|until| until >= on))
    }

    /// Whether a session begins at this civil time by the timetable of its date.
    pub fn begins_at(&self, original: NaiveDateTime) -> bool {
        let timetable = self.timetable(original.date()).filter(|timetable| timetable.from.date() <= original.date());
        timetable.is_some_and(|timetable| timetable.schedule.occurrences_from(original).next() == Some(original))
    }

    /// The civil starts on the days `from` to `to`, by the timetables alone.
    pub(super) fn starts(&self, from: NaiveDate, to: NaiveDate) -> Vec<NaiveDateTime> {
        let ends = self.timetables.iter().skip(1).map(|next| Some(next.from.date())).chain([None]);
        let mut starts = Vec::new();
        for (timetable, end) in self.timetables.iter().zip(ends) {
            let from = timetable.from.date().max(from).and_hms_opt(0, 0, 0).unwrap_or(NaiveDateTime::MIN);
            let held = |at: &NaiveDateTime| at.date() <= to && end.is_none_or(|end| at.date() < end);
            starts.extend(timetable.schedule.occurrences_from(from).take_while(held));
        }
        starts
    }
}
