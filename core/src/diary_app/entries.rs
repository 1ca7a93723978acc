//! Check-ins.

use std::collections::BTreeSet;

use super::safety::all_given;
use super::{CheckInDraft, Diary, Saved};
use crate::body::{BodyAnswer, BodyReading, Sensation};
use crate::card::{CardItem, ItemId, SkillId, checked_tag, checked_text, skill_pack};
use crate::error::{Error, Given, Result};
use crate::safety::{Offer, veils};
use crate::store::interface::{DISCREET, is_on};
use crate::store::kinds::{body, check_in, item, setting};
use crate::store::{Action, Fields, log};
use crate::time::{EntryTime, Moment};

impl Diary {
    /// Saves a check-in; durable when it returns. Returns its id, and whether to offer the safety plan.
    ///
    /// # Errors
    /// `Invalid` or `NotFound` naming the item, skill, region or text that can't be taken; nothing is saved then.
    pub fn check_in(&self, now: Moment, draft: CheckInDraft) -> Result<Saved> {
        let id = self.new_id(now)?;
        let (for_day, answers) = (draft.for_day, all_given(draft.answers.clone()));
        self.act(now, |action| save(action, &id, draft))?;
        Ok(Saved { id, offer: self.offered(now, for_day, true, answers) })
    }

    /// Adds to a check-in, or corrects what it says. What the draft leaves out stays. Returns whether to offer the safety plan.
    ///
    /// # Errors
    /// As [`Diary::check_in`]; `NotFound` when there is no such check-in.
    pub fn edit_check_in(&self, now: Moment, id: &str, draft: CheckInDraft) -> Result<Offer> {
        let answers = all_given(draft.answers.clone());
        let for_day = self.act(now, |action| {
            edit(action, id, draft)?;
            Ok(log::record(action.file(), check_in::KIND, id)?.text("for_day").and_then(|day| day.parse().ok()))
        })?;
        Ok(self.offered(now, for_day, false, answers))
    }

    /// Deletes a check-in. History keeps it; a newer edit on another device brings it back.
    ///
    /// # Errors
    /// `NotFound` when there is no such check-in.
    pub fn delete_check_in(&self, now: Moment, id: &str) -> Result<()> {
        self.act(now, |action| {
            require(action, check_in::KIND, id)?;
            action.delete(check_in::KIND, id)
        })?;
        // An act may have been in it, after which a contact rested.
        self.publish_quietly(now);
        Ok(())
    }
}

pub(super) fn save(action: &mut Action<'_>, id: &str, draft: CheckInDraft) -> Result<()> {
    let (time, said) = checked(action, draft)?;
    let empty = said.answers.is_empty() && said.readings.is_empty() && said.triggers.is_empty() && said.scan.is_none();
    if empty && said.skills.is_empty() && said.note.is_none() && said.trigger_text.is_none() {
        return Err(Error::invalid("check-in", Given::nothing(), "at least one answer, skill, trigger or note"));
    }
    action.change(check_in::KIND, id, check_in::fields(&time, &said))
}

pub(super) fn edit(action: &mut Action<'_>, id: &str, draft: CheckInDraft) -> Result<()> {
    require(action, check_in::KIND, id)?;
    let keep_time = draft.for_day.is_none();
    let unsaid = checked_unsaid(action, &draft)?;
    let (time, said) = checked(action, draft)?;
    let mut fields = check_in::fields(&time, &said);
    let before = log::record(action.file(), check_in::KIND, id)?;
    fields.extend(check_in::emptied(&before, &unsaid));
    // A copied reading that is said anew is an observation from now on.
    fields.extend(body::confirmed(&before, &said.readings));
    // The edit has its own stamp; the entry keeps the moment it was typed unless it moves to another day.
    ["recorded_at", "offset", "source"].iter().for_each(|field| drop(fields.remove(*field)));
    if keep_time {
        fields.remove("for_day");
    }
    if fields.is_empty() {
        return Err(Error::invalid("check-in", Given::nothing(), "at least one answer, skill, trigger or note"));
    }
    change_as_shown(action, check_in::KIND, id, fields)
}

