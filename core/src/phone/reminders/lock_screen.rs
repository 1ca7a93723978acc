//! The locked phone: the next reminders and what is said to them while the diary is locked. It needs the always key
//! alone.

use std::sync::Arc;

use crate::Diary as Core;
use crate::phone::error::Result;
use crate::phone::opening::around;
use crate::phone::values::now as checked;
use crate::store::{Act, KeyVault, Place, Sidecar, SidecarKind, Taken};
use crate::time::Moment;

/// A reminder as it may be shown while the diary is locked.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct LockScreenReminder {
    /// Its id, the one the platform was told.
    pub id: String,
    /// When, in milliseconds since 1970.
    pub at: i64,
    /// The private text.
    pub text: String,
    /// What it is: one that runs out can be neither done nor put off.
    pub kind: SidecarKind,
}

/// Reminders while the diary is locked. They are a copy that `handed_over` left beside the diary; what is said here is
/// taken over by the next `replan`. Each call opens the copy and closes it again: no file stays open while the app
/// sleeps.
#[derive(uniffi::Object)]
pub struct LockScreen {
    place: Place,
    vault: Arc<dyn KeyVault>,
}

#[uniffi::export]
impl LockScreen {
    /// The locked phone's side of the diary in a folder. Of the vault only the always key is asked for. Nothing is
    /// opened yet.
    ///
    /// # Errors
    /// None that is known.
    #[uniffi::constructor]
    pub fn new(folder: String, vault: Arc<dyn KeyVault>) -> Result<Arc<Self>> {
        Ok(Arc::new(Self { place: Place::new(folder), vault }))
    }

    /// The reminders of the last plan that was handed over, soonest first; those that came are among them. Of what was said
    /// here since, those done are not, and those put off stand at the time at which they come again.
    ///
    /// # Errors
    /// `CannotOpen` when there is none or it is damaged; `Vault` before the phone's first unlock.
    pub fn reminders(&self) -> Result<Vec<LockScreenReminder>> {
        let row = |reminder: crate::store::SidecarReminder| {
            let crate::store::SidecarReminder { id, at, text, kind } = reminder;
            LockScreenReminder { id, at, text, kind }
        };
        let copy = self.open()?;
        let mut rows: Vec<_> = copy.reminders()?.into_iter().map(row).collect();
        for said in copy.taken()? {
            match said.act {
                Act::Done => rows.retain(|row| row.id != said.reminder),
                Act::Later => {
                    let put_off = rows.iter_mut().find(|row| row.id == said.reminder);
                    put_off.into_iter().for_each(|row| row.at = again(said.at));
                }
            }
        }
        rows.sort_by(|a, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
        Ok(rows)
    }

    /// Notes that a reminder's thing was done, at a moment.
    ///
    /// # Errors
    /// As `reminders`; `CannotWrite` on a full disk or where nothing can be written.
    pub fn done(&self, id: String, at: Moment) -> Result<()> {
        self.take(id, Act::Done, checked(at)?)
    }

    /// Notes that a reminder is put off, at a moment. Returns when it comes again: in half an hour. The platform sets
    /// it for then, with the same id.
    ///
    /// # Errors
    /// As `done`.
    pub fn later(&self, id: String, at: Moment) -> Result<Moment> {
        let again = Moment::new(again(checked(at)?), at.offset_minutes)?;
        self.take(id, Act::Later, at)?;
        Ok(again)
    }
}

impl LockScreen {
    fn take(&self, reminder: String, act: Act, at: Moment) -> Result<()> {
        Ok(self.open()?.take(&Taken { reminder, act, at })?)
    }

    fn open(&self) -> Result<Sidecar> {
        Ok(Core::sidecar(&self.place, &around(self.vault.clone()))?)
    }
}

/// When what is put off at a moment comes again, in milliseconds since 1970.
fn again(at: Moment) -> i64 {
    at.instant + Core::LATER * 60_000
}
