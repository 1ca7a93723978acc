//! One aligned table of days: a series for each line of the card that is looked at, one for each part of the body and each of its
//! regions. What was not said is missing; 0 stands only where a card was filled in or a scan asked.

use std::collections::{BTreeMap, HashMap};

use super::finding::Subject;
use super::places::parts;
use crate::body::BodyDay;
use crate::card::{Answer, CardItem, DayCard, ItemId};
use crate::time::DiaryDay;

/// A number for each day, or nothing.
pub type Days = Vec<Option<f64>>;

/// A part of the body.
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceSeries {
    /// Its name: a group of regions, of arms and legs with the side, or `whole`.
    pub name: String,
    /// The strongest of its regions each day, 0 to 10; 0 only where all that is known of it is 0.
    pub whole: Days,
    /// Its regions that were ever known.
    pub regions: Vec<(String, Days)>,
}

/// The table.
#[derive(Debug, Clone, PartialEq)]
pub struct DayTable {
    /// The first day.
    pub first: DiaryDay,
    /// How many days, filled in or not.
    pub length: usize,
    /// Days on which anything was entered.
    pub filled: usize,
    /// The lines of the card, in its order.
    pub items: Vec<(CardItem, Days)>,
    /// The parts of the body, in reading order.
    pub places: Vec<PlaceSeries>,
    /// Trigger tags with the days on which each was noted; a day that is not filled in is missing.
    pub triggers: Vec<(String, Vec<Option<bool>>)>,
}

/// A table in the making, a stretch of days at a time, so that years never stand in memory unfolded.
#[derive(Debug)]
pub struct DayTableMaker {
    table: DayTable,
    regions: HashMap<String, Days>,
    triggers: BTreeMap<String, Vec<usize>>,
    filled: Vec<bool>,
}

impl DayTableMaker {
    /// A table of so many days from `first` on for these lines of the card.
    pub fn new(first: DiaryDay, length: usize, items: Vec<CardItem>) -> Self {
        let items = items.into_iter().map(|item| (item, vec![None; length])).collect();
        let table = DayTable { first, length, filled: 0, items, places: Vec::new(), triggers: Vec::new() };
        Self { table, regions: HashMap::new(), triggers: BTreeMap::new(), filled: vec![false; length] }
    }

    fn place(&self, day: DiaryDay) -> Option<usize> {
        usize::try_from(day.since(self.table.first)).ok().filter(|place| *place < self.table.length)
    }

    /// Takes a day of the card.
    pub fn card(&mut self, card: &DayCard) {
        let Some(place) = self.place(card.day).filter(|_| card.filled) else { return };
        self.filled[place] = true;
        for (item, days) in &mut self.table.items {
            days[place] = card.items.get(&item.id).and_then(|value| number(&value.value));
        }
        for tag in &card.triggers {
            self.triggers.entry(tag.clone()).or_default().push(place);
        }
    }

    /// Takes a day of the body map.
    pub fn body(&mut self, map: &BodyDay) {
        let Some(place) = self.place(map.day) else { return };
        for known in &map.places {
            let Some(intensity) = known.intensity(None) else { continue };
            let days = self.regions.entry(known.target.clone()).or_insert_with(|| vec![None; self.table.length]);
            days[place] = Some(f64::from(intensity));
        }
    }

    /// The table.
    pub fn finish(mut self) -> DayTable {
        self.table.filled = self.filled.iter().filter(|filled| **filled).count();
        for (name, members) in parts() {
            let regions: Vec<_> =
                members.into_iter().filter_map(|id| self.regions.remove(&id).map(|days| (id, days))).collect();
            if !regions.is_empty() {
                let whole = (0..self.table.length).map(|day| strongest(&regions, day)).collect();
                self.table.places.push(PlaceSeries { name, whole, regions });
            }
        }
        for (tag, noted) in self.triggers {
            let mut days: Vec<Option<bool>> = self.filled.iter().map(|filled| filled.then_some(false)).collect();
            noted.into_iter().for_each(|place| days[place] = Some(true));
            self.table.triggers.push((tag, days));
        }
        self.table
    }
}

impl DayTable {
    /// The series of a line of the card.
    pub fn item(&self, id: &ItemId) -> Option<usize> {
        self.items.iter().position(|(item, _)| item.id == *id)
    }
}

impl DayTable {
    /// The place of a day in every series.
    pub(super) fn place_of(&self, day: DiaryDay) -> Option<usize> {
        usize::try_from(day.since(self.first)).ok().filter(|place| *place < self.length)
    }

    /// Every line of the card and every part of the body with its series.
    pub(super) fn sides(&self) -> Vec<(Subject, &Days)> {
        let item = |(item, days)| {
            let item: &CardItem = item;
            (Subject { item: Some(item.id.clone()), ..Subject::default() }, days)
        };
        let place = |place| {
            let place: &PlaceSeries = place;
            (Subject { place: Some(place.name.clone()), ..Subject::default() }, &place.whole)
        };
        self.items.iter().map(|(one, days)| item((one, days))).chain(self.places.iter().map(place)).collect()
    }
}

fn strongest(regions: &[(String, Days)], day: usize) -> Option<f64> {
    regions.iter().filter_map(|(_, days)| days[day]).reduce(f64::max)
}

fn number(answer: &Answer) -> Option<f64> {
    match answer {
        Answer::Number(number) => Some(f64::from(*number)),
        Answer::YesNo(yes) => Some(f64::from(u8::from(*yes))),
        Answer::Text(_) => None,
    }
}
