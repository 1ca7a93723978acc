//! Check-ins and what is typed on a day's card.

use std::collections::BTreeSet;

use super::{AnswerDay, CheckInDraft, Diary, MissingDraft};
use crate::body::{BodyAnswer, BodyReading};
use crate::card::{Answer, CardItem, ItemId, SkillId, checked_tag, checked_text, skill_pack};
use crate::error::{Error, Given, Result};
use crate::store::kinds::{answer_field, body, check_in, day, day_answer, item, recorded_fields, setting, skill_tick};
use crate::store::{Action, Fields, Value, cards, log};
use crate::time::{EntryTime, Moment};

impl Diary {
    /// Saves a check-in; durable when it returns. Returns its id.
    ///
    /// # Errors
    /// `Invalid` or `NotFound` naming the item, skill, region or text that can't be taken; nothing is saved then.
    pub fn check_in(&self, now: Moment, draft: CheckInDraft) -> Result<String> {
        let id = self.new_id(now)?;
        self.act(now, |action| save(action, &id, draft))?;
        Ok(id)
    }

    /// Adds to a check-in, or corrects what it says. What the draft leaves out stays.
    ///
    /// # Errors
    /// As [`Diary::check_in`]; `NotFound` when there is no such check-in.
    pub fn edit_check_in(&self, now: Moment, id: &str, draft: CheckInDraft) -> Result<()> {
        self.act(now, |action| {
            require(action, check_in::KIND, id)?;
            let keep_time = draft.for_day.is_none();
            let (time, said) = checked(action, draft)?;
            let mut fields = check_in::fields(&time, &said);
            // A copied reading that is said anew is an observation from now on.
            fields.extend(body::confirmed(&log::record(action.file(), check_in::KIND, id)?, &said.readings));
            // The edit has its own stamp; the entry keeps the moment it was typed unless it moves to another day.
            ["recorded_at", "offset", "source"].iter().for_each(|field| drop(fields.remove(*field)));
            if keep_time {
                fields.remove("for_day");
            }
            if fields.is_empty() {
                return Err(Error::invalid(
                    "check-in",
                    Given::nothing(),
                    "at least one answer, skill, trigger or note",
                ));
            }
            action.change(check_in::KIND, id, fields)
        })
    }

    /// Deletes a check-in. History keeps it; a newer edit on another device brings it back.
    ///
    /// # Errors
    /// `NotFound` when there is no such check-in.
    pub fn delete_check_in(&self, now: Moment, id: &str) -> Result<()> {
        self.act(now, |action| {
            require(action, check_in::KIND, id)?;
            action.delete(check_in::KIND, id)
        })
    }

    /// Saves what was typed on a day's card. A number replaces exactly the check-ins of that day it saw.
    ///
    /// # Errors
    /// `Invalid` or `NotFound` naming what can't be taken; nothing is saved then.
    pub fn answer_day(&self, now: Moment, draft: AnswerDay) -> Result<()> {
        self.act(now, |action| {
            let start = setting::day_start(action.file())?;
            let time = EntryTime::typed(now, start, draft.day, draft.in_session)?;
            let items = item::read_all(action.file())?;
            each_once("item", draft.answers.iter().map(|(item, _)| item.as_str()))?;
            each_once("skill", draft.ticks.iter().map(|(skill, _)| skill.as_str()))?;
            for (id, answer) in &draft.answers {
                save_answer(action, &time, find(&items, id)?, answer.as_ref())?;
            }
            for (skill, ticked) in &draft.ticks {
                check_skill(skill)?;
                let id = skill_tick::id(time.for_day, skill);
                action.change(skill_tick::KIND, &id, skill_tick::fields(&time, *ticked))?;
            }
            save_day(action, &time, &draft)
        })
    }
}

fn save(action: &mut Action<'_>, id: &str, draft: CheckInDraft) -> Result<()> {
    let (time, said) = checked(action, draft)?;
    let empty = said.answers.is_empty() && said.readings.is_empty() && said.triggers.is_empty() && said.scan.is_none();
    if empty && said.skills.is_empty() && said.note.is_none() && said.trigger_text.is_none() {
        return Err(Error::invalid("check-in", Given::nothing(), "at least one answer, skill, trigger or note"));
    }
    action.change(check_in::KIND, id, check_in::fields(&time, &said))
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
    let unmarked = draft.unmark.into_iter().map(|(target, sensation)| {
        let reading = BodyReading::new(&target, sensation, BodyAnswer::Declined);
        reading.check().map(|()| reading)
    });
    let unmarked: Vec<_> = unmarked.collect::<Result<_>>()?;
    draft.readings.iter().try_for_each(|reading| reading.check())?;
    let names: Vec<_> = draft.readings.iter().chain(&unmarked).map(body::name).collect();
    each_once("body", names.iter().map(String::as_str))?;
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

pub(super) fn find<'a>(items: &'a [CardItem], id: &ItemId) -> Result<&'a CardItem> {
    let found = items.iter().find(|item| item.id == *id);
    found.ok_or_else(|| Error::not_found("item", Given::value(id), "an item of the card; `template show` lists them"))
}

/// Of two answers to one question, which is meant?
fn each_once<'a>(field: &str, names: impl Iterator<Item = &'a str>) -> Result<()> {
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

fn save_answer(action: &mut Action<'_>, time: &EntryTime, item: &CardItem, answer: Option<&Answer>) -> Result<()> {
    let id = day_answer::id(time.for_day, &item.id);
    let Some(answer) = answer else { return action.delete(day_answer::KIND, &id) };
    item.scale.check(item.id.as_str(), answer)?;
    let (policy, value) = answer_field(item.rule() == crate::card::DayRule::Highest, answer);
    let mut fields = recorded_fields(time);
    fields.insert(if policy == "text" { "text.answer".into() } else { policy.into() }, value);
    let seen = cards::stamps_of(action.file(), time.for_day, &item.id)?;
    action.change_seeing(day_answer::KIND, &id, fields, &seen)
}

fn save_day(action: &mut Action<'_>, time: &EntryTime, draft: &AnswerDay) -> Result<()> {
    let mut fields = Fields::new();
    if let Some(note) = &draft.note {
        fields = recorded_fields(time);
        fields.insert("text.note".into(), Value::Text(checked_text("note", note)?));
    }
    if let Some(away) = draft.away {
        fields.insert("away".into(), Value::Bool(away));
    }
    fields.extend(missing_fields(action, time, draft)?);
    let id = time.for_day.to_string();
    if fields.is_empty() { Ok(()) } else { action.change(day::KIND, &id, fields) }
}

fn missing_fields(action: &Action<'_>, time: &EntryTime, draft: &AnswerDay) -> Result<Fields> {
    let missing = &draft.missing;
    if *missing == MissingDraft::default() {
        return Ok(Fields::new());
    }
    let day = time.for_day;
    let away = match draft.away {
        Some(away) => away,
        None => cards::days(action.file(), day, day)?.get(&day).is_some_and(|known| known.away),
    };
    if away || cards::filled(action.file(), day)? {
        return Err(Error::invalid("missing", Given::value(day), "a day that was not filled in and not away"));
    }
    let asked = [("knew", missing.knew), ("willing", missing.willing), ("thought_of_it", missing.thought_of_it)];
    let said = asked.into_iter().filter_map(|(name, yes)| Some((name.to_owned(), Value::Bool(yes?))));
    let mut fields: Fields = said.collect();
    if let Some(text) = &missing.in_the_way {
        fields.insert("text.in_the_way".into(), Value::Text(checked_text("in-the-way", text)?));
    }
    Ok(fields)
}
