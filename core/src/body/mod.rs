//! Sensations in the body as a check-in notes them: where, what, how strong. Where is a region of the pack by its stable
//! id, or the whole body.

mod codes;
pub mod drawing;
pub mod figure;
mod period;
mod place;
mod reading;
mod region;
mod scan;
mod side;
mod touch;

pub use codes::{ChoirFigure, Codes, Segment, choir_segment};
pub use period::{BodyPeriod, PlaceOverTime, over_time};
pub(crate) use place::PlacesInOrder;
pub use place::{BodyDay, Felt, Place, places};
pub use reading::{BodyAnswer, BodyReading, FeltAt, Sensation};
pub use region::{HEAD, Region, WHOLE, regions, sensations, targets};
pub use scan::{BodyScan, ScanStep, scan_steps};
pub use side::{Side, View};
pub(crate) use touch::check_touch;
pub use touch::{Touch, TouchLevel, TouchPlan};
