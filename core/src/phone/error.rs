//! What the core refuses, as a screen or an engineer can act on it. The many reasons of [`crate::Error`] become few here:
//! a value to correct, a diary to unlock, one that can't be opened or written and what to do then. What was given crosses
//! as an object, because Kotlin and Swift print the fields of an error: a crash log must not carry what a person wrote.

use std::sync::Arc;

use crate::error::{Error, Given};
use crate::store::VaultError;
use crate::{ListenerError, error};

/// The result of every call.
pub(super) type Result<T, E = SomacardError> = error::Result<T, E>;

/// A refusal. Whatever was refused, the diary is as it was before.
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
    /// The diary can't be opened. Its file is as it was.
    #[error("{advice}")]
    CannotOpen {
        /// Why.
        why: CannotOpen,
        /// What to do, for the engineer.
        advice: String,
    },
    /// Nothing can be written now. Reading goes on.
    #[error("{advice}")]
    CannotWrite {
        /// Why.
        why: CannotWrite,
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
        why: NotYet,
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
pub enum CannotOpen {
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
pub enum CannotWrite {
    /// The folder or the file system can't be written.
    ReadOnly,
    /// The disk is full.
    DiskFull,
    /// Another process holds the file: try again.
    Busy,
}

/// What has to come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum NotYet {
    /// Recovery words, before a backup.
    RecoveryWords,
    /// An action, before one can be undone.
    Action,
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
            Error::NoDiary => closed(CannotOpen::NoDiary),
            Error::DiaryExists => closed(CannotOpen::DiaryExists),
            Error::KeyMissing => closed(CannotOpen::KeyMissing),
            Error::FileMissing => closed(CannotOpen::FileMissing),
            Error::WrongKey => closed(CannotOpen::WrongKey),
            Error::NoCipher => closed(CannotOpen::NotEncrypted),
            Error::NewerFormat { .. } => closed(CannotOpen::NewerFormat),
            Error::Damaged { .. } => closed(CannotOpen::Damaged),
            Error::WrongWords => closed(CannotOpen::WrongWords),
            Error::ReadOnly => fixed(CannotWrite::ReadOnly),
            Error::DiskFull => fixed(CannotWrite::DiskFull),
            Error::Busy => fixed(CannotWrite::Busy),
            Error::Vault { reason } => Self::Vault { reason },
            Error::NoRecoveryWords => first(NotYet::RecoveryWords),
            Error::NothingToUndo => first(NotYet::Action),
            Error::ImportRefused { read, refused } => Self::Invalid {
                field: "rows".into(),
                given: Arc::new(Given::value(format!("{refused} of {read} rows"))),
                allowed: "rows that the map can read; or import with `skip_bad`".into(),
            },
            Error::NoRandomness | Error::Io { .. } | Error::Store { .. } => Self::Failed { reason: advice },
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
