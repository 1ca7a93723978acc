//! How a sync ended.

use serde::Serialize;

use super::notice::Notice;

/// How a sync ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[cfg_attr(feature = "uniffi", uniffi(name = "SyncEnded"))]
pub enum Ended {
    /// All that is in the mailbox is here, and all that is here is in the mailbox.
    Synced,
    /// The relay does not know this device: it was taken off, or the mailbox is gone. Pair it again.
    NoAccess,
    /// The join code is unknown, used up or too old.
    JoinRefused,
    /// The mailbox is full: everything stays here, nothing is lost, and the other devices don't get it yet.
    Full,
    /// The relay is busy or can't be reached: try again later.
    Later,
    /// The relay answered something it should never answer.
    Unexpected,
}

impl Ended {
    /// All ways.
    pub const ALL: [Self; 6] =
        [Self::Synced, Self::NoAccess, Self::JoinRefused, Self::Full, Self::Later, Self::Unexpected];

    /// Its name in texts and for scripts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Synced => "synced",
            Self::NoAccess => "no-access",
            Self::JoinRefused => "join-refused",
            Self::Full => "full",
            Self::Later => "later",
            Self::Unexpected => "unexpected",
        }
    }
}

/// What a sync did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SyncReport {
    /// How it ended.
    pub ended: Ended,
    /// Changes that came and were new here.
    pub received: u64,
    /// Changes that went to the mailbox.
    pub sent: u64,
    /// Whether the mailbox was made smaller by a snapshot.
    pub compacted: bool,
    /// After a recovery with words: who wrote last, and when. Nobody but the person can say whether that is all there was.
    pub last_written: Option<LastWritten>,
    /// After a recovery with words: what was noticed. Of other syncs the status keeps it.
    pub notices: Vec<Notice>,
}

/// The last one who wrote into a mailbox.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct LastWritten {
    /// What the person called the device.
    pub device: String,
    /// Its clock then, milliseconds since 1970.
    pub at: i64,
}
