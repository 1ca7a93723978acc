//! A chain to save, or what to change of one.

use crate::card::{ChainLink, ItemId, LinkKind};
use crate::diary_app::ChainDraft;
use crate::phone::error::Result;
use crate::phone::values::Day;

/// A link to save.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct NewChainLink {
    /// What it is.
    pub kind: LinkKind,
    /// What happened.
    pub text: String,
}

/// A chain to save, or what to change of one. Every part may stay empty; of a change, what is left out stays, and an
/// empty text takes one away.
#[derive(Debug, Clone, Default, PartialEq, Eq, uniffi::Record)]
pub struct NewChain {
    /// The day it is about; without one, the person's current day.
    #[uniffi(default = None)]
    pub day: Option<Day>,
    /// Written together with the DBT therapist.
    #[uniffi(default = false)]
    pub in_session: bool,
    /// The id of the target behaviour it is about.
    #[uniffi(default = None)]
    pub behaviour: Option<String>,
    /// It is about none: takes the behaviour away.
    #[uniffi(default = false)]
    pub clear_behaviour: bool,
    /// What made the person vulnerable.
    #[uniffi(default = None)]
    pub vulnerability: Option<String>,
    /// What prompted it.
    #[uniffi(default = None)]
    pub prompting_event: Option<String>,
    /// The links, in order: all of them, in the place of all there were.
    #[uniffi(default = None)]
    pub links: Option<Vec<NewChainLink>>,
    /// What followed.
    #[uniffi(default = None)]
    pub consequences: Option<String>,
    /// A skill that could stand in its place.
    #[uniffi(default = None)]
    pub skill_instead: Option<String>,
    /// What repairs it.
    #[uniffi(default = None)]
    pub repair: Option<String>,
}

impl NewChain {
    pub(super) fn checked(self) -> Result<ChainDraft> {
        let link = |link: NewChainLink| ChainLink { kind: link.kind, text: link.text };
        Ok(ChainDraft {
            day: self.day.map(Day::checked).transpose()?,
            in_session: self.in_session,
            no_behaviour: self.clear_behaviour,
            behaviour: self.behaviour.map(|id| ItemId::new(&id)).transpose()?,
            vulnerability: self.vulnerability,
            prompting_event: self.prompting_event,
            links: self.links.map(|links| links.into_iter().map(link).collect()),
            consequences: self.consequences,
            skill_instead: self.skill_instead,
            repair: self.repair,
        })
    }
}
