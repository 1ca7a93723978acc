//! Maps taken over from an earlier day: what can be taken over, what waits to be confirmed, and both acts.

use super::BodyScreen;
use crate::body::{BodyDay, Place};
use crate::phone::Diary;
use crate::phone::card::Named;
use crate::phone::error::{Result, saved_then};
use crate::phone::values::{Day, now as checked};
use crate::time::Moment;

/// Readings of a check-in that were taken over and wait to be confirmed or changed.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ToConfirm {
    /// The check-in.
    pub check_in: String,
    /// The places.
    pub places: Vec<Named>,
}

#[uniffi::export]
impl Diary {
    /// Takes over an earlier day's map as a new check-in of a day; without one, of the person's current day. What was
    /// taken over stays marked, and is no observation, until each is changed or confirmed.
    ///
    /// # Errors
    /// `NotFound` when that day has no readings; `Invalid` for a day that can't be filled in.
    #[uniffi::method(default(for_day = None))]
    pub fn copy_map(&self, now: Moment, from: Day, for_day: Option<Day>) -> Result<BodyScreen> {
        let now = checked(now)?;
        let to = for_day.map(Day::checked).transpose()?;
        let id = self.diary.copy_map(now, from.checked()?, to)?;
        saved_then(&id, self.body_day(now, for_day))
    }

    /// Says that what a check-in took over still holds: all of it, or that of one place. Returns the map of `day`,
    /// which the check-in is of.
    ///
    /// # Errors
    /// `NotFound` when there is no such check-in, `Invalid` when nothing of it waits to be confirmed.
    #[uniffi::method(default(target = None))]
    pub fn confirm_copied(
        &self,
        now: Moment,
        day: Day,
        check_in: String,
        target: Option<String>,
    ) -> Result<BodyScreen> {
        let (now, day) = (checked(now)?, day.checked()?);
        self.diary.confirm_copied(now, &check_in, target.as_deref())?;
        self.body_screen(now, day)
    }
}

impl Diary {
    /// What the map shows as taken over, by check-in.
    pub(super) fn to_confirm(&self, map: &BodyDay) -> Result<Vec<ToConfirm>> {
        let copied = |place: &&Place| place.felt.iter().any(|felt| felt.copied);
        let copied: Vec<_> = map.places.iter().filter(copied).map(|place| place.target.as_str()).collect();
        if copied.is_empty() {
            return Ok(Vec::new());
        }
        let waiting = self.diary.check_ins(map.day, map.day)?.into_iter().map(|entry| {
            let waits = |target: &&&str| entry.readings.iter().any(|one| one.copied && one.target == ***target);
            let named = |target: &&str| Named { id: (*target).to_owned(), label: self.texts.region(target) };
            let places = copied.iter().filter(waits).map(named).collect();
            ToConfirm { check_in: entry.id.clone(), places }
        });
        Ok(waiting.filter(|one| !one.places.is_empty()).collect())
    }

    pub(super) fn can_copy_from(&self, map: &BodyDay) -> Result<Option<Day>> {
        if map.places.iter().any(|place| !place.felt.is_empty()) {
            return Ok(None);
        }
        let Some(last) = self.diary.last_readings_before(map.day)? else { return Ok(None) };
        // Where nothing of it may be shown, it is not offered.
        let shown = self.diary.body_day(last)?.places.iter().any(|place| !place.felt.is_empty());
        Ok(shown.then(|| last.into()))
    }
}
