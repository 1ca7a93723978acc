//! The safety plan: its lines, by step, and what was agreed about the whole.

use super::column::{Column, Table};
use super::making::{Making, versions};
use super::rows::Rows;
use crate::error::Result;
use crate::sharing::SharePart;

pub(super) const SAFETY_PLAN: Table = Table {
    name: "safety-plan",
    parts: &[SharePart::SafetyPlan],
    columns: &[
        Column::word("line", "").or("whole-plan"),
        Column::word("step", STEPS),
        Column::integer("place", "1 and more").or("whole-plan"),
        Column::integer("version", "1 and more"),
        Column::text("text"),
        Column::text("phone").or("no-phone"),
        Column::yes_no("not_after_self_harm").or("whole-plan"),
    ],
    day: None,
    rest: Some(plan),
};

const STEPS: &str = "signs, myself, distraction, people, professionals, surroundings, reasons, agreed-with, agreed-on, \
                     reviewed-on";

fn plan(making: &Making<'_>, rows: &mut Rows<'_>) -> Result<()> {
    let Some(plan) = &making.outgoing.more.safety_plan else { return Ok(()) };
    for (place, line) in (1_i64..).zip(&plan.lines) {
        for (version, text) in versions(&line.words) {
            rows.text(&making.name("plan-line", &line.id))?;
            rows.text(line.step.name())?;
            rows.number(place)?;
            rows.number(version)?;
            rows.text(text)?;
            rows.maybe(line.phone.as_deref())?;
            rows.yes(line.not_after_self_harm)?;
            rows.next()?;
        }
    }
    let day = |day: Option<crate::time::DiaryDay>| day.map(|day| day.to_string());
    let whole = [
        ("agreed-with", plan.agreed_with.clone()),
        ("agreed-on", day(plan.agreed_on)),
        ("reviewed-on", day(plan.reviewed_on)),
    ];
    for (step, text) in whole.into_iter().filter_map(|(step, text)| Some((step, text?))) {
        rows.empty()?;
        rows.text(step)?;
        rows.empty()?;
        rows.number(1)?;
        rows.text(&text)?;
        rows.empties(2)?;
        rows.next()?;
    }
    Ok(())
}
