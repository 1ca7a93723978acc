//! The plan: six steps in the field's order and reasons for living, each with lines in own words. A line with a phone number is
//! somebody to reach.

use serde::{Deserialize, Serialize};

use crate::card::Versions;
use crate::error::{Error, Given, Result};
use crate::time::DiaryDay;

/// A step of the plan, in the order in which they are gone through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Step {
    /// Signs that it is getting bad.
    Signs,
    /// What I can do myself.
    Myself,
    /// People and places that take my mind off it.
    Distraction,
    /// People I can ask for help.
    People,
    /// Professionals and agencies.
    Professionals,
    /// Making my surroundings safe.
    Surroundings,
    /// Reasons for living.
    Reasons,
}

impl Step {
    /// All of them, in order.
    pub const ALL: [Self; 7] = [
        Self::Signs,
        Self::Myself,
        Self::Distraction,
        Self::People,
        Self::Professionals,
        Self::Surroundings,
        Self::Reasons,
    ];

    /// The name used in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Signs => "signs",
            Self::Myself => "myself",
            Self::Distraction => "distraction",
            Self::People => "people",
            Self::Professionals => "professionals",
            Self::Surroundings => "surroundings",
            Self::Reasons => "reasons",
        }
    }

    /// The step of a name.
    ///
    /// # Errors
    /// `NotFound` for any other name.
    pub fn from_name(name: &str) -> Result<Self> {
        let found = Self::ALL.into_iter().find(|step| step.name() == name);
        let names = || Self::ALL.map(Self::name).join(", ");
        found.ok_or_else(|| Error::not_found("step", Given::value(name), names()))
    }

    /// Whether its lines can have a phone number.
    pub fn has_contacts(self) -> bool {
        matches!(self, Self::Distraction | Self::People | Self::Professionals)
    }
}

/// A line of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanLine {
    /// Its id.
    pub id: String,
    /// The step it stands in.
    pub step: Step,
    /// Its words; of somebody to reach, who that is.
    pub words: Versions,
    /// How to reach them.
    pub phone: Option<String>,
    /// Agreed: not for 24 hours after self-harm.
    pub not_after_self_harm: bool,
    /// Its place within the step; lower first.
    pub sort: i64,
}

/// The plan.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SafetyPlan {
    /// Its lines, by step and place.
    pub lines: Vec<PlanLine>,
    /// With whom it was agreed, in own words.
    pub agreed_with: Option<String>,
    /// When it was agreed.
    pub agreed_on: Option<DiaryDay>,
    /// When it was last gone through.
    pub reviewed_on: Option<DiaryDay>,
}

impl SafetyPlan {
    /// A plan of these lines, in the order in which they are shown.
    pub fn ordered(mut self) -> Self {
        self.lines.sort_by(|a, b| (a.step, a.sort, &a.id).cmp(&(b.step, b.sort, &b.id)));
        self
    }

    /// The lines of a step.
    pub fn step(&self, step: Step) -> impl Iterator<Item = &PlanLine> {
        self.lines.iter().filter(move |line| line.step == step)
    }

    /// Whether nothing was written yet.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }
}
