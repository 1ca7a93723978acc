//! Today: the first screen.

use super::DayScreen;
use crate::phone::Diary;
use crate::phone::error::{Result, SomacardError, WhyNotWritten};
use crate::phone::sessions::SessionRow;
use crate::phone::settings::Discreet;
use crate::phone::values::{Day, now as checked};
use crate::time::Moment;

/// The first screen.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct Today {
    /// What the screen holds: every change told with this revision or a lower one.
    pub revision: u64,
    /// The person's current day: before the day-start hour it is still the day before.
    pub day: DayScreen,
    /// Yesterday has no entry, is not away and can still be filled in: said once, quietly.
    pub yesterday_open: Option<Day>,
    /// The next session that takes place, if one is planned.
    pub next_session: Option<SessionRow>,
    /// Why nothing can be written, if so.
    pub cannot_write: Option<WhyNotWritten>,
    /// How much is shown on this device.
    pub discreet: Discreet,
}

#[uniffi::export]
impl Diary {
    /// The first screen.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn today(&self, now: Moment) -> Result<Today> {
        let now = checked(now)?;
        let today = self.diary.today(now)?;
        let day = self.day_screen(now, today)?;
        let before = self.diary.days(today.plus(-1), today.plus(-1))?;
        let began = before.began.is_some_and(|began| began < today);
        let open = before.days.first().is_some_and(|card| began && !card.filled && !card.away);
        Ok(Today {
            revision: day.revision,
            day,
            yesterday_open: open.then(|| today.plus(-1).into()),
            next_session: self.next_session(now)?,
            cannot_write: self.cannot_write()?,
            discreet: self.diary.discretion()?.into(),
        })
    }
}

impl Diary {
    /// Why nothing can be written, if so.
    pub(in crate::phone) fn cannot_write(&self) -> Result<Option<WhyNotWritten>> {
        Ok(match self.diary.cannot_write()?.map(SomacardError::from) {
            None => None,
            Some(SomacardError::CannotWrite { why, .. }) => Some(why),
            Some(_) => Some(WhyNotWritten::ReadOnly),
        })
    }
}
