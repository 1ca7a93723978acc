//! Series: their hours, what they are called, pauses and ends.

use chrono::{Datelike, NaiveDateTime};
use clap::Args;
use serde_json::json;
use somacard_core::sessions::{self, SessionKind, Timetable};
use somacard_core::time::parse_civil;
use somacard_core::time::recurrence::Schedule;
use somacard_core::{Diary, Error, Given, Result, SeriesDraft, SeriesEdit};

use super::series_named;
use crate::answer;
use crate::here::Here;
use crate::output::Output;

/// When sessions are.
#[derive(Args)]
pub struct Hours {
    /// The first session, on the clinic's clock, such as 2026-03-03T14:00
    #[arg(long, value_name = "CIVIL")]
    start: String,
    /// How often: weekly, two-weeks, monthly (the same weekday of the month)
    #[arg(long, value_name = "CADENCE", conflicts_with = "rule")]
    every: Option<String>,
    /// A rule as in a calendar file, such as FREQ=WEEKLY;BYDAY=TU,TH
    #[arg(long)]
    rule: Option<String>,
    /// How long, in minutes
    #[arg(long, value_name = "MINUTES", default_value_t = 60)]
    minutes: u32,
}

impl Hours {
    /// The timetable, on the clock of the zone that was asked for, else the system's.
    fn timetable(&self, here: &Here) -> Result<Timetable> {
        let start = parse_civil("start", &self.start)?;
        let every = self.every.as_deref().map(|every| rule_of(every, start)).transpose()?;
        let schedule = match every.as_ref().or(self.rule.as_ref()) {
            Some(rule) => Schedule::parse(start, rule, Some(here.zone))?,
            None => Schedule::once(start),
        };
        Timetable::new(schedule, here.zone, self.minutes)
    }
}

fn rule_of(every: &str, start: NaiveDateTime) -> Result<String> {
    let weekday = start.format("%a").to_string().to_uppercase();
    match (every, start.day0() / 7 + 1) {
        ("weekly", _) => Ok("FREQ=WEEKLY".into()),
        ("two-weeks", _) => Ok("FREQ=WEEKLY;INTERVAL=2".into()),
        // A fifth one is not in every month: the last is meant.
        ("monthly", 5) => Ok(format!("FREQ=MONTHLY;BYDAY=-1{}", &weekday[..2])),
        ("monthly", nth) => Ok(format!("FREQ=MONTHLY;BYDAY={nth}{}", &weekday[..2])),
        _ => Err(Error::invalid("every", Given::value(every), "weekly, two-weeks, monthly; or --rule")),
    }
}

/// What a series is called, with whom and where.
#[derive(Args)]
pub struct About {
    /// Your own name for it
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// A practitioner's id, as `session people` shows it
    #[arg(long, value_name = "ID")]
    with: Option<String>,
    /// A place's id, as `session places` shows it
    #[arg(long, value_name = "ID")]
    at: Option<String>,
    /// A note
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

impl From<About> for SeriesEdit {
    fn from(about: About) -> Self {
        Self { title: about.title, practitioner: about.with, place: about.at, note: about.note }
    }
}

/// Options of `session add`.
#[derive(Args)]
pub struct Add {
    /// individual-dbt, skills-group, phone-coaching, massage, other
    #[arg(long)]
    kind: String,
    #[command(flatten)]
    hours: Hours,
    #[command(flatten)]
    about: About,
}

/// Begins a series.
pub fn add(here: &Here, diary: &Diary, options: Add) -> Result<Output> {
    let draft = SeriesDraft {
        kind: kind(&options.kind)?,
        timetable: options.hours.timetable(here)?,
        about: options.about.into(),
    };
    let id = diary.add_series(here.now, draft)?;
    let next = diary.series()?.into_iter().find(|series| series.id == id);
    let text = next.map(|series| super::list::series_lines(&series, &here.texts)).unwrap_or_default();
    Ok(Output::done(json!({ "id": id }), text))
}

/// The kind of session of a name.
pub fn kind(name: &str) -> Result<SessionKind> {
    let names = || SessionKind::ALL.map(SessionKind::name).join(", ");
    SessionKind::from_name(name).ok_or_else(|| Error::invalid("kind", Given::value(name), names()))
}

/// Options of `session hours`.
#[derive(Args)]
pub struct Change {
    /// The series
    series: String,
    /// The day from which the new hours hold [default: the day of their first session]
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
    #[command(flatten)]
    hours: Hours,
}

/// Gives a series other hours from a day on.
pub fn change(here: &Here, diary: &Diary, options: &Change) -> Result<Output> {
    let series = series_named(diary, &options.series)?;
    let mut timetable = options.hours.timetable(here)?;
    if let Some(from) = &options.from {
        timetable.from = answer::day("from", from)?;
    }
    diary.change_hours(here.now, &series.id, &timetable)?;
    shown(here, diary, &series.id)
}

/// Options of `session edit`.
#[derive(Args)]
pub struct Edit {
    /// The series
    series: String,
    #[command(flatten)]
    about: About,
}

/// Changes what is said of a series.
pub fn edit(here: &Here, diary: &Diary, options: Edit) -> Result<Output> {
    let series = series_named(diary, &options.series)?;
    diary.edit_series(here.now, &series.id, &options.about.into())?;
    shown(here, diary, &series.id)
}

/// Options of `session pause`.
#[derive(Args)]
pub struct Pause {
    /// The series
    series: String,
    /// The first day without sessions [default: today]
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
    /// The last day without sessions [default: until it is resumed]
    #[arg(long, value_name = "DATE")]
    until: Option<String>,
}

/// Pauses a series.
pub fn pause(here: &Here, diary: &Diary, options: &Pause) -> Result<Output> {
    let series = series_named(diary, &options.series)?;
    let from = match &options.from {
        Some(from) => answer::day("from", from)?,
        None => diary.today(here.now)?,
    };
    let until = options.until.as_deref().map(|until| answer::day("until", until)).transpose()?;
    diary.pause_series(here.now, &series.id, sessions::Pause { from, until })?;
    shown(here, diary, &series.id)
}

/// Options of `session resume`.
#[derive(Args)]
pub struct Resume {
    /// The series
    series: String,
    /// The first day with sessions again [default: today]
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
}

/// Goes on with a series.
pub fn resume(here: &Here, diary: &Diary, options: &Resume) -> Result<Output> {
    let series = series_named(diary, &options.series)?;
    let on = match &options.on {
        Some(on) => answer::day("on", on)?,
        None => diary.today(here.now)?,
    };
    diary.resume_series(here.now, &series.id, on)?;
    shown(here, diary, &series.id)
}

/// Options of `session end`.
#[derive(Args)]
pub struct End {
    /// The series
    series: String,
    /// The last day with a session [default: yesterday, so that none is left]
    #[arg(long, value_name = "DATE")]
    last: Option<String>,
}

/// Ends a series.
pub fn end(here: &Here, diary: &Diary, options: &End) -> Result<Output> {
    let series = series_named(diary, &options.series)?;
    let last = match &options.last {
        Some(last) => answer::day("last", last)?,
        None => diary.today(here.now)?.plus(-1),
    };
    diary.end_series(here.now, &series.id, last)?;
    shown(here, diary, &series.id)
}

fn shown(here: &Here, diary: &Diary, id: &str) -> Result<Output> {
    let series = diary.series()?.into_iter().find(|series| series.id == id);
    let text = series.map(|series| super::list::series_lines(&series, &here.texts)).unwrap_or_default();
    Ok(Output::done(json!({ "id": id }), text))
}
