//! What the core refuses, as a screen or an engineer can act on it. The many reasons of [`crate::Error`] become few here:
//! a value to correct, a diary to unlock, one that can't be opened or written and what to do then. What was given crosses
//! as an object, because Kotlin and Swift print the fields of an error: a crash log must not carry what a person wrote.

use std::sync::Arc;

use crate::error::{Error, Given};
use crate::store::VaultError;
use crate::{ListenerError, error};

/// The result of every call.
pub(super) type Result<T, E = SomacardError> = error::Result<T, E>;

/// A refusal. Whatever was refused, the diary is as it was before; but an action that was saved answers `Locked`, or
/// `SavedThenLocked` where it made something new, when the diary is locked before its screen is read.
#[derive(Debug, Clone, thiserror::Error, uniffi::Error)]
pub enum SomacardError {
    /// A value that a field does not take: show it beside the field.
    #[error("{field} can't take what was given; allowed: {allowed}")]
    Invalid {
        /// The field, in the words of the model.
        field: String,
        /// What was given. It is never printed with the error.
        given: Arc<Given>,
        /// What the field takes.
        allowed: String,
    },
    /// A name or id that nothing answers to: what the screen shows is out of date, read it anew.
    #[error("{field}: there is nothing by that name; allowed: {allowed}")]
    NotFound {
        /// Which kind of thing was looked for.
        field: String,
        /// The name or id. It is never printed with the error.
        given: Arc<Given>,
        /// Where to find what exists.
        allowed: String,
    },
    /// The diary was locked: ask the person to unlock, and open it anew.
    #[error("the diary is locked; open it anew")]
    Locked,
    /// It was saved, and the diary was locked before its screen could be read: unlock, open it anew, and don't save it again.
    #[error("it was saved; the diary is locked now")]
    SavedThenLocked {
        /// What was saved, by its id.
        id: String,
    },
    /// The diary can't be opened. Its file is as it was.
    #[error("{advice}")]
    CannotOpen {
        /// Why.
        why: WhyNotOpened,
        /// What to do, for the engineer.
        advice: String,
    },
    /// Nothing can be written now. Reading goes on.
    #[error("{advice}")]
    CannotWrite {
        /// Why.
        why: WhyNotWritten,
        /// What to do, for the engineer.
        advice: String,
    },
    /// The platform's key vault could not answer.
    #[error("the key vault did not answer: {reason}")]
    Vault {
        /// Why, without key material.
        reason: String,
    },
    /// Something has to come first.
    #[error("{advice}")]
    NotYet {
        /// What is missing.
        why: WhyNotYet,
        /// What to do, for the engineer.
        advice: String,
    },
    /// The job was cancelled. Nothing was changed.
    #[error("the job was cancelled")]
    Cancelled,
    /// The file system or the store failed in a way that no screen can mend.
    #[error("{reason}")]
    Failed {
        /// What failed, without user data.
        reason: String,
    },
}

/// Why a diary or a backup can't be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum WhyNotOpened {
    /// There is none: offer to begin one, or to restore a backup.
    NoDiary,
    /// There is one already, and it is never replaced: open it.
    DiaryExists,
    /// The file is there without its key: offer to restore a backup with the recovery words.
    KeyMissing,
    /// The key is there without its file: offer to restore a backup, or to begin anew with the kept key.
    FileMissing,
    /// The key belongs to another diary.
    WrongKey,
    /// The file is not encrypted, or the library was built without its cipher.
    NotEncrypted,
    /// A newer version of the app wrote it: the app has to be updated.
    NewerFormat,
    /// It is cut off or altered, and was left as it is: offer to restore a backup.
    Damaged,
    /// The recovery words do not open this backup: they may be those of another one, or mistyped.
    WrongWords,
}

/// Why nothing can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum WhyNotWritten {
    /// The folder or the file system can't be written.
    ReadOnly,
    /// The disk is full.
    DiskFull,
    /// Another process holds the file: try again.
    Busy,
}

/// What has to come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum WhyNotYet {
    /// Recovery words, before a backup.
    RecoveryWords,
    /// An action, before one can be undone.
    Action,
    /// A mailbox, before there is anything to sync with.
    Mailbox,
    /// The mailbox that there is has to be left, before another one.
    LeavingTheMailbox,
}

/// The screen after something new was saved under this id.
pub(super) fn saved_then<T>(id: &str, screen: Result<T>) -> Result<T> {
    screen.map_err(|error| match error {
        SomacardError::Locked => SomacardError::SavedThenLocked { id: id.to_owned() },
        other => other,
    })
}

#[uniffi::export]
impl Given {
    /// What was given, for the screen it came from: a number, a date, a name; of a text and of a secret its length only.
    ///
    /// # Errors
    /// None that is known.
    #[uniffi::method(name = "text")]
    pub fn crossing(&self) -> Result<String> {
        Ok(self.to_caller().to_owned())
    }
}

impl From<Error> for SomacardError {
    fn from(error: Error) -> Self {
        let advice = error.to_string();
        let closed = |why| Self::CannotOpen { why, advice: advice.clone() };
        let fixed = |why| Self::CannotWrite { why, advice: advice.clone() };
        let first = |why| Self::NotYet { why, advice: advice.clone() };
        match error {
            Error::Invalid { field, given, allowed } => Self::Invalid { field, given: Arc::new(given), allowed },
            Error::NotFound { field, given, allowed } => Self::NotFound { field, given: Arc::new(given), allowed },
            Error::Locked => Self::Locked,
            Error::Cancelled => Self::Cancelled,
            Error::NoDiary => closed(WhyNotOpened::NoDiary),
            Error::DiaryExists => closed(WhyNotOpened::DiaryExists),
            Error::KeyMissing => closed(WhyNotOpened::KeyMissing),
            Error::FileMissing => closed(WhyNotOpened::FileMissing),
            Error::WrongKey => closed(WhyNotOpened::WrongKey),
            Error::NoCipher => closed(WhyNotOpened::NotEncrypted),
            Error::NewerFormat { .. } => closed(WhyNotOpened::NewerFormat),
            Error::Damaged { .. } => closed(WhyNotOpened::Damaged),
            Error::WrongWords => closed(WhyNotOpened::WrongWords),
            Error::ReadOnly => fixed(WhyNotWritten::ReadOnly),
            Error::DiskFull => fixed(WhyNotWritten::DiskFull),
            Error::Busy => fixed(WhyNotWritten::Busy),
            Error::Vault { reason } => Self::Vault { reason },
            Error::NoRecoveryWords => first(WhyNotYet::RecoveryWords),
            Error::NothingToUndo => first(WhyNotYet::Action),
            Error::NotSynced => first(WhyNotYet::Mailbox),
            Error::AlreadySynced => first(WhyNotYet::LeavingTheMailbox),
            Error::ImportRefused { read, refused } => Self::Invalid {
                field: "rows".into(),
                given: Arc::new(Given::value(format!("{refused} of {read} rows"))),
                allowed: "rows that the map can read; or import with `skip_bad`".into(),
            },
            Error::Unreachable | Error::NoRandomness | Error::Io { .. } | Error::Store { .. } => {
                Self::Failed { reason: advice }
            }
        }
    }
}

// What a callback throws beyond its own errors may hold anything, so its text goes nowhere.

impl From<uniffi::UnexpectedUniFFICallbackError> for VaultError {
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::unavailable("the vault threw something that is no VaultError")
    }
}

impl From<uniffi::UnexpectedUniFFICallbackError> for ListenerError {
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Failed
    }
}
