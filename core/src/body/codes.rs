//! What other systems call a region: segments of the CHOIR body map, both ways and with what is lost on the way, and
//! SNOMED CT body structures.

use serde::Serialize;

use super::{Region, Side, regions};
use crate::error::{Error, Given, Result};

/// A region's codes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Codes {
    /// The segments of the CHOIR body map, by their male numbers, that the region is part of: one for a sided region; two
    /// for one on the middle line, which CHOIR does not have.
    pub choir: Vec<u16>,
    /// The SNOMED CT body structure that the region is part of, without a side; none where public sources disagree.
    pub snomed: Option<String>,
}

/// On which of its two figures a CHOIR number was read: they number six front segments differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChoirFigure {
    /// The male one.
    Male,
    /// The female one.
    Female,
}

/// A CHOIR segment in our regions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Segment {
    /// Its male number.
    pub number: u16,
    /// The regions in it, in reading order.
    pub regions: Vec<&'static Region>,
    /// Regions that reach into the other half as well. A mark on the segment says nothing about that half.
    pub reach_over: Vec<&'static Region>,
}

impl Codes {
    /// Picks a side's segment from the person's left one and right one.
    pub(super) fn of(side: Side, [left, right]: [u16; 2], snomed: Option<String>) -> Self {
        let choir = match side {
            Side::Left => vec![left],
            Side::Right => vec![right],
            Side::Midline => vec![left, right],
        };
        Self { choir, snomed }
    }

    /// What is lost when the region is told in CHOIR's segments: the other regions that share them.
    pub fn shared_in_choir(&self, region: &Region) -> Vec<&'static Region> {
        let shares = |other: &&Region| other.codes.choir.iter().any(|number| self.choir.contains(number));
        regions().iter().filter(|other| other.id != region.id).filter(shares).collect()
    }
}

/// The regions of a CHOIR segment. One segment is several of ours, and which of them was meant can't be told.
///
/// # Errors
/// `NotFound` for a number that the figure does not have.
pub fn choir_segment(number: u16, figure: ChoirFigure) -> Result<Segment> {
    let male = match figure {
        ChoirFigure::Male => number,
        ChoirFigure::Female => to_male(number),
    };
    let all: Vec<_> = regions().iter().filter(|region| region.codes.choir.contains(&male)).collect();
    if all.is_empty() {
        return Err(Error::not_found("choir", Given::value(number), "101 to 136, 201 to 238"));
    }
    let reach_over = all.iter().copied().filter(|region| region.side == Side::Midline).collect();
    Ok(Segment { number: male, regions: all, reach_over })
}

/// The arms of the female front are numbered after the belly's rows.
fn to_male(female: u16) -> u16 {
    match female {
        112 => 116,
        113 => 117,
        114 => 112,
        115 => 113,
        116 => 114,
        117 => 115,
        same => same,
    }
}
