//! What a client has to know before it asks: one capital each, in alphabetical order.

use crate::error::{Error, Given, Result};

/// The flags of a link.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LinkFlags {
    /// `L`: what is behind it may change, and can be asked for again.
    pub long_term: bool,
    /// `P`: it asks for a passcode.
    pub passcode: bool,
    /// `U`: one file, to be had by GET, without a list of files.
    pub one_file: bool,
}

impl LinkFlags {
    /// Reads them.
    ///
    /// # Errors
    /// `Invalid` naming a flag that is unknown, in the wrong place, or given twice, and for `P` with `U`.
    pub(super) fn parse(text: &str) -> Result<Self> {
        let mut flags = Self::default();
        for flag in text.chars() {
            match flag {
                'L' => flags.long_term = true,
                'P' => flags.passcode = true,
                'U' => flags.one_file = true,
                other => return Err(Error::invalid("flag", Given::value(other), "L, P, U")),
            }
        }
        flags.check()?;
        if flags.to_text() == text {
            return Ok(flags);
        }
        Err(Error::invalid("flag", Given::value(text), "each flag once, in alphabetical order"))
    }

    /// As they stand in a link.
    pub(super) fn to_text(self) -> String {
        let known = [('L', self.long_term), ('P', self.passcode), ('U', self.one_file)];
        known.into_iter().filter_map(|(flag, set)| set.then_some(flag)).collect()
    }

    /// A passcode is asked for with the list of files, which one file has not.
    pub(super) fn check(self) -> Result<()> {
        if self.passcode && self.one_file {
            return Err(Error::invalid("flag", Given::value("PU"), "P or U, not both"));
        }
        Ok(())
    }
}
