//! Writing the plan, line by line.

use crate::card::{checked_label, checked_text};
use crate::error::{Error, Given, Result};
use crate::safety::{SafetyPlan, Step};
use crate::store::kinds::safety;
use crate::store::{Action, Fields, Value, log};
use crate::time::{DiaryDay, Moment};

use super::super::Diary;
use super::super::entries::require;

/// How far apart new lines stand: another fits between the same two some thirty times before any has to move. A line that moves is
/// written, and would come back if another device took it away meanwhile.
const APART: i64 = 1 << 32;

/// What can be said of a line of the plan. What is left out stays as it was; a new one needs words.
#[derive(Debug, Clone, Default)]
pub struct PlanLineEdit {
    /// Own words; of somebody to reach, who that is.
    pub words: Option<String>,
    /// How to reach them, where the step has contacts; an empty one takes it away.
    pub phone: Option<String>,
    /// Agreed: not for 24 hours after self-harm.
    pub not_after_self_harm: Option<bool>,
    /// Its place within the step, from 0.
    pub place: Option<usize>,
}

/// What can be said of the whole plan. What is left out stays as it was; an empty text or day takes it away.
#[derive(Debug, Clone, Default)]
pub struct SafetyPlanEdit {
    /// With whom it was agreed.
    pub agreed_with: Option<String>,
    /// When.
    pub agreed_on: Option<Option<DiaryDay>>,
    /// When it was last gone through.
    pub reviewed_on: Option<Option<DiaryDay>>,
    /// The country whose lines are shown, as two letters.
    pub country: Option<String>,
}

impl Diary {
    /// The plan.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn safety_plan(&self) -> Result<SafetyPlan> {
        self.read(|file| safety::plan(file, None))
    }

    /// The plan as it was at a moment.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn safety_plan_at(&self, moment: Moment) -> Result<SafetyPlan> {
        self.read(|file| safety::plan(file, Some(moment.instant)))
    }

    /// When the plan was changed, in milliseconds since 1970, newest first.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn safety_plan_changes(&self) -> Result<Vec<i64>> {
        self.read(safety::changed)
    }

    /// Adds a line. Returns its id.
    ///
    /// # Errors
    /// `Invalid` for words or a number that are none, or a number in a step without contacts.
    pub fn add_plan_line(&self, now: Moment, step: Step, said: PlanLineEdit) -> Result<String> {
        let id = self.new_id(now)?;
        let whole = PlanLineEdit { words: Some(said.words.clone().unwrap_or_default()), ..said };
        self.act(now, |action| {
            let mut fields = line_fields(step, &whole)?;
            fields.insert("step".into(), Value::Text(step.name().into()));
            let place = whole.place.unwrap_or(usize::MAX);
            fields.insert("sort".into(), Value::Int(make_room(action, step, &id, place)?));
            action.change(safety::LINE, &id, fields)
        })?;
        self.publish_quietly(now);
        Ok(id)
    }

    /// Changes a line. Its step stays.
    ///
    /// # Errors
    /// `NotFound` when there is none; as [`Diary::add_plan_line`].
    pub fn edit_plan_line(&self, now: Moment, id: &str, edit: &PlanLineEdit) -> Result<()> {
        self.act(now, |action| {
            require(action, safety::LINE, id)?;
            let step = Step::from_name(log::record(action.file(), safety::LINE, id)?.text("step").unwrap_or_default())?;
            let mut fields = line_fields(step, edit)?;
            if let Some(place) = edit.place {
                fields.insert("sort".into(), Value::Int(make_room(action, step, id, place)?));
            }
            if fields.is_empty() {
                return Err(Error::invalid("line", Given::nothing(), "words, a number, a place or an agreement"));
            }
            action.change(safety::LINE, id, fields)
        })?;
        self.publish_quietly(now);
        Ok(())
    }

    /// Takes a line away. History keeps it.
    ///
    /// # Errors
    /// `NotFound` when there is none.
    pub fn delete_plan_line(&self, now: Moment, id: &str) -> Result<()> {
        self.act(now, |action| {
            require(action, safety::LINE, id)?;
            action.delete(safety::LINE, id)
        })?;
        self.publish_quietly(now);
        Ok(())
    }

    /// Says something of the whole plan, or chooses the country. It is the person's choice: nothing looks where they are.
    ///
    /// # Errors
    /// `Invalid` for a text or a country that is none, or when nothing is said.
    pub fn edit_safety_plan(&self, now: Moment, edit: &SafetyPlanEdit) -> Result<()> {
        let mut fields = Fields::new();
        let day = |day: Option<DiaryDay>| day.map_or(Value::Null, |day| Value::Text(day.to_string()));
        fields.extend(edit.agreed_on.map(|on| ("agreed_on".into(), day(on))));
        fields.extend(edit.reviewed_on.map(|on| ("reviewed_on".into(), day(on))));
        fields.extend(optional("agreed_with", edit.agreed_with.as_deref(), checked_label)?);
        fields.extend(optional("country", edit.country.as_deref(), checked_country)?);
        if fields.is_empty() {
            return Err(Error::invalid("plan", Given::nothing(), "an agreement, a review or a country"));
        }
        self.act(now, |action| action.change(safety::PLAN, safety::ID, fields))?;
        self.publish_quietly(now);
        Ok(())
    }
}

