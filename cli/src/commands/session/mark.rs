//! One session: moved, cancelled, attended, missed.

use chrono::NaiveDateTime;
use clap::Args;
use serde_json::json;
use somacard_core::sessions::{self, Series};
use somacard_core::time::{CIVIL, parse_civil};
use somacard_core::{Diary, Error, Given, Result, SessionEdit};

use super::series_named;
use crate::answer;
use crate::here::Here;
use crate::output::Output;

/// Which session.
#[derive(Args)]
pub struct Which {
    /// The series
    series: String,
    /// The day of the session, or the start it had at first, such as 2026-03-10T14:00
    session: String,
}

impl Which {
    fn find(&self, diary: &Diary) -> Result<(Series, NaiveDateTime)> {
        let series = series_named(diary, &self.series)?;
        let original = original(diary, &series, &self.session)?;
        Ok((series, original))
    }
}

/// The first start of a session that is named by it, or by the day it is on now.
pub fn original(diary: &Diary, series: &Series, text: &str) -> Result<NaiveDateTime> {
    if text.contains([':', 'T']) {
        return parse_civil("session", text);
    }
    let day = answer::day("session", text)?;
    let of_day = diary.sessions(day, day)?.into_iter().filter(|session| session.series == series.id);
    match of_day.map(|session| session.original).collect::<Vec<_>>().as_slice() {
        [one] => Ok(*one),
        [] => Err(Error::not_found("session", Given::value(day), "a day with a session of this series")),
        _ => Err(Error::invalid("session", Given::value(day), "a day with one session, or the session's first start")),
    }
}

/// Options of `session move`.
#[derive(Args)]
pub struct Move {
    #[command(flatten)]
    which: Which,
    /// Where to, on the clinic's clock; back to where it was with `original`
    #[arg(long, value_name = "CIVIL")]
    to: String,
    /// How long it is then, in minutes
    #[arg(long, value_name = "MINUTES")]
    minutes: Option<u32>,
    /// A note
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

/// Moves one session.
pub fn move_to(here: &Here, diary: &Diary, options: &Move) -> Result<Output> {
    let to = if options.to == "original" { None } else { Some(parse_civil("to", &options.to)?) };
    let edit = SessionEdit {
        moved_to: Some(to),
        minutes: options.minutes.map(Some),
        note: options.note.clone(),
        ..SessionEdit::default()
    };
    save(here, diary, &options.which, &edit)
}

/// Options of `session cancel`.
#[derive(Args)]
pub struct Cancel {
    #[command(flatten)]
    which: Which,
    /// A note
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

/// Cancels one session.
pub fn cancel(here: &Here, diary: &Diary, options: &Cancel) -> Result<Output> {
    let outcome = Some(Some(sessions::Outcome::Cancelled));
    let edit = SessionEdit { outcome, note: options.note.clone(), ..SessionEdit::default() };
    save(here, diary, &options.which, &edit)
}

/// Options of `session mark`.
#[derive(Args)]
pub struct Outcome {
    #[command(flatten)]
    which: Which,
    /// attended, missed, cancelled, planned
    outcome: Option<String>,
    /// A note
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

/// Says what became of one session.
pub fn outcome(here: &Here, diary: &Diary, options: Outcome) -> Result<Output> {
    let named = |name: &str| match (name, sessions::Outcome::from_name(name)) {
        ("planned", _) => Ok(None),
        (_, Some(outcome)) => Ok(Some(outcome)),
        _ => Err(Error::invalid("outcome", Given::value(name), "attended, missed, cancelled, planned")),
    };
    let outcome = options.outcome.as_deref().map(named).transpose()?;
    save(here, diary, &options.which, &SessionEdit { outcome, note: options.note, ..SessionEdit::default() })
}

fn save(here: &Here, diary: &Diary, which: &Which, edit: &SessionEdit) -> Result<Output> {
    let (series, original) = which.find(diary)?;
    diary.edit_session(here.now, &series.id, original, edit)?;
    let original = original.format(CIVIL).to_string();
    let text = "Saved. `somacard session list` shows it.\n";
    Ok(Output::done(json!({ "series": series.id, "original": original }), text))
}
