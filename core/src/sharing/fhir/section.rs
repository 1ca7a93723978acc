//! The sections of the document, in the order in which they are read.

use crate::sharing::SharePart;
use crate::text::Texts;

/// A section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Section {
    Notice,
    LeftOut,
    Report,
    Card,
    CheckIns,
    Body,
    Visits,
    Sessions,
    TouchPlan,
    Screening,
    Terms,
    Chains,
    Words,
    SafetyPlan,
    Origin,
}

impl Section {
    /// All of them.
    pub(crate) const ALL: [Self; 15] = [
        Self::Notice,
        Self::LeftOut,
        Self::Report,
        Self::Card,
        Self::CheckIns,
        Self::Body,
        Self::Visits,
        Self::Sessions,
        Self::TouchPlan,
        Self::Screening,
        Self::Terms,
        Self::Chains,
        Self::Words,
        Self::SafetyPlan,
        Self::Origin,
    ];

    /// Its code.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Notice => "notice",
            Self::LeftOut => "left-out",
            Self::Report => "report",
            Self::Card => "card",
            Self::CheckIns => "check-ins",
            Self::Body => "body",
            Self::Visits => "visits",
            Self::Sessions => "sessions",
            Self::TouchPlan => "touch-plan",
            Self::Screening => "screening",
            Self::Terms => "session-terms",
            Self::Chains => "chains",
            Self::Words => "words",
            Self::SafetyPlan => "safety-plan",
            Self::Origin => "origin",
        }
    }

    /// Its heading.
    pub(crate) fn title(self, texts: &Texts) -> String {
        texts.say(match self {
            Self::Notice => "report-notice",
            Self::LeftOut => "fhir-left-out",
            Self::Report => "report-title",
            Self::Card => "card-title",
            Self::CheckIns => "fhir-check-ins",
            Self::Body => "report-body",
            Self::Visits => "report-visits",
            Self::Sessions => "report-sessions",
            Self::TouchPlan => "touch-title",
            Self::Screening => "screening-title",
            Self::Terms => "touch-terms",
            Self::Chains => "report-chains",
            Self::Words => "report-words",
            Self::SafetyPlan => "report-safety-plan",
            Self::Origin => "fhir-origin",
        })
    }

    /// The part of the diary that is in it, for one that is there or is left out as a whole.
    pub(crate) fn part(self) -> Option<SharePart> {
        match self {
            Self::Card => Some(SharePart::Card),
            Self::CheckIns => Some(SharePart::CheckIns),
            Self::Body => Some(SharePart::Body),
            Self::Visits => Some(SharePart::Visits),
            Self::Sessions => Some(SharePart::Sessions),
            Self::TouchPlan => Some(SharePart::TouchPlan),
            Self::Screening => Some(SharePart::Screening),
            Self::Terms => Some(SharePart::SessionTerms),
            Self::Chains => Some(SharePart::Chains),
            Self::Words => Some(SharePart::Notes),
            Self::SafetyPlan => Some(SharePart::SafetyPlan),
            Self::Notice | Self::LeftOut | Self::Report | Self::Origin => None,
        }
    }
}
