//! A chain analysis: how one thing led to another, from vulnerability to consequences, and what could be done instead.
//! Offered after a target behaviour, never demanded.

use serde::Serialize;

use super::{ItemId, Versions};
use crate::time::EntryTime;

/// What a link of the chain is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum LinkKind {
    /// A thought.
    Thought,
    /// An emotion.
    Emotion,
    /// A sensation in a region of the body.
    Body,
    /// An urge.
    Urge,
    /// An action.
    Action,
}

impl LinkKind {
    /// All kinds.
    pub const ALL: [Self; 5] = [Self::Thought, Self::Emotion, Self::Body, Self::Urge, Self::Action];

    /// The name used in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Thought => "thought",
            Self::Emotion => "emotion",
            Self::Body => "body",
            Self::Urge => "urge",
            Self::Action => "action",
        }
    }

    /// The kind of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// One link, in the person's words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChainLink {
    /// What it is.
    pub kind: LinkKind,
    /// What happened.
    pub text: String,
}

/// A whole chain. Every part may be left empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Chain {
    /// Stable id.
    pub id: String,
    /// The day it is about and when it was written.
    #[serde(flatten)]
    pub time: EntryTime,
    /// The target behaviour it is about.
    pub behaviour: Option<ItemId>,
    /// What made the person vulnerable.
    pub vulnerability: Versions,
    /// What prompted it.
    pub prompting_event: Versions,
    /// The links, in order.
    pub links: Vec<ChainLink>,
    /// What followed.
    pub consequences: Versions,
    /// A skill that could stand in its place.
    pub skill_instead: Versions,
    /// What repairs it.
    pub repair: Versions,
}
