//! Sensations in the body as a check-in notes them: where, what, how strong. Regions and the figure are data of their
//! own; a reading names its target by a stable id.

mod reading;

pub use reading::{BodyAnswer, BodyReading, Sensation};
