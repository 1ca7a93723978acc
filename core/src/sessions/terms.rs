//! The terms on which a person agrees to a massage session, in their own words. Each may be left open.

use serde::Serialize;

use crate::card::Versions;
use crate::error::{Error, Given, Result};

/// The terms there are, in the order in which they are read: how to lie or sit, clothes and draping, the door, others
/// present, talk, scents and oils, pressure, how often to be asked how it is, a signal to stop that needs no speech, what
/// being spaced out looks like in me, what brings me back, getting up.
pub const TERMS: [&str; 12] = [
    "position",
    "clothes",
    "door",
    "others-present",
    "talk",
    "scents",
    "pressure",
    "check-in",
    "stop-signal",
    "spaced-out",
    "grounding",
    "getting-up",
];

/// The terms as they stand, all of them, in their order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SessionTerms(pub Vec<(&'static str, Versions)>);

/// The term of this name.
///
/// # Errors
/// `NotFound` when there is none.
pub fn term(name: &str) -> Result<&'static str> {
    let known = TERMS.into_iter().find(|known| *known == name);
    known.ok_or_else(|| Error::not_found("term", Given::value(name), TERMS.join(", ")))
}
