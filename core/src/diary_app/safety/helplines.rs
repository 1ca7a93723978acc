//! Which pack of helplines is used: the one that ships with the app, or a newer one that came in a signed file.

use std::borrow::Cow;

use rusqlite::Connection;

use crate::error::{Error, Given, Result};
use crate::safety::{Helplines, shipped};
use crate::signed_pack::{PackKey, verify};
use crate::store::interface;
use crate::time::Moment;

use super::super::Diary;

impl Diary {
    /// The pack of helplines that is used.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn helplines(&self) -> Result<Helplines> {
        self.read(|file| Ok(used(file)?.into_owned()))
    }

    /// Takes a newer pack of helplines from a signed file. `trusted` are the keys of whoever keeps the pack.
    ///
    /// # Errors
    /// `Invalid` for a file that none of them signed, that is no pack of helplines, or not newer than the one that is used.
    pub fn install_helplines(&self, now: Moment, file: &[u8], trusted: &[PackKey]) -> Result<Helplines> {
        let text = std::str::from_utf8(file).map_err(|_| Error::invalid("pack", Given::nothing(), "UTF-8 text"))?;
        let body = verify(text, trusted)?;
        let new = Helplines::parse(body)?;
        let known = self.helplines()?.pack.version;
        if new.pack.version <= known {
            let allowed = format!("a version above {known}");
            return Err(Error::invalid("version", Given::value(new.pack.version), allowed));
        }
        self.with(|store| store.with_writer(|file| interface::keep_pack(file, Helplines::ID, body)))?;
        self.publish_quietly(now);
        Ok(new)
    }
}

/// The newer of the shipped pack and the one that was installed.
pub(super) fn used(file: &Connection) -> Result<Cow<'static, Helplines>> {
    Ok(newer(interface::pack(file, Helplines::ID)?.as_deref()))
}

pub(super) fn newer(installed: Option<&str>) -> Cow<'static, Helplines> {
    let installed = installed.and_then(|body| Helplines::parse(body).ok());
    match installed.filter(|pack| pack.pack.version > shipped().pack.version) {
        Some(pack) => Cow::Owned(pack),
        None => Cow::Borrowed(shipped()),
    }
}
