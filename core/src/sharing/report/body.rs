//! The body on these days, and what is different from as many days before.

use serde::Serialize;

use super::Material;
use crate::body::BodyPeriod;
use crate::time::DiaryDay;

/// The body.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BodyPart {
    /// What these days say.
    pub period: BodyPeriod,
    /// The days before, which it is compared with.
    pub before: (DiaryDay, DiaryDay),
    /// The places that both know, in reading order.
    pub changes: Vec<PlaceChange>,
    /// Whether intimate regions are drawn.
    pub shows_intimate: bool,
}

/// A place, now and before.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PlaceChange {
    /// A region's id, `head` or `whole`.
    pub target: String,
    /// The mean of these days.
    pub mean: f64,
    /// The mean of the days before.
    pub before: f64,
    /// How much more it is now; below 0 for less.
    pub change: f64,
}

pub(super) fn part(material: &Material) -> BodyPart {
    let period = material.body.clone();
    let length = material.to.since(material.from) + 1;
    // Where nothing was felt in either, nothing changed.
    let changes = period.places.iter().filter_map(|place| {
        let (mean, before, change) = (place.mean?, place.mean_before?, place.change()?);
        (mean > 0.0 || before > 0.0).then(|| PlaceChange { target: place.target.clone(), mean, before, change })
    });
    let changes = changes.collect();
    let before = (material.from.plus(-length), material.from.plus(-1));
    BodyPart { period, before, changes, shows_intimate: material.shows_intimate }
}
