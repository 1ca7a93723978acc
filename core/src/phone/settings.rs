//! The settings' screen: the card's template, the hours of the day, what is of this device alone, and keeping the diary safe.

use crate::safety::Discretion;

/// How much is shown on this device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct Discreet {
    /// What is not for other eyes is left out of the card, insights and lock screens.
    pub discreet: bool,
    /// Everything is behind one tap.
    pub hidden: bool,
}

impl From<Discretion> for Discreet {
    fn from(discretion: Discretion) -> Self {
        let Discretion { discreet, hidden } = discretion;
        Self { discreet, hidden }
    }
}
