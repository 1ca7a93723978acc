//! The days that go out, read a quarter at a time and filtered one by one.

use rusqlite::Connection;

use crate::card::{CardItem, CheckIn, DayCard, fold_day};
use crate::diary_app::job::Part;
use crate::error::Result;
use crate::sharing::records::OutLog;
use crate::sharing::{Filter, OutDay, OutDays, SharePart};
use crate::store::{Change, cards, log};
use crate::time::{DiaryDay, Moment};

/// The days `from` to `to` of a file, as a scope lets them out.
pub(super) struct FileDays<'a> {
    pub file: &'a Connection,
    pub from: DiaryDay,
    pub to: DiaryDay,
    /// Every line of the card, also those that don't go: a day is folded whole.
    pub items: &'a [CardItem],
    pub filter: &'a Filter<'a>,
    pub part: Part<'a>,
}

impl OutDays for FileDays<'_> {
    fn each(&self, take: &mut dyn FnMut(OutDay) -> Result<()>) -> Result<()> {
        self.part.quarters(self.from, self.to, |first, last| {
            let known = cards::days(self.file, first, last)?;
            let mut check_ins = cards::check_ins(self.file, first, last)?.into_iter().peekable();
            for (day, known) in known {
                let typed = known.answers.iter().map(|answer| answer.time.recorded_at);
                let typed = typed.max_by_key(|moment| moment.instant);
                let card = fold_day(day, known, self.items);
                let mut of_day = Vec::new();
                while let Some(one) = check_ins.next_if(|one| one.time.for_day <= day) {
                    of_day.push(one);
                }
                take(self.out(card, typed, of_day))?;
            }
            Ok(())
        })
    }
}

impl OutLog for FileDays<'_> {
    fn changes(&self, take: &mut dyn FnMut(&Change) -> Result<()>) -> Result<()> {
        log::each(self.file, take)
    }
}

impl FileDays<'_> {
    /// Whether no entry is of a day before or after these.
    pub fn are_all(&self) -> Result<bool> {
        let first = cards::first_day(self.file)?.is_none_or(|first| self.from <= first);
        Ok(first && cards::last_day(self.file)?.is_none_or(|last| last <= self.to))
    }

    fn out(&self, mut card: DayCard, typed: Option<Moment>, mut check_ins: Vec<CheckIn>) -> OutDay {
        let moments = check_ins.iter().map(|one| one.time.recorded_at).chain(typed);
        let typed_at = moments.max_by_key(|moment| moment.instant);
        self.filter.day(&mut card);
        check_ins.iter_mut().for_each(|one| self.filter.check_in(one));
        // What nothing is left of says no more than that somebody wrote.
        check_ins.retain(|one| self.filter.has(SharePart::CheckIns) && one.says_something());
        OutDay { card, typed_at, check_ins }
    }
}
