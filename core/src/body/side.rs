//! Front and back, left and right. A side is always the person's own.

use serde::{Deserialize, Serialize};

use crate::error::{Error, Given, Result};

/// Which half of the figure a region is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum View {
    /// The front.
    Front,
    /// The back.
    Back,
}

impl View {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Front => "front",
            Self::Back => "back",
        }
    }

    /// The view of this name.
    ///
    /// # Errors
    /// `Invalid` for any other.
    pub fn from_name(name: &str) -> Result<Self> {
        let view = [Self::Front, Self::Back].into_iter().find(|view| view.name() == name);
        view.ok_or_else(|| Error::invalid("view", Given::value(name), "front, back"))
    }
}

/// The person's own side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Side {
    /// The person's left.
    Left,
    /// The person's right.
    Right,
    /// On the middle line.
    Midline,
}
