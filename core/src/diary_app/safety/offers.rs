//! What to offer after something was typed here. It is asked after the entry is safe on the disk, and whatever goes wrong with
//! it takes nothing from the entry.

use std::collections::BTreeMap;

use chrono::{NaiveTime, TimeDelta};
use rusqlite::{Connection, params};

use crate::card::{Answer, CardItem, ItemId, fold_day, fold_item};
use crate::error::Result;
use crate::safety::{Before, Median, Offer, Typed, UrgeRule, offer};
use crate::store::kinds::{item, safety, setting};
use crate::store::{cards, interface};
use crate::time::{DiaryDay, Moment};

use super::super::Diary;

/// How many days with the item make what is usual.
const DAYS: i64 = 14;
/// How far back they are looked for.
const LOOK_BACK: i64 = 365;
/// How long a contact rests after self-harm, in milliseconds.
const REST: i64 = 24 * 3_600_000;

/// An entry that was saved, and what to offer now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// The entry's id.
    pub id: String,
    /// What to offer.
    pub offer: Offer,
}

/// Answers of which each was given; a card can also take one away.
pub(in crate::diary_app) fn all_given(answers: Vec<(ItemId, Answer)>) -> Vec<(ItemId, Option<Answer>)> {
    answers.into_iter().map(|(item, answer)| (item, Some(answer))).collect()
}

impl Diary {
    /// What to offer after these answers were typed and saved. `new_moment` tells a check-in from a card and from a correction.
    pub(in crate::diary_app) fn offered(
        &self,
        now: Moment,
        for_day: Option<DiaryDay>,
        new_moment: bool,
        answers: Vec<(ItemId, Option<Answer>)>,
    ) -> Offer {
        let asked = self.read(|file| {
            let rules = safety::rules(file)?;
            let acts = answers.iter().any(|(item, _)| rules.iter().any(|rule| rule.act && rule.item == *item));
            let ruled = |item: &ItemId| rules.iter().any(|rule| rule.item == *item);
            let given = answers.into_iter().filter_map(|(item, answer)| Some((item, answer?)));
            let answers: Vec<_> = given.filter(|(item, _)| ruled(item)).collect();
            if answers.is_empty() {
                return Ok((Offer::default(), acts));
            }
            let today = DiaryDay::proposed(now.civil(), setting::day_start(file)?)?;
            let typed = Typed { for_day: for_day.unwrap_or(today), today, new_moment, answers };
            Ok((offer(&rules, &typed, &before(file, &rules, &typed)?), acts))
        });
        let (offered, acts) = asked.unwrap_or_else(|_| (Offer::quiet_line(), true));
        if acts {
            // A contact rests now, or no longer.
            self.publish_quietly(now);
        }
        offered
    }

    /// Puts an offer away: the same numbers on the same day do not bring it again. On this device alone.
    ///
    /// # Errors
    /// `ReadOnly`, `DiskFull`.
    pub fn dismiss_offer(&self, offer: &Offer) -> Result<()> {
        let Some(day) = offer.for_day else { return Ok(()) };
        self.with(|store| {
            store.with_writer(|file| {
                offer
                    .because
                    .iter()
                    .try_for_each(|because| interface::dismiss(file, day, &because.item, because.number))
            })
        })
    }
}

fn before(file: &Connection, rules: &[UrgeRule], typed: &Typed) -> Result<BTreeMap<ItemId, Before>> {
    let (mut before, items) = (BTreeMap::new(), item::read_all(file)?);
    for (item, answer) in &typed.answers {
        let dismissed = interface::dismissed(file, typed.for_day, item)?;
        let open = rules.iter().any(|rule| rule.item == *item && rule.asks_what_is_usual(answer));
        let median = match items.iter().find(|known| open && known.id == *item) {
            Some(item) => Median::of(usual(file, item, typed.for_day)?),
            None => None,
        };
        before.insert(item.clone(), Before { median, dismissed });
    }
    Ok(before)
}

/// The numbers of an item on the last days before one on which it was filled in.
fn usual(file: &Connection, item: &CardItem, day: DiaryDay) -> Result<Vec<i32>> {
    // Who fills it in most days needs four weeks; the rest of the year is read only for who does not.
    let mut numbers = numbers_since(file, item, day.plus(-2 * DAYS), day)?;
    if numbers.len() < DAYS as usize {
        numbers = numbers_since(file, item, day.plus(-LOOK_BACK), day)?;
    }
    Ok(numbers)
}

fn numbers_since(file: &Connection, item: &CardItem, from: DiaryDay, day: DiaryDay) -> Result<Vec<i32>> {
    let known = cards::days_of_item(file, &item.id, from, day.plus(-1))?;
    let numbers = known.into_values().rev().filter_map(|known| {
        fold_item(item.rule(), &known.observed, known.answers.first()).and_then(|value| value.value.number())
    });
    Ok(numbers.take(DAYS as usize).collect())
}

/// Until when contacts rest that are not for the time after self-harm: a day after the last act of today or yesterday.
pub(super) fn rests_until(file: &Connection, now: Moment) -> Result<Option<Moment>> {
    let acts: Vec<_> = safety::rules(file)?.into_iter().filter(|rule| rule.act && rule.on).collect();
    let start = setting::day_start(file)?;
    let today = DiaryDay::proposed(now.civil(), start)?;
    let items = item::read_all(file)?;
    let mut last = None;
    for (day, known) in cards::days(file, today.plus(-1), today.plus(1))? {
        // Typed later, it was at the latest at the end of its day.
        let ends = day.plus(1).date().and_time(NaiveTime::MIN) + TimeDelta::hours(i64::from(start.hour()));
        let ends = ends.and_utc().timestamp_millis() - i64::from(now.offset_minutes) * 60_000;
        let card = fold_day(day, known, &items);
        let done = |rule: &&UrgeRule| card.items.get(&rule.item).is_some_and(|value| rule.meets(&value.value, None));
        for rule in acts.iter().filter(done) {
            last = last.max(typed_at(file, day, &rule.item)?.map(|at| at.min(ends)));
        }
    }
    last.map(|at| Moment::new(at + REST, now.offset_minutes)).transpose()
}

/// When an answer of a day was typed last.
fn typed_at(file: &Connection, day: DiaryDay, item: &ItemId) -> Result<Option<i64>> {
    let sql = "SELECT max(at) FROM (
                   SELECT c.recorded_at AS at FROM rating r JOIN check_in c ON c.for_day = r.for_day AND c.id = r.check_in
                   WHERE r.for_day = ?1 AND r.item = ?2 AND r.value > 0 AND c.source <> 'imported'
                   UNION ALL SELECT recorded_at FROM day_answer WHERE for_day = ?1 AND item = ?2 AND value > 0)";
    Ok(file.prepare_cached(sql)?.query_row(params![day.to_string(), item.as_str()], |row| row.get(0))?)
}
