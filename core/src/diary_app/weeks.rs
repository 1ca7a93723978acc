//! Reading the card: days, weeks, four weeks side by side.

use super::entries::check_skill;
use super::safety::all_given;
use super::{Diary, WeekEdit};
use crate::card::{CardItem, CheckIn, DayCard, Shares, WeekCard, fold_day, four_weeks};
use crate::error::{Error, Given, Result};
use crate::safety::{Offer, veil_card, veil_check_in};
use crate::store::interface::{DISCREET, is_on};
use crate::store::kinds::{item, setting, week};
use crate::store::{Fields, Value, cards};
use crate::time::{DiaryDay, Moment};

/// A span of days as a screen shows it: the template and the days, missing ones included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// Every item there is or was, in the order of the card.
    pub items: Vec<CardItem>,
    /// The days, each once, in order.
    pub days: Vec<DayCard>,
    /// The diary's first day with an entry; days before it were not missed.
    pub began: Option<DiaryDay>,
}

impl Diary {
    /// The person's current day.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn today(&self, now: Moment) -> Result<DiaryDay> {
        self.read(|file| DiaryDay::proposed(now.civil(), setting::day_start(file)?))
    }

    /// The cards of the days `from` to `to`, missing days included, at most 40 years; in discreet mode, here and in every week,
    /// without what is not for other eyes. What is shared is never read through this: it leaves out by scope and says so.
    ///
    /// # Errors
    /// `Invalid` when `to` is before `from` or the span is too long.
    pub fn days(&self, from: DiaryDay, to: DiaryDay) -> Result<Reading> {
        from.span_to(to)?;
        self.read(|file| read_days(file, from, to))
    }

    /// The check-ins of the days `from` to `to`, in the order they were recorded; in discreet mode without what is not for other
    /// eyes.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn check_ins(&self, from: DiaryDay, to: DiaryDay) -> Result<Vec<CheckIn>> {
        self.read(|file| {
            let mut all = cards::check_ins(file, from, to)?;
            if is_on(file, DISCREET)? {
                let items = item::read_all(file)?;
                all.iter_mut().for_each(|check_in| veil_check_in(&items, check_in));
            }
            Ok(all)
        })
    }

    /// The trigger tags of the days `from` to `to`, the most used first; in discreet mode none.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn triggers(&self, from: DiaryDay, to: DiaryDay) -> Result<Vec<String>> {
        self.read(|file| if is_on(file, DISCREET)? { Ok(Vec::new()) } else { cards::triggers(file, from, to) })
    }

    /// The week that `day` is in.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn week(&self, now: Moment, day: DiaryDay) -> Result<(Vec<CardItem>, WeekCard)> {
        let (items, mut weeks) = self.weeks_from(now, |first| vec![first], day)?;
        weeks.pop().map(|week| (items, week)).ok_or(Error::Store { what: "a week without days".into() })
    }

    /// The four weeks that end with the week of `day`, oldest first.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn four_weeks(&self, now: Moment, day: DiaryDay) -> Result<(Vec<CardItem>, Vec<WeekCard>)> {
        self.weeks_from(now, |first| four_weeks(first).to_vec(), day)
    }

    fn weeks_from(
        &self,
        now: Moment,
        which: impl Fn(DiaryDay) -> Vec<DiaryDay>,
        day: DiaryDay,
    ) -> Result<(Vec<CardItem>, Vec<WeekCard>)> {
        self.read(|file| {
            let today = DiaryDay::proposed(now.civil(), setting::day_start(file)?)?;
            let first = day.week_start(setting::week_start(file)?);
            let mut items = Vec::new();
            let mut weeks = Vec::new();
            for first_day in which(first) {
                let read = read_days(file, first_day, first_day.plus(6))?;
                let shares = Shares::of(&read.days, read.began, today);
                let mut header = week::read(file, first_day)?;
                if is_on(file, DISCREET)? {
                    (header.before, header.after) = Default::default();
                }
                weeks.push(WeekCard { first_day, header, days: read.days, shares });
                items = read.items;
            }
            Ok((items, weeks))
        })
    }

    /// Changes the header of the week that `day` is in. What the edit leaves out stays.
    ///
    /// # Errors
    /// `Invalid` when it changes nothing, `NotFound` for an unknown skill.
    pub fn edit_week(&self, now: Moment, day: DiaryDay, edit: WeekEdit) -> Result<Offer> {
        edit.skill_of_week.as_ref().map_or(Ok(()), check_skill)?;
        let mut fields = Fields::new();
        let text = |text: String| Value::Text(text);
        fields.extend(edit.started_on.map(|day| ("started_on".into(), text(day.to_string()))));
        fields.extend(edit.filled_in.map(|filled| ("filled_in".into(), text(filled.name().into()))));
        fields.extend(edit.filled_in_session.map(|yes| ("filled_in_session".into(), Value::Bool(yes))));
        fields.extend(edit.skill_of_week.map(|skill| ("skill_of_week".into(), text(skill.to_string()))));
        for (moment, coming) in [("before", &edit.before), ("after", &edit.after)] {
            fields.extend(coming.ratings().map(|(name, n)| (format!("{moment}.{name}"), Value::Int(n.into()))));
        }
        for part in edit.unsaid {
            if fields.insert(part.field(), Value::Null).is_some() {
                return Err(Error::invalid("week", Given::value(part.field()), "each of them once"));
            }
        }
        if fields.is_empty() {
            return Err(Error::invalid("week", Given::nothing(), "at least one part of the header"));
        }
        let last = self.act(now, |action| {
            let first = day.week_start(setting::week_start(action.file())?);
            action.change(week::KIND, &first.to_string(), fields)?;
            Ok(first.plus(6))
        })?;
        // The session was some day of that week: of a week long past it is late, of this one it is not.
        let for_day = last.min(self.today(now).unwrap_or(last));
        Ok(self.offered(now, Some(for_day), false, all_given([edit.before.answers(), edit.after.answers()].concat())))
    }
}

/// The days as a screen shows them.
fn read_days(file: &rusqlite::Connection, from: DiaryDay, to: DiaryDay) -> Result<Reading> {
    let mut read = whole_days(file, from, to)?;
    if is_on(file, DISCREET)? {
        veil_card(&mut read.items, &mut read.days);
    }
    Ok(read)
}

/// The days whole, discreet mode or not: for what is shared by scope, never for a screen.
pub(super) fn whole_days(file: &rusqlite::Connection, from: DiaryDay, to: DiaryDay) -> Result<Reading> {
    let items = item::read_all(file)?;
    let mut days = Vec::with_capacity(usize::try_from(to.since(from)).unwrap_or(0) + 1);
    // A quarter at a time, so that many years never stand in memory unfolded.
    let mut first = from;
    loop {
        let last = to.min(first.plus(91));
        let mut known = cards::days(file, first, last)?;
        let quarter = (0..=last.since(first)).map(|n| first.plus(n));
        days.extend(quarter.map(|day| fold_day(day, known.remove(&day).unwrap_or_default(), &items)));
        // The last day there is has none after it.
        if last == to {
            return Ok(Reading { items, days, began: cards::first_day(file)? });
        }
        first = last.plus(1);
    }
}
