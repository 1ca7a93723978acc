//! A body scan: its screens in reading order, and what brings the person back who stops it. It is off until chosen;
//! what was entered until a stop is saved with the check-in.

use super::RegionRow;
use crate::body;
use crate::phone::Diary;
use crate::phone::error::Result;
use crate::phone::skills::Suggestions;
use crate::phone::values::now as checked;
use crate::safety::Suggested;
use crate::text::Texts;
use crate::time::Moment;

/// One screen of a body scan.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ScanStep {
    /// The part of the body.
    pub heading: String,
    /// Its regions on one view, in reading order.
    pub regions: Vec<RegionRow>,
}

/// A body scan.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct BodyScanScreen {
    /// What the screen holds: every change told with this revision or a lower one.
    pub revision: u64,
    /// Its screens; nothing until the person chose to have scans.
    pub steps: Option<Vec<ScanStep>>,
    /// For "stop and ground", which is on each of its screens: what brings them back, in the person's own words.
    pub own_grounding: Vec<String>,
    /// And some ways to look outward.
    pub grounding: Option<Suggestions>,
}

#[uniffi::export]
impl Diary {
    /// The screens of a body scan.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn body_scan(&self) -> Result<BodyScanScreen> {
        let revision = self.diary.revision();
        let steps = self.diary.scan()?.map(|steps| ScanStep::of(&steps, &self.texts));
        let terms = self.diary.session_terms()?.0;
        let own = terms.into_iter().find(|(term, _)| *term == "grounding").map(|(_, words)| words.0);
        Ok(BodyScanScreen {
            revision,
            steps,
            own_grounding: own.unwrap_or_default(),
            grounding: Suggestions::of(Suggested::Outward, &self.texts),
        })
    }

    /// Chooses whether there are body scans.
    ///
    /// # Errors
    /// `CannotWrite`.
    pub fn set_scan(&self, now: Moment, on: bool) -> Result<BodyScanScreen> {
        self.diary.set_scan(checked(now)?, on)?;
        self.body_scan()
    }
}

impl ScanStep {
    pub(in crate::phone) fn of(steps: &[body::ScanStep], texts: &Texts) -> Vec<Self> {
        let step = |step: &body::ScanStep| Self {
            heading: texts.say(&format!("group-{}", step.group)),
            regions: step.regions.iter().map(|region| RegionRow::of(region, texts)).collect(),
        };
        steps.iter().map(step).collect()
    }
}
