//! What went together, with its uncertainty: as the insights say it, feelings and places of the body.

use serde::Serialize;

use super::Material;
use crate::insights::{Finding, FindingKind, NextDay, NotEnough};
use crate::time::DiaryDay;

/// Feelings and places of the body that went together.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Associations {
    /// The first of the days that were looked at: a few weeks say too little, so that these can be more than the report's.
    pub from: DiaryDay,
    /// The last of them.
    pub to: DiaryDay,
    /// Days with an entry.
    pub days: usize,
    /// How many pairs were looked at.
    pub pairs_tested: usize,
    /// The findings, the person's own questions first, then the surest.
    pub findings: Vec<Finding>,
    /// What takes more days.
    pub not_enough: Vec<NotEnough>,
    /// What was said of the days after visits: what was worse stands beside what was better.
    pub next_days: Vec<NextDay>,
    /// Findings around triggers (with notes only), skills, visits and the time before, each kind the surest first.
    pub around: Vec<Finding>,
}

/// The kinds that stand around what went together, in their order.
const AROUND: [FindingKind; 5] =
    [FindingKind::Trigger, FindingKind::Skill, FindingKind::Visit, FindingKind::Return, FindingKind::Trend];

pub(super) fn part(material: &Material) -> Associations {
    let insights = &material.insights;
    let of_kind = |kind: FindingKind| kind == FindingKind::Association;
    Associations {
        from: material.insights_from,
        to: material.to,
        days: insights.days,
        pairs_tested: insights.pairs_tested,
        findings: insights.told(FindingKind::Association).into_iter().cloned().collect(),
        not_enough: insights.not_enough.iter().filter(|open| of_kind(open.kind)).cloned().collect(),
        next_days: insights.next_days.iter().filter(|said| said.felt > 0).cloned().collect(),
        around: AROUND.into_iter().flat_map(|kind| insights.told(kind)).cloned().collect(),
    }
}
