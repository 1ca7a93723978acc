//! Health questions before massage.

use super::Diary;
use crate::error::{Error, Given, Result};
use crate::sessions::{Screening, ScreeningAnswers, Standing, standing};
use crate::store::kinds::{screening, setting};
use crate::store::{Fields, Value};
use crate::time::{DiaryDay, EntryTime, Moment};

impl Diary {
    /// Saves answers to some or all of the questions. Earlier ones stay in history. Returns their id.
    ///
    /// # Errors
    /// As [`ScreeningAnswers::check`]; nothing is saved then.
    pub fn screen(&self, now: Moment, said: &ScreeningAnswers) -> Result<String> {
        said.check()?;
        let id = self.new_id(now)?;
        self.act(now, |action| {
            let time = EntryTime::typed(now, setting::day_start(action.file())?, None, false)?;
            action.change(screening::KIND, &id, screening::fields(&time, said))
        })?;
        Ok(id)
    }

    /// Says that something changed since the questions were last answered: all of them are asked again.
    ///
    /// # Errors
    /// `NotFound` when they never were.
    pub fn screening_changed(&self, now: Moment) -> Result<()> {
        self.act(now, |action| {
            let newest = screening::read_all(action.file())?.into_iter().next();
            let newest = newest.ok_or_else(|| {
                Error::not_found("screening", Given::nothing(), "a screening that was answered before")
            })?;
            let changed = Fields::from([(screening::CHANGED.to_owned(), Value::Bool(true))]);
            action.change(screening::KIND, &newest.id, changed)
        })
    }

    /// What holds on the person's current day, and which questions are asked again.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn screening(&self, now: Moment) -> Result<Standing> {
        self.read(|file| {
            let today = DiaryDay::proposed(now.civil(), setting::day_start(file)?)?;
            Ok(standing(&screening::read_all(file)?, today))
        })
    }

    /// Every time the questions were answered, newest first.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn screenings(&self) -> Result<Vec<Screening>> {
        self.read(screening::read_all)
    }
}
