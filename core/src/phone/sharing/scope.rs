//! What goes to somebody, as a screen holds it: ticks, and nothing that is not ticked.

use std::collections::BTreeSet;

use crate::card::ItemId;
use crate::phone::Diary;
use crate::phone::error::Result;
use crate::sessions::{Role, screening_item};
use crate::sharing::{self, SharePart};

/// What goes to somebody.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ShareScope {
    /// What they are to the person. Of a recipient, what that one is, whatever stands here.
    pub role: Role,
    /// The parts that go.
    pub parts: Vec<SharePart>,
    /// Items of the card that don't go, by id, beside those that their part leaves out.
    #[uniffi(default = [])]
    pub without_items: Vec<String>,
    /// Health questions that go with their last answers, by id, where the part `Screening` goes.
    #[uniffi(default = [])]
    pub health_questions: Vec<String>,
}

#[uniffi::export]
impl Diary {
    /// What is usual for a role, on this person's map: for a DBT therapist the whole card; for a massage practitioner the
    /// touch plan, the health questions that are chosen, sessions with touch; for anybody else nothing until it is ticked.
    ///
    /// # Errors
    /// `Locked`.
    pub fn share_preset(&self, role: Role) -> Result<ShareScope> {
        Ok(self.diary.share_preset(role)?.into())
    }
}

impl ShareScope {
    /// The scope, checked.
    pub(super) fn checked(self) -> Result<sharing::ShareScope> {
        let Self { role, parts, without_items, health_questions } = self;
        let questions = health_questions.iter().map(|id| Ok(screening_item(id)?.id.clone()));
        Ok(sharing::ShareScope {
            role,
            parts: parts.into_iter().collect(),
            without_items: without_items.iter().map(|id| ItemId::new(id)).collect::<crate::Result<_>>()?,
            screening: questions.collect::<crate::Result<BTreeSet<_>>>()?,
        })
    }
}

impl From<sharing::ShareScope> for ShareScope {
    fn from(scope: sharing::ShareScope) -> Self {
        Self {
            role: scope.role,
            parts: scope.parts.into_iter().collect(),
            without_items: scope.without_items.iter().map(ToString::to_string).collect(),
            health_questions: scope.screening.into_iter().collect(),
        }
    }
}
