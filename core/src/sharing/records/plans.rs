//! Chains, goals and the safety plan.

use serde::Serialize;

use super::document::Lines;
use super::moments::Time;
use crate::card::{Chain, ChainLink, Versions};
use crate::error::Result;
use crate::safety::{PlanLine, SafetyPlan, Step};
use crate::sharing::Outgoing;
use crate::time::DiaryDay;

#[derive(Serialize)]
struct Chained<'a> {
    #[serde(flatten)]
    time: Time,
    behaviour: Option<String>,
    vulnerability: &'a [String],
    prompting_event: &'a [String],
    links: &'a [ChainLink],
    consequences: &'a [String],
    skill_instead: &'a [String],
    repair: &'a [String],
}

/// A chain.
pub(super) fn chain(outgoing: &Outgoing, chain: &Chain, lines: &mut Lines<'_>) -> Result<()> {
    let about = &outgoing.about;
    let fields = Chained {
        time: Time::of(&chain.time),
        behaviour: chain.behaviour.as_ref().map(|item| about.item_name(item)),
        vulnerability: &chain.vulnerability.0,
        prompting_event: &chain.prompting_event.0,
        links: &chain.links,
        consequences: &chain.consequences.0,
        skill_instead: &chain.skill_instead.0,
        repair: &chain.repair.0,
    };
    lines.record("chain", about.name("chain", &chain.id), fields)
}

#[derive(Serialize)]
struct Goals<'a> {
    life_worth_living: &'a [String],
}

/// What treatment is for, if it was said.
pub(super) fn goals(life_worth_living: &Versions, lines: &mut Lines<'_>) -> Result<()> {
    match life_worth_living.0.as_slice() {
        [] => Ok(()),
        said => lines.record("goals", "goals".into(), Goals { life_worth_living: said }),
    }
}

#[derive(Serialize)]
struct Plan<'a> {
    agreed_with: Option<&'a str>,
    agreed_on: Option<DiaryDay>,
    reviewed_on: Option<DiaryDay>,
}

/// The safety plan as a whole.
pub(super) fn safety_plan(plan: &SafetyPlan, lines: &mut Lines<'_>) -> Result<()> {
    let (agreed_on, reviewed_on) = (plan.agreed_on, plan.reviewed_on);
    let fields = Plan { agreed_with: plan.agreed_with.as_deref(), agreed_on, reviewed_on };
    lines.record("safety-plan", "plan".into(), fields)
}

#[derive(Serialize)]
struct Line<'a> {
    step: Step,
    words: &'a [String],
    phone: Option<&'a str>,
    not_after_self_harm: bool,
    sort: i64,
}

/// A line of it.
pub(super) fn plan_line(outgoing: &Outgoing, line: &PlanLine, lines: &mut Lines<'_>) -> Result<()> {
    let PlanLine { id, step, words, phone, not_after_self_harm, sort } = line;
    let (step, not_after_self_harm, sort) = (*step, *not_after_self_harm, *sort);
    let fields = Line { step, words: &words.0, phone: phone.as_deref(), not_after_self_harm, sort };
    lines.record("plan-line", outgoing.about.name("plan-line", id), fields)
}
