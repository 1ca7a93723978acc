//! The rules that bring the plan up, as they are agreed with the DBT therapist.

use crate::card::{self, CardItem, ItemId};
use crate::diary_app;
use crate::phone::Diary;
use crate::phone::card::{Item, Scale};
use crate::phone::error::Result;
use crate::phone::values::set_or_cleared;
use crate::phone::values::{Day, now as checked};
use crate::safety::{Jump, UrgeRule};
use crate::text::Texts;
use crate::time::Moment;

/// A rise above what is usual for the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct UrgeJump {
    /// So much above the median of the last 14 days on which the item was filled in.
    pub by: i32,
    /// And at least this high.
    pub least: i32,
}

/// A rule.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct UrgeRuleRow {
    /// The item's id.
    pub item: String,
    /// The item's name.
    pub label: String,
    /// How the item is answered; nothing where the card does not have it.
    pub scale: Option<Scale>,
    /// From this number on; of a yes-or-no item 1 is yes.
    pub at_least: Option<i32>,
    /// Or on a rise.
    pub jump: Option<UrgeJump>,
    /// It is something that was done: "Hurt, or taken something?" is asked first.
    pub act: bool,
    /// One quiet line instead of the plan.
    pub quiet: bool,
    /// Whether it holds.
    pub on: bool,
    /// When it was agreed, if it was.
    pub agreed_on: Option<Day>,
    /// The rule in words.
    pub words: String,
}

/// The rules.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct UrgeRulesScreen {
    /// What the screen holds: every change told with this revision or a lower one.
    pub revision: u64,
    /// The rules, the default ones first.
    pub rules: Vec<UrgeRuleRow>,
    /// Lines of today's card that have no rule and can be given one.
    pub others: Vec<Item>,
}

/// A change of a rule, or a new one. What is left out stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, uniffi::Record)]
pub struct UrgeRuleEdit {
    /// From this number on.
    #[uniffi(default = None)]
    pub at_least: Option<i32>,
    /// Takes that number away.
    #[uniffi(default = false)]
    pub clear_at_least: bool,
    /// On a rise.
    #[uniffi(default = None)]
    pub jump: Option<UrgeJump>,
    /// Takes the rise away.
    #[uniffi(default = false)]
    pub clear_jump: bool,
    /// It is something that was done.
    #[uniffi(default = None)]
    pub act: Option<bool>,
    /// One quiet line instead of the plan.
    #[uniffi(default = None)]
    pub quiet: Option<bool>,
    /// Whether it holds.
    #[uniffi(default = None)]
    pub on: Option<bool>,
    /// When it was agreed.
    #[uniffi(default = None)]
    pub agreed_on: Option<Day>,
    /// Takes that day away.
    #[uniffi(default = false)]
    pub clear_agreed_on: bool,
}

#[uniffi::export]
impl Diary {
    /// The rules.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn urge_rules(&self, now: Moment) -> Result<UrgeRulesScreen> {
        let revision = self.diary.revision();
        let today = self.diary.today(checked(now)?)?;
        let (rules, items) = (self.diary.urge_rules()?, self.diary.template()?);
        let ruled = |item: &CardItem| rules.iter().any(|rule| rule.item == item.id);
        let open = |item: &&CardItem| item.active_on(today) && item.scale != card::Scale::Text && !ruled(item);
        Ok(UrgeRulesScreen {
            revision,
            others: items.iter().filter(open).map(|item| Item::of(item, &items, &self.texts)).collect(),
            rules: rules.iter().map(|rule| UrgeRuleRow::of(rule, &items, &self.texts)).collect(),
        })
    }

    /// Agrees a rule for an item of the card that counts, rates or says yes or no.
    ///
    /// # Errors
    /// `NotFound` for an item that the card does not have; `Invalid` for one without numbers, a number it can't have, a
    /// rule that nothing meets, or an act in one quiet line.
    pub fn edit_urge_rule(&self, now: Moment, item: String, edit: UrgeRuleEdit) -> Result<UrgeRulesScreen> {
        self.diary.edit_urge_rule(checked(now)?, &ItemId::new(&item)?, &edit.checked()?)?;
        self.urge_rules(now)
    }
}

impl UrgeRuleRow {
    fn of(rule: &UrgeRule, items: &[CardItem], texts: &Texts) -> Self {
        let item = items.iter().find(|item| item.id == rule.item);
        let yes_no = item.is_some_and(|item| item.scale == card::Scale::YesNo);
        Self {
            item: rule.item.to_string(),
            label: item.map_or_else(|| rule.item.to_string(), |item| texts.item(item)),
            scale: item.map(|item| Scale::of(&item.scale, texts)),
            at_least: rule.at_least,
            jump: rule.jump.map(|Jump { by, least }| UrgeJump { by, least }),
            act: rule.act,
            quiet: rule.quiet,
            on: rule.on,
            agreed_on: rule.agreed_on.map(Day::from),
            words: texts.urge_rule(rule, yes_no),
        }
    }
}

impl UrgeRuleEdit {
    fn checked(self) -> Result<diary_app::UrgeRuleEdit> {
        let jump = self.jump.map(|UrgeJump { by, least }| Jump { by, least });
        let agreed_on = self.agreed_on.map(Day::checked).transpose()?;
        Ok(diary_app::UrgeRuleEdit {
            at_least: set_or_cleared("at_least", self.at_least, self.clear_at_least)?,
            jump: set_or_cleared("jump", jump, self.clear_jump)?,
            act: self.act,
            quiet: self.quiet,
            on: self.on,
            agreed_on: set_or_cleared("agreed_on", agreed_on, self.clear_agreed_on)?,
        })
    }
}
