//! The check-in: what the form asks, in the order of the card, and saving it.

use super::{CheckInRow, DayItems, NewAnswer, NewReading, SkillUsed, Today, answers, readings};
use crate::body::{self, Sensation};
use crate::card::SkillId;
use crate::diary_app::CheckInDraft;
use crate::error::{Error, Given};
use crate::phone::Diary;
use crate::phone::body::ScanStep;
use crate::phone::error::{Result, saved_then};
use crate::phone::safety::Offer;
use crate::phone::skills::{SkillModule, modules};
use crate::phone::values::{Day, now as checked};
use crate::time::Moment;

use super::Named;

/// How far back trigger tags are taken up again, in days.
const LATELY: i64 = 28;

/// The form of a check-in.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct CheckInForm {
    /// What the screen holds: every change told with this revision or a lower one.
    pub revision: u64,
    /// The day it is for.
    pub for_day: Day,
    /// The check-in that is corrected; nothing for a new one.
    pub editing: Option<CheckInRow>,
    /// The lines asked on that day, by kind, with what the day says already.
    pub items: Vec<DayItems>,
    /// Skills by module.
    pub modules: Vec<SkillModule>,
    /// Trigger tags of the last weeks, the most used first.
    pub triggers: Vec<String>,
    /// Whether intimate regions are shown, as the person chose.
    pub shows_intimate: bool,
    /// Sensations to choose from.
    pub sensations: Vec<Named>,
    /// The screens of a body scan, where the person switched it on.
    pub scan: Option<Vec<ScanStep>>,
}

/// A check-in to save. What a correction leaves out stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, uniffi::Record)]
pub struct NewCheckIn {
    /// The day it is for; without one, the person's current day.
    #[uniffi(default = None)]
    pub for_day: Option<Day>,
    /// Filled in together with the DBT therapist.
    #[uniffi(default = false)]
    pub in_session: bool,
    /// Answers; an answer of nothing takes it away, when a check-in is corrected, and is passed over otherwise.
    #[uniffi(default = [])]
    pub answers: Vec<NewAnswer>,
    /// What was felt in the body.
    #[uniffi(default = [])]
    pub readings: Vec<NewReading>,
    /// Readings to take away again, when a check-in is corrected; their answers do not matter.
    #[uniffi(default = [])]
    pub unmark: Vec<NewReading>,
    /// The regions that a body scan asked; nothing if it was none.
    #[uniffi(default = None)]
    pub scanned: Option<Vec<String>>,
    /// The scan was stopped, to ground oneself.
    #[uniffi(default = false)]
    pub scan_stopped: bool,
    /// Trigger tags, 1 to 40 characters each.
    #[uniffi(default = [])]
    pub triggers: Vec<String>,
    /// Trigger tags to take away again, when a check-in is corrected.
    #[uniffi(default = [])]
    pub untrigger: Vec<String>,
    /// What set it off, in own words.
    #[uniffi(default = None)]
    pub trigger_text: Option<String>,
    /// Skills used, or not.
    #[uniffi(default = [])]
    pub skills: Vec<SkillUsed>,
    /// Skills to take away again, when a check-in is corrected.
    #[uniffi(default = [])]
    pub unskill: Vec<String>,
    /// A note.
    #[uniffi(default = None)]
    pub note: Option<String>,
}

/// A check-in that was saved.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct CheckInSaved {
    /// Its id.
    pub id: String,
    /// What to offer now.
    pub offer: Offer,
    /// Today, as it is now.
    pub today: Today,
}

