//! What treatment is for: a life worth living, and DBT's order of targets.

use serde::Serialize;

use super::Versions;

/// DBT's order of treatment targets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum DbtTarget {
    /// Life-threatening behaviour comes first.
    LifeThreatening,
    /// Then what gets in the way of therapy.
    TherapyInterfering,
    /// Then what gets in the way of a good life.
    QualityOfLife,
    /// Then skills.
    Skills,
}

impl DbtTarget {
    /// All targets, first things first.
    pub const ALL: [Self; 4] = [Self::LifeThreatening, Self::TherapyInterfering, Self::QualityOfLife, Self::Skills];

    /// The name used in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::LifeThreatening => "life-threatening",
            Self::TherapyInterfering => "therapy-interfering",
            Self::QualityOfLife => "quality-of-life",
            Self::Skills => "skills",
        }
    }

    /// The target of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|target| target.name() == name)
    }
}

/// The person's goals. Target behaviours are card items with a [`DbtTarget`]; the skill of the week stands in the week's
/// header.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Goals {
    /// What a life worth living is to this person.
    pub life_worth_living: Versions,
}
