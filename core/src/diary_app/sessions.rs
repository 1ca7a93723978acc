//! Series of sessions, their hours, pauses and single sessions.

use chrono::NaiveDateTime;

use super::Diary;
use super::entries::require;
use crate::card::{checked_label, checked_text};
use crate::error::{Error, Given, Result};
use crate::sessions::{
    Occurrence, Outcome, Pause, Series, SessionKind, Timetable, next, not_ended, occurrence, occurrences,
};
use crate::store::kinds::{occurrence as mark, people, series};
use crate::store::{Action, Fields, Value};
use crate::time::{CIVIL, DiaryDay, Moment};

/// A new series.
#[derive(Debug, Clone)]
pub struct SeriesDraft {
    /// What kind of session.
    pub kind: SessionKind,
    /// Its hours.
    pub timetable: Timetable,
    /// The rest.
    pub about: SeriesEdit,
}

/// What can be said of a series beside its hours. What is left out stays as it was.
#[derive(Debug, Clone, Default)]
pub struct SeriesEdit {
    /// The person's own name for it, up to 80 characters; an empty one takes it away.
    pub title: Option<String>,
    /// A practitioner's id; an empty one takes it away.
    pub practitioner: Option<String>,
    /// A place's id; an empty one takes it away.
    pub place: Option<String>,
    /// A note; an empty one takes it away.
    pub note: Option<String>,
}

/// What to say of one session. What is left out stays as it was.
#[derive(Debug, Clone, Default)]
pub struct SessionEdit {
    /// What became of it; nothing inside for planned.
    pub outcome: Option<Option<Outcome>>,
    /// The civil start it is moved to, on the clock of its series; nothing inside moves it back.
    pub moved_to: Option<Option<NaiveDateTime>>,
    /// Its length, 1 to 1440 minutes; nothing inside gives it the length of the series.
    pub minutes: Option<Option<u32>>,
    /// A note; an empty one takes it away.
    pub note: Option<String>,
}

impl Diary {
    /// Begins a series; a single session is one whose schedule has no rule. Returns its id.
    ///
    /// # Errors
    /// `Invalid` or `NotFound` naming what can't be taken.
    pub fn add_series(&self, now: Moment, draft: SeriesDraft) -> Result<String> {
        let id = self.new_id(now)?;
        self.act(now, |action| {
            let mut fields = Fields::from([("kind".into(), Value::Text(draft.kind.name().into()))]);
            fields.extend([series::timetable_field(&draft.timetable)]);
            fields.extend(said(action, &draft.about)?);
            action.change(series::KIND, &id, fields)
        })?;
        Ok(id)
    }

    /// Changes what is said of a series.
    ///
    /// # Errors
    /// `NotFound` when there is no such series, practitioner or place; `Invalid` for a text that is none.
    pub fn edit_series(&self, now: Moment, id: &str, edit: &SeriesEdit) -> Result<()> {
        self.act(now, |action| {
            require(action, series::KIND, id)?;
            let fields = said(action, edit)?;
            if fields.is_empty() {
                return Err(Error::invalid("series", Given::nothing(), "a title, practitioner, place or note"));
            }
            action.change(series::KIND, id, fields)
        })
    }

    /// Gives a series other hours from the day `timetable.from` on. What was before stays as it was.
    ///
    /// # Errors
    /// `NotFound` when there is no such series; `Invalid` for a day before it began, or after the first session of the new
    /// hours.
    pub fn change_hours(&self, now: Moment, id: &str, timetable: &Timetable) -> Result<()> {
        self.act(now, |action| {
            let series = find(action, id)?;
            let begun = series.timetables.first().map_or(timetable.from, |first| first.from);
            if timetable.from < begun || timetable.from.date() > timetable.schedule.start.date() {
                let allowed = format!("a day from {begun} on, not after the first session of the new hours");
                return Err(Error::invalid("from", Given::value(timetable.from), allowed));
            }
            action.change(series::KIND, id, Fields::from([series::timetable_field(timetable)]))
        })
    }

