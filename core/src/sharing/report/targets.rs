//! The first page: what treatment is about, in DBT's order of targets. Each line says on how many days it is known, the highest,
//! and on how many days it was above 0.

use serde::Serialize;

use super::Material;
use super::points::{Point, of_day, points};
use crate::card::{CardItem, DbtTarget, ItemId, ItemKind, Scale, life_threatening};
use crate::time::DiaryDay;

/// The lines of one target.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TargetPart {
    /// Which.
    pub target: DbtTarget,
    /// Its lines, in the card's order.
    pub lines: Vec<TargetLine>,
}

/// One line of the card over the days.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TargetLine {
    /// Which.
    pub item: ItemId,
    /// Days on which it was answered.
    pub known: u32,
    /// Of these, days above 0, or with yes.
    pub above_zero: u32,
    /// The highest, and the first day it was reached.
    pub peak: Option<(i32, DiaryDay)>,
    /// All of it, of what is counted.
    pub total: Option<i64>,
    /// Points for a chart.
    pub points: Vec<Point>,
}

/// The parts, first things first. A target of which no line is known is there, with no line.
pub(super) fn parts(material: &Material) -> Vec<TargetPart> {
    let items = &material.items;
    let lines = |target| {
        let of_target = items.iter().filter(move |item| drawn(item) && target_of(item, items) == Some(target));
        of_target.filter_map(|item| line(material, item)).collect()
    };
    DbtTarget::ALL.map(|target| TargetPart { target, lines: lines(target) }).into()
}

fn drawn(item: &CardItem) -> bool {
    !matches!(item.scale, Scale::Text | Scale::Skills)
}

/// What the person said, else what the field does: what is taken belongs to quality of life.
fn target_of(item: &CardItem, all: &[CardItem]) -> Option<DbtTarget> {
    if life_threatening(item, all) {
        return Some(DbtTarget::LifeThreatening);
    }
    let taken = matches!(item.kind, ItemKind::Substance | ItemKind::Medication).then_some(DbtTarget::QualityOfLife);
    item.target.or(taken)
}

/// A line that was answered, or is still asked.
fn line(material: &Material, item: &CardItem) -> Option<TargetLine> {
    let known: Vec<_> = material.days.iter().filter_map(|day| Some((of_day(day, &item.id)?, day.day))).collect();
    let asked = item.active_on(material.from) || item.active_on(material.to);
    if known.is_empty() && !asked {
        return None;
    }
    let count = |counted: usize| u32::try_from(counted).unwrap_or(u32::MAX);
    let total = (item.scale == Scale::Count && !known.is_empty())
        .then(|| known.iter().map(|(number, _)| i64::from(*number)).sum());
    Some(TargetLine {
        item: item.id.clone(),
        known: count(known.len()),
        above_zero: count(known.iter().filter(|(number, _)| *number > 0).count()),
        peak: known.iter().copied().reduce(|peak, other| if other.0 > peak.0 { other } else { peak }),
        total,
        points: points(material, &item.id),
    })
}
