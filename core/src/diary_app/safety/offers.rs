//! What to offer after something was typed here. It is asked after the entry is safe on the disk, and whatever goes wrong with
//! it takes nothing from the entry.

use std::collections::BTreeMap;

use rusqlite::{Connection, params};

use crate::card::{Answer, ItemId, fold_day};
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

impl Diary {
    /// What to offer after these answers were typed and saved.
    pub(in crate::diary_app) fn offered(
        &self,
        now: Moment,
        for_day: Option<DiaryDay>,
        answers: Vec<(ItemId, Answer)>,
    ) -> Offer {
        let offered = self.read(|file| {
            let rules = safety::rules(file)?;
            let ruled = |item: &ItemId| rules.iter().any(|rule| rule.item == *item);
            let answers: Vec<_> = answers.into_iter().filter(|(item, _)| ruled(item)).collect();
            if answers.is_empty() {
                return Ok(Offer::default());
            }
            let today = DiaryDay::proposed(now.civil(), setting::day_start(file)?)?;
            let typed = Typed { for_day: for_day.unwrap_or(today), today, answers };
            Ok(offer(&rules, &typed, &before(file, &rules, &typed)?))
        });
        let offered = offered.unwrap_or_else(|_| Offer::quiet_line());
        if offered.injury_first {
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
    let mut before = BTreeMap::new();
    for (item, answer) in &typed.answers {
        let dismissed = interface::dismissed(file, typed.for_day, item)?;
        // What is usual is asked only where the number alone does not decide.
        let open = |rule: &&UrgeRule| rule.item == *item && rule.jump.is_some() && !rule.meets(answer, None);
        let median = match rules.iter().find(open) {
            Some(_) => Median::of(usual(file, item, typed.for_day)?),
            None => None,
        };
        before.insert(item.clone(), Before { median, dismissed });
    }
    Ok(before)
}

/// The numbers of an item on the last days before one on which it was filled in.
fn usual(file: &Connection, id: &ItemId, day: DiaryDay) -> Result<Vec<i32>> {
    let sql = "SELECT for_day FROM rating WHERE item = ?1 AND for_day >= ?2 AND for_day < ?3
               UNION SELECT for_day FROM day_answer WHERE item = ?1 AND for_day >= ?2 AND for_day < ?3
               ORDER BY for_day DESC LIMIT ?4";
    let mut query = file.prepare_cached(sql)?;
    let of = params![id.as_str(), day.plus(-LOOK_BACK).to_string(), day.to_string(), DAYS];
    let days: Vec<String> = query.query_map(of, |row| row.get(0))?.collect::<Result<_, _>>()?;
    let items: Vec<_> = item::read_all(file)?.into_iter().filter(|item| item.id == *id).collect();
    let mut numbers = Vec::with_capacity(days.len());
    for text in days {
        let day: DiaryDay = text.parse()?;
        let known = cards::days(file, day, day)?.remove(&day).unwrap_or_default();
        let value = fold_day(day, known, &items).items.remove(id).map(|value| value.value);
        numbers.extend(value.and_then(|value| if let Answer::Number(number) = value { Some(number) } else { None }));
    }
    Ok(numbers)
}

/// Until when contacts rest that are not for the time after self-harm: a day after an act of today or yesterday was typed.
pub(super) fn rests_until(file: &Connection, now: Moment) -> Result<Option<Moment>> {
    let acts: Vec<_> = safety::rules(file)?.into_iter().filter(|rule| rule.act && rule.on).collect();
    let today = DiaryDay::proposed(now.civil(), setting::day_start(file)?)?;
    let items = item::read_all(file)?;
    let mut last = None;
    for (day, known) in cards::days(file, today.plus(-1), today.plus(1))? {
        let card = fold_day(day, known, &items);
        let done = |rule: &&UrgeRule| card.items.get(&rule.item).is_some_and(|value| rule.meets(&value.value, None));
        for rule in acts.iter().filter(done) {
            last = last.max(typed_at(file, day, &rule.item)?);
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
