//! What the first device of a pairing shows. Whoever knows it can answer in the other device's place, so it is printed
//! by nothing.

use std::fmt;

use super::host;
use crate::sync::{PAIRING_MINUTES, PairingInvitation};
use crate::text::{TextArg, Texts};

/// What the first device shows to the second. Neither `Debug` nor a log shows the secret.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct PairingCode {
    /// The text of a QR code.
    pub text: String,
    /// Twelve words that say the same to whoever knows the relay.
    pub words: Vec<String>,
    /// The relay's address.
    pub relay: String,
    /// For how many minutes it holds.
    pub minutes: u32,
    /// What to say above the QR code.
    pub scan_text: String,
    /// What to say above the words.
    pub words_text: String,
    /// Which relay to name with the words.
    pub relay_text: String,
}

impl PairingCode {
    pub(super) fn of(invitation: &PairingInvitation, texts: &Texts) -> Self {
        let relay = invitation.relay();
        Self {
            text: invitation.text(),
            words: invitation.words().split(' ').map(str::to_owned).collect(),
            minutes: PAIRING_MINUTES,
            scan_text: texts.say("sync-pairing-scan"),
            words_text: texts.say("sync-pairing-words"),
            relay_text: texts.say_with("sync-pairing-relay", &[("host", TextArg::Text(host(relay)))]),
            relay: relay.into(),
        }
    }
}

impl fmt::Debug for PairingCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PairingCode").field("relay", &self.relay).finish_non_exhaustive()
    }
}
