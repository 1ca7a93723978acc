//! The core of Somacard: the diary card of a person in dialectical behaviour therapy (DBT), kept encrypted on their
//! own device. It holds the rules (`time`, `card`, `body`), the encrypted file with its change log (`store`) and one
//! façade over both ([`Diary`]). It does not do network, has no clock and shows nothing: the moment, the key vault and
//! randomness come in from outside, and what a screen needs goes out as plain records.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod body;
pub mod card;
pub mod clinic;
mod diary_app;
mod entropy;
mod error;
pub mod icalendar;
pub mod import;
pub mod insights;
#[cfg(feature = "uniffi")]
pub mod phone;
pub mod reminders;
pub mod safety;
pub mod sessions;
pub mod sharing;
mod shipped;
mod short_id;
pub mod signed_pack;
pub mod store;
pub mod sync;
pub mod text;
pub mod time;

#[cfg(feature = "uniffi")]
uniffi::setup_scaffolding!("somacard");

pub use diary_app::{
    AnswerDay, AppointmentDraft, Area, BlobSession, CalendarSummary, ChainDraft, ChangeListener, CheckInDraft,
    ClinicItem, ClinicLink, ClinicSession, Desk, DeskLink, DeskSent, DeskSession, Diary, ErasedEntry, Exported,
    ExportedRecords, ExportedTables, FiledShare, ImportedJson, Info, InvitationPreview, Invited, ItemAnswer, ItemDraft,
    ItemEdit, Job, Kept, KnownKey, LinkChange, ListenerError, Listening, Mailbox, MissingDraft, NewRecipient,
    OpenedShares, Pairing, PartPreview, PlaceEdit, PlanLineEdit, PractitionerEdit, PreparedLink, Reading, Recipient,
    RecipientEdit, RefusedShare, ReminderAct, ReminderEdit, ReminderPlan, Replan, SafetyCard, SafetyPlanEdit, Saved,
    SeriesDraft, SeriesEdit, SessionEdit, ShareEntry, SharePreview, ShareSigner, ShareWay, Sharing, Surroundings,
    SyncSession, TouchEdit, UnsealedFile, UrgeRuleEdit, VisitDraft, VisitPart, WeekEdit, WeekPart, open_jwe,
    open_jwe_file, open_sealed_file, read_jwk,
};
pub use entropy::{Entropy, SystemEntropy};
pub use error::{Error, Given, Result};
