//! Regions of the body by name: a stable id, a view, a side that is always the person's own, a group, and the order in
//! which they are read aloud. The ordered list is a full second way into the map.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::{Codes, Side, View};
use crate::error::{Error, Given, Result};
use crate::shipped::shipped;

/// A region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Region {
    /// Stable id, such as `shoulder-blade-left`.
    pub id: String,
    /// Its id without the side, by which it is named.
    pub kind: String,
    /// Front or back.
    pub view: View,
    /// Left, right or on the middle line.
    pub side: Side,
    /// The part of the body it is listed under.
    pub group: String,
    /// Place in the order for reading aloud, from 1.
    pub order: usize,
    /// Hidden on the map until the person shows it.
    pub intimate: bool,
    /// What other systems call it.
    pub codes: Codes,
}

/// A target that is no region: the whole body.
pub const WHOLE: &str = "whole";

/// A target that is no region: the head as a whole, for a headache that has no place.
pub const HEAD: &str = "head";

#[derive(Deserialize)]
struct BodyFile {
    region: Vec<RegionRow>,
    sensations: Sensations,
}

#[derive(Deserialize)]
struct RegionRow {
    id: String,
    view: View,
    group: String,
    #[serde(default)]
    sided: bool,
    #[serde(default)]
    intimate: bool,
    choir: [u16; 2],
    snomed: Option<String>,
}

#[derive(Deserialize)]
struct Sensations {
    ids: Vec<String>,
}

static BODY: LazyLock<(Vec<Region>, Vec<String>)> = LazyLock::new(|| {
    let file: BodyFile = shipped(include_str!("../../packs/body.toml"));
    let sides = |row: &RegionRow| if row.sided { &[Side::Left, Side::Right][..] } else { &[Side::Midline] };
    let pairs = file.region.iter().flat_map(|row| sides(row).iter().map(move |side| (row, *side)));
    (pairs.zip(1..).map(|((row, side), order)| region(row, side, order)).collect(), file.sensations.ids)
});

fn region(row: &RegionRow, side: Side, order: usize) -> Region {
    let id = match side {
        Side::Left => format!("{}-left", row.id),
        Side::Right => format!("{}-right", row.id),
        Side::Midline => row.id.clone(),
    };
    let (kind, group) = (row.id.clone(), row.group.clone());
    let codes = Codes::of(side, row.choir, row.snomed.clone());
    Region { id, kind, view: row.view, side, group, order, intimate: row.intimate, codes }
}

static BY_ID: LazyLock<HashMap<&'static str, usize>> =
    LazyLock::new(|| regions().iter().enumerate().map(|(place, region)| (region.id.as_str(), place)).collect());

/// All regions, in the order for reading aloud.
pub fn regions() -> &'static [Region] {
    &BODY.0
}

/// The sensations of the pack.
pub fn sensations() -> &'static [String] {
    &BODY.1
}

/// The targets that a name means: a region by its id, both sides by the id without a side, `head`, `whole`.
///
/// # Errors
/// `NotFound` when it means none.
pub fn targets(name: &str) -> Result<Vec<&'static str>> {
    if let Some(whole) = [WHOLE, HEAD].into_iter().find(|whole| *whole == name) {
        return Ok(vec![whole]);
    }
    let both: Vec<_> = regions().iter().filter(|region| region.kind == name).map(|region| region.id.as_str()).collect();
    if both.is_empty() { Ok(vec![&Region::find(name)?.id]) } else { Ok(both) }
}

impl Region {
    /// The region of this id.
    ///
    /// # Errors
    /// `NotFound` when the figure has none.
    pub fn find(id: &str) -> Result<&'static Self> {
        let found = BY_ID.get(id).and_then(|place| regions().get(*place));
        found
            .ok_or_else(|| Error::not_found("region", Given::value(id), "a region; `somacard body regions` lists them"))
    }

    /// The same region on the other side; on the middle line, itself.
    pub fn partner(&self) -> Option<&'static Self> {
        let other = match self.side {
            Side::Left => Side::Right,
            Side::Right => Side::Left,
            Side::Midline => Side::Midline,
        };
        regions().iter().find(|region| region.kind == self.kind && region.side == other)
    }
}
