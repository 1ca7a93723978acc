//! What the core refuses, as types a screen can act on. A refusal says which field, what was given and what is allowed;
//! what was given travels as a field of its own, so that neither a log line nor a message can carry what a person wrote.

use std::fmt;

/// The result of every public call.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What the caller gave, for the caller alone: neither `Debug` nor any message prints it.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Object))]
pub struct Given(String);

impl Given {
    /// A short value that is the caller's own input: a number, a date, an identifier.
    pub fn value(value: impl fmt::Display) -> Self {
        Self(value.to_string().chars().take(64).collect())
    }

    /// Free text: only its length in characters is kept.
    pub fn text(text: &str) -> Self {
        Self(format!("a text of {} characters", text.chars().count()))
    }

    /// A label that somebody else wrote to be shown, cut to 80 characters.
    pub fn label(label: &str) -> Self {
        Self(label.chars().take(80).collect())
    }

    /// A key or other secret: only its length is kept.
    pub fn secret(length: usize) -> Self {
        Self(format!("{length} characters"))
    }

    /// Nothing was given where something is needed.
    pub fn nothing() -> Self {
        Self("nothing".into())
    }

    /// The words to hand back to the caller.
    pub fn to_caller(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Given {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Given(..)")
    }
}

/// A typed refusal. Whatever was refused, the diary is as it was before.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A value that the field does not take.
    #[error("{field} can't take what was given; allowed: {allowed}")]
    Invalid {
        /// The field, in the words of the model or of the command line.
        field: String,
        /// What was given.
        given: Given,
        /// What the field takes.
        allowed: String,
    },
    /// A name or id that nothing in the diary answers to.
    #[error("{field}: there is nothing by that name; allowed: {allowed}")]
    NotFound {
        /// Which kind of thing was looked for.
        field: String,
        /// The name or id.
        given: Given,
        /// Where to find what exists.
        allowed: String,
    },
    /// There is no diary at this place.
    #[error("there is no diary here yet")]
    NoDiary,
    /// A diary is already at this place; it is never replaced.
    #[error("there is already a diary here, and it is never replaced")]
    DiaryExists,
    /// The file is here but its key is not: only recovery words and a backup bring it back.
    #[error("the diary is here but its key is not; restore a backup with your recovery words")]
    KeyMissing,
    /// A key is here but its file is not; no new diary is made under an old key without asking.
    #[error("there is a key but no diary; restore a backup, or remove the key to begin anew")]
    FileMissing,
    /// The key belongs to another file.
    #[error("this key does not open it")]
    WrongKey,
    /// The file is not encrypted, or this build can't encrypt.
    #[error("this is not an encrypted diary, or this build has no cipher")]
    NoCipher,
    /// The file was written by a newer version.
    #[error("this was written by a newer version (format {found}; this version knows {known})")]
    NewerFormat {
        /// The format the file carries.
        found: i64,
        /// The newest format known here.
        known: i64,
    },
    /// The file is cut off or altered. It is kept as it is.
    #[error("the file is damaged ({what}); it was left as it is")]
    Damaged {
        /// What gave it away.
        what: String,
    },
    /// The folder or the file system can't be written; reading goes on.
    #[error("the diary is open for reading only; nothing was written")]
    ReadOnly,
    /// The disk is full; reading goes on.
    #[error("the disk is full; nothing was written")]
    DiskFull,
    /// Another program holds the diary.
    #[error("another program is writing to the diary; try again")]
    Busy,
    /// The diary was locked with [`crate::Diary::lock`].
    #[error("the diary is locked")]
    Locked,
    /// The key vault could not answer.
    #[error("the key vault did not answer: {reason}")]
    Vault {
        /// Why, without key material.
        reason: String,
    },
    /// The recovery words do not open this backup.
    #[error("these recovery words do not open this backup")]
    WrongWords,
    /// No recovery words were made yet, so that nothing can be sealed to them.
    #[error("there are no recovery words yet; make them first")]
    NoRecoveryWords,
    /// The relay could not be reached.
    #[error("the relay can't be reached; everything is kept here, try again later")]
    Unreachable,
    /// The diary has no mailbox yet.
    #[error("this diary is not synced with other devices yet")]
    NotSynced,
    /// The diary has a mailbox already.
    #[error("this diary is synced already; unlink it first")]
    AlreadySynced,
    /// Nothing is left to undo.
    #[error("there is nothing to undo")]
    NothingToUndo,
    /// One or more rows of an import were refused; the diary is unchanged.
    #[error("{refused} of {read} rows were refused; nothing was imported")]
    ImportRefused {
        /// Rows read.
        read: u64,
        /// Rows refused.
        refused: u64,
    },
    /// The caller cancelled the job; nothing was changed.
    #[error("it was cancelled; nothing was changed")]
    Cancelled,
    /// The operating system gave no randomness.
    #[error("the system gave no randomness")]
    NoRandomness,
    /// A file could not be read or written.
    #[error("the file system refused: {kind}")]
    Io {
        /// The kind of failure, without a path.
        kind: String,
    },
    /// The store met something it should never meet.
    #[error("the store failed: {what}")]
    Store {
        /// What failed, without user data.
        what: String,
    },
}

impl Error {
    /// A value the field does not take.
    pub fn invalid(field: impl Into<String>, given: Given, allowed: impl Into<String>) -> Self {
        Self::Invalid { field: field.into(), given, allowed: allowed.into() }
    }

    /// A name nothing answers to.
    pub fn not_found(field: impl Into<String>, given: Given, allowed: impl Into<String>) -> Self {
        Self::NotFound { field: field.into(), given, allowed: allowed.into() }
    }

    /// A short stable name for scripts and front ends.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Invalid { .. } => "invalid",
            Self::NotFound { .. } => "not-found",
            Self::NoDiary => "no-diary",
            Self::DiaryExists => "diary-exists",
            Self::KeyMissing => "key-missing",
            Self::FileMissing => "file-missing",
            Self::WrongKey => "wrong-key",
            Self::NoCipher => "no-cipher",
            Self::NewerFormat { .. } => "newer-format",
            Self::Damaged { .. } => "damaged",
            Self::ReadOnly => "read-only",
            Self::DiskFull => "disk-full",
            Self::Busy => "busy",
            Self::Locked => "locked",
            Self::Vault { .. } => "vault",
            Self::WrongWords => "wrong-words",
            Self::NoRecoveryWords => "no-recovery-words",
            Self::Unreachable => "unreachable",
            Self::NotSynced => "not-synced",
            Self::AlreadySynced => "already-synced",
            Self::NothingToUndo => "nothing-to-undo",
            Self::ImportRefused { .. } => "import-refused",
            Self::Cancelled => "cancelled",
            Self::NoRandomness => "no-randomness",
            Self::Io { .. } => "io",
            Self::Store { .. } => "store",
        }
    }

    /// The field, what was given and what is allowed, where the refusal is about a value.
    pub fn details(&self) -> Option<(&str, &Given, &str)> {
        match self {
            Self::Invalid { field, given, allowed } | Self::NotFound { field, given, allowed } => {
                Some((field, given, allowed))
            }
            _ => None,
        }
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        // A reader or writer of ours that stands between two others' hands its own refusal through.
        let error = match error.downcast::<Self>() {
            Ok(ours) => return ours,
            Err(others) => others,
        };
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Self::DiskFull,
            std::io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            kind => Self::Io { kind: kind.to_string() },
        }
    }
}

impl From<Error> for std::io::Error {
    fn from(error: Error) -> Self {
        Self::other(error)
    }
}