    /// Pauses a series from a day on, until a day or until it is resumed. Nobody has to say why.
    ///
    /// # Errors
    /// `NotFound` when there is no such series, `Invalid` for a pause that ends before it begins.
    pub fn pause_series(&self, now: Moment, id: &str, pause: Pause) -> Result<()> {
        if let Some(until) = pause.until.filter(|until| *until < pause.from) {
            return Err(Error::invalid("until", Given::value(until), format!("a day from {} on", pause.from)));
        }
        self.act(now, |action| {
            require(action, series::KIND, id)?;
            action.change(series::KIND, id, Fields::from([series::pause_field(pause.from, Some(pause))]))
        })
    }

    /// Resumes a series on a day: pauses that hold then end the day before, later ones are taken away, and it is no longer
    /// ended.
    ///
    /// # Errors
    /// `NotFound` when there is no such series, `Invalid` when it neither rests nor is going to.
    pub fn resume_series(&self, now: Moment, id: &str, on: DiaryDay) -> Result<()> {
        self.act(now, |action| {
            let found = find(action, id)?;
            let mut fields: Fields =
                found.open_pauses(on).map(|pause| series::pause_field(pause.from, shortened(*pause, on))).collect();
            fields.extend(found.ended.map(|_| ("ended".into(), Value::Null)));
            if fields.is_empty() {
                return Err(Error::invalid("series", Given::value(on), "a series that is paused or ended"));
            }
            action.change(series::KIND, id, fields)
        })
    }

    /// Ends a series after a day. What was stays; nobody has to say why.
    ///
    /// # Errors
    /// `NotFound` when there is no such series.
    pub fn end_series(&self, now: Moment, id: &str, last_day: DiaryDay) -> Result<()> {
        self.act(now, |action| {
            require(action, series::KIND, id)?;
            let ended = Fields::from([("ended".into(), Value::Text(last_day.to_string()))]);
            action.change(series::KIND, id, ended)
        })
    }

    /// Says something of one session, named by its series and the civil start it had at first.
    ///
    /// # Errors
    /// `NotFound` when the series has no such session; `Invalid` for an outcome before its day, or when nothing is said.
    pub fn edit_session(&self, now: Moment, id: &str, original: NaiveDateTime, edit: &SessionEdit) -> Result<()> {
        self.act(now, |action| {
            let session = find_session(action, id, original)?;
            let begun = session.begins.civil().date() <= now.civil().date();
            if matches!(edit.outcome, Some(Some(Outcome::Attended | Outcome::Missed))) && !begun {
                return Err(Error::invalid("outcome", Given::value("before its day"), "cancelled"));
            }
            let fields = session_fields(edit)?;
            if fields.is_empty() {
                return Err(Error::invalid("session", Given::nothing(), "an outcome, a time, a length or a note"));
            }
            action.change(mark::KIND, &mark::id(id, original), fields)
        })
    }

    /// All series, the ended ones too.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn series(&self) -> Result<Vec<Series>> {
        self.read(|file| series::read(file, None))
    }

    /// The sessions of all series on the days `from` to `to`, each on its clinic's calendar, in the order in which they begin.
    ///
    /// # Errors
    /// `Invalid` when `to` is before `from` or more than 40 years later.
    pub fn sessions(&self, from: DiaryDay, to: DiaryDay) -> Result<Vec<Occurrence>> {
        from.span_to(to)?;
        self.read(|file| all_sessions(file, from, to))
    }

    /// One session, named by its series and the civil start it had at first.
    ///
    /// # Errors
    /// `NotFound` when the series has no such session.
    pub fn session(&self, id: &str, original: NaiveDateTime) -> Result<Occurrence> {
        self.read(|file| session_in(file, id, original))
    }

    /// The next session of any series that takes place, up to a year ahead.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn next_session(&self, now: Moment) -> Result<Option<Occurrence>> {
        self.read(|file| next_of(file, now, |_| true))
    }

    /// The next session of each series that has one, in the order in which they begin, up to a year ahead.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn next_sessions(&self, now: Moment) -> Result<Vec<Occurrence>> {
        self.read(|file| nexts(file, now, |_| true))
    }
}

/// The sessions of all series, in the order in which they begin.
pub(super) fn all_sessions(file: &rusqlite::Connection, from: DiaryDay, to: DiaryDay) -> Result<Vec<Occurrence>> {
    let mut all = Vec::new();
    for series in series::read(file, None)? {
        all.extend(occurrences(&series, &mark::marks_from(file, &series.id, from)?, from, to)?);
    }
    all.sort_by(|a, b| (a.begins.instant, &a.series, a.original).cmp(&(b.begins.instant, &b.series, b.original)));
    Ok(all)
}

