//! A span of days on the map: how strong each place was and how that changed against as many days before. A day that
//! says nothing of a place is left out; it is never 0.

use super::marks::legend;
use super::{BodyMark, MapLegendRow};
use crate::body::drawing::{Picture, map_of_period};
use crate::body::{self, BodyPeriod, PlaceOverTime, Sensation};
use crate::phone::Diary;
use crate::phone::card::Named;
use crate::phone::error::Result;
use crate::phone::values::{Day, now as checked};
use crate::text::{TextArg, Texts};
use crate::time::Moment;

/// The strongest of a span of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct BodyPeak {
    /// 0 to 10.
    pub intensity: u8,
    /// The first day it was reached.
    pub day: Day,
}

/// On how many days a sensation was felt.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct SensationDays {
    /// Which.
    pub sensation: Named,
    /// The days.
    pub days: u32,
}

/// What a span of days says about one place.
#[derive(Debug, Clone, PartialEq, serde::Serialize, uniffi::Record)]
pub struct BodyPlaceOverTime {
    /// A region's id, `head` or `whole`.
    pub target: String,
    /// Its name, with its side.
    pub label: String,
    /// Days of which the strength is known, zeros included.
    pub known: u32,
    /// Days on which something was felt.
    pub felt: u32,
    /// Days on which it was numb or absent.
    pub absent: u32,
    /// Mean of the days' strongest over the known days; nothing without a known day.
    pub mean: Option<f64>,
    /// The strongest.
    pub peak: Option<BodyPeak>,
    /// The mean of as many days before, if one of them is known.
    pub mean_before: Option<f64>,
    /// How much the mean changed against that, in points.
    pub change: Option<f64>,
    /// The sensations, most frequent first.
    pub sensations: Vec<SensationDays>,
    /// How it is marked on the figure; nothing for the whole body and the head, which have no place on it.
    pub mark: Option<BodyMark>,
    /// The same in words.
    pub words: String,
}

/// A span of days on the map.
#[derive(Debug, Clone, PartialEq, serde::Serialize, uniffi::Record)]
pub struct BodyPeriodScreen {
    /// What the screen holds: every change told with this revision or a lower one.
    pub revision: u64,
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
    /// The person's current day.
    pub today: Day,
    /// What the map shows, as a heading.
    pub title: String,
    /// Days with anything on the map.
    pub days: u32,
    /// The sensation that was asked for; nothing for the strongest of all.
    pub sensation: Option<Named>,
    /// The places, in the order for reading aloud.
    pub places: Vec<BodyPlaceOverTime>,
    /// The map as a text to read aloud. It says so when nothing was noted.
    pub words: Vec<String>,
    /// What the fills mean.
    pub legend: Vec<MapLegendRow>,
    /// What stands below the figure: of how many days it speaks, what has no place on it, and how to read it.
    pub notes: Vec<String>,
    /// Sensations to choose from.
    pub sensations: Vec<Named>,
    /// Intimate regions are shown.
    pub shows_intimate: bool,
}

#[uniffi::export]
impl Diary {
    /// The map of the days `from` to `to` against as many days before them; without days, of the last four weeks. With
    /// a sensation, its strength alone counts.
    ///
    /// # Errors
    /// `Invalid` when `to` is before `from` or more than 40 years later, and for a sensation that is none.
    #[uniffi::method(default(from = None, to = None, sensation = None))]
    pub fn body_period(
        &self,
        now: Moment,
        from: Option<Day>,
        to: Option<Day>,
        sensation: Option<String>,
    ) -> Result<BodyPeriodScreen> {
        let (now, revision, texts) = (checked(now)?, self.diary.revision(), &self.texts);
        let [from, to] = self.span(now, from, to)?;
        let sensation = sensation.map(|id| Sensation::new(&id)).transpose()?;
        let (shows_intimate, today) = (self.diary.shows_intimate()?, self.diary.today(now)?);
        let period = self.diary.body_period(from, to, sensation.as_ref())?;
        let picture = map_of_period(title(&period, texts), &period, texts, shows_intimate);
        let mut words = texts.places_over_time(&period.places);
        if words.is_empty() {
            words.push(texts.say("map-none"));
        }
        Ok(BodyPeriodScreen {
            revision,
            from: from.into(),
            to: to.into(),
            today: today.into(),
            days: period.days,
            places: period.places.iter().map(|place| BodyPlaceOverTime::of(place, &picture, texts)).collect(),
            words,
            legend: legend(&picture),
            title: picture.title,
            notes: picture.notes,
            sensation: sensation.as_ref().map(|one| named(one, texts)),
            sensations: self.sensations(),
            shows_intimate,
        })
    }
}

fn named(sensation: &Sensation, texts: &Texts) -> Named {
    Named { id: sensation.as_str().into(), label: texts.sensation(sensation) }
}

fn title(period: &BodyPeriod, texts: &Texts) -> String {
    let [from, to] = [period.from, period.to].map(|day| texts.day(day.date()));
    let title = texts.say_with("map-title-period", &[("from", TextArg::Text(&from)), ("to", TextArg::Text(&to))]);
    let Some(of) = &period.sensation else { return title };
    let of = texts.sensation(of);
    texts.say_with("map-title-sensation", &[("title", TextArg::Text(&title)), ("sensation", TextArg::Text(&of))])
}

impl BodyPlaceOverTime {
    fn of(place: &PlaceOverTime, picture: &Picture, texts: &Texts) -> Self {
        let felt = |(sensation, days): &(body::Sensation, u32)| SensationDays {
            sensation: named(sensation, texts),
            days: *days,
        };
        Self {
            target: place.target.clone(),
            label: texts.region(&place.target),
            known: place.known,
            felt: place.felt,
            absent: place.absent,
            mean: place.mean,
            peak: place.peak.map(|(intensity, day)| BodyPeak { intensity, day: day.into() }),
            mean_before: place.mean_before,
            change: place.change(),
            sensations: place.sensations.iter().map(felt).collect(),
            mark: BodyMark::of(&place.target, picture),
            words: texts.place_over_time(place),
        }
    }
}
