//! Visits, long: one row for each thing that was measured, before and after side by side.

use std::collections::BTreeMap;

use super::column::{Column, SOURCES, Table};
use super::making::{Making, as_number};
use super::rows::Rows;
use crate::body::places;
use crate::card::{CheckIn, Coming};
use crate::error::Result;
use crate::sharing::{SeenVisit, SharePart};

pub(super) const VISITS: Table = Table {
    name: "visits",
    parts: &[SharePart::Visits],
    columns: &[
        Column::word("visit", ""),
        Column::date("day"),
        Column::moment("recorded_at"),
        Column::word("source", SOURCES),
        Column::word("kind", super::sessions::KINDS),
        Column::word("series", "").or("no-series"),
        Column::word("session", "").or("no-series"),
        Column::word("measured", MEASURED),
        Column::word("of", "").or("whole-visit"),
        Column::text("label").or("whole-visit"),
        Column::integer("before", "0 to 10").or("not-said"),
        Column::integer("after", "0 to 10").or("not-said"),
        Column::integer("value", "0 to 10").or("not-said"),
        Column::word("answer", "yes, no, not-sure, done, open").or("not-said"),
    ],
    day: None,
    rest: Some(visits),
};

const MEASURED: &str = "visit, item, body, coming, next-day, relationship, boundary, homework";

/// Names with numbers before and after, in order.
pub(super) type Pairs = BTreeMap<usize, (String, [Option<i32>; 2])>;

struct Lines<'a, 'b, 'c> {
    making: &'a Making<'b>,
    seen: &'a SeenVisit,
    rows: &'a mut Rows<'c>,
}

fn visits(making: &Making<'_>, rows: &mut Rows<'_>) -> Result<()> {
    making.outgoing.visits.iter().try_for_each(|seen| Lines { making, seen, rows }.write())
}

impl Lines<'_, '_, '_> {
    fn write(mut self) -> Result<()> {
        let visit = &self.seen.visit;
        self.row("visit", "", "", [None; 3], "")?;
        for (id, [before, after]) in self.mood().into_values() {
            let item = self.making.outgoing.items.iter().find(|item| item.id.as_str() == id);
            let named = item.map(|item| (self.making.outgoing.about.item_name(&item.id), self.making.texts.item(item)));
            let (name, label) = named.unwrap_or_default();
            self.row("item", &name, &label, [before, after, None], "")?;
        }
        for (target, [before, after]) in self.body().into_values() {
            self.row("body", &target, &self.making.texts.region(&target), [before, after, None], "")?;
        }
        for (name, [before, after]) in coming([&visit.before, &visit.after]).into_values() {
            self.said("coming", &name, [before, after, None], "")?;
        }
        for (measured, ratings) in [("next-day", &visit.next_day), ("relationship", &visit.relationship)] {
            for (name, number) in &ratings.0 {
                self.said(measured, name, [None, None, Some(*number)], "")?;
            }
        }
        if let Some(boundary) = visit.boundary {
            self.row("boundary", "", "", [None; 3], boundary.name())?;
        }
        if !visit.homework.0.is_empty() {
            self.row("homework", "", "", [None; 3], if visit.homework_done { "done" } else { "open" })?;
        }
        Ok(())
    }

    fn said(&mut self, measured: &str, name: &str, numbers: [Option<i32>; 3], answer: &str) -> Result<()> {
        let label = self.making.texts.say(&format!("{measured}-{name}"));
        self.row(measured, name, &label, numbers, answer)
    }

    fn row(&mut self, measured: &str, of: &str, label: &str, numbers: [Option<i32>; 3], answer: &str) -> Result<()> {
        let (making, visit, rows) = (self.making, &self.seen.visit, &mut *self.rows);
        rows.text(&making.name("visit", &visit.id))?;
        rows.time(&visit.time)?;
        rows.text(visit.kind.name())?;
        rows.text(&visit.series.as_ref().map(|series| making.name("series", series)).unwrap_or_default())?;
        let session = visit.series.as_ref().zip(visit.original);
        rows.text(&session.map(|(series, original)| making.session(series, original)).unwrap_or_default())?;
        [measured, of, label].into_iter().try_for_each(|text| rows.text(text))?;
        numbers.into_iter().try_for_each(|number| rows.maybe_number(number))?;
        rows.text(answer)?;
        rows.next()
    }

    /// The card's numbers, in the order of the card.
    fn mood(&self) -> Pairs {
        let mut pairs = Pairs::new();
        for (place, item) in self.making.outgoing.items.iter().enumerate() {
            let said = self.both(|check_in| {
                let answer = check_in.answers.iter().find(|(id, _)| *id == item.id);
                answer.and_then(|(_, answer)| as_number(answer))
            });
            insert(&mut pairs, place, item.id.as_str(), said);
        }
        pairs
    }

    /// The strongest sensation of each place, in reading order.
    fn body(&self) -> Pairs {
        let maps = [&self.seen.before, &self.seen.after].map(|check_in| {
            let map = check_in.as_ref().map(|one| places(&one.readings, one.scan.as_ref()));
            map.unwrap_or_default()
        });
        let mut order: Vec<&str> = Vec::new();
        for place in maps.iter().flatten() {
            if !order.contains(&place.target.as_str()) {
                order.push(&place.target);
            }
        }
        let strength = |map: usize, target: &str| {
            let place = maps[map].iter().find(|place| place.target == target);
            place.and_then(|place| place.intensity(None)).map(i32::from)
        };
        let mut pairs = Pairs::new();
        for (place, target) in order.into_iter().enumerate() {
            insert(&mut pairs, place, target, [strength(0, target), strength(1, target)]);
        }
        pairs
    }

    fn both(&self, of: impl Fn(&CheckIn) -> Option<i32>) -> [Option<i32>; 2] {
        [&self.seen.before, &self.seen.after].map(|check_in| check_in.as_ref().and_then(&of))
    }
}

/// The ratings on coming into session and on leaving it, those that were given.
pub(super) fn coming(both: [&Coming; 2]) -> Pairs {
    let mut pairs = Pairs::new();
    for (place, name) in Coming::NAMES.into_iter().enumerate() {
        let number = |coming: &Coming| coming.ratings().find(|(rated, _)| *rated == name).map(|(_, number)| number);
        insert(&mut pairs, place, name, both.map(number));
    }
    pairs
}

fn insert(pairs: &mut Pairs, place: usize, name: &str, said: [Option<i32>; 2]) {
    if said.iter().any(Option::is_some) {
        pairs.insert(place, (name.to_owned(), said));
    }
}
