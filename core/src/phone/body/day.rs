//! A day's map: each place with what was felt there, what was taken over from an earlier day, and the same in words.

use super::marks::legend;
use super::{BodyMark, MapLegendRow, ToConfirm};
use crate::body::drawing::{Picture, map_of_places};
use crate::body::{Felt, Place};
use crate::phone::Diary;
use crate::phone::card::{BodyAnswer, Named};
use crate::phone::error::Result;
use crate::phone::values::{Day, now as checked};
use crate::text::{TextArg, Texts};
use crate::time::{DiaryDay, Moment};

/// A sensation at a place.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct FeltRow {
    /// Which.
    pub sensation: Named,
    /// How strong, or why not said.
    pub answer: BodyAnswer,
    /// Taken over from an earlier map and not confirmed: no observation yet.
    pub copied: bool,
}

/// A place on a day's map.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct BodyPlace {
    /// A region's id, `head` or `whole`.
    pub target: String,
    /// Its name, with its side.
    pub label: String,
    /// Whether a scan asked about it.
    pub asked: bool,
    /// What was felt there: the strongest of each sensation.
    pub felt: Vec<FeltRow>,
    /// The strongest, 0 to 10; 0 only where a scan asked and nothing was there. Nothing where it is not known.
    pub intensity: Option<u8>,
    /// It was said to be numb or absent, and nothing stronger.
    pub absent: bool,
    /// How it is marked on the figure; nothing where it is not.
    pub mark: Option<BodyMark>,
    /// The same in words.
    pub words: String,
}

/// A day's map.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct BodyScreen {
    /// What the screen holds: every change told with this revision or a lower one.
    pub revision: u64,
    /// The day.
    pub day: Day,
    /// The person's current day.
    pub today: Day,
    /// What the map shows, as a heading.
    pub title: String,
    /// The places of which something is known, in the order for reading aloud.
    pub places: Vec<BodyPlace>,
    /// The map as a text to read aloud, compared with the day before. It says so when nothing was noted.
    pub words: Vec<String>,
    /// What the fills mean.
    pub legend: Vec<MapLegendRow>,
    /// What stands below the figure: what has no place on it, and how to read it.
    pub notes: Vec<String>,
    /// Sensations to choose from.
    pub sensations: Vec<Named>,
    /// What was taken over and waits to be confirmed.
    pub to_confirm: Vec<ToConfirm>,
    /// The last earlier day with readings, as long as this day has none and can be filled in.
    pub can_copy_from: Option<Day>,
    /// The person chose to have body scans.
    pub scan_on: bool,
    /// Intimate regions are shown.
    pub shows_intimate: bool,
}

#[uniffi::export]
impl Diary {
    /// A day's map; without a day, the person's current one.
    ///
    /// # Errors
    /// `Locked`; `Invalid` for a date that is none.
    #[uniffi::method(default(day = None))]
    pub fn body_day(&self, now: Moment, day: Option<Day>) -> Result<BodyScreen> {
        let now = checked(now)?;
        let day = day.map(Day::checked).transpose()?.map_or_else(|| self.diary.today(now), Ok)?;
        self.body_screen(now, day)
    }

    /// Chooses whether the map shows intimate regions. Returns the map of a day; without one, of the person's current
    /// day.
    ///
    /// # Errors
    /// `CannotWrite`; `Invalid` for a date that is none.
    pub fn set_shows_intimate(&self, now: Moment, day: Option<Day>, show: bool) -> Result<BodyScreen> {
        day.map(Day::checked).transpose()?;
        self.diary.set_shows_intimate(checked(now)?, show)?;
        self.body_day(now, day)
    }
}

impl Diary {
    pub(super) fn body_screen(&self, now: Moment, day: DiaryDay) -> Result<BodyScreen> {
        let (revision, texts) = (self.diary.revision(), &self.texts);
        let (today, shows_intimate) = (self.diary.today(now)?, self.diary.shows_intimate()?);
        let (map, before) = (self.diary.body_day(day)?, self.diary.body_day(day.plus(-1))?);
        let title = texts.say_with("map-title-day", &[("day", TextArg::Text(&texts.day(day.date())))]);
        let picture = map_of_places(title, &map.places, texts, shows_intimate);
        let mut words = texts.places(&map.places, &before.places);
        if words.is_empty() {
            words.push(texts.say("map-none"));
        }
        Ok(BodyScreen {
            revision,
            day: day.into(),
            today: today.into(),
            places: map.places.iter().map(|place| BodyPlace::of(place, &picture, texts)).collect(),
            words,
            legend: legend(&picture),
            title: picture.title,
            notes: picture.notes,
            sensations: self.sensations(),
            to_confirm: self.to_confirm(&map)?,
            can_copy_from: if day <= today { self.can_copy_from(&map)? } else { None },
            scan_on: self.diary.scan()?.is_some(),
            shows_intimate,
        })
    }
}

impl BodyPlace {
    fn of(place: &Place, picture: &Picture, texts: &Texts) -> Self {
        Self {
            target: place.target.clone(),
            label: texts.region(&place.target),
            asked: place.asked,
            felt: place.felt.iter().map(|felt| FeltRow::of(felt, texts)).collect(),
            intensity: place.intensity(None),
            absent: place.absent(),
            mark: BodyMark::of(&place.target, picture),
            words: texts.place(place, None),
        }
    }
}

impl FeltRow {
    fn of(felt: &Felt, texts: &Texts) -> Self {
        let sensation = Named { id: felt.sensation.as_str().into(), label: texts.sensation(&felt.sensation) };
        Self { sensation, answer: felt.answer.into(), copied: felt.copied }
    }
}
