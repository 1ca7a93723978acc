//! Series as rows: what they are called, with whom and where, their hours, pauses and ends. A single session is a
//! series that comes once.

use super::HoursRow;
use crate::phone::values::Day;
use crate::sessions::{Pause, Place, Practitioner, Series, SessionKind};
use crate::text::{TextArg, Texts};
use crate::time::DiaryDay;

/// Days without sessions.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct PauseRow {
    /// The first day.
    pub from: Day,
    /// The last day; nothing while it is not known.
    pub until: Option<Day>,
    /// The same in words.
    pub text: String,
}

/// A series.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct SeriesRow {
    /// Stable id.
    pub id: String,
    /// What it is called: the person's own name for it, else its kind's.
    pub title: String,
    /// The person's own name for it.
    pub own_title: Option<String>,
    /// What kind of session.
    pub kind: SessionKind,
    /// The kind's name.
    pub label: String,
    /// The practitioner's id.
    pub practitioner: Option<String>,
    /// The practitioner's name.
    pub practitioner_name: Option<String>,
    /// The place's id.
    pub place: Option<String>,
    /// The place's name.
    pub place_name: Option<String>,
    /// Its hours, in the order of their days; one or more.
    pub hours: Vec<HoursRow>,
    /// Its pauses, in the order of their days.
    pub pauses: Vec<PauseRow>,
    /// Its last day, once it was ended.
    pub ended: Option<Day>,
    /// The same in words.
    pub ended_text: Option<String>,
    /// It is paused or ended today.
    pub rests: bool,
    /// It is paused or ended, today or from a day that lies ahead: to resume it can be offered.
    pub resumable: bool,
    /// The day of its next session by its hours, moved or not, where one takes place.
    pub next_day: Option<Day>,
    /// Notes: two or more where devices wrote at once.
    pub notes: Vec<String>,
}

impl SeriesRow {
    pub(super) fn of(
        series: &Series,
        people: &[Practitioner],
        places: &[Place],
        (today, next): (DiaryDay, Option<DiaryDay>),
        texts: &Texts,
    ) -> Self {
        let person = people.iter().find(|one| Some(&one.id) == series.practitioner.as_ref());
        let place = places.iter().find(|one| Some(&one.id) == series.place.as_ref());
        let current = series.timetable(today.date());
        let hours = series.timetables.iter();
        Self {
            id: series.id.clone(),
            title: texts.series(series),
            own_title: series.title.clone(),
            kind: series.kind,
            label: texts.session_kind(series.kind),
            practitioner: person.map(|one| one.id.clone()),
            practitioner_name: person.map(|one| one.name.clone()),
            place: place.map(|one| one.id.clone()),
            place_name: place.map(|one| one.name.clone()),
            hours: hours.map(|hours| HoursRow::of(hours, current == Some(hours), texts)).collect(),
            pauses: series.pauses.iter().map(|pause| PauseRow::of(*pause, texts)).collect(),
            ended: series.ended.map(Day::from),
            ended_text: series.ended.map(|day| said("session-ended", &[("day", day)], texts)),
            rests: series.rests(today.date()),
            resumable: series.resumable(today),
            next_day: next.map(Day::from),
            notes: series.note.0.clone(),
        }
    }
}

impl PauseRow {
    fn of(pause: Pause, texts: &Texts) -> Self {
        let text = match pause.until {
            Some(until) => said("session-paused", &[("from", pause.from), ("to", until)], texts),
            None => said("session-paused-open", &[("from", pause.from)], texts),
        };
        Self { from: pause.from.into(), until: pause.until.map(Day::from), text }
    }
}

/// A text with days in it.
fn said(id: &str, days: &[(&str, DiaryDay)], texts: &Texts) -> String {
    let days: Vec<_> = days.iter().map(|(name, day)| (*name, texts.day(day.date()))).collect();
    let args: Vec<_> = days.iter().map(|(name, day)| (*name, TextArg::Text(day))).collect();
    texts.say_with(id, &args)
}
