//! How much is shown on this device.

use crate::error::Result;
use crate::safety::Discretion;
use crate::store::interface::{DISCREET, HIDDEN, is_on, switch};

use super::super::Diary;

impl Diary {
    /// Whether it is discreet, and whether it is hidden for the moment.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn discretion(&self) -> Result<Discretion> {
        self.read(|file| Ok(Discretion { discreet: is_on(file, DISCREET)?, hidden: is_on(file, HIDDEN)? }))
    }

    /// Switches discreet mode or hiding, on this device alone. Hiding holds until it is switched off, also when the app is closed.
    ///
    /// # Errors
    /// `ReadOnly`, `DiskFull`.
    pub fn set_discretion(&self, wanted: Discretion) -> Result<()> {
        self.with(|store| {
            store.with_writer(|file| {
                let step = file.transaction()?;
                switch(&step, DISCREET, wanted.discreet)?;
                switch(&step, HIDDEN, wanted.hidden)?;
                Ok(step.commit()?)
            })
        })
    }
}
