//! The week cards, four weeks side by side: the view in which a person and their DBT therapist see patterns.

use serde::Serialize;

use super::Material;
use crate::card::{Shares, WeekCard};
use crate::time::DiaryDay;

/// So many weeks are shown as cards; of earlier ones the charts speak.
const MOST_WEEKS: usize = 12;

/// Four weeks, or fewer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WeekSheet {
    /// The weeks, oldest first. A week holds only days that the report is about.
    pub weeks: Vec<WeekCard>,
}

/// The sheets of the last weeks, oldest first; the last is whole.
pub(super) fn sheets(material: &Material) -> Vec<WeekSheet> {
    let mut firsts: Vec<_> = material.week_starts().collect();
    firsts.drain(..firsts.len().saturating_sub(MOST_WEEKS));
    let sheets = firsts
        .rchunks(4)
        .map(|firsts| WeekSheet { weeks: firsts.iter().map(|first| card(material, *first)).collect() });
    sheets.rev().collect()
}

fn card(material: &Material, first_day: DiaryDay) -> WeekCard {
    let days = material.week(first_day).to_vec();
    let header = material.headers.get(&first_day).cloned().unwrap_or_default();
    let shares = Shares::of(&days, material.began, material.today);
    WeekCard { first_day, header, days, shares }
}
