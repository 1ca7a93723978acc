//! From a strong sensation or emotion to what helped before.

use crate::body::Region;
use crate::card::{DbtTarget, skill_pack};
use crate::error::{Error, Given, Result};
use crate::safety::{Coping, CopingFrom, coping, spaced_out};
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
            let plan_first = asked.iter().any(|item| item.target == Some(DbtTarget::LifeThreatening));
            let today = DiaryDay::proposed(now.civil(), setting::day_start(file)?)?;
            let past = cards::check_ins(file, today.plus(-DAYS), today)?;
            let away = past.iter().rfind(|check_in| check_in.time.for_day == today).is_some_and(spaced_out);
            Ok(coping(from, &past, &skill_pack().1, plan_first, away))
        })
    }
}