#[uniffi::export]
impl Diary {
    /// The form: of a new check-in for a day (without one, the person's current day), or of one that is corrected.
    ///
    /// # Errors
    /// `Locked`; `NotFound` when there is no such check-in on that day.
    #[uniffi::method(default(for_day = None, editing = None))]
    pub fn check_in_form(&self, now: Moment, for_day: Option<Day>, editing: Option<String>) -> Result<CheckInForm> {
        let now = checked(now)?;
        let day = for_day.map(Day::checked).transpose()?;
        let day = day.map_or_else(|| self.diary.today(now), Ok)?;
        let card = self.day_screen(now, day)?;
        let editing = editing.map(|id| {
            let found = card.check_ins.iter().find(|row| row.id == id).cloned();
            found.ok_or_else(|| Error::not_found("check-in", Given::value(&id), "a check-in of that day"))
        });
        Ok(CheckInForm {
            revision: card.revision,
            for_day: card.day,
            editing: editing.transpose()?,
            items: card.items,
            modules: modules(&self.texts),
            triggers: self.diary.triggers(day.plus(-LATELY), day)?,
            shows_intimate: self.diary.shows_intimate()?,
            sensations: self.sensations(),
            scan: self.diary.scan()?.map(|steps| ScanStep::of(&steps, &self.texts)),
        })
    }

    /// Saves a check-in; durable when it returns.
    ///
    /// # Errors
    /// `Invalid` or `NotFound` naming the item, skill, region or text that can't be taken; nothing is saved then.
    pub fn save_check_in(&self, now: Moment, check_in: NewCheckIn) -> Result<CheckInSaved> {
        let now = checked(now)?;
        let saved = self.diary.check_in(now, check_in.checked()?)?;
        let today = saved_then(&saved.id, self.today(now))?;
        Ok(CheckInSaved { id: saved.id, offer: saved.offer.into(), today })
    }

    /// Adds to a check-in, or corrects what it says. What is left out stays.
    ///
    /// # Errors
    /// As `save_check_in`; `NotFound` when there is no such check-in.
    pub fn edit_check_in(&self, now: Moment, id: String, check_in: NewCheckIn) -> Result<CheckInSaved> {
        let now = checked(now)?;
        let offer = self.diary.edit_check_in(now, &id, check_in.checked()?)?.into();
        Ok(CheckInSaved { id, offer, today: self.today(now)? })
    }

    /// Deletes a check-in. History keeps it.
    ///
    /// # Errors
    /// `NotFound` when there is no such check-in.
    pub fn delete_check_in(&self, now: Moment, id: String) -> Result<Today> {
        self.diary.delete_check_in(checked(now)?, &id)?;
        self.today(now)
    }
}

impl Diary {
    /// Sensations of the pack, by name.
    pub(in crate::phone) fn sensations(&self) -> Vec<Named> {
        let known = body::sensations().iter().filter_map(|id| Sensation::new(id).ok());
        known.map(|one| Named { id: one.as_str().into(), label: self.texts.sensation(&one) }).collect()
    }
}

impl NewCheckIn {
    pub(in crate::phone) fn checked(self) -> Result<CheckInDraft> {
        let given = answers(self.answers)?;
        let nothing = given.iter().filter(|(_, answer)| answer.is_none()).map(|(item, _)| item.clone()).collect();
        let unmark = readings(self.unmark)?.into_iter();
        let (asked, stopped) = (self.scanned, self.scan_stopped);
        Ok(CheckInDraft {
            for_day: self.for_day.map(Day::checked).transpose()?,
            in_session: self.in_session,
            unanswer: nothing,
            answers: given.into_iter().filter_map(|(item, answer)| Some((item, answer?))).collect(),
            readings: readings(self.readings)?,
            unmark: unmark.map(|reading| (reading.target, reading.sensation)).collect(),
            scan: asked.map(|asked| body::BodyScan { asked, stopped }),
            triggers: self.triggers,
            untrigger: self.untrigger,
            trigger_text: self.trigger_text,
            skills: self.skills.iter().map(SkillUsed::checked).collect::<Result<_>>()?,
            unskill: self.unskill.iter().map(|skill| SkillId::new(skill)).collect::<crate::Result<_>>()?,
            note: self.note,
        })
    }
}
