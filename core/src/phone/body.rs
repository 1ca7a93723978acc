//! The body's screens: the figure to draw, a day's map, a span of days, scans.

use crate::body::{self, Side, View};
use crate::text::Texts;

/// A region of the figure, by the name a screen shows.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct RegionRow {
    /// Stable id, such as `shoulder-blade-left`.
    pub id: String,
    /// Its name, with its side.
    pub label: String,
    /// Front or back.
    pub view: View,
    /// The person's own side.
    pub side: Side,
    /// Hidden on the map until the person shows it.
    pub intimate: bool,
}

/// One screen of a body scan.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ScanStep {
    /// The part of the body.
    pub heading: String,
    /// Its regions on one view, in reading order.
    pub regions: Vec<RegionRow>,
}

impl RegionRow {
    pub(super) fn of(region: &body::Region, texts: &Texts) -> Self {
        let (id, label) = (region.id.clone(), texts.region(&region.id));
        Self { id, label, view: region.view, side: region.side, intimate: region.intimate }
    }
}

impl ScanStep {
    pub(super) fn of(steps: &[body::ScanStep], texts: &Texts) -> Vec<Self> {
        let step = |step: &body::ScanStep| Self {
            heading: texts.say(&format!("group-{}", step.group)),
            regions: step.regions.iter().map(|region| RegionRow::of(region, texts)).collect(),
        };
        steps.iter().map(step).collect()
    }
}
