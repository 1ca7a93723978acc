//! Points for charts: the days' highest, or the weeks' where there are many days.

use serde::Serialize;

use super::Material;
use crate::card::{Answer, DayCard, ItemId};
use crate::time::DiaryDay;

/// So many days are drawn one by one; of more, each week is a point.
pub(super) const DAY_BY_DAY: usize = 98;

/// A day, or a week by its first day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Point {
    /// The day.
    pub day: DiaryDay,
    /// Its number, the highest of a week; nothing where there is none, which is not 0.
    pub value: Option<i32>,
}

/// The number of an answer; 1 for yes, 0 for no.
pub(super) fn number(answer: &Answer) -> Option<i32> {
    match answer {
        Answer::Number(number) => Some(*number),
        Answer::YesNo(yes) => Some(i32::from(*yes)),
        Answer::Text(_) => None,
    }
}

/// The number of an item on a day.
pub(super) fn of_day(day: &DayCard, item: &ItemId) -> Option<i32> {
    day.items.get(item).and_then(|value| number(&value.value))
}

/// The points of an item.
pub(super) fn points(material: &Material, item: &ItemId) -> Vec<Point> {
    if material.days.len() <= DAY_BY_DAY {
        return material.days.iter().map(|day| Point { day: day.day, value: of_day(day, item) }).collect();
    }
    let highest = |first| material.week(first).iter().filter_map(|day| of_day(day, item)).max();
    material.week_starts().map(|day| Point { day, value: highest(day) }).collect()
}