pub(super) fn checked(action: &Action<'_>, draft: CheckInDraft) -> Result<(EntryTime, check_in::Said)> {
    let start = setting::day_start(action.file())?;
    let time = EntryTime::typed(action.now(), start, draft.for_day, draft.in_session)?;
    let items = item::read_all(action.file())?;
    each_once("item", draft.answers.iter().map(|(item, _)| item.as_str()))?;
    each_once("skill", draft.skills.iter().map(|used| used.skill.as_str()))?;
    let answers = draft.answers.into_iter().map(|(id, answer)| {
        let item = find(&items, &id)?;
        item.scale.check(id.as_str(), &answer)?;
        Ok((id, item.rule() == crate::card::DayRule::Highest, answer))
    });
    let unmarked = checked_readings(&draft.readings, draft.unmark)?;
    draft.skills.iter().try_for_each(|used| check_skill(&used.skill))?;
    let text = |field, text: Option<String>| text.map(|text| checked_text(field, &text)).transpose();
    let said = check_in::Said {
        answers: answers.collect::<Result<_>>()?,
        readings: draft.readings,
        unmarked,
        scan: draft.scan.map(|scan| scan.checked()).transpose()?,
        triggers: draft.triggers.iter().map(|tag| checked_tag(tag)).collect::<Result<_>>()?,
        trigger_text: text("trigger-text", draft.trigger_text)?,
        skills: draft.skills,
        note: text("note", draft.note)?,
    };
    Ok((time, said))
}

/// What an edit takes away again; what it says as well can't be among it.
fn checked_unsaid(action: &Action<'_>, draft: &CheckInDraft) -> Result<check_in::Unsaid> {
    let items = item::read_all(action.file())?;
    draft.unanswer.iter().try_for_each(|id| find(&items, id).map(drop))?;
    draft.unskill.iter().try_for_each(check_skill)?;
    let said = draft.answers.iter().map(|(item, _)| item);
    each_once("item", said.chain(&draft.unanswer).map(ItemId::as_str))?;
    let said = draft.skills.iter().map(|used| &used.skill);
    each_once("skill", said.chain(&draft.unskill).map(SkillId::as_str))?;
    each_once("trigger", draft.triggers.iter().chain(&draft.untrigger).map(String::as_str))?;
    Ok(check_in::Unsaid {
        answers: draft.unanswer.clone(),
        triggers: draft.untrigger.iter().map(|tag| checked_tag(tag)).collect::<Result<_>>()?,
        skills: draft.unskill.clone(),
    })
}

/// Checks readings and those to be taken away, which are named by readings, too.
fn checked_readings(readings: &[BodyReading], unmark: Vec<(String, Sensation)>) -> Result<Vec<BodyReading>> {
    let named = unmark.into_iter().map(|(target, of)| BodyReading::new(&target, of, BodyAnswer::Declined));
    let unmarked: Vec<_> = named.collect();
    readings.iter().chain(&unmarked).try_for_each(BodyReading::check)?;
    let names: Vec<_> = readings.iter().chain(&unmarked).map(body::name).collect();
    each_once("body", names.iter().map(String::as_str))?;
    Ok(unmarked)
}

/// Changes a day or a check-in. In discreet mode its notes are not shown: what is typed then stands beside them.
pub(super) fn change_as_shown(action: &mut Action<'_>, kind: &str, id: &str, fields: Fields) -> Result<()> {
    if is_on(action.file(), DISCREET)? {
        action.change_unseen(kind, id, fields, veils)
    } else {
        action.change(kind, id, fields)
    }
}

pub(super) fn find<'a>(items: &'a [CardItem], id: &ItemId) -> Result<&'a CardItem> {
    let found = items.iter().find(|item| item.id == *id);
    found.ok_or_else(|| Error::not_found("item", Given::value(id), "an item of the card; `template show` lists them"))
}

/// Of two answers to one question, which is meant?
pub(super) fn each_once<'a>(field: &str, names: impl Iterator<Item = &'a str>) -> Result<()> {
    let mut seen = BTreeSet::new();
    for name in names {
        if !seen.insert(name) {
            return Err(Error::invalid(field, Given::value(name), "each of them once"));
        }
    }
    Ok(())
}

/// A name that is mistyped must not become a skill.
pub(super) fn check_skill(id: &SkillId) -> Result<()> {
    let known = skill_pack().1.iter().any(|skill| skill.id == *id);
    let refused = || Error::not_found("skill", Given::value(id), "a skill of the pack; `somacard skills` lists them");
    if known { Ok(()) } else { Err(refused()) }
}

pub(super) fn require(action: &Action<'_>, kind: &str, id: &str) -> Result<()> {
    if log::record(action.file(), kind, id)?.live() {
        return Ok(());
    }
    Err(Error::not_found(kind, Given::value(id), "an id from `history`"))
}
