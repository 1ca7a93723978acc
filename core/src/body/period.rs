//! A span of days on the map: how strong a place was on average and at most, how often it was felt, and how that changed
//! against the days before. A day that says nothing about a place is not counted; it is never 0.

use std::collections::BTreeMap;

use serde::Serialize;

use super::place::reading_order;
use super::{BodyAnswer, BodyDay, Place, Sensation};
use crate::time::DiaryDay;

/// What a span of days says about one place.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PlaceOverTime {
    /// A region's id, `head` or `whole`.
    pub target: String,
    /// Days of which the strength is known, zeros included.
    pub known: u32,
    /// Days on which something was felt: above 0.
    pub felt: u32,
    /// Mean of the days' strongest over the known days, 0 to 10; nothing without a known day.
    pub mean: Option<f64>,
    /// The strongest, and the first day it was reached.
    pub peak: Option<(u8, DiaryDay)>,
    /// Days on which it was numb or absent.
    pub absent: u32,
    /// The sensations, with the days of each, most frequent first.
    pub sensations: Vec<(Sensation, u32)>,
    /// The mean of the days before, if one of them is known.
    pub mean_before: Option<f64>,
}

/// A span of days and what it says.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BodyPeriod {
    /// First day.
    pub from: DiaryDay,
    /// Last day.
    pub to: DiaryDay,
    /// Days with anything on the map.
    pub days: u32,
    /// The sensation that was asked for; nothing for the strongest of all.
    pub sensation: Option<Sensation>,
    /// The places, in reading order.
    pub places: Vec<PlaceOverTime>,
}

impl PlaceOverTime {
    /// Whether scans asked and nothing was ever there.
    pub fn nothing_felt(&self) -> bool {
        self.felt == 0 && self.absent == 0 && self.sensations.is_empty()
    }

    /// How much the mean changed against the days before, in points.
    pub fn change(&self) -> Option<f64> {
        Some(self.mean? - self.mean_before?)
    }
}

/// Sums over days, whole numbers, so that their order does not matter.
#[derive(Default)]
struct Sums {
    known: u32,
    felt: u32,
    total: u32,
    peak: Option<(u8, DiaryDay)>,
    absent: u32,
    sensations: BTreeMap<Sensation, u32>,
}

impl Sums {
    fn add(&mut self, day: DiaryDay, place: &Place, of: Option<&Sensation>) {
        self.absent += u32::from(place.absent());
        for felt in place.felt.iter().filter(|felt| !felt.copied && felt.answer.intensity() > Some(0)) {
            *self.sensations.entry(felt.sensation.clone()).or_default() += 1;
        }
        let Some(strongest) = place.intensity(of) else { return };
        self.known += 1;
        self.felt += u32::from(strongest > 0);
        self.total += u32::from(strongest);
        if self.peak.is_none_or(|(peak, _)| strongest > peak) {
            self.peak = Some((strongest, day));
        }
    }

    fn mean(&self) -> Option<f64> {
        (self.known > 0).then(|| f64::from(self.total) / f64::from(self.known))
    }

    fn into_place(self, target: &str, before: Option<&Self>) -> PlaceOverTime {
        let mut sensations: Vec<_> = self.sensations.clone().into_iter().collect();
        sensations.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        PlaceOverTime {
            target: target.to_owned(),
            known: self.known,
            felt: self.felt,
            mean: self.mean(),
            peak: self.peak,
            absent: self.absent,
            sensations,
            mean_before: before.and_then(Self::mean),
        }
    }
}

/// Sums up `days`, in the order of their dates, against the days `before`. With a sensation, its strength alone counts.
pub fn over_time(span: [DiaryDay; 2], days: &[BodyDay], before: &[BodyDay], of: Option<&Sensation>) -> BodyPeriod {
    let earlier = sums(before, of);
    let places = sums(days, of).into_iter().map(|((order, target), sums)| {
        let before = earlier.get(&(order, target));
        sums.into_place(target, before)
    });
    let said = |place: &PlaceOverTime| place.known > 0 || place.absent > 0;
    BodyPeriod {
        from: span[0],
        to: span[1],
        days: u32::try_from(days.iter().filter(|day| day.places.iter().any(known)).count()).unwrap_or(u32::MAX),
        sensation: of.cloned(),
        places: places.filter(said).collect(),
    }
}

fn known(place: &Place) -> bool {
    place.asked || place.felt.iter().any(|felt| !felt.copied && felt.answer != BodyAnswer::Declined)
}

fn sums<'a>(days: &'a [BodyDay], of: Option<&Sensation>) -> BTreeMap<(usize, &'a str), Sums> {
    let mut sums: BTreeMap<(usize, &str), Sums> = BTreeMap::new();
    for (day, place) in days.iter().flat_map(|day| day.places.iter().map(move |place| (day.day, place))) {
        sums.entry((reading_order(&place.target), place.target.as_str())).or_default().add(day, place, of);
    }
    sums
}
