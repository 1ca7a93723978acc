//! How body and feeling go together in a person's own days: which feelings sit where, what comes before them, what went along with
//! skills and visits, how it changes. Pure functions over one table of days; each finding says its number of days, its interval and
//! how sure it is, and none says what leads to what. Suicide urges and self-harm are never looked at here.

mod associations;
mod day_table;
mod finding;
mod levels;
mod moments;
mod places;
mod questions;
pub mod statistics;
mod triggers;
mod visits;

pub use crate::card::life_threatening;
pub use day_table::{DayTable, DayTableMaker, Days, PlaceSeries};
pub use finding::{Finding, FindingKind, Insights, NextDay, NotEnough, Subject, Verdict};
pub use levels::{BEFORE, LATELY, LatelyAndBefore};
pub use moments::Noted;
pub use places::is_part;
pub use questions::{InsightQuestion, MOST_QUESTIONS, looked_at};
pub use statistics::{Level, When};

use crate::card::SkillInfo;
use crate::sessions::Visit;

/// What is looked at.
#[derive(Debug, Clone, Copy)]
pub struct LookedAt<'a> {
    /// The days.
    pub table: &'a DayTable,
    /// The person's own questions.
    pub questions: &'a [InsightQuestion],
    /// The check-ins, in the order they were recorded.
    pub noted: &'a [Noted],
    /// The skills and their modules.
    pub skills: &'a [SkillInfo],
    /// The visits.
    pub visits: &'a [Visit],
}

/// Looks at everything. Findings come by what they are about, the person's own questions first.
pub fn insights(of: LookedAt<'_>) -> Insights {
    let mut insights = associations::associations(of.table, of.questions);
    triggers::triggers(of.table, &mut insights);
    moments::skills(of.noted, of.skills, &mut insights);
    visits::visits(of.table, of.visits, &mut insights);
    levels::trends(of.table, &mut insights);
    insights
}
