//! Where touch is welcome in body work: per region avoid, ask first, or usually fine, which still means ask. What is not
//! marked is ask first. Breasts, groin and genitals are locked to avoid: state rules of the United States ask for written
//! consent for breast work and keep genitals outside of practice. Consent is for the day it is given.

use serde::Serialize;

use super::{Region, regions};
use crate::card::Versions;
use crate::error::{Error, Given, Result};

/// How welcome touch is, from the most to the least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum TouchLevel {
    /// Usually fine; still ask.
    UsuallyFine,
    /// Ask first.
    AskFirst,
    /// Avoid.
    Avoid,
}

/// A region in the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Touch {
    /// The region.
    pub region: &'static str,
    /// How welcome touch is there: what was marked, or stricter.
    pub level: TouchLevel,
    /// What the person marked; nothing where they did not.
    pub marked: Option<TouchLevel>,
    /// Always avoid.
    pub locked: bool,
    /// A place to leave out after the health questions. Why is not told.
    pub no_go: bool,
    /// Why, in own words. Private.
    pub reason: Versions,
}

/// The plan: every region, in reading order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TouchPlan {
    /// The regions.
    pub touches: Vec<Touch>,
}

impl TouchLevel {
    /// All, from the most welcome to the least.
    pub const ALL: [Self; 3] = [Self::UsuallyFine, Self::AskFirst, Self::Avoid];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::UsuallyFine => "usually-fine",
            Self::AskFirst => "ask-first",
            Self::Avoid => "avoid",
        }
    }

    /// The level of this name.
    ///
    /// # Errors
    /// `Invalid` for any other.
    pub fn from_name(name: &str) -> Result<Self> {
        let level = Self::ALL.into_iter().find(|level| level.name() == name);
        level.ok_or_else(|| Error::invalid("touch", Given::value(name), "avoid, ask-first, usually-fine"))
    }

    /// Its number in the log, higher for stricter, so that two values that did not see each other merge to the stricter.
    pub(crate) fn number(self) -> i64 {
        self as i64
    }

    /// The level of a number; a number that a newer version wrote is as strict as can be.
    pub(crate) fn from_number(number: i64) -> Self {
        usize::try_from(number).ok().and_then(|number| Self::ALL.get(number).copied()).unwrap_or(Self::Avoid)
    }
}

impl TouchPlan {
    /// The plan from what was marked, by region, and the regions to leave out.
    pub(crate) fn of(
        mut marked: impl FnMut(&str) -> (Option<TouchLevel>, Versions),
        no_go: impl Fn(&str) -> bool,
    ) -> Self {
        let touch = |region: &'static Region| {
            let ((marked, reason), no_go) = (marked(&region.id), no_go(&region.id));
            let strict = region.intimate || no_go;
            let level = if strict { TouchLevel::Avoid } else { marked.unwrap_or(TouchLevel::AskFirst) };
            Touch { region: &region.id, level, marked, locked: region.intimate, no_go, reason }
        };
        Self { touches: regions().iter().map(touch).collect() }
    }
}

/// Checks that a region may have this level.
///
/// # Errors
/// `NotFound` for an unknown region; `Invalid` for anything but avoid where it is locked.
pub(crate) fn check_touch(region: &str, level: TouchLevel) -> Result<()> {
    if Region::find(region)?.intimate && level != TouchLevel::Avoid {
        return Err(Error::invalid("touch", Given::value(level.name()), "avoid: this region is locked to it"));
    }
    Ok(())
}
