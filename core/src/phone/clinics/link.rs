//! A link with a clinic, in words.

use crate::ClinicLink;
use crate::clinic::KeyState;
use crate::phone::syncing::there;
use crate::phone::values::Day;
use crate::sessions::Role;
use crate::text::{TextArg, Texts};
use crate::time::Moment;

/// A link.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ClinicRow {
    /// The pair.
    pub pair: String,
    /// What they say they are called.
    pub claimed_name: String,
    /// What they say they are.
    pub role: Role,
    /// Its name.
    pub role_label: String,
    /// The six words of their key.
    pub fingerprint: Vec<String>,
    /// The relay's host.
    pub relay_host: String,
    /// The clinic's words on how often it reads and whom to call meanwhile.
    pub clinic_words: String,
    /// The name by which the person is known there.
    pub known_as: String,
    /// When it was linked.
    pub linked_at: Option<Moment>,
    /// The last day on which their key holds.
    pub key_until: Day,
    /// Whether it holds now.
    pub key: KeyState,
    /// Whether they were told who the person is: if not, talk with the mailbox.
    pub introduced: bool,
    /// Whether the person ended it and the relay does not know yet: talk with the mailbox.
    pub unlinking: bool,
    /// How it stands, in words, in the order in which it is shown; with what was refused lately.
    pub about: Vec<String>,
}

impl ClinicRow {
    pub(super) fn of(link: ClinicLink, now: Moment, texts: &Texts) -> Self {
        Self {
            about: about(&link, texts),
            role_label: texts.say(&format!("role-{}", link.role.name())),
            linked_at: there(link.linked_at, now),
            key_until: link.key_until.into(),
            pair: link.pair,
            claimed_name: link.claimed_name,
            role: link.role,
            fingerprint: link.fingerprint,
            relay_host: link.relay_host,
            clinic_words: link.clinic_words,
            known_as: link.known_as,
            key: link.key,
            introduced: link.introduced,
            unlinking: link.unlinking,
        }
    }
}

fn about(link: &ClinicLink, texts: &Texts) -> Vec<String> {
    let key = match link.key {
        KeyState::Holds => "clinic-key-holds",
        KeyState::Expired => "clinic-key-expired",
        KeyState::Revoked => "clinic-key-revoked",
    };
    let open = match (link.unlinking, link.introduced) {
        (true, _) => Some("clinic-unlinking"),
        (_, false) => Some("clinic-not-introduced"),
        _ => None,
    };
    let words = texts.say_with("clinic-words", &[("words", TextArg::Text(&link.clinic_words))]);
    let mut about = vec![texts.say(key), words, texts.say("clinic-not-monitored")];
    about.extend(open.map(|id| texts.say(id)));
    about.extend(link.refused.iter().map(|refused| texts.say(&format!("clinic-refused-{}", refused.why.name()))));
    about
}
