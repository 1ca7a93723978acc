//! What the desk shows of its pairs: who was invited, who answered, what was sent.

use serde::Serialize;

use crate::clinic::desk::DeskPair;

/// An invitation to show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Invited {
    /// The pair, 32 hexadecimal digits.
    pub pair: String,
    /// The text to show as a QR code. It holds the join code: show it to the client alone.
    pub text: String,
    /// Six words to compare with those that the client's app shows.
    pub fingerprint: Vec<String>,
    /// When it can be scanned no longer, in milliseconds since 1970.
    pub expires: i64,
}

/// A pair, as the desk knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DeskLink {
    /// The pair, 32 hexadecimal digits.
    pub pair: String,
    /// The relay's address.
    pub relay: String,
    /// The name that the client chose; nothing while nobody answered.
    pub client: Option<String>,
    /// When the client answered, in milliseconds since 1970.
    pub since: Option<i64>,
    /// When it was invited last.
    pub invited_at: i64,
    /// When that invitation can be scanned no longer.
    pub invitation_expires: i64,
    /// Letters that wait to be sent.
    pub waiting: u64,
    /// What was sent, oldest first.
    pub sent: Vec<DeskSent>,
    /// Whether the key that was used last was ended.
    pub revoked: bool,
}

/// Something that was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DeskSent {
    /// Its version.
    pub version: u64,
    /// `appointment`, `cancellation`, `template` or `revocation`.
    pub kind: String,
    /// Of an appointment and of its cancellation: its id.
    pub appointment: Option<String>,
    /// What it says, in short.
    pub what: String,
    /// When it was put into the outbox, in milliseconds since 1970.
    pub at: i64,
    /// Until when it counts.
    pub expires: i64,
    /// Whether it waits to be sent.
    pub waiting: bool,
    /// What the client told of it: accepted or hidden. Most tell nothing.
    pub accepted: Option<bool>,
}

impl DeskLink {
    /// What is shown of a pair.
    pub(super) fn of(pair: &DeskPair) -> Self {
        let last = pair.access.last();
        let waits = |version: u64| pair.outbox.iter().any(|outgoing| outgoing.version == version);
        DeskLink {
            pair: pair.pair.clone(),
            relay: pair.relay.clone(),
            client: pair.client.as_ref().map(|client| client.name.clone()),
            since: pair.client.as_ref().map(|client| client.since),
            invited_at: last.map_or(0, |access| access.invited_at),
            invitation_expires: last.map_or(0, |access| access.invitation_expires),
            waiting: pair.outbox.len() as u64,
            revoked: last.is_some_and(|access| pair.revoked.contains(&access.signing)),
            sent: pair
                .sent
                .iter()
                .map(|sent| DeskSent {
                    version: sent.version,
                    kind: sent.kind.clone(),
                    appointment: sent.appointment.clone(),
                    what: sent.what.clone(),
                    at: sent.at,
                    expires: sent.expires,
                    waiting: waits(sent.version),
                    accepted: sent.accepted,
                })
                .collect(),
        }
    }
}
