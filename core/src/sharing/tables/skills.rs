//! Skills: each use with how it went, and those that were only ticked.

use super::column::{Column, Table};
use super::making::Making;
use super::rows::Rows;
use crate::card::{Effort, SkillId, SkillUse};
use crate::error::Result;
use crate::sharing::{OutDay, SharePart};

pub(super) const SKILLS: Table = Table {
    name: "skills",
    parts: &[SharePart::Card],
    columns: &[
        Column::date("day"),
        Column::word("check_in", "").or("ticked-or-left-out"),
        Column::word("skill", ""),
        Column::text("label"),
        Column::word("how", "use, tick"),
        Column::integer("number", "0 to 7").or("ticked"),
        Column::word("effort", EFFORTS).or("ticked"),
        Column::yes_no("helped").or("not-used"),
    ],
    day: Some(skills),
    rest: None,
};

const EFFORTS: &str = "not-thought, not-wanted, not-done, could-not, tried, without-trying";

fn skills(making: &Making<'_>, day: &OutDay, rows: &mut Rows<'_>) -> Result<()> {
    if making.has(SharePart::CheckIns) {
        for one in &day.check_ins {
            let name = making.name("check-in", &one.id);
            one.skills.iter().try_for_each(|used| row(making, day, rows, &name, used))?;
        }
    } else {
        day.card.skills.iter().try_for_each(|used| row(making, day, rows, "", used))?;
    }
    let was_used = |skill: &SkillId| day.card.skills.iter().any(|used| used.skill == *skill && used.used());
    for skill in day.card.ticks.iter().filter(|skill| !was_used(skill)) {
        rows.day(day.card.day)?;
        rows.empty()?;
        making.skill(rows, skill)?;
        rows.text("tick")?;
        rows.empties(3)?;
        rows.next()?;
    }
    Ok(())
}

fn row(making: &Making<'_>, day: &OutDay, rows: &mut Rows<'_>, check_in: &str, used: &SkillUse) -> Result<()> {
    rows.day(day.card.day)?;
    rows.text(check_in)?;
    making.skill(rows, &used.skill)?;
    rows.text("use")?;
    rows.number(used.number())?;
    rows.text(match used.effort {
        Effort::NotThought => "not-thought",
        Effort::NotWanted => "not-wanted",
        Effort::NotDone => "not-done",
        Effort::CouldNot => "could-not",
        Effort::Tried => "tried",
        Effort::WithoutTrying => "without-trying",
    })?;
    rows.maybe_yes(used.helped)?;
    rows.next()
}
