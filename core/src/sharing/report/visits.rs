//! Visits: mood and body before and after, how it was to come and to leave, and the day after. One visit is one visit: nothing is
//! averaged over them.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Material;
use super::material::SeenVisit;
use super::points::number;
use crate::body::places;
use crate::card::{CardItem, CheckIn, Coming, ItemId, Versions};
use crate::sessions::{Boundary, Ratings, SessionKind};
use crate::time::DiaryDay;

/// What is measured before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "of", content = "id", rename_all = "kebab-case")]
pub enum Measured {
    /// A line of the card.
    Item(ItemId),
    /// A place of the body, by its strongest sensation, 0 to 10.
    Place(String),
    /// One of the ratings on coming and leaving, 0 to 5.
    Coming(String),
}

/// One thing before and after; what was not noted is missing, not 0.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BeforeAfter {
    /// What.
    pub measured: Measured,
    /// Before.
    pub before: Option<i32>,
    /// After.
    pub after: Option<i32>,
}

/// A visit.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct VisitPart {
    /// Its day.
    pub day: DiaryDay,
    /// What kind of session.
    pub kind: SessionKind,
    /// Mood, body, coming and leaving.
    pub lines: Vec<BeforeAfter>,
    /// The day after, each 0 to 5.
    pub next_day: Ratings,
    /// Whether the person's boundary was respected; only where they chose to show it.
    pub boundary: Option<Boundary>,
    /// The check-in on the relationship, each 0 to 10 and never averaged; only where it goes.
    pub relationship: Ratings,
    /// What happened to a boundary; one of the private reasons.
    pub boundary_note: Versions,
    /// Homework; one of the notes.
    pub homework: Versions,
    /// Whether it is done.
    pub homework_done: bool,
    /// A note.
    pub note: Versions,
}

/// The visits of which something was noted, in the order of their days.
pub(super) fn parts(material: &Material) -> Vec<VisitPart> {
    material.visits.iter().map(|seen| part(seen, &material.items)).filter(VisitPart::says_something).collect()
}

impl VisitPart {
    fn says_something(&self) -> bool {
        let words = [&self.homework, &self.note, &self.boundary_note].iter().any(|said| !said.0.is_empty());
        words
            || !self.relationship.0.is_empty()
            || !self.lines.is_empty()
            || !self.next_day.0.is_empty()
            || self.boundary.is_some()
    }
}

fn part(seen: &SeenVisit, items: &[CardItem]) -> VisitPart {
    let (visit, [before, after]) = (&seen.visit, [seen.before.as_ref(), seen.after.as_ref()]);
    let mood = |check_in: Option<&CheckIn>| mood(check_in, items);
    let mut lines = joined([mood(before), mood(after)], |place| Measured::Item(items[place].id.clone()));
    lines.extend(body([before, after]));
    lines.extend(joined([rated(&visit.before), rated(&visit.after)], Measured::Coming));
    VisitPart {
        day: visit.time.for_day,
        kind: visit.kind,
        lines,
        next_day: visit.next_day.clone(),
        boundary: visit.boundary,
        relationship: visit.relationship.clone(),
        boundary_note: visit.boundary_note.clone(),
        homework: visit.homework.clone(),
        homework_done: visit.homework_done,
        note: visit.note.clone(),
    }
}

/// Two sets of numbers side by side.
fn joined<K: Ord + Clone>([before, after]: [BTreeMap<K, i32>; 2], named: impl Fn(K) -> Measured) -> Vec<BeforeAfter> {
    let keys: std::collections::BTreeSet<K> = before.keys().chain(after.keys()).cloned().collect();
    let line = |key: K| BeforeAfter {
        before: before.get(&key).copied(),
        after: after.get(&key).copied(),
        measured: named(key),
    };
    keys.into_iter().map(line).collect()
}

/// Numbers by the place of their item on the card.
fn mood(check_in: Option<&CheckIn>, items: &[CardItem]) -> BTreeMap<usize, i32> {
    let answers = check_in.into_iter().flat_map(|check_in| &check_in.answers);
    let placed =
        answers.filter_map(|(id, answer)| Some((items.iter().position(|item| item.id == *id)?, number(answer)?)));
    placed.collect()
}

/// Places in reading order. Where nothing was there before and after, there is nothing to say.
fn body(check_ins: [Option<&CheckIn>; 2]) -> Vec<BeforeAfter> {
    let mut order: Vec<String> = Vec::new();
    let strengths = check_ins.map(|check_in| {
        let places = check_in.map(|check_in| places(&check_in.readings, check_in.scan.as_ref())).unwrap_or_default();
        let known = places.into_iter().filter_map(|place| Some((place.intensity(None)?, place.target)));
        known.map(|(strength, target)| (target, i32::from(strength))).collect::<Vec<_>>()
    });
    for (target, _) in strengths.iter().flatten() {
        if !order.contains(target) {
            order.push(target.clone());
        }
    }
    let of = |known: &[(String, i32)], target: &str| known.iter().find(|(t, _)| t == target).map(|(_, n)| *n);
    let lines = order.into_iter().map(|target| BeforeAfter {
        before: of(&strengths[0], &target),
        after: of(&strengths[1], &target),
        measured: Measured::Place(target),
    });
    lines.filter(|line| line.before.max(line.after) > Some(0)).collect()
}

fn rated(coming: &Coming) -> BTreeMap<String, i32> {
    coming.ratings().map(|(name, number)| (name.to_owned(), number)).collect()
}
