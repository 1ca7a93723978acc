//! A body scan: going through the regions group by group, head to foot, and noting what is there. It is off until the
//! person chooses it, and can be stopped on each of its screens; what was entered until then stays.

use serde::Serialize;

use super::{Region, regions};
use crate::error::{Error, Given, Result};

/// Which regions a scan asked about. Only an asked region that was not marked is 0; what was hidden, skipped, declined or
/// came after a stop is missing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct BodyScan {
    /// The regions that were asked, in reading order.
    pub asked: Vec<String>,
    /// Whether the person stopped to ground themselves.
    pub stopped: bool,
}

/// The regions of one screen of a scan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ScanStep {
    /// The part of the body.
    pub group: String,
    /// Its regions on this view, in reading order.
    pub regions: Vec<&'static Region>,
}

impl BodyScan {
    /// Checks the regions, and puts them in reading order, each once.
    ///
    /// # Errors
    /// `NotFound` for an unknown region, `Invalid` for a scan that asked nothing and was not stopped.
    pub fn checked(&self) -> Result<Self> {
        let mut asked: Vec<_> = self.asked.iter().map(|id| Region::find(id)).collect::<Result<_>>()?;
        asked.sort_by_key(|region| region.order);
        asked.dedup();
        if asked.is_empty() && !self.stopped {
            return Err(Error::invalid("scan", Given::nothing(), "at least one region that was asked"));
        }
        Ok(Self { asked: asked.into_iter().map(|region| region.id.clone()).collect(), stopped: self.stopped })
    }
}

/// The screens of a scan, in reading order, without the regions that are hidden.
pub fn scan_steps(show_intimate: bool) -> Vec<ScanStep> {
    let mut steps: Vec<ScanStep> = Vec::new();
    for region in regions().iter().filter(|region| show_intimate || !region.intimate) {
        match steps.last_mut() {
            Some(step) if step.group == region.group && step.regions[0].view == region.view => {
                step.regions.push(region)
            }
            _ => steps.push(ScanStep { group: region.group.clone(), regions: vec![region] }),
        }
    }
    steps
}
