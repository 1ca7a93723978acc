//! The rules that bring the plan up, as they are agreed with the DBT therapist.

use crate::card::{CardItem, ItemId, Scale};
use crate::error::{Error, Given, Result};
use crate::safety::{Jump, UrgeRule};
use crate::store::kinds::{item, safety};
use crate::store::{Fields, Value};
use crate::time::{DiaryDay, Moment};

use super::super::Diary;
use super::super::entries::find;

/// What can be said of a rule. What is left out stays as it was.
#[derive(Debug, Clone, Default)]
pub struct UrgeRuleEdit {
    /// From this number on; nothing inside takes the threshold away.
    pub at_least: Option<Option<i32>>,
    /// On a rise; nothing inside takes it away.
    pub jump: Option<Option<Jump>>,
    /// It is something that was done.
    pub act: Option<bool>,
    /// One quiet line instead of the plan.
    pub quiet: Option<bool>,
    /// Whether it holds.
    pub on: Option<bool>,
    /// When it was agreed; nothing inside takes it away.
    pub agreed_on: Option<Option<DiaryDay>>,
}

impl Diary {
    /// The rules, the default ones first.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn urge_rules(&self) -> Result<Vec<UrgeRule>> {
        self.read(safety::rules)
    }

    /// Agrees a rule for an item of the card that counts, rates or says yes or no.
    ///
    /// # Errors
    /// `NotFound` for an item that the card does not have; `Invalid` for one without numbers, a number it can't have, a rule that
    /// nothing meets, or an act in one quiet line.
    pub fn edit_urge_rule(&self, now: Moment, id: &ItemId, edit: &UrgeRuleEdit) -> Result<()> {
        self.act(now, |action| {
            let items = item::read_all(action.file())?;
            let item = find(&items, id)?;
            let known = safety::rules(action.file())?.into_iter().find(|rule| rule.item == *id);
            let rule = edited(known.unwrap_or_else(|| UrgeRule::new(id.clone())), edit);
            check(&rule, item)?;
            action.change(safety::RULE, id.as_str(), fields(&rule))
        })?;
        self.publish_quietly(now);
        Ok(())
    }
}

fn edited(rule: UrgeRule, edit: &UrgeRuleEdit) -> UrgeRule {
    UrgeRule {
        at_least: edit.at_least.unwrap_or(rule.at_least),
        jump: edit.jump.unwrap_or(rule.jump),
        act: edit.act.unwrap_or(rule.act),
        quiet: edit.quiet.unwrap_or(rule.quiet),
        on: edit.on.unwrap_or(rule.on),
        agreed_on: edit.agreed_on.unwrap_or(rule.agreed_on),
        item: rule.item,
    }
}

fn check(rule: &UrgeRule, item: &CardItem) -> Result<()> {
    let yes_no = item.scale == Scale::YesNo;
    let text = item.scale == Scale::Text;
    let fits = |number: i32| {
        let answer = if yes_no { crate::card::Answer::YesNo(number == 1) } else { crate::card::Answer::Number(number) };
        item.scale.check(item.id.as_str(), &answer)
    };
    if text || (yes_no && rule.jump.is_some()) {
        return Err(Error::invalid("item", Given::value(&item.id), "an item with numbers, or yes or no"));
    }
    rule.at_least.map_or(Ok(()), fits)?;
    rule.jump.map_or(Ok(()), |jump| fits(jump.least))?;
    let (low, high) = item.scale.ends().unwrap_or((0, 1));
    if let Some(jump) = rule.jump.filter(|jump| !(1..=high - low).contains(&jump.by)) {
        return Err(Error::invalid("jump", Given::value(jump.by), format!("a rise of 1 to {}", high - low)));
    }
    if let Some(least) = rule.at_least.filter(|least| *least <= low) {
        return Err(Error::invalid("at-least", Given::value(least), format!("at least {}", low + 1)));
    }
    if rule.at_least.is_none() && rule.jump.is_none() {
        return Err(Error::invalid("at-least", Given::nothing(), "a number, or a rise; `off` switches a rule off"));
    }
    if rule.act && rule.quiet {
        return Err(Error::invalid("quiet", Given::value("yes"), "no: an act always asks about injury first"));
    }
    Ok(())
}

/// All fields of a rule: what is agreed is agreed as a whole.
fn fields(rule: &UrgeRule) -> Fields {
    let number = |number: Option<i32>| number.map_or(Value::Null, |number| Value::Int(number.into()));
    let day = rule.agreed_on.map_or(Value::Null, |day| Value::Text(day.to_string()));
    Fields::from([
        ("at_least".into(), number(rule.at_least)),
        ("jump_by".into(), number(rule.jump.map(|jump| jump.by))),
        ("jump_least".into(), number(rule.jump.map(|jump| jump.least))),
        ("act".into(), Value::Bool(rule.act)),
        ("quiet".into(), Value::Bool(rule.quiet)),
        ("on".into(), Value::Bool(rule.on)),
        ("agreed_on".into(), day),
    ])
}
