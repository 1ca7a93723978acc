//! The parts of a diary that can be shared, each chosen by itself. What is not chosen is named in all that goes out.

use serde::{Serialize, Serializer};

use crate::error::{Error, Given, Result};

/// A part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum SharePart {
    /// The diary card: the numbers of the days, skills, how much was filled in.
    Card,
    /// What is about danger to life: suicide and self-harm, urges and acts.
    LifeThreatening,
    /// The single check-ins behind the days' numbers.
    CheckIns,
    /// The body map.
    Body,
    /// Regions that a map hides until the person shows them.
    HiddenRegions,
    /// What went together; only in the report.
    Together,
    /// Visits: before and after, and the day after.
    Visits,
    /// Sessions: planned, attended, missed.
    Sessions,
    /// Where touch is welcome.
    TouchPlan,
    /// Those health questions before massage that the person chose, with their answers.
    Screening,
    /// The terms of a massage session, in own words.
    SessionTerms,
    /// Notes, triggers and all other own words.
    Notes,
    /// Chain analyses.
    Chains,
    /// Private reasons: why a touch is not welcome, what happened to a boundary.
    PrivateReasons,
    /// The ratings of relationships.
    RelationshipRatings,
    /// The safety plan.
    SafetyPlan,
}

impl SharePart {
    /// All, in the order in which they are named.
    pub const ALL: [Self; 16] = [
        Self::Card,
        Self::LifeThreatening,
        Self::CheckIns,
        Self::Body,
        Self::HiddenRegions,
        Self::Together,
        Self::Visits,
        Self::Sessions,
        Self::TouchPlan,
        Self::Screening,
        Self::SessionTerms,
        Self::Notes,
        Self::Chains,
        Self::PrivateReasons,
        Self::RelationshipRatings,
        Self::SafetyPlan,
    ];

    /// The name used in files, on the command line, and in the texts after `part-`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Card => "card",
            Self::LifeThreatening => "life-threatening",
            Self::CheckIns => "check-ins",
            Self::Body => "body",
            Self::HiddenRegions => "hidden-regions",
            Self::Together => "together",
            Self::Visits => "visits",
            Self::Sessions => "sessions",
            Self::TouchPlan => "touch-plan",
            Self::Screening => "screening",
            Self::SessionTerms => "session-terms",
            Self::Notes => "notes",
            Self::Chains => "chains",
            Self::PrivateReasons => "private-reasons",
            Self::RelationshipRatings => "relationship-ratings",
            Self::SafetyPlan => "safety-plan",
        }
    }

    /// The part of a name.
    ///
    /// # Errors
    /// `NotFound` for any other name.
    pub fn from_name(name: &str) -> Result<Self> {
        let names = || Self::ALL.map(Self::name).join(", ");
        let found = Self::ALL.into_iter().find(|part| part.name() == name);
        found.ok_or_else(|| Error::not_found("part", Given::value(name), names()))
    }
}

impl Serialize for SharePart {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(self.name())
    }
}
