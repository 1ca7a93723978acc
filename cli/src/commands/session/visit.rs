//! Visits: what was before, in and after a session.

use std::fmt::Write as _;

use clap::Args;
use serde_json::json;
use somacard_core::card::{Coming, Versions};
use somacard_core::sessions::{Boundary, NEXT_DAY, RELATIONSHIP, Ratings, Visit, known_rating};
use somacard_core::text::Texts;
use somacard_core::{CheckInDraft, Diary, Error, Given, Result, Saved, VisitDraft, VisitPart};

use super::hours::kind;
use super::mark::original;
use super::series_named;
use crate::answer;
use crate::commands::safety;
use crate::here::Here;
use crate::output::Output;

/// Options of `session visit`.
#[derive(Args)]
pub struct Options {
    /// The series
    series: Option<String>,
    /// Which session: its day, or the start it had at first [default: the one of the day]
    #[arg(long, value_name = "DATE|CIVIL")]
    session: Option<String>,
    /// The kind of a visit outside any series
    #[arg(long, conflicts_with = "series")]
    kind: Option<String>,
    /// The day it was [default: the session's, else today]
    #[arg(long = "for", value_name = "DATE")]
    for_day: Option<String>,
    /// Coming into session, such as urge-quit-therapy=2
    #[arg(long, value_name = "NAME=0..5")]
    before: Vec<String>,
    /// Leaving it
    #[arg(long, value_name = "NAME=0..5")]
    after: Vec<String>,
    /// How it was before, such as sad=3
    #[arg(long, value_name = "ITEM=VALUE")]
    mood_before: Vec<String>,
    /// How it was after
    #[arg(long, value_name = "ITEM=VALUE")]
    mood_after: Vec<String>,
    /// What was felt where before, such as jaw=tight:6
    #[arg(long, value_name = "REGION=SENSATION:0..10")]
    body_before: Vec<String>,
    /// What was felt where after
    #[arg(long, value_name = "REGION=SENSATION:0..10")]
    body_after: Vec<String>,
    /// How it was between you: heard, worked-on, way-of-working, overall
    #[arg(long, value_name = "NAME=0..10")]
    rate: Vec<String>,
    /// Was my boundary respected: yes, no, not-sure
    #[arg(long)]
    boundary: Option<String>,
    /// A private note on that
    #[arg(long, value_name = "TEXT")]
    boundary_note: Option<String>,
    /// Show --rate and --boundary to the one who is rated; they stay private otherwise
    #[arg(long, value_name = "yes|no")]
    show_to_rated: Option<String>,
    /// The day after: soreness, bruising, flashback, dissociation, urge
    #[arg(long, value_name = "NAME=0..5")]
    next_day: Vec<String>,
    /// Homework
    #[arg(long, value_name = "TEXT")]
    homework: Option<String>,
    /// The homework is done
    #[arg(long, value_name = "yes|no")]
    homework_done: Option<String>,
    /// A note
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    /// Take something away again, with --edit: boundary, before.NAME, after.NAME, rate.NAME, next-day.NAME
    #[arg(long, value_name = "PART", requires = "edit")]
    clear: Vec<String>,
    /// Add to this visit, or correct it
    #[arg(long, value_name = "ID", conflicts_with_all = ["series", "kind", "for_day", "session"])]
    edit: Option<String>,
    /// Delete this visit; history keeps it
    #[arg(long, value_name = "ID")]
    delete: Option<String>,
}

/// Saves, corrects or deletes a visit. After a boundary that was not respected it says what can be done.
pub fn run(here: &Here, diary: &Diary, options: Options) -> Result<Output> {
    if let Some(id) = options.delete {
        diary.delete_visit(here.now, &id)?;
        return Ok(Output::done(json!({ "id": id, "deleted": true }), "Deleted. `somacard undo` brings it back.\n"));
    }
    let (edit, draft) = (options.edit.clone(), draft(diary, options)?);
    let boundary = draft.boundary;
    let Saved { id, offer } = match edit {
        Some(id) => Saved { offer: diary.edit_visit(here.now, &id, draft)?, id },
        None => diary.add_visit(here.now, draft)?,
    };
    let steps = boundary.map(Boundary::next_steps).unwrap_or_default();
    let mut text = "Saved.\n".to_owned();
    if !steps.is_empty() {
        let _ = writeln!(text, "\n{}", here.texts.say("boundary-steps"));
        steps.iter().for_each(|step| {
            let _ = writeln!(text, "  {}", here.texts.say(&format!("boundary-step-{step}")));
        });
    }
    text += &safety::offered(here, diary, &offer);
    Ok(Output::done(json!({ "id": id, "next_steps": steps, "offer": offer }), text))
}

fn draft(diary: &Diary, options: Options) -> Result<VisitDraft> {
    let series = options.series.as_deref().map(|name| series_named(diary, name)).transpose()?;
    let original = match (&series, &options.session) {
        (Some(series), Some(text)) => Some(original(diary, series, text)?),
        _ => None,
    };
    Ok(VisitDraft {
        series: series.map(|series| series.id),
        original,
        kind: options.kind.as_deref().map(kind).transpose()?,
        for_day: options.for_day.as_deref().map(|text| answer::day("for", text)).transpose()?,
        before: coming(&options.before)?,
        after: coming(&options.after)?,
        felt_before: felt(diary, &options.mood_before, &options.body_before)?,
        felt_after: felt(diary, &options.mood_after, &options.body_after)?,
        relationship: rated(&options.rate, &RELATIONSHIP, 10)?,
        boundary: options.boundary.as_deref().map(Boundary::from_name).transpose()?,
        shown_to_rated: answer::yes_no("show-to-rated", options.show_to_rated.as_deref())?,
        next_day: rated(&options.next_day, &NEXT_DAY, 5)?,
        homework: options.homework,
        homework_done: answer::yes_no("homework-done", options.homework_done.as_deref())?,
        note: options.note,
        boundary_note: options.boundary_note,
        unsaid: options.clear.iter().map(|name| part(name)).collect::<Result<_>>()?,
    })
}

