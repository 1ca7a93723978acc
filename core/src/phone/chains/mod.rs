//! Chains and goals: how one thing led to another, and what treatment is for.

mod goals;
mod new_chain;

use super::Diary;
use super::card::Named;
use super::error::{Result, saved_then};
use super::values::{Day, now as checked};
use crate::card::{Chain, ChainLink, ItemId, ItemKind, LinkKind};
use crate::time::{Moment, Source};

pub use goals::{GoalsScreen, TargetGoals};
pub use new_chain::{NewChain, NewChainLink};

/// A link of a chain.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ChainLinkRow {
    /// What it is.
    pub kind: LinkKind,
    /// The kind's name.
    pub label: String,
    /// What happened.
    pub text: String,
}

/// A kind of link to choose from.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct LinkChoice {
    /// The kind.
    pub kind: LinkKind,
    /// Its name.
    pub label: String,
}

/// A chain. Of each text there are two or more where devices wrote at once, and none where it was left empty.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ChainRow {
    /// Stable id.
    pub id: String,
    /// The day it is about.
    pub for_day: Day,
    /// When it was written.
    pub recorded_at: Moment,
    /// How it came about.
    pub source: Source,
    /// The target behaviour it is about.
    pub behaviour: Option<Named>,
    /// What made the person vulnerable.
    pub vulnerability: Vec<String>,
    /// What prompted it.
    pub prompting_event: Vec<String>,
    /// The links, in order.
    pub links: Vec<ChainLinkRow>,
    /// What followed.
    pub consequences: Vec<String>,
    /// A skill that could stand in its place.
    pub skill_instead: Vec<String>,
    /// What repairs it.
    pub repair: Vec<String>,
}

/// All chains, and what a new one can be made of.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ChainsScreen {
    /// What the screen holds: every change told with this revision or a lower one.
    pub revision: u64,
    /// The person's current day.
    pub today: Day,
    /// The chains, the newest day first.
    pub chains: Vec<ChainRow>,
    /// Target behaviours that the card asks for today.
    pub behaviours: Vec<Named>,
    /// Kinds of links.
    pub link_kinds: Vec<LinkChoice>,
}

/// A chain that was saved.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ChainSaved {
    /// Its id.
    pub id: String,
    /// All chains, as they are now.
    pub chains: ChainsScreen,
}

#[uniffi::export]
impl Diary {
    /// All chains. It shows all that was written, also in discreet mode.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn chains(&self, now: Moment) -> Result<ChainsScreen> {
        let revision = self.diary.revision();
        let today = self.diary.today(checked(now)?)?;
        let items = self.diary.template()?;
        let named = |id: &ItemId| {
            let label = items.iter().find(|item| item.id == *id).map(|item| self.texts.item(item));
            Named { id: id.to_string(), label: label.unwrap_or_else(|| id.to_string()) }
        };
        let asked = items.iter().filter(|item| item.kind == ItemKind::TargetBehaviour && item.active_on(today));
        let chains = self.diary.chains()?;
        Ok(ChainsScreen {
            revision,
            today: today.into(),
            behaviours: asked.map(|item| named(&item.id)).collect(),
            link_kinds: LinkKind::ALL.map(|kind| LinkChoice { kind, label: self.link_label(kind) }).into(),
            chains: chains.into_iter().map(|chain| self.chain_row(chain, named)).collect(),
        })
    }

    /// Saves a chain. It is offered after a target behaviour, never demanded.
    ///
    /// # Errors
    /// `Invalid` or `NotFound` naming the part that can't be taken; nothing is saved then.
    pub fn add_chain(&self, now: Moment, chain: NewChain) -> Result<ChainSaved> {
        let id = self.diary.add_chain(checked(now)?, chain.checked()?)?;
        let chains = saved_then(&id, self.chains(now))?;
        Ok(ChainSaved { id, chains })
    }

    /// Changes parts of a chain.
    ///
    /// # Errors
    /// `NotFound` when there is no such chain; `Invalid` naming the part that can't be taken, or when nothing is said.
    pub fn edit_chain(&self, now: Moment, id: String, chain: NewChain) -> Result<ChainSaved> {
        self.diary.edit_chain(checked(now)?, &id, chain.checked()?)?;
        Ok(ChainSaved { id, chains: self.chains(now)? })
    }

    /// Deletes a chain. History keeps it.
    ///
    /// # Errors
    /// `NotFound` when there is no such chain.
    pub fn delete_chain(&self, now: Moment, id: String) -> Result<ChainsScreen> {
        self.diary.delete_chain(checked(now)?, &id)?;
        self.chains(now)
    }
}

impl Diary {
    fn link_label(&self, kind: LinkKind) -> String {
        self.texts.say(&format!("link-{}", kind.name()))
    }

    fn chain_row(&self, chain: Chain, named: impl Fn(&ItemId) -> Named) -> ChainRow {
        let link =
            |link: ChainLink| ChainLinkRow { kind: link.kind, label: self.link_label(link.kind), text: link.text };
        ChainRow {
            id: chain.id,
            for_day: chain.time.for_day.into(),
            recorded_at: chain.time.recorded_at,
            source: chain.time.source,
            behaviour: chain.behaviour.as_ref().map(named),
            vulnerability: chain.vulnerability.0,
            prompting_event: chain.prompting_event.0,
            links: chain.links.into_iter().map(link).collect(),
            consequences: chain.consequences.0,
            skill_instead: chain.skill_instead.0,
            repair: chain.repair.0,
        }
    }
}
