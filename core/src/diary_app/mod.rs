//! The façade: every use case of an open diary, for the command line and for the phone. It checks what comes in, works on
//! the store, and hands out plain records. It holds no rules of its own: those are in `card` and `time`.

mod blobs;
mod body;
mod calendar;
mod chains;
mod clinics;
mod days;
mod desk;
mod drafts;
mod entries;
mod importing;
mod importing_json;
mod insights;
mod job;
mod keeping;
mod listening;
mod past;
mod people;
mod reminders;
mod reminding;
mod report;
mod safety;
mod screening;
mod sessions;
mod sharing;
mod start;
mod syncing;
mod template;
mod touch;
mod visits;
mod weeks;

use std::sync::{Arc, PoisonError, RwLock};

use uuid::Builder;

use crate::entropy::{Entropy, random};
use crate::error::{Error, Result};
use crate::store::{Action, KeyVault, Store};
use crate::time::Moment;

use listening::Listeners;

pub use blobs::BlobSession;
pub use calendar::CalendarSummary;
pub use chains::ChainDraft;
pub use clinics::{ClinicItem, ClinicLink, ClinicSession, InvitationPreview, ItemAnswer, KnownKey, LinkChange};
pub use desk::{
    AppointmentDraft, Desk, DeskLink, DeskSent, DeskSession, FiledShare, Invited, OpenedShares, RefusedShare,
    ShareSigner, UnsealedFile, open_jwe, open_jwe_file, open_sealed_file, read_jwk,
};
pub use drafts::{AnswerDay, CheckInDraft, ItemDraft, ItemEdit, MissingDraft, WeekEdit, WeekPart};
pub use importing_json::ImportedJson;
pub use job::Job;
pub use keeping::{ErasedEntry, Info, Kept};
pub use listening::{Area, ChangeListener, ListenerError, Listening};
pub use people::{PlaceEdit, PractitionerEdit};
pub use reminders::{ReminderAct, ReminderEdit};
pub use reminding::{ReminderPlan, Replan};
pub use safety::{PlanLineEdit, SafetyCard, SafetyPlanEdit, Saved, UrgeRuleEdit};
pub use sessions::{SeriesDraft, SeriesEdit, SessionEdit};
pub use sharing::{
    Exported, ExportedRecords, ExportedTables, NewRecipient, PartPreview, PreparedLink, Recipient, RecipientEdit,
    ShareEntry, SharePreview, ShareWay, Sharing,
};
pub use syncing::{Mailbox, Pairing, SyncSession};
pub use touch::TouchEdit;
pub use visits::{VisitDraft, VisitPart};
pub use weeks::Reading;

/// What a diary needs from the platform.
#[derive(Clone)]
pub struct Surroundings {
    /// Keeps the keys.
    pub vault: Arc<dyn KeyVault>,
    /// Gives randomness.
    pub entropy: Arc<dyn Entropy>,
}

/// An open diary. Clones are the same diary; it can be used from any thread. Opening the same folder again in one process
/// gives the same diary.
#[derive(Clone)]
pub struct Diary(Arc<Inner>);

struct Inner {
    store: RwLock<Option<Store>>,
    surroundings: Surroundings,
    listeners: Listeners,
}

impl Diary {
    /// Closes the file and drops the keys. Every later call answers `Locked`. Listeners hear of it as of a change of everything.
    pub fn lock(&self) {
        // Closed while nobody else can open it.
        let was_open = self.0.store.write().unwrap_or_else(PoisonError::into_inner).take().is_some();
        if was_open {
            self.0.listeners.tell_locked();
        }
    }

    fn with<T>(&self, work: impl FnOnce(&Store) -> Result<T>) -> Result<T> {
        let (result, news) = {
            let store = self.0.store.read().unwrap_or_else(PoisonError::into_inner);
            let store = store.as_ref().ok_or(Error::Locked)?;
            (work(store), store.news())
        };
        self.0.listeners.tell(&news);
        result
    }

    /// Reads from the file.
    fn read<T>(&self, read: impl FnOnce(&rusqlite::Connection) -> Result<T>) -> Result<T> {
        self.with(|store| store.read(read))
    }

    /// One user action.
    fn act<T>(&self, now: Moment, act: impl FnOnce(&mut Action<'_>) -> Result<T>) -> Result<T> {
        self.with(|store| store.act(now, act))
    }

    /// A time-ordered UUID (version 7), so that new records lie side by side in the file.
    fn new_id(&self, now: Moment) -> Result<String> {
        let bytes = random::<10>(&*self.0.surroundings.entropy)?;
        let millis = u64::try_from(now.instant).unwrap_or(0);
        Ok(Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid().to_string())
    }
}
