//! The figure as a picture: front and back side by side, marked regions filled, numbered and named, a legend that reads
//! without colour. The same picture for the phone, the report and a printed plan, in SVG, light or dark.

mod colours;
mod hatch;
mod marks;
mod page;

pub use colours::Theme;
pub use marks::{map_of_period, map_of_places, plan_of_touch};
pub(crate) use page::escaped;

/// How a region is filled. Every fill goes with a label, so that none depends on colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fill {
    /// As the body.
    Plain,
    /// A strength, 1 to 5.
    Step(u8),
    /// Stripes: there is no number.
    Stripes,
    /// Crossed lines: keep away.
    Crossed,
}

/// A marked region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The region's id.
    pub target: String,
    /// How it is filled.
    pub fill: Fill,
    /// What stands in it: a number or a sign.
    pub label: String,
    /// The same in words, for a screen reader.
    pub said: String,
    /// Taken over from an earlier map: its border is dashed.
    pub copied: bool,
}

/// A picture of the figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// What it shows.
    pub title: String,
    /// Whether the title is written above the figures.
    pub headed: bool,
    /// Front, back, left, right, in the person's language.
    pub words: [String; 4],
    /// The marked regions.
    pub marks: Vec<Mark>,
    /// A fill, its sign, and what it means.
    pub legend: Vec<(Fill, String, String)>,
    /// Lines below the legend: what has no place on the figure, and how to read it.
    pub notes: Vec<String>,
    /// Whether intimate regions are drawn.
    pub show_intimate: bool,
}
