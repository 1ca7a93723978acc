//! Sensations in the body as a check-in notes them: where, what, how strong. Where is a region of the pack by its stable
//! id, or the whole body.

mod codes;
pub mod figure;
mod reading;
mod region;

pub use codes::{ChoirFigure, Codes, Segment, choir_segment};
pub use reading::{BodyAnswer, BodyReading, FeltAt, Sensation};
pub use region::{HEAD, Region, Side, View, WHOLE, regions, sensations};
