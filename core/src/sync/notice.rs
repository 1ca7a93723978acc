//! What a sync noticed that the person should know. Each stands until they put it away; nothing of it stops the diary.

use minicbor::{Decode, Encode};
use serde::{Serialize, Serializer};

use crate::time::DeviceId;

/// Something noticed.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[cfg_attr(feature = "uniffi", uniffi(name = "SyncNoticed"))]
pub enum Noticed {
    /// The relay shows an older state of the mailbox than before. What was missing was sent again.
    #[n(0)]
    RolledBack,
    /// One device wrote in two places at once, as a copied one does. Both were merged.
    #[n(1)]
    Fork,
    /// Two versions of the device list were made at once, or one device shows two.
    #[n(2)]
    ListFork,
    /// A batch of this device is missing from the mailbox, or came in another order than it was written.
    #[n(3)]
    Missing,
    /// After a sync this device and another one did not hold the same; everything was sent again.
    #[n(4)]
    Differs,
    /// The device's clock is more than a day ahead.
    #[n(5)]
    ClockWrong,
    /// An item that was changed on the way, cut off, or is of somebody else.
    #[n(6)]
    Tampered,
    /// An item whose length is none that items have.
    #[n(7)]
    Truncated,
    /// An item that was shown a second time.
    #[n(8)]
    Replayed,
    /// An item that stands elsewhere than where its device put it.
    #[n(9)]
    Reordered,
    /// An item that opens but is signed by no device on the list.
    #[n(10)]
    WronglySigned,
    /// An item sealed under an old key after a device was taken off the list.
    #[n(11)]
    OldKey,
    /// An item that only a newer version can read; it is read after an update.
    #[n(12)]
    Newer,
    /// What a pairing said is in the mailbox is not there.
    #[n(13)]
    HeldBack,
}

impl Noticed {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::RolledBack,
        Self::Fork,
        Self::ListFork,
        Self::Missing,
        Self::Differs,
        Self::ClockWrong,
        Self::Tampered,
        Self::Truncated,
        Self::Replayed,
        Self::Reordered,
        Self::WronglySigned,
        Self::OldKey,
        Self::Newer,
        Self::HeldBack,
    ];

    /// Its name in texts and for scripts.
    pub fn name(&self) -> &'static str {
        match self {
            Self::RolledBack => "rolled-back",
            Self::Fork => "fork",
            Self::ListFork => "list-fork",
            Self::Missing => "missing",
            Self::Differs => "differs",
            Self::ClockWrong => "clock-wrong",
            Self::Tampered => "tampered",
            Self::Truncated => "truncated",
            Self::Replayed => "replayed",
            Self::Reordered => "reordered",
            Self::WronglySigned => "wrongly-signed",
            Self::OldKey => "old-key",
            Self::Newer => "newer",
            Self::HeldBack => "held-back",
        }
    }
}

/// A notice.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode, Serialize)]
#[cbor(map)]
pub struct Notice {
    /// What.
    #[n(0)]
    pub what: Noticed,
    /// Of which device, where that is known.
    #[cbor(n(1), with = "minicbor::bytes")]
    #[serde(serialize_with = "as_id")]
    device: Option<[u8; 16]>,
    /// When it was first noticed, milliseconds since 1970.
    #[n(2)]
    pub at: i64,
    /// How often.
    #[n(3)]
    pub times: u32,
}

/// A device as its id.
fn as_id<S: Serializer>(device: &Option<[u8; 16]>, to: S) -> Result<S::Ok, S::Error> {
    device.map(|device| DeviceId(device).to_string()).serialize(to)
}

impl Notice {
    /// The device it is about, where that is known.
    pub fn device(&self) -> Option<DeviceId> {
        self.device.map(DeviceId)
    }
}

/// All notices that stand, each thing once for each device.
#[derive(Debug, Clone, Default, PartialEq, Eq, Encode, Decode)]
#[cbor(transparent)]
pub(crate) struct Notices(#[n(0)] pub Vec<Notice>);

impl Notices {
    /// Notes something.
    pub fn note(&mut self, what: Noticed, device: Option<DeviceId>, now: i64) {
        let device = device.map(|device| device.0);
        match self.0.iter_mut().find(|notice| notice.what == what && notice.device == device) {
            Some(known) => known.times = known.times.saturating_add(1),
            None => self.0.push(Notice { what, device, at: now, times: 1 }),
        }
    }

    /// Puts one away that no longer holds.
    pub fn clear(&mut self, what: Noticed, device: Option<DeviceId>) {
        self.0.retain(|notice| notice.what != what || notice.device != device.map(|device| device.0));
    }
}
