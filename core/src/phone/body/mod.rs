//! The body's screens: the figure to draw and what a touch on it means, a day's map, a span of days, one place over
//! time, scans. This file holds the rows that they share; readings are saved with a check-in.

mod copied;
mod day;
mod figure;
mod history;
mod marks;
mod over_time;
mod scan;

use super::Diary;
use super::error::Result;
use super::values::Day;
use crate::body::{self, Side, View};
use crate::text::Texts;
use crate::time::{DiaryDay, Moment};

pub use copied::ToConfirm;
pub use day::{BodyPlace, BodyScreen, FeltRow};
pub use figure::{BodyFigure, BodyHit, FigureRegion, FigureView};
pub use history::{FeltEntry, PlaceHistory};
pub use marks::{BodyFill, BodyMark, MapLegendRow};
pub use over_time::{BodyPeak, BodyPeriodScreen, BodyPlaceOverTime, SensationDays};
pub use scan::{BodyScanScreen, ScanStep};

/// How many days a span has that nobody chose: four weeks.
const SPAN: i64 = 28;

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

impl RegionRow {
    pub(super) fn of(region: &body::Region, texts: &Texts) -> Self {
        let (id, label) = (region.id.clone(), texts.region(&region.id));
        Self { id, label, view: region.view, side: region.side, intimate: region.intimate }
    }
}

impl Diary {
    /// A span of days: up to today, and four weeks long, where nothing else is said.
    pub(super) fn span(&self, now: Moment, from: Option<Day>, to: Option<Day>) -> Result<[DiaryDay; 2]> {
        let to = to.map(Day::checked).transpose()?.map_or_else(|| self.diary.today(now), Ok)?;
        let from = from.map(Day::checked).transpose()?;
        Ok([from.unwrap_or_else(|| to.plus(1 - SPAN)), to])
    }
}