/// A text that an empty one takes away.
fn optional(
    field: &str,
    text: Option<&str>,
    check: impl FnOnce(&str, &str) -> Result<String>,
) -> Result<Option<(String, Value)>> {
    let Some(text) = text else { return Ok(None) };
    let value = if text.trim().is_empty() { Value::Null } else { Value::Text(check(field, text)?) };
    Ok(Some((field.into(), value)))
}

/// Any country's code: one the pack does not know yet is no mistake.
fn checked_country(field: &str, code: &str) -> Result<String> {
    let code = code.trim().to_uppercase();
    match code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase()) {
        true => Ok(code),
        false => Err(Error::invalid(field, Given::text(&code), "a country as two letters, as in ES")),
    }
}

fn line_fields(step: Step, edit: &PlanLineEdit) -> Result<Fields> {
    let mut fields = Fields::new();
    if let Some(words) = &edit.words {
        if words.trim().is_empty() {
            return Err(Error::invalid(
                "words",
                Given::nothing(),
                "words; a line that is no longer true can be deleted",
            ));
        }
        fields.insert("text.words".into(), Value::Text(checked_text("words", words)?));
    }
    let contact =
        edit.phone.as_ref().is_some_and(|phone| !phone.trim().is_empty()) || edit.not_after_self_harm == Some(true);
    if contact && !step.has_contacts() {
        return Err(Error::invalid(
            "phone",
            Given::value(step.name()),
            "a number in distraction, people or professionals",
        ));
    }
    fields.extend(optional("phone", edit.phone.as_deref(), checked_label)?);
    fields.extend(edit.not_after_self_harm.map(|rests| ("not_after_self_harm".into(), Value::Bool(rests))));
    Ok(fields)
}

/// The sort key that puts a line at a place of its step; the others are moved apart where there is no room.
fn make_room(action: &mut Action<'_>, step: Step, id: &str, place: usize) -> Result<i64> {
    let plan = safety::plan(action.file(), None)?;
    let others: Vec<_> = plan.step(step).filter(|line| line.id != id).collect();
    let before = place.min(others.len()).checked_sub(1).map(|last| others[last].sort);
    let after = others.get(place.min(others.len())).map(|line| line.sort);
    match (before, after) {
        (None, None) => Ok(APART),
        (Some(before), None) if before < i64::MAX => Ok(before.saturating_add(APART)),
        (None, Some(after)) if after > i64::MIN => Ok(after.saturating_sub(APART)),
        (Some(before), Some(after)) if after.saturating_sub(before) > 1 => Ok(before.midpoint(after)),
        _ => {
            for (number, line) in (1..).zip(&others) {
                let fields = Fields::from([("sort".into(), Value::Int(number * 2 * APART))]);
                action.change(safety::LINE, &line.id, fields)?;
            }
            Ok(i64::try_from(place.min(others.len())).unwrap_or(0) * 2 * APART + APART)
        }
    }
}
