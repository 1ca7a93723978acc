//! What is typed on a day's card: answers, ticks, note, away, missing links.

use super::entries::{change_as_shown, check_skill, each_once, find};
use super::{AnswerDay, Diary, MissingDraft};
use crate::card::{Answer, CardItem, checked_text};
use crate::error::{Error, Given, Result};
use crate::safety::Offer;
use crate::store::kinds::{answer_field, day, day_answer, item, recorded_fields, setting, skill_tick};
use crate::store::{Action, Fields, Value, cards};
use crate::time::{EntryTime, Moment};

impl Diary {
    /// Saves what was typed on a day's card. A number replaces exactly the check-ins of that day it saw. Returns whether to
    /// offer the safety plan.
    ///
    /// # Errors
    /// `Invalid` or `NotFound` naming what can't be taken; nothing is saved then.
    pub fn answer_day(&self, now: Moment, draft: AnswerDay) -> Result<Offer> {
        let typed = draft.answers.clone();
        let for_day = draft.day;
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
        })?;
        Ok(self.offered(now, for_day, false, typed))
    }
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
    if fields.is_empty() { Ok(()) } else { change_as_shown(action, day::KIND, &id, fields) }
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
