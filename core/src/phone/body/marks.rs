//! How places are marked on the figure: the same fills, signs and legend as in the report's picture.

use crate::body::drawing::{Fill, Mark, Picture};

/// How a region is filled. Every fill goes with a sign, so that none depends on colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
#[serde(rename_all = "snake_case", tag = "is")]
pub enum BodyFill {
    /// As the body.
    Plain,
    /// A strength.
    Step {
        /// 1 (faint) to 5 (very strong).
        step: u8,
    },
    /// Stripes: there is no number.
    Stripes,
    /// Crossed lines: keep away.
    Crossed,
}

/// How a place is marked.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct BodyMark {
    /// How it is filled.
    pub fill: BodyFill,
    /// What stands in it: a number or a sign.
    pub sign: String,
    /// Taken over from an earlier map: its border is dashed.
    pub copied: bool,
}

/// A line of the legend.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct MapLegendRow {
    /// The fill.
    pub fill: BodyFill,
    /// Its sign.
    pub sign: String,
    /// What it means.
    pub words: String,
}

impl BodyMark {
    /// The mark of a place in a picture.
    pub(super) fn of(target: &str, picture: &Picture) -> Option<Self> {
        let mark = |mark: &Mark| Self { fill: mark.fill.into(), sign: mark.label.clone(), copied: mark.copied };
        picture.marks.iter().find(|mark| mark.target == target).map(mark)
    }
}

/// The legend of a picture.
pub(in crate::phone) fn legend(picture: &Picture) -> Vec<MapLegendRow> {
    let row = |(fill, sign, words): &(Fill, String, String)| MapLegendRow {
        fill: (*fill).into(),
        sign: sign.clone(),
        words: words.clone(),
    };
    picture.legend.iter().map(row).collect()
}

impl From<Fill> for BodyFill {
    fn from(fill: Fill) -> Self {
        match fill {
            Fill::Plain => Self::Plain,
            Fill::Step(step) => Self::Step { step },
            Fill::Stripes => Self::Stripes,
            Fill::Crossed => Self::Crossed,
        }
    }
}
