//! Chains and goals.

use super::Diary;
use super::entries::{find, require};
use crate::card::{Chain, ChainLink, Goals, ItemId, checked_text};
use crate::error::{Error, Given, Result};
use crate::store::kinds::{chain, entry_fields, goals, item, setting};
use crate::store::{Action, Fields, Value};
use crate::time::{DiaryDay, EntryTime, Moment};

/// A chain to be saved, or what to change of one. What is left out stays empty, or as it was.
#[derive(Debug, Clone, Default)]
pub struct ChainDraft {
    /// The day it is about.
    pub day: Option<DiaryDay>,
    /// Written together with the DBT therapist.
    pub in_session: bool,
    /// The target behaviour it is about.
    pub behaviour: Option<ItemId>,
    /// It is about none: takes the behaviour away.
    pub no_behaviour: bool,
    /// What made the person vulnerable.
    pub vulnerability: Option<String>,
    /// What prompted it.
    pub prompting_event: Option<String>,
    /// The links, in order; replaces all links.
    pub links: Option<Vec<ChainLink>>,
    /// What followed.
    pub consequences: Option<String>,
    /// A skill that could stand in its place.
    pub skill_instead: Option<String>,
    /// What repairs it.
    pub repair: Option<String>,
}

impl Diary {
    /// Saves a chain. Returns its id.
    ///
    /// # Errors
    /// `Invalid` or `NotFound` naming the part that can't be taken.
    pub fn add_chain(&self, now: Moment, draft: ChainDraft) -> Result<String> {
        let id = self.new_id(now)?;
        self.act(now, |action| {
            let mut fields = entry_fields(&placed(action, &draft)?);
            fields.extend(something(said(&draft, 0)?)?);
            action.change(chain::KIND, &id, fields)
        })?;
        Ok(id)
    }

    /// Changes parts of a chain.
    ///
    /// # Errors
    /// `NotFound` when there is no such chain, `Invalid` naming the part that can't be taken.
    pub fn edit_chain(&self, now: Moment, id: &str, draft: ChainDraft) -> Result<()> {
        self.act(now, |action| {
            require(action, chain::KIND, id)?;
            placed(action, &draft)?;
            let before = crate::store::log::record(action.file(), chain::KIND, id)?.with_prefix("link.").count();
            let mut fields = said(&draft, before)?;
            fields.extend(draft.day.map(|day| ("for_day".into(), Value::Text(day.to_string()))));
            action.change(chain::KIND, id, something(fields)?)
        })
    }

    /// Deletes a chain. History keeps it.
    ///
    /// # Errors
    /// `NotFound` when there is no such chain.
    pub fn delete_chain(&self, now: Moment, id: &str) -> Result<()> {
        self.delete_known(now, chain::KIND, id)
    }

    /// All chains, newest day first.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn chains(&self) -> Result<Vec<Chain>> {
        self.read(chain::read_all)
    }

    /// The target behaviours of which there is a chain about a day.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn behaviours_with_chain(&self, day: DiaryDay) -> Result<Vec<ItemId>> {
        self.read(|file| chain::behaviours(file, day))
    }

    /// The person's goals.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn goals(&self) -> Result<Goals> {
        self.read(goals::read)
    }

    /// Says what a life worth living is.
    ///
    /// # Errors
    /// `Invalid` for a text that is too long.
    pub fn set_life_worth_living(&self, now: Moment, text: &str) -> Result<()> {
        let text = checked_text("life-worth-living", text)?;
        let fields = Fields::from([("text.life_worth_living".into(), Value::Text(text))]);
        self.act(now, |action| action.change(goals::KIND, goals::ID, fields))
    }
}

/// The time of a chain written now, about a day that has begun and a behaviour that is on the card.
fn placed(action: &Action<'_>, draft: &ChainDraft) -> Result<EntryTime> {
    if let Some(behaviour) = &draft.behaviour {
        find(&item::read_all(action.file())?, behaviour)?;
    }
    EntryTime::typed(action.now(), setting::day_start(action.file())?, draft.day, draft.in_session)
}

fn said(draft: &ChainDraft, links_before: usize) -> Result<Fields> {
    let texts =
        [&draft.vulnerability, &draft.prompting_event, &draft.consequences, &draft.skill_instead, &draft.repair];
    let mut fields = Fields::new();
    for (name, text) in chain::TEXTS.into_iter().zip(texts) {
        if let Some(text) = text {
            fields.insert(format!("text.{name}"), Value::Text(checked_text(name, text)?));
        }
    }
    if draft.no_behaviour {
        fields.insert("behaviour".into(), Value::Null);
    }
    fields.extend(draft.behaviour.as_ref().map(|item| ("behaviour".into(), Value::Text(item.to_string()))));
    if let Some(links) = &draft.links {
        links.iter().try_for_each(|link| checked_text("link", &link.text).map(drop))?;
        fields.extend(chain::link_fields(links, links_before));
    }
    Ok(fields)
}

fn something(fields: Fields) -> Result<Fields> {
    let nothing = || Error::invalid("chain", Given::nothing(), "at least one part of the chain");
    if fields.is_empty() { Err(nothing()) } else { Ok(fields) }
}
