//! One answer to one item.

use serde::Serialize;

/// An answer, in the shape its item's [`super::Scale`] takes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(untagged)]
pub enum Answer {
    /// A whole number: a peak, a point on a range, a count, minutes or the 0–7 skill answer.
    Number(i32),
    /// Yes or no.
    YesNo(bool),
    /// The person's own words.
    Text(String),
}

impl Answer {
    /// The number, if it is one.
    pub fn number(&self) -> Option<i32> {
        match self {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }
}
