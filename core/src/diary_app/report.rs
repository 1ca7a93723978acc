//! The report: everything it takes, read whole, discreet mode or not. What is left out is left out by scope, and named.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::body::body_days;
use super::insights::Looked;
use super::job::Part;
use super::sessions::all_sessions;
use super::sharing::{more, on_the_card};
use super::weeks::whole_days;
use super::{Diary, Job};
use crate::body::{BodyPeriod, over_time};
use crate::card::CheckIn;
use crate::error::Result;
use crate::insights::Insights;
use crate::sessions::Visit;
use crate::sharing::{Filter, Material, Report, SeenVisit, SharePart, ShareScope};
use crate::store::cards;
use crate::store::kinds::{goals, item, setting, visit, week};
use crate::time::{DiaryDay, Moment};

/// Fewer days than this say too little about what goes together: a year up to the last day is looked at then.
const ENOUGH_DAYS: i64 = 84;

impl Diary {
    /// The report of the days `from` to `to`, with what the scope lets in. What went together is looked for in these days if
    /// they are twelve weeks or more, else in the year up to the last of them.
    ///
    /// # Errors
    /// `Invalid` when `to` is before `from` or more than 40 years later, or nothing would go; `NotFound` for a line to leave out that is
    /// not on the card; `Cancelled`.
    pub fn report(&self, now: Moment, from: DiaryDay, to: DiaryDay, scope: &ShareScope, job: &Job) -> Result<Report> {
        let span = from.span_to(to)?;
        scope.check()?;
        let insights_from = if span + 1 >= ENOUGH_DAYS { from } else { to.plus(-364) };
        let insights_from = self.read(cards::first_day)?.map_or(from, |began| insights_from.max(began)).min(to);
        let read = Read { from, to, today: self.today(now)?, insights_from, scope };
        let looked = self.read(|file| Looked::read(file, insights_from, to, false, job.part(0.0, 0.4)))?;
        let insights = looked.insights();
        let material = self.read(|file| material(file, &read, insights, job))?;
        let report = Report::of(material, scope);
        job.check()?;
        job.finish();
        Ok(report)
    }
}

/// What is read.
struct Read<'a> {
    from: DiaryDay,
    to: DiaryDay,
    today: DiaryDay,
    insights_from: DiaryDay,
    scope: &'a ShareScope,
}

/// All of it, a quarter at a time; the rest is little.
fn material(file: &Connection, read: &Read<'_>, insights: Insights, job: &Job) -> Result<Material> {
    let (from, to) = (read.from, read.to);
    let body = body(file, from, to, job.part(0.5, 0.7))?;
    let mut days = Vec::new();
    job.part(0.7, 0.9).quarters(from, to, |first, last| {
        days.append(&mut whole_days(file, first, last)?.days);
        Ok(())
    })?;
    let items = item::read_all(file)?;
    on_the_card(read.scope, &items)?;
    let shows_intimate = setting::switched_on(file, setting::SHOW_INTIMATE)?;
    let mut material = Material {
        more: more(file, [from, to], &Filter::new(read.scope, &items))?,
        today: read.today,
        from,
        to,
        began: cards::first_day(file)?,
        week_start: setting::week_start(file)?,
        items,
        days,
        headers: BTreeMap::new(),
        check_ins: if read.scope.has(SharePart::Notes) { cards::check_ins(file, from, to)? } else { Vec::new() },
        body,
        shows_intimate,
        insights,
        insights_from: read.insights_from,
        visits: visit::read(file, from, to)?.into_iter().map(|one| seen(file, one)).collect::<Result<_>>()?,
        sessions: all_sessions(file, from, to)?,
        life_worth_living: goals::read(file)?.life_worth_living,
    };
    for first in material.week_starts().collect::<Vec<_>>() {
        material.headers.insert(first, week::read(file, first)?);
    }
    job.check()?;
    Ok(material)
}

/// The body over these days and against as many before.
fn body(file: &Connection, from: DiaryDay, to: DiaryDay, part: Part<'_>) -> Result<BodyPeriod> {
    let before = from.plus(-to.since(from) - 1);
    let mut days = Vec::new();
    part.quarters(before, to, |first, last| {
        days.append(&mut body_days(file, first, last)?);
        Ok(())
    })?;
    let now = days.partition_point(|day| day.day < from);
    Ok(over_time([from, to], &days[now..], &days[..now], None))
}

/// A visit with its check-ins, which are of its day or, after midnight, of the next.
pub(super) fn seen(file: &Connection, visit: Visit) -> Result<SeenVisit> {
    let linked = [&visit.check_in_before, &visit.check_in_after];
    let day = visit.time.for_day;
    let check_ins = match linked.iter().any(|linked| linked.is_some()) {
        true => cards::check_ins(file, day.plus(-1), day.plus(1))?,
        false => Vec::new(),
    };
    let find = |id: &Option<String>| -> Option<CheckIn> {
        check_ins.iter().find(|check_in| Some(&check_in.id) == id.as_ref()).cloned()
    };
    let [before, after] = linked.map(find);
    Ok(SeenVisit { visit, before, after })
}
