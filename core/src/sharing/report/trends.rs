//! How feelings, urges and other numbers went: each day, and of each week the middle value with the lowest and the highest.

use serde::Serialize;

use super::Material;
use super::points::{DAY_BY_DAY, Point, of_day, points};
use crate::card::{CardItem, ItemId, ItemKind, Scale};
use crate::time::DiaryDay;

/// One line of the card over the days.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Trend {
    /// Which.
    pub item: ItemId,
    /// Days on which it was answered; 0 when it was asked and never answered.
    pub known: u32,
    /// The two ends of the chart: those of the scale, or full hours around what was said.
    pub ends: (i32, i32),
    /// The middle value of all days.
    pub median: Option<f64>,
    /// Each day; empty where there are too many to draw.
    pub days: Vec<Point>,
    /// Each week.
    pub weeks: Vec<WeekPoint>,
}

/// A week.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WeekPoint {
    /// Its first day.
    pub first_day: DiaryDay,
    /// Days on which it was answered.
    pub known: u32,
    /// The lowest.
    pub low: Option<i32>,
    /// The middle value.
    pub median: Option<f64>,
    /// The highest.
    pub high: Option<i32>,
}

/// The trends, in the card's order.
pub(super) fn trends(material: &Material) -> Vec<Trend> {
    let asked = |item: &&CardItem| item.active_on(material.from) || item.active_on(material.to);
    let drawn = material.items.iter().filter(|item| drawn(item));
    drawn.filter_map(|item| trend(material, item).filter(|trend| trend.known > 0 || asked(&item))).collect()
}

fn drawn(item: &CardItem) -> bool {
    let kind = matches!(item.kind, ItemKind::Emotion | ItemKind::Urge | ItemKind::Sleep | ItemKind::Question);
    kind && matches!(item.scale, Scale::Peak | Scale::Range { .. } | Scale::Minutes)
}

fn trend(material: &Material, item: &CardItem) -> Option<Trend> {
    let mut all: Vec<_> = material.days.iter().filter_map(|day| of_day(day, &item.id)).collect();
    let (low, high) = item.scale.ends()?;
    let ends = match item.scale {
        Scale::Minutes => whole_hours(&all),
        _ => (low, high),
    };
    let days = if material.days.len() <= DAY_BY_DAY { points(material, &item.id) } else { Vec::new() };
    let weeks = material.week_starts().map(|first| week(material, item, first)).collect();
    let known = u32::try_from(all.len()).unwrap_or(u32::MAX);
    Some(Trend { item: item.id.clone(), known, ends, median: median(&mut all), days, weeks })
}

/// From the full hour below the lowest to the one above the highest.
fn whole_hours(minutes: &[i32]) -> (i32, i32) {
    let (low, high) = (minutes.iter().min().unwrap_or(&0), minutes.iter().max().unwrap_or(&0));
    let low = low / 60 * 60;
    (low, ((high + 59) / 60 * 60).max(low + 120))
}

fn week(material: &Material, item: &CardItem, first_day: DiaryDay) -> WeekPoint {
    let mut known: Vec<_> = material.week(first_day).iter().filter_map(|day| of_day(day, &item.id)).collect();
    let median = median(&mut known);
    WeekPoint {
        first_day,
        known: u32::try_from(known.len()).unwrap_or(u32::MAX),
        low: known.first().copied(),
        median,
        high: known.last().copied(),
    }
}

/// The middle value; of two in the middle, what lies between them. Leaves the numbers in order.
fn median(numbers: &mut [i32]) -> Option<f64> {
    numbers.sort_unstable();
    let upper = numbers.get(numbers.len() / 2)?;
    let lower = numbers.get((numbers.len() - 1) / 2)?;
    Some((f64::from(*lower) + f64::from(*upper)) / 2.0)
}
