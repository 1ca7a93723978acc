//! The safety plan: one record for the whole, one for each line, one for each rule. It is read from the log itself, so that a
//! plan of an earlier day is read in the same way.

use rusqlite::Connection;

use super::{day_of, is_name, item};
use crate::card::{CardItem, ItemId, Scale, Versions};
use crate::error::Result;
use crate::safety::{Jump, PlanLine, SafetyPlan, Step, UrgeRule, default_rules};
use crate::store::log;
use crate::store::record::Record;
use crate::store::tables::Odd;
use crate::time::DiaryDay;

pub(crate) const PLAN: &str = "safety-plan";
pub(crate) const LINE: &str = "plan-line";
pub(crate) const RULE: &str = "urge-rule";
/// The id of the one record of the whole.
pub(crate) const ID: &str = "plan";

pub(in crate::store) fn check_line(id: &str, record: &Record) -> Option<Odd> {
    (record.live() && line(id, record).is_none()).then_some("a line of a safety plan without step")
}

pub(in crate::store) fn check_rule(id: &str, record: &Record) -> Option<Odd> {
    (record.live() && rule(id, record).is_none()).then_some("an urge rule without item")
}

fn line(id: &str, record: &Record) -> Option<PlanLine> {
    Some(PlanLine {
        id: Some(id).filter(|id| is_name(id))?.to_owned(),
        step: record.text("step").and_then(|name| Step::from_name(name).ok())?,
        words: Versions(record.texts("text.words").into_iter().map(|(_, text)| text.to_owned()).collect()),
        phone: record.text("phone").map(str::to_owned),
        not_after_self_harm: record.bool("not_after_self_harm") == Some(true),
        sort: record.int("sort").unwrap_or(0),
    })
}

fn rule(id: &str, record: &Record) -> Option<UrgeRule> {
    let item = ItemId::new(id).ok()?;
    let number = |field: &str| record.int(field).and_then(|number| i32::try_from(number).ok());
    let yes = |field: &str| record.bool(field) == Some(true);
    Some(UrgeRule {
        item,
        at_least: number("at_least"),
        jump: number("jump_by").zip(number("jump_least")).map(|(by, least)| Jump { by, least }),
        act: yes("act"),
        quiet: yes("quiet"),
        on: yes("on"),
        agreed_on: day_of(record.text("agreed_on")).ok(),
    })
}

/// The plan, as it is or as it was at a moment in milliseconds since 1970.
pub(crate) fn plan(file: &Connection, until: Option<i64>) -> Result<SafetyPlan> {
    let whole = log::live_records(file, PLAN, until)?.into_iter().find(|(id, _)| id == ID).unwrap_or_default().1;
    let lines = log::live_records(file, LINE, until)?;
    let plan = SafetyPlan {
        lines: lines.iter().filter_map(|(id, record)| line(id, record)).collect(),
        agreed_with: whole.text("agreed_with").map(str::to_owned),
        agreed_on: day_of(whole.text("agreed_on")).ok(),
        reviewed_on: day_of(whole.text("reviewed_on")).ok(),
    };
    Ok(plan.ordered())
}

/// When the plan or its lines were changed, in milliseconds since 1970, newest first.
pub(crate) fn changed(file: &Connection) -> Result<Vec<i64>> {
    let mut times: Vec<_> = [log::of_kind(file, PLAN)?, log::of_kind(file, LINE)?].concat();
    // Which country's lines are shown is no part of what was agreed.
    times.retain(|change| change.kind == LINE || change.fields.keys().any(|field| field != "country"));
    let mut times: Vec<_> = times.into_iter().map(|change| (change.stamp.time >> 16) as i64).collect();
    times.sort_unstable();
    times.dedup();
    times.reverse();
    Ok(times)
}

/// An item that replaces one with a rule is ruled in the same way until something else is agreed: a new scale must not silence it.
fn inherit(all: &mut Vec<UrgeRule>, items: &[CardItem]) {
    let mut open: Vec<_> = items.iter().filter(|item| item.replaces.is_some()).collect();
    // An item may replace one that replaced another: as often as it takes, never more often than there are items.
    for _ in 0..open.len() {
        open.retain(|item| {
            let old = items.iter().find(|old| item.replaces.as_ref() == Some(&old.id));
            let known = all.iter().any(|rule| rule.item == item.id);
            let rule = old.and_then(|old| Some((all.iter().find(|rule| rule.item == old.id)?, old)));
            let inherited = rule.filter(|_| !known && item.scale != Scale::Text);
            let inherited = inherited.map(|(rule, old)| rule.inherited(&old.scale, item));
            all.extend(inherited);
            !all.iter().any(|rule| rule.item == item.id)
        });
    }
}

/// When the plan was last gone through.
pub(crate) fn reviewed_on(file: &Connection) -> Result<Option<DiaryDay>> {
    Ok(day_of(log::record(file, PLAN, ID)?.text("reviewed_on")).ok())
}

/// The chosen country.
pub(crate) fn country(file: &Connection) -> Result<Option<String>> {
    Ok(log::record(file, PLAN, ID)?.text("country").map(str::to_owned))
}

/// The rules: those that were agreed, and the default ones of items without.
pub(crate) fn rules(file: &Connection) -> Result<Vec<UrgeRule>> {
    let agreed = log::live_records(file, RULE, None)?;
    let mut all: Vec<_> = agreed.iter().filter_map(|(id, record)| rule(id, record)).collect();
    let missing: Vec<_> =
        default_rules().into_iter().filter(|default| all.iter().all(|rule| rule.item != default.item)).collect();
    all.extend(missing);
    inherit(&mut all, &item::read_all(file)?);
    let place = |rule: &UrgeRule| default_rules().iter().position(|default| default.item == rule.item);
    all.sort_by_key(|rule| (place(rule).unwrap_or(usize::MAX), rule.item.clone()));
    Ok(all)
}