fn part(name: &str) -> Result<VisitPart> {
    match name.split_once('.') {
        None if name == "boundary" => Ok(VisitPart::Boundary),
        Some(("before", name)) => Coming::known(name).map(VisitPart::Before),
        Some(("after", name)) => Coming::known(name).map(VisitPart::After),
        Some(("rate", name)) => known_rating(&RELATIONSHIP, name).map(VisitPart::Relationship),
        Some(("next-day", name)) => known_rating(&NEXT_DAY, name).map(VisitPart::NextDay),
        _ => {
            let allowed = "boundary, before.NAME, after.NAME, rate.NAME, next-day.NAME";
            Err(Error::invalid("clear", Given::value(name), allowed))
        }
    }
}

fn numbers(typed: &[String]) -> impl Iterator<Item = Result<(&str, i64)>> {
    typed.iter().map(|text| {
        let (name, number) = answer::pair("rating", text, "NAME=NUMBER, such as heard=8")?;
        let number = number.trim().parse().map_err(|_| Error::invalid(name, Given::value(number), "a whole number"))?;
        Ok((name, number))
    })
}

fn coming(typed: &[String]) -> Result<Coming> {
    let mut coming = Coming::default();
    numbers(typed).try_for_each(|pair| pair.and_then(|(name, number)| coming.rate(name, number)))?;
    Ok(coming)
}

fn rated(typed: &[String], names: &[&str], most: i32) -> Result<Ratings> {
    let mut ratings = Ratings::default();
    numbers(typed).try_for_each(|pair| pair.and_then(|(name, number)| ratings.rate(names, most, name, number)))?;
    Ok(ratings)
}

fn felt(diary: &Diary, mood: &[String], body: &[String]) -> Result<Option<CheckInDraft>> {
    if mood.is_empty() && body.is_empty() {
        return Ok(None);
    }
    let answers = answer::answers(&diary.template()?, mood)?;
    let readings = body.iter().map(|text| answer::readings(text)).collect::<Result<Vec<_>>>()?;
    Ok(Some(CheckInDraft { answers, readings: readings.concat(), ..CheckInDraft::default() }))
}

/// Options of `session visits`.
#[derive(Args)]
pub struct List {
    /// First day [default: a year ago]
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
    /// Last day [default: today]
    #[arg(long, value_name = "DATE")]
    to: Option<String>,
}

/// Lists visits.
pub fn list(here: &Here, diary: &Diary, options: &List) -> Result<Output> {
    let today = diary.today(here.now)?;
    let day =
        |option: &str, text: &Option<String>, or| text.as_deref().map_or(Ok(or), |text| answer::day(option, text));
    let visits = diary.visits(day("from", &options.from, today.plus(-365))?, day("to", &options.to, today)?)?;
    let text = visits.iter().map(|visit| lines(visit, &here.texts)).collect::<String>();
    Ok(Output::done(visits, text))
}

fn lines(visit: &Visit, texts: &Texts) -> String {
    let mut text = format!("{}  {}  {}\n", visit.time.for_day, texts.session_kind(visit.kind), visit.id);
    for (title, prefix, coming) in
        [("coming-before", "coming", &visit.before), ("coming-after", "coming", &visit.after)]
    {
        text.push_str(&rated_lines(texts, title, prefix, coming.ratings()));
    }
    let of_names =
        [("relationship", &RELATIONSHIP[..], &visit.relationship), ("next-day", &NEXT_DAY[..], &visit.next_day)];
    for (moment, names, ratings) in of_names {
        let rated = names.iter().filter_map(|name| Some((*name, *ratings.0.get(*name)?)));
        text.push_str(&rated_lines(texts, &format!("{moment}-title"), moment, rated));
    }
    if let Some(boundary) = visit.boundary {
        let answer = texts.say(&format!("boundary-{}", boundary.name()));
        let _ = writeln!(text, "  {} {answer}", texts.say("boundary-question"));
    }
    let done = if visit.homework_done { format!(" ({})", texts.say("homework-done")) } else { String::new() };
    text.push_str(&said(&format!("{}{done}: ", texts.say("homework-title")), &visit.homework));
    text + &said("", &visit.note) + &said("", &visit.boundary_note)
}

fn rated_lines<'a>(texts: &Texts, title: &str, prefix: &str, rated: impl Iterator<Item = (&'a str, i32)>) -> String {
    let lines: Vec<_> =
        rated.map(|(name, number)| format!("    {} {number}\n", texts.say(&format!("{prefix}-{name}")))).collect();
    if lines.is_empty() { String::new() } else { format!("  {}\n{}", texts.say(title), lines.concat()) }
}

fn said(before: &str, texts: &Versions) -> String {
    texts.0.iter().map(|text| format!("  {before}{}\n", text.replace('\n', "\n  "))).collect()
}
