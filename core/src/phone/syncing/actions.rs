//! What a person does about sync: a mailbox opened, a device taken off, notices put away, an end.

use super::SyncScreen;
use crate::Mailbox;
use crate::phone::Diary;
use crate::phone::error::Result;
use crate::phone::values::now as checked;
use crate::sync::Request;
use crate::time::Moment;

#[uniffi::export]
impl Diary {
    /// Has the diary synced through a mailbox of its own at a relay, `https://host`, which the next `sync` opens with
    /// the join code that the relay's operator gave. `device_name` is what the person calls this device, 1 to 40
    /// characters.
    ///
    /// # Errors
    /// `Invalid` for the address or the name; `NotYet` when there is a mailbox already; `CannotWrite`.
    pub fn open_mailbox(&self, now: Moment, relay: String, join: String, device_name: String) -> Result<SyncScreen> {
        let now = checked(now)?;
        self.diary.open_mailbox(now, &Mailbox { relay, join, device_name })?;
        self.syncing(now)
    }

    /// Has a device taken off with the next sync. It can't be made to forget what it had: say so before.
    ///
    /// # Errors
    /// `NotFound` for a device that is not on the list, and for this one; `NotYet` without a mailbox; `CannotWrite`.
    pub fn remove_device(&self, now: Moment, device: String) -> Result<SyncScreen> {
        let now = checked(now)?;
        self.diary.remove_device(&device)?;
        self.syncing(now)
    }

    /// Puts away what was noticed.
    ///
    /// # Errors
    /// `NotYet` without a mailbox; `CannotWrite`.
    pub fn put_sync_notices_away(&self, now: Moment) -> Result<SyncScreen> {
        let now = checked(now)?;
        self.diary.put_sync_notices_away()?;
        self.syncing(now)
    }

    /// Syncs this device no longer; all entries stay. The others go on, and have it on their list until they take it
    /// off. Also the way back from a join code that was refused.
    ///
    /// # Errors
    /// `NotYet` without a mailbox; `CannotWrite`.
    pub fn stop_syncing(&self, now: Moment) -> Result<SyncScreen> {
        let now = checked(now)?;
        self.diary.stop_syncing()?;
        self.syncing(now)
    }

    /// The request that deletes the mailbox with all that is in it: made before the last device stops syncing, or
    /// before its diary is erased. 204 and 401 say that it is gone. Nothing changes here.
    ///
    /// # Errors
    /// `NotYet` without a mailbox.
    pub fn mailbox_deletion(&self) -> Result<Request> {
        Ok(self.diary.mailbox_deletion()?)
    }
}
