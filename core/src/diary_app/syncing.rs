//! Syncing with one's other devices: a mailbox, the devices, and the session that exchanges what each has.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::Diary;
use crate::error::{Error, Result};
use crate::store::{Fact, RecoveryWords, facts};
use crate::sync::{self, Guest, Host, Next, PairingInvitation, PairingStep, Request, Response, Session, relay_address};
use crate::time::Moment;

use crate::sync::SyncStatus;

/// A mailbox that is to be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailbox {
    /// The relay's address, `https://host`.
    pub relay: String,
    /// The join code that the relay's operator gave.
    pub join: String,
    /// What the person calls this device, 1 to 40 characters.
    pub device_name: String,
}

/// A sync under way. It can be dropped at any point; another one takes it up where it was.
pub struct SyncSession {
    diary: Diary,
    session: Mutex<Session>,
    told: AtomicBool,
}

impl Diary {
    /// Has this diary synced through a mailbox of its own, which the next session opens.
    ///
    /// # Errors
    /// `Invalid` for the address or the name, `AlreadySynced`, `ReadOnly`, `DiskFull`.
    pub fn open_mailbox(&self, now: Moment, mailbox: &Mailbox) -> Result<()> {
        let relay = relay_address(&mailbox.relay)?;
        let (join, name) = (&mailbox.join, &mailbox.device_name);
        self.take_in(|file| sync::open_mailbox(file, relay, join, name, now, &*self.0.surroundings.entropy))
    }

    /// A sync that begins now.
    ///
    /// # Errors
    /// `NotSynced`.
    pub fn sync(&self, now: Moment) -> Result<SyncSession> {
        if !self.is_synced()? {
            return Err(Error::NotSynced);
        }
        Ok(SyncSession::of(self, Session::new(now)))
    }

    /// Reads a mailbox with the recovery words alone, when every device is gone: into a diary made with
    /// [`Diary::create_to_join`]. What the words can't tell is whether the relay shows all there was: the report says who wrote
    /// last. Afterwards the diary has no mailbox: it opens a new one, or is paired with a device that is still there.
    ///
    /// # Errors
    /// `Invalid` for the address, `AlreadySynced`.
    pub fn recover(&self, now: Moment, relay: &str, words: &RecoveryWords) -> Result<SyncSession> {
        let relay = relay_address(relay)?;
        self.take_in(|file| sync::begin_recovery(file, relay, words))?;
        Ok(SyncSession::of(self, Session::recovering(now, words)))
    }

    /// Whether this diary has a mailbox.
    ///
    /// # Errors
    /// `Locked`.
    pub fn is_synced(&self) -> Result<bool> {
        self.read(|file| Ok(facts::get(file, Fact::Sync)?.is_some()))
    }

    /// How this diary is synced.
    ///
    /// # Errors
    /// `NotSynced`.
    pub fn sync_status(&self) -> Result<SyncStatus> {
        self.read(sync::status)
    }

    /// Has a device taken off with the next sync. It can't be made to forget what it had.
    ///
    /// # Errors
    /// `NotSynced`, `NotFound` for a device that is not on the list, or this one.
    pub fn remove_device(&self, device: &str) -> Result<()> {
        self.take_in(|file| sync::remove_device(file, device))
    }

    /// Puts away what was noticed.
    ///
    /// # Errors
    /// `NotSynced`.
    pub fn put_sync_notices_away(&self) -> Result<()> {
        self.take_in(sync::put_away)
    }

    /// Syncs this device no longer. The others go on, and its entry in their list stays until they take it off.
    ///
    /// # Errors
    /// `NotSynced`.
    pub fn stop_syncing(&self) -> Result<()> {
        self.take_in(sync::forget)
    }

    /// The request that deletes the mailbox with all that is in it, for who erases a diary or ends sync on the last device.
    ///
    /// # Errors
    /// `NotSynced`.
    pub fn mailbox_deletion(&self) -> Result<Request> {
        self.read(sync::leave)
    }

    /// Shows another device how to join. It holds for ten minutes.
    ///
    /// # Errors
    /// `NotSynced`: open a mailbox and sync once. `Invalid` where there are as many devices as there can be.
    pub fn show_pairing(&self, now: Moment) -> Result<Pairing> {
        let host = self.with(|store| Host::new(store, now, &*self.0.surroundings.entropy))?;
        Ok(Pairing::of(self, Side::Host(host)))
    }

