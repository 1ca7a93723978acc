//! A series as calendar files know it: one entry for each timetable, each ending where the next one begins, without the days
//! on which the series rests.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::{CalendarSession, InstanceChange};
use crate::sessions::{Mark, Marks, Outcome, Series, Timetable};
use crate::short_id::short_id;
use crate::time::recurrence::{End, Schedule};

/// The entries of a series. Their names tell nothing of the series, and are the same at every export.
pub fn exported(series: &Series, marks: &Marks) -> Vec<CalendarSession> {
    let ends = series.timetables.iter().skip(1).map(|next| Some(next.from.date())).chain([None]);
    let entries = series.timetables.iter().zip(ends);
    entries.filter_map(|(timetable, next)| entry(series, timetable, last_day(series, next), marks)).collect()
}

/// The names of a series' entries, by which a diary knows its own.
pub fn names(series: &Series) -> Vec<String> {
    series.timetables.iter().map(|timetable| name(series, timetable)).collect()
}

fn name(series: &Series, timetable: &Timetable) -> String {
    format!("{}@somacard", short_id(&format!("{}/{}", series.id, timetable.from)))
}

/// The last day of a timetable: before the next one, before an open pause, and the last of the series.
fn last_day(series: &Series, next: Option<NaiveDate>) -> Option<NaiveDate> {
    let open = series.pauses.iter().filter(|pause| pause.until.is_none()).map(|pause| pause.from.date());
    let before = next.into_iter().chain(open).filter_map(|day| day.pred_opt());
    before.chain(series.ended.map(|ended| ended.date())).min()
}

fn entry(series: &Series, timetable: &Timetable, last: Option<NaiveDate>, marks: &Marks) -> Option<CalendarSession> {
    let schedule = within(&timetable.schedule, timetable.from.date(), last);
    let first = schedule.occurrences().next()?;
    let changes = marks.iter().filter_map(|(original, mark)| {
        let held = schedule.occurrences_from(*original).next() == Some(*original);
        Some((*original, change(*original, mark, timetable.minutes)?)).filter(|_| held)
    });
    let changes = changes.collect();
    // Days of rest are left out one by one; they are few.
    let rests = |at: &NaiveDateTime| series.pauses.iter().any(|pause| pause.until.is_some() && pause.holds(at.date()));
    let horizon = series.pauses.iter().filter_map(|pause| pause.until).max().map(|day| day.date());
    let resting = schedule.occurrences_from(first).take_while(|at| horizon.is_some_and(|end| at.date() <= end));
    let resting: Vec<_> = resting.filter(rests).collect();
    let except = schedule.except.iter().copied().chain(resting).collect();
    Some(CalendarSession {
        uid: name(series, timetable),
        summary: None,
        place: None,
        line: 0,
        zone: timetable.zone,
        schedule: Schedule { except, ..schedule },
        minutes: timetable.minutes,
        cancelled: false,
        changes,
    })
}

/// The part of a schedule that lies on the days from `from` to `last`.
fn within(schedule: &Schedule, from: NaiveDate, last: Option<NaiveDate>) -> Schedule {
    let mut schedule = schedule.clone();
    let held = |at: &NaiveDateTime| at.date() >= from && last.is_none_or(|last| at.date() <= last);
    schedule.also.retain(held);
    let Some(last) = last else { return schedule };
    let until = last.and_time(NaiveTime::MIN) + TimeDelta::seconds(86_399);
    let beyond = schedule.occurrences_from(until).next().is_some();
    match &mut schedule.rule {
        Some(rule) if beyond => rule.end = End::Until(until),
        None if schedule.start > until => schedule.except.extend([schedule.start]),
        _ => {}
    }
    schedule
}

fn change(original: NaiveDateTime, mark: &Mark, usual: u32) -> Option<InstanceChange> {
    let (to, minutes) = (mark.moved_to.unwrap_or(original), mark.minutes.unwrap_or(usual));
    let cancelled = mark.outcome == Some(Outcome::Cancelled);
    (cancelled || to != original || minutes != usual).then_some(InstanceChange { cancelled, to, minutes })
}
