//! The body map: a day, a span of days, one place over time; scans, and maps taken over from an earlier day.

use super::entries::{checked, require};
use super::{CheckInDraft, Diary};
use crate::body::{BodyDay, BodyPeriod, BodyReading, FeltAt, HEAD, Region, ScanStep, Sensation, WHOLE};
use crate::body::{over_time, scan_steps};
use crate::card::Versions;
use crate::error::{Error, Given, Result};
use crate::store::kinds::{body, check_in, setting};
use crate::store::{Fields, Value, cards, log};
use crate::time::{DiaryDay, Moment};

impl Diary {
    /// What was felt in a region, in the head or in the whole body on the days `from` to `to`, in the order it was recorded.
    ///
    /// # Errors
    /// `NotFound` for a target that is no region.
    pub fn felt(&self, target: &str, from: DiaryDay, to: DiaryDay) -> Result<Vec<FeltAt>> {
        if target != WHOLE && target != HEAD {
            Region::find(target)?;
        }
        self.read(|file| cards::felt(file, target, from, to))
    }

    /// The map of one day, the strongest of each sensation. Intimate regions are left out unless they are shown.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn body_day(&self, day: DiaryDay) -> Result<BodyDay> {
        let known = self.read(|file| body_days(file, day, day))?.pop();
        Ok(known.unwrap_or(BodyDay { day, places: Vec::new() }))
    }

    /// The map of the days `from` to `to` against as many days before them; of one sensation, or of the strongest.
    ///
    /// # Errors
    /// `Invalid` when `to` is before `from` or more than 40 years later.
    pub fn body_period(&self, from: DiaryDay, to: DiaryDay, of: Option<&Sensation>) -> Result<BodyPeriod> {
        let span = from.span_to(to)?;
        self.read(|file| {
            let before = body_days(file, from.plus(-span - 1), from.plus(-1))?;
            Ok(over_time([from, to], &body_days(file, from, to)?, &before, of))
        })
    }

    /// The last day before `day` with readings, whose map can be taken over.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn last_readings_before(&self, day: DiaryDay) -> Result<Option<DiaryDay>> {
        self.read(|file| {
            let mut query = file.prepare_cached("SELECT max(for_day) FROM body_reading WHERE for_day < ?1")?;
            let last: Option<String> = query.query_row([day.to_string()], |row| row.get(0))?;
            last.map(|day| day.parse()).transpose()
        })
    }

    /// Takes over an earlier day's map as a new check-in: at each place the last that was noted of each sensation. Copies
    /// stay marked, and are no observation, until each is changed or confirmed. Returns the check-in's id.
    ///
    /// # Errors
    /// `NotFound` when that day has no readings.
    pub fn copy_map(&self, now: Moment, from: DiaryDay, for_day: Option<DiaryDay>) -> Result<String> {
        let id = self.new_id(now)?;
        self.act(now, |action| {
            let mut readings: Vec<BodyReading> = Vec::new();
            for reading in cards::check_ins(action.file(), from, from)?.into_iter().flat_map(|entry| entry.readings) {
                readings.retain(|kept| (&kept.target, &kept.sensation) != (&reading.target, &reading.sensation));
                readings.push(BodyReading { copied: true, note: Versions::default(), ..reading });
            }
            if readings.is_empty() {
                return Err(Error::not_found("from", Given::value(from), "a day with readings of the body"));
            }
            let (time, said) = checked(action, CheckInDraft { for_day, readings, ..CheckInDraft::default() })?;
            action.change(check_in::KIND, &id, check_in::fields(&time, &said))
        })?;
        Ok(id)
    }

    /// Says that copied readings of a check-in still hold: all of them, or those of one target.
    ///
    /// # Errors
    /// `NotFound` when there is no such check-in, `Invalid` when nothing of it waits to be confirmed.
    pub fn confirm_copied(&self, now: Moment, check_in: &str, target: Option<&str>) -> Result<()> {
        self.act(now, |action| {
            require(action, check_in::KIND, check_in)?;
            let record = log::record(action.file(), check_in::KIND, check_in)?;
            let copied = body::copied(&record, target);
            let fields: Fields = copied.map(|field| (field.to_owned(), Value::Bool(false))).collect();
            if fields.is_empty() {
                return Err(Error::invalid(
                    "confirm",
                    Given::value(target.unwrap_or("every region")),
                    "a copied reading",
                ));
            }
            action.change(check_in::KIND, check_in, fields)
        })
    }

    /// The screens of a body scan, in reading order; nothing until the person chose to have scans.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn scan(&self) -> Result<Option<Vec<ScanStep>>> {
        let on = self.read(|file| setting::switched_on(file, setting::BODY_SCAN))?;
        let show = self.shows_intimate()?;
        Ok(on.then(|| scan_steps(show)))
    }

    /// Chooses whether there are body scans.
    ///
    /// # Errors
    /// `ReadOnly`, `DiskFull`.
    pub fn set_scan(&self, now: Moment, on: bool) -> Result<()> {
        self.act(now, |action| action.change(setting::KIND, setting::BODY_SCAN, setting::fields(on.into())))
    }

    /// Whether the map shows intimate regions.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn shows_intimate(&self) -> Result<bool> {
        self.read(|file| setting::switched_on(file, setting::SHOW_INTIMATE))
    }

    /// Chooses whether the map shows intimate regions.
    ///
    /// # Errors
    /// `ReadOnly`, `DiskFull`.
    pub fn set_shows_intimate(&self, now: Moment, show: bool) -> Result<()> {
        self.act(now, |action| action.change(setting::KIND, setting::SHOW_INTIMATE, setting::fields(show.into())))
    }
}

/// The maps as the person wants to see them.
pub(super) fn body_days(file: &rusqlite::Connection, from: DiaryDay, to: DiaryDay) -> Result<Vec<BodyDay>> {
    let mut days = cards::body_days(file, from, to)?;
    if !setting::switched_on(file, setting::SHOW_INTIMATE)? {
        let hidden = |target: &str| Region::find(target).is_ok_and(|region| region.intimate);
        days.iter_mut().for_each(|day| day.places.retain(|place| !hidden(&place.target)));
    }
    Ok(days)
}
