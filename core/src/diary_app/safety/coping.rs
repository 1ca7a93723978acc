//! From a strong sensation or emotion to what helped before.

use rusqlite::Connection;

use crate::body::Region;
use crate::card::{Answer, CardItem, CheckIn, life_threatening, skill_pack};
use crate::error::{Error, Given, Result};
use crate::safety::{Coping, CopingFrom, coping, is_spaced_out, says_spaced_out};
use crate::store::cards;
use crate::store::kinds::{item, setting};
use crate::time::{DiaryDay, Moment};

use super::super::Diary;
use super::super::entries::find;

/// How many days are looked at.
const DAYS: i64 = 365;

impl Diary {
    /// The person's own skills that helped in moments like this one within a year, or a short neutral list.
    ///
    /// # Errors
    /// `NotFound` for an unknown item or region; `Invalid` when it starts from nothing.
    pub fn coping(&self, now: Moment, from: &CopingFrom) -> Result<Coping> {
        if *from == CopingFrom::default() {
            return Err(Error::invalid("from", Given::nothing(), "an emotion, a region or a sensation"));
        }
        let placeless = |target: &&String| !matches!(target.as_str(), "whole" | "head");
        from.targets.iter().filter(placeless).try_for_each(|target| Region::find(target).map(drop))?;
        self.read(|file| {
            let items = item::read_all(file)?;
            let asked = from.items.iter().map(|id| find(&items, id)).collect::<Result<Vec<_>>>()?;
            let plan_first = asked.iter().any(|item| life_threatening(item, &items));
            let today = DiaryDay::proposed(now.civil(), setting::day_start(file)?)?;
            let past = cards::check_ins(file, today.plus(-DAYS), today)?;
            let away = last_said(file, &items, &past, today)?.is_some_and(|answer| says_spaced_out(&answer));
            Ok(coping(from, &past, &skill_pack().1, plan_first, away))
        })
    }
}

/// What was said last today about being spaced out, in a check-in or on the card; entries that do not speak of it hide nothing.
fn last_said(file: &Connection, items: &[CardItem], past: &[CheckIn], today: DiaryDay) -> Result<Option<Answer>> {
    let Some(item) = items.iter().find(|item| is_spaced_out(&item.id)) else { return Ok(None) };
    let of_today = past.iter().filter(|check_in| check_in.time.for_day == today);
    let checked_in = of_today.flat_map(|check_in| {
        let said = check_in.answers.iter().filter(|(id, _)| *id == item.id);
        said.map(|(_, answer)| (check_in.time.recorded_at.instant, answer.clone()))
    });
    let card = cards::days_of_item(file, &item.id, today, today)?.into_values().flat_map(|day| day.answers);
    let typed = card.map(|typed| (typed.time.recorded_at.instant, typed.answer));
    Ok(checked_in.chain(typed).max_by_key(|(at, _)| *at).map(|(_, answer)| answer))
}
