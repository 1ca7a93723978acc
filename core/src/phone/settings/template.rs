//! The card's template: its lines, past and present, and what can be changed of them.

use super::{ItemEdit, NewItem, SettingsScreen};
use crate::card::{self, ItemId};
use crate::phone::Diary;
use crate::phone::card::Item;
use crate::phone::error::{Result, saved_then};
use crate::phone::values::{Day, now as checked};
use crate::time::{DiaryDay, Moment};

/// Who put a line on the card.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
#[serde(rename_all = "snake_case", tag = "is")]
pub enum ItemOwner {
    /// The person.
    Person,
    /// A pack of the app.
    Pack {
        /// Its id.
        pack: String,
    },
    /// An import.
    Import {
        /// The name of its map.
        map: String,
    },
    /// A clinic whose template was accepted.
    Clinic {
        /// The pair of the link, which may be gone by now.
        pair: String,
    },
}

/// A line of the card, past or present.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct TemplateLine {
    /// The line.
    pub item: Item,
    /// The heading of its kind.
    pub heading: String,
    /// The name of its target.
    pub target_label: Option<String>,
    /// The person's own wording, where the label is that.
    pub own_label: Option<String>,
    /// Who put it there.
    pub owner: ItemOwner,
    /// Whether the card asks for it today.
    pub asked: bool,
    /// First day it is asked, if there is one.
    pub active_from: Option<Day>,
    /// First day it is no longer asked, if there is one.
    pub active_to: Option<Day>,
    /// The id of the line whose place it took.
    pub replaces: Option<String>,
}

/// A line that was added.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ItemAdded {
    /// Its id.
    pub id: String,
    /// The settings, as they are now.
    pub settings: SettingsScreen,
}

#[uniffi::export]
impl Diary {
    /// Adds a line of the person's own to the card. One that replaces another takes its place from today on; old days
    /// stay as they were answered.
    ///
    /// # Errors
    /// `Invalid` for a label or a range that is none; `NotFound` when the line to replace is not there.
    pub fn add_item(&self, now: Moment, item: NewItem) -> Result<ItemAdded> {
        let id = self.diary.add_item(checked(now)?, item.checked()?)?.to_string();
        let settings = saved_then(&id, self.settings(now))?;
        Ok(ItemAdded { id, settings })
    }

    /// Changes a line's wording, target or last day.
    ///
    /// # Errors
    /// `NotFound` for an unknown line; `Invalid` for a label that is none, for a part that is both set and cleared,
    /// or for no change at all.
    pub fn edit_item(&self, now: Moment, id: String, edit: ItemEdit) -> Result<SettingsScreen> {
        self.diary.edit_item(checked(now)?, &ItemId::new(&id)?, edit.checked()?)?;
        self.settings(now)
    }

    /// Moves a line one place up or down among the lines of its heading that are asked. The first stays first, the last
    /// stays last.
    ///
    /// # Errors
    /// `NotFound` for an unknown line; `Invalid` for one that is not asked.
    pub fn move_item(&self, now: Moment, id: String, up: bool) -> Result<SettingsScreen> {
        self.diary.move_item(checked(now)?, &ItemId::new(&id)?, up)?;
        self.settings(now)
    }
}

impl Diary {
    pub(super) fn template_lines(&self, today: DiaryDay) -> Result<Vec<TemplateLine>> {
        let (all, texts) = (self.diary.template()?, &self.texts);
        let line = |item: &card::CardItem| TemplateLine {
            item: Item::of(item, &all, texts),
            heading: texts.say(&format!("kind-{}", item.kind.name())),
            target_label: item.target.map(|target| texts.say(&format!("target-{}", target.name()))),
            own_label: item.label.clone(),
            owner: item.owner.clone().into(),
            asked: item.active_on(today),
            active_from: item.active_from.map(Day::from),
            active_to: item.active_to.map(Day::from),
            replaces: item.replaces.as_ref().map(ItemId::to_string),
        };
        Ok(all.iter().map(line).collect())
    }
}

impl From<card::Owner> for ItemOwner {
    fn from(owner: card::Owner) -> Self {
        match owner {
            card::Owner::Person => Self::Person,
            card::Owner::Pack(pack) => Self::Pack { pack },
            card::Owner::Import(map) => Self::Import { map },
            card::Owner::Clinic(pair) => Self::Clinic { pair },
        }
    }
}
