//! From a day to its card: what the person types in the evening, the morning after or in session.

use chrono::{NaiveDateTime, NaiveTime, TimeDelta};
use somacard_core::card::{Answer, ItemId, SkillId};
use somacard_core::time::DiaryDay;
use somacard_core::{AnswerDay, MissingDraft, Result};

use super::chance::Chance;
use super::habit::{Filled, Plan};
use super::life::{Entry, Own, What};
use super::person::{FEELINGS, Person, URGES};
use super::state::Day;
use super::words::{
    AFTER_SESSION, GOOD_DAY, HARD_DAY, HOW_REINFORCED, IN_THE_WAY, LATE_NOTES, QUIET_DAY, RETURNED, Words,
};

/// Writes cards.
pub(super) struct Pen<'a> {
    pub person: &'a Person,
    pub own: &'a Own,
    pub chance: Chance,
    pub words: Words,
}

/// The wall clock at this minute of a day, or of the next one.
pub(super) fn clock(day: DiaryDay, minute: i64, second: i64) -> NaiveDateTime {
    day.date().and_time(NaiveTime::MIN) + TimeDelta::seconds(minute * 60 + second)
}

impl Pen<'_> {
    /// The entry that says how the day was, if there is one. `returned` on the first day after a journey.
    pub(super) fn card_of(&mut self, day: &Day, plan: Plan, returned: bool) -> Result<Option<Entry>> {
        let second = self.chance.below(60) as i64;
        let hour = i64::from(self.person.habits.session.1) * 60;
        let (days, minute) = match plan.filled {
            Filled::Evening(minute) => (0, minute),
            Filled::Late(days, minute) => (days, minute),
            Filled::InSession(days) => (days, hour + 10),
            Filled::Missing(None) => return Ok(None),
            Filled::Missing(Some(days)) => (days, hour + 15),
            Filled::Away(days) => (days, 11 * 60 + days),
        };
        let draft = match plan.filled {
            Filled::Missing(_) => AnswerDay { missing: self.missing(), ..AnswerDay::default() },
            Filled::Away(_) => AnswerDay { away: Some(true), ..AnswerDay::default() },
            _ => self.filled(day, plan, returned)?,
        };
        let what = What::Card(AnswerDay { day: Some(day.date), ..draft });
        Ok(Some(Entry { at: clock(day.date.plus(days), minute, second), what }))
    }

    fn filled(&mut self, day: &Day, plan: Plan, returned: bool) -> Result<AnswerDay> {
        let mut answers = self.feelings(day)?;
        // On some evenings the numbers are all there is strength for.
        if !self.chance.happens(0.1) {
            answers.extend(self.facts(day)?);
        }
        let used = day.skills.iter().filter(|(_, number)| *number >= 4);
        let ticks = used.map(|(skill, _)| Ok((SkillId::new(skill)?, true))).collect::<Result<_>>()?;
        let in_session = matches!(plan.filled, Filled::InSession(_));
        let note = if in_session { None } else { self.note(day, plan, returned) };
        Ok(AnswerDay { in_session, answers, ticks, note, ..AnswerDay::default() })
    }

    fn feelings(&self, day: &Day) -> Result<Vec<(ItemId, Option<Answer>)>> {
        let mut said: Vec<(&str, i32)> = FEELINGS.into_iter().zip(day.feelings).collect();
        said.extend(URGES.into_iter().zip(day.urges));
        said.extend([
            ("joy", day.joy),
            ("emotional-misery", day.misery),
            ("physical-misery", day.physical),
            ("spaced-out", day.spaced_out),
        ]);
        let mut answers: Vec<_> =
            said.into_iter().map(|(item, number)| numbered(item, number)).collect::<Result<_>>()?;
        answers.extend(self.own.feeling.iter().map(|id| (id.clone(), Some(Answer::Number(day.own_feeling)))));
        Ok(answers)
    }

    fn facts(&mut self, day: &Day) -> Result<Vec<(ItemId, Option<Answer>)>> {
        let mut answers = vec![
            yes_no("suicide-attempt", false)?,
            numbered("self-harm", day.self_harm.into())?,
            numbered("lied", day.lied.into())?,
            yes_no("therapy-interfering", day.interfering)?,
            yes_no("medication-prescribed", day.prescribed)?,
            numbered("sleep", day.sleep)?,
            numbered("skills", self.skills(day))?,
            numbered("alcohol", day.drinks)?,
        ];
        if let Some(drinks) = self.person.drinks.filter(|_| day.drinks > 0) {
            answers.push(told("alcohol-what", drinks)?);
        }
        if let Some(tablet) = self.person.as_needed.filter(|_| day.as_needed) {
            answers.push(told("medication-as-needed", tablet)?);
        }
        let reinforced = self.chance.happens(if day.skills.is_empty() { 0.12 } else { 0.45 });
        answers.push(yes_no("reinforced-myself", reinforced)?);
        if reinforced && self.chance.happens(0.6) {
            answers.push(told("reinforced-how", &self.words.say(HOW_REINFORCED))?);
        }
        let counted = self.person.behaviour.counted;
        let behaviour = if counted { Answer::Number(day.behaviour.into()) } else { Answer::YesNo(day.behaviour) };
        answers.push((self.own.behaviour.clone(), Some(behaviour)));
        Ok(answers)
    }

    /// The day's own answer: mostly how far the best attempt came, sometimes a stricter one.
    fn skills(&mut self, day: &Day) -> i32 {
        match day.skills.iter().map(|(_, number)| *number as i32).max() {
            Some(best) if self.chance.happens(0.15) => (best - 1).max(1),
            Some(best) => best,
            None => *self.chance.pick(&[0, 0, 0, 1, 2]),
        }
    }

    fn note(&mut self, day: &Day, plan: Plan, returned: bool) -> Option<String> {
        let usual = self.person.habits.note;
        let (share, pool) = match (day.stressor, plan.filled) {
            _ if returned => (0.8, RETURNED),
            (Some(stressor), _) => (0.85, stressor.notes),
            (None, Filled::Late(..)) => (0.5, LATE_NOTES),
            _ if plan.session => (0.6, AFTER_SESSION),
            _ if day.hard() => (usual, HARD_DAY),
            _ if day.good => (usual, GOOD_DAY),
            _ => (usual * 0.7, QUIET_DAY),
        };
        self.chance.happens(share).then(|| self.words.say(pool))
    }

    fn missing(&mut self) -> MissingDraft {
        let knew = self.chance.happens(0.8);
        MissingDraft {
            knew: Some(knew),
            willing: knew.then(|| self.chance.happens(0.5)),
            thought_of_it: Some(knew && self.chance.happens(0.6)),
            in_the_way: self.chance.happens(0.8).then(|| self.words.say(IN_THE_WAY)),
        }
    }
}

fn numbered(item: &str, number: i32) -> Result<(ItemId, Option<Answer>)> {
    Ok((ItemId::new(item)?, Some(Answer::Number(number))))
}

fn yes_no(item: &str, yes: bool) -> Result<(ItemId, Option<Answer>)> {
    Ok((ItemId::new(item)?, Some(Answer::YesNo(yes))))
}

fn told(item: &str, text: &str) -> Result<(ItemId, Option<Answer>)> {
    Ok((ItemId::new(item)?, Some(Answer::Text(text.to_owned()))))
}