    /// Joins the device that shows this invitation.
    ///
    /// # Errors
    /// `AlreadySynced`, `Invalid` for the name.
    pub fn join(&self, now: Moment, invitation: &PairingInvitation, device_name: &str) -> Result<Pairing> {
        let entropy = &*self.0.surroundings.entropy;
        let guest = self.with(|store| Guest::new(store, invitation, device_name, now, entropy))?;
        Ok(Pairing::of(self, Side::Guest(guest)))
    }

    fn take_in<T>(&self, work: impl FnOnce(&rusqlite::Connection) -> Result<T>) -> Result<T> {
        self.with(|store| {
            store.with_writer(|file| {
                let step = file.transaction()?;
                let done = work(&step)?;
                step.commit()?;
                Ok(done)
            })
        })
    }
}

/// A pairing under way, on either device. It is in memory alone: dropped, it begins anew.
pub struct Pairing {
    diary: Diary,
    side: Mutex<Side>,
    told: AtomicBool,
}

enum Side {
    Host(Host),
    Guest(Guest),
}

impl Pairing {
    fn of(diary: &Diary, side: Side) -> Self {
        Self { diary: diary.clone(), side: Mutex::new(side), told: AtomicBool::new(false) }
    }

    /// What the first device shows; nothing on the second.
    pub fn invitation(&self) -> Option<PairingInvitation> {
        match &*self.side() {
            Side::Host(host) => Some(host.invitation().clone()),
            Side::Guest(_) => None,
        }
    }

    /// What comes next.
    ///
    /// # Errors
    /// `Locked`, `NotSynced`, `ReadOnly`, `DiskFull`.
    pub fn next(&self, now: Moment) -> Result<PairingStep> {
        let entropy = &*self.diary.0.surroundings.entropy;
        // Not held any more when listeners are told: they may ask this pairing.
        let step = self.diary.with(|store| match &mut *self.side() {
            Side::Host(host) => host.next(store, now, entropy),
            Side::Guest(guest) => guest.next(store, now, entropy),
        })?;
        if matches!(step, PairingStep::Done(_)) && !self.told.swap(true, Ordering::SeqCst) {
            self.diary.tell_here();
        }
        Ok(step)
    }

    /// Takes what the relay answered.
    ///
    /// # Errors
    /// As [`Pairing::next`].
    pub fn answer(&self, response: &Response) -> Result<()> {
        let entropy = &*self.diary.0.surroundings.entropy;
        self.diary.with(|store| match &mut *self.side() {
            Side::Host(host) => host.answer(store, entropy, response),
            Side::Guest(guest) => guest.answer(store, response),
        })
    }

    /// The person compared the six digits on both devices: whether they are the same.
    pub fn compared(&self, same: bool) {
        match &mut *self.side() {
            Side::Host(host) => host.compared(same),
            Side::Guest(guest) => guest.compared(same),
        }
    }

    fn side(&self) -> MutexGuard<'_, Side> {
        self.side.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl SyncSession {
    fn of(diary: &Diary, session: Session) -> Self {
        Self { diary: diary.clone(), session: Mutex::new(session), told: AtomicBool::new(false) }
    }

    /// What to ask the relay; the same again until it was answered.
    ///
    /// # Errors
    /// `Locked`, `ReadOnly`, `DiskFull`, `Damaged`.
    pub fn next(&self) -> Result<Next> {
        // Not held any more when listeners are told: they may ask this session.
        let next = self.diary.with(|store| self.session().next(store, &*self.diary.0.surroundings.entropy))?;
        if matches!(next, Next::Done(_)) && !self.told.swap(true, Ordering::SeqCst) {
            self.diary.tell_here();
        }
        Ok(next)
    }

    /// Takes what the relay answered. Answered twice, the second answer is passed over.
    ///
    /// # Errors
    /// As [`SyncSession::next`]; then nothing was taken, and it can be answered again.
    pub fn answer(&self, response: &Response) -> Result<()> {
        self.diary.with(|store| self.session().answer(store, &*self.diary.0.surroundings.entropy, response))
    }

    /// How far it is, 0 to 1. It never goes back.
    pub fn fraction(&self) -> f64 {
        self.session().fraction()
    }

    fn session(&self) -> MutexGuard<'_, Session> {
        self.session.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
