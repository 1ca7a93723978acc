//! What a reminder is about, as it crosses.

use crate::card::ItemId;
use crate::phone::error::Result;
use crate::reminders::About;

/// What a reminder is about; by it the plan knows what counts as done.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
#[serde(rename_all = "snake_case", tag = "what")]
pub enum ReminderAbout {
    /// The day's card: done by an entry for that day, from four hours before on.
    Card,
    /// A body scan: done by a scan for that day, from four hours before on.
    BodyScan,
    /// A session to come.
    BeforeSession,
    /// A session that was: done by a visit.
    AfterSession,
    /// A medication of the card: done by a yes for that day, from four hours before on.
    Medication {
        /// The card's item.
        item: String,
    },
    /// Homework: done when the last one agreed is, or there is none.
    Homework,
    /// Going through the safety plan: done by a review on that day or in the week before.
    PlanReview,
    /// The person's own.
    Own,
}

impl ReminderAbout {
    pub(super) fn checked(self) -> Result<About> {
        Ok(match self {
            Self::Card => About::Card,
            Self::BodyScan => About::BodyScan,
            Self::BeforeSession => About::BeforeSession,
            Self::AfterSession => About::AfterSession,
            Self::Medication { item } => About::Medication(ItemId::new(&item)?),
            Self::Homework => About::Homework,
            Self::PlanReview => About::PlanReview,
            Self::Own => About::Own,
        })
    }
}

impl From<&About> for ReminderAbout {
    fn from(about: &About) -> Self {
        match about {
            About::Card => Self::Card,
            About::BodyScan => Self::BodyScan,
            About::BeforeSession => Self::BeforeSession,
            About::AfterSession => Self::AfterSession,
            About::Medication(item) => Self::Medication { item: item.to_string() },
            About::Homework => Self::Homework,
            About::PlanReview => Self::PlanReview,
            About::Own => Self::Own,
        }
    }
}
