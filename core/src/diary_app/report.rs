//! The report: everything it takes, read whole, discreet mode or not. What is left out is left out by scope, and named.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::Diary;
use super::insights::looked;
use super::sessions::all_sessions;
use super::weeks::whole_days;
use crate::body::BodyPeriod;
use crate::card::CheckIn;
use crate::error::{Error, Given, Result};
use crate::insights::Insights;
use crate::sessions::Visit;
use crate::sharing::{Material, Report, ReportScope, SeenVisit};
use crate::store::cards;
use crate::store::kinds::{goals, setting, visit, week};
use crate::time::{DiaryDay, Moment};

/// Fewer days than this say too little about what goes together: a year up to the last day is looked at then.
const ENOUGH_DAYS: i64 = 84;

impl Diary {
    /// The report of the days `from` to `to`, with what the scope lets in. What went together is looked for in these days if
    /// they are twelve weeks or more, else in the year up to the last of them.
    ///
    /// # Errors
    /// `Invalid` when `to` is before `from` or more than 40 years later.
    pub fn report(&self, now: Moment, from: DiaryDay, to: DiaryDay, scope: &ReportScope) -> Result<Report> {
        let span = to.since(from);
        if !(0..=14_610).contains(&span) {
            let allowed = format!("a day from {from} on, at most 40 years later");
            return Err(Error::invalid("to", Given::value(to), allowed));
        }
        let insights_from = if span + 1 >= ENOUGH_DAYS { from } else { to.plus(-364) };
        let insights_from = self.read(cards::first_day)?.map_or(from, |began| insights_from.max(began)).min(to);
        let (body, insights) =
            (self.body_period(from, to, None)?, self.read(|file| looked(file, insights_from, to, false))?);
        let today = self.today(now)?;
        let read = Read { from, to, today, insights_from, notes: scope.notes };
        let shows_intimate = self.shows_intimate()?;
        let material = self.read(|file| material(file, &read, body, insights, shows_intimate))?;
        Ok(Report::of(material, scope))
    }
}

/// What is read.
struct Read {
    from: DiaryDay,
    to: DiaryDay,
    today: DiaryDay,
    insights_from: DiaryDay,
    notes: bool,
}

fn material(
    file: &Connection,
    read: &Read,
    body: BodyPeriod,
    insights: Insights,
    shows_intimate: bool,
) -> Result<Material> {
    let (from, to) = (read.from, read.to);
    let reading = whole_days(file, from, to)?;
    let mut material = Material {
        today: read.today,
        from,
        to,
        began: reading.began,
        week_start: setting::week_start(file)?,
        items: reading.items,
        days: reading.days,
        headers: BTreeMap::new(),
        check_ins: if read.notes { cards::check_ins(file, from, to)? } else { Vec::new() },
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
    Ok(material)
}

/// A visit with its check-ins, which are of its day or, after midnight, of the next.
fn seen(file: &Connection, visit: Visit) -> Result<SeenVisit> {
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