/// The next session of the series that are meant.
pub(super) fn next_of(
    file: &rusqlite::Connection,
    now: Moment,
    meant: impl Fn(&Series) -> bool,
) -> Result<Option<Occurrence>> {
    Ok(nexts(file, now, meant)?.into_iter().next())
}

/// The next session of each of them, in the order in which they begin.
fn nexts(file: &rusqlite::Connection, now: Moment, meant: impl Fn(&Series) -> bool) -> Result<Vec<Occurrence>> {
    let (from, mut nexts) = (not_ended(now)?, Vec::new());
    for series in series::read(file, None)?.into_iter().filter(meant) {
        nexts.extend(next(&series, &mark::marks_from(file, &series.id, from)?, now)?);
    }
    nexts.sort_by_key(|session| session.begins.instant);
    Ok(nexts)
}

/// The series of an id.
pub(super) fn find(action: &Action<'_>, id: &str) -> Result<Series> {
    find_in(action.file(), id)
}

fn find_in(file: &rusqlite::Connection, id: &str) -> Result<Series> {
    let found = series::read(file, Some(id))?.pop();
    found.ok_or_else(|| Error::not_found("series", Given::value(id), "a series; `session list --series` shows them"))
}

/// A session that the series has, or of which something was said already.
pub(super) fn find_session(action: &Action<'_>, id: &str, original: NaiveDateTime) -> Result<Occurrence> {
    session_in(action.file(), id, original)
}

pub(super) fn session_in(file: &rusqlite::Connection, id: &str, original: NaiveDateTime) -> Result<Occurrence> {
    let series = find_in(file, id)?;
    let marks = mark::marks(file, id)?;
    if !series.begins_at(original) && !marks.contains_key(&original) {
        let given = Given::value(original.format(CIVIL));
        return Err(Error::not_found("session", given, "a session of the series, by the start it had at first"));
    }
    occurrence(&series, original, marks.get(&original))
}

fn shortened(pause: Pause, on: DiaryDay) -> Option<Pause> {
    (pause.from < on).then_some(Pause { until: Some(on.plus(-1)), ..pause })
}

fn said(action: &Action<'_>, edit: &SeriesEdit) -> Result<Fields> {
    let mut fields = Fields::new();
    let emptied = |text: String| if text.is_empty() { Value::Null } else { Value::Text(text) };
    if let Some(title) = &edit.title {
        let title = if title.trim().is_empty() { String::new() } else { checked_label("title", title)? };
        fields.insert("title".into(), emptied(title));
    }
    let named = [("practitioner", people::PRACTITIONER, &edit.practitioner), ("place", people::PLACE, &edit.place)];
    for (field, kind, id) in named {
        let Some(id) = id else { continue };
        if !id.is_empty() {
            require(action, kind, id)?;
        }
        fields.insert(field.into(), emptied(id.clone()));
    }
    if let Some(note) = &edit.note {
        fields.insert("text.note".into(), Value::Text(checked_text("note", note)?));
    }
    Ok(fields)
}

fn session_fields(edit: &SessionEdit) -> Result<Fields> {
    let mut fields = Fields::new();
    let text = |text: Option<String>| text.map_or(Value::Null, Value::Text);
    if let Some(outcome) = edit.outcome {
        fields.insert("outcome".into(), text(outcome.map(|outcome| outcome.name().into())));
    }
    if let Some(to) = edit.moved_to {
        to.map(|to| DiaryDay::new(to.date())).transpose()?;
        fields.insert("moved_to".into(), text(to.map(|to| to.format(CIVIL).to_string())));
    }
    if let Some(minutes) = edit.minutes {
        if let Some(off) = minutes.filter(|minutes| !(1..=1440).contains(minutes)) {
            return Err(Error::invalid("minutes", Given::value(off), "1 to 1440"));
        }
        fields.insert("minutes".into(), minutes.map_or(Value::Null, |minutes| Value::Int(minutes.into())));
    }
    if let Some(note) = &edit.note {
        fields.insert("text.note".into(), Value::Text(checked_text("note", note)?));
    }
    Ok(fields)
}
