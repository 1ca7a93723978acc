//! What an invitation says, before anything is kept.

use crate::phone::Diary;
use crate::phone::error::Result;
use crate::phone::syncing::there;
use crate::phone::values::{Day, now as checked};
use crate::sessions::Role;
use crate::text::{TextArg, Texts};
use crate::time::Moment;
use crate::{InvitationPreview, LinkChange};

/// How a line of the preview is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum ClinicLineKind {
    /// A sentence.
    Sentence,
    /// A sentence that must not be overlooked: the key has changed.
    Warning,
    /// Six words, large, to compare with those that the clinic shows.
    Words,
    /// The heading of the points after it.
    Heading,
    /// A point.
    Point,
}

/// A line of the preview.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ClinicLine {
    /// How it is shown.
    pub kind: ClinicLineKind,
    /// What it says.
    pub text: String,
}

/// What an invitation says. Nothing of it is kept, and nothing was sent.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ClinicPreview {
    /// The pair.
    pub pair: String,
    /// What they say they are called; nobody has checked it.
    pub claimed_name: String,
    /// What they say they are.
    pub role: Role,
    /// Its name.
    pub role_label: String,
    /// Six words to compare with those that the clinic shows.
    pub fingerprint: Vec<String>,
    /// What linking would do.
    pub change: LinkChange,
    /// Whether the words have to be given back when linking: their key has changed.
    pub must_compare: bool,
    /// The relay's host.
    pub relay_host: String,
    /// The clinic's words on how often it reads and whom to call meanwhile.
    pub clinic_words: String,
    /// The last day on which their key holds.
    pub key_until: Day,
    /// When the invitation can be scanned no longer.
    pub expires: Option<Moment>,
    /// All that has to be said before the person decides, in its order.
    pub lines: Vec<ClinicLine>,
}

#[uniffi::export]
impl Diary {
    /// What a scanned invitation says.
    ///
    /// # Errors
    /// `Invalid` naming what is off or ran out; `CannotOpen` for one of a newer version; `Locked`.
    pub fn scan_clinic(&self, now: Moment, invitation: String) -> Result<ClinicPreview> {
        let now = checked(now)?;
        Ok(ClinicPreview::of(self.diary.scan_clinic(now, &invitation)?, now, &self.texts))
    }
}

impl ClinicPreview {
    fn of(preview: InvitationPreview, now: Moment, texts: &Texts) -> Self {
        let lines = lines(&preview, texts);
        Self {
            lines,
            role_label: texts.say(&format!("role-{}", preview.role.name())),
            must_compare: preview.change == LinkChange::KeyChanged,
            key_until: preview.key_until.into(),
            expires: there(preview.expires, now),
            pair: preview.pair,
            claimed_name: preview.claimed_name,
            role: preview.role,
            fingerprint: preview.fingerprint,
            change: preview.change,
            relay_host: preview.relay_host,
            clinic_words: preview.clinic_words,
        }
    }
}

fn lines(preview: &InvitationPreview, texts: &Texts) -> Vec<ClinicLine> {
    use ClinicLineKind::{Heading, Point, Sentence, Warning, Words};
    let say = |kind, id: &str| ClinicLine { kind, text: texts.say(id) };
    let with = |kind, id: &str, name, value: &str| {
        let text = texts.say_with(id, &[(name, TextArg::Text(value))]);
        ClinicLine { kind, text }
    };
    let mut lines = vec![
        with(Sentence, "clinic-unverified", "name", &preview.claimed_name),
        say(Sentence, &format!("role-{}", preview.role.name())),
    ];
    match (preview.change, &preview.known) {
        (LinkChange::KeyChanged, Some(known)) => lines.extend([
            with(Warning, "clinic-key-changed", "name", &known.claimed_name),
            with(Sentence, "clinic-known-words", "words", &known.fingerprint.join(" ")),
        ]),
        (LinkChange::SameKey, _) => lines.push(say(Sentence, "clinic-key-same")),
        _ => {}
    }
    lines.extend([
        say(Sentence, "clinic-compare"),
        ClinicLine { kind: Words, text: preview.fingerprint.join(" ") },
        say(Heading, "clinic-allows-title"),
        say(Point, "clinic-allows-offer"),
        say(Point, "clinic-allows-read"),
        say(Point, "clinic-allows-end"),
        with(Sentence, "clinic-relay", "host", &preview.relay_host),
        with(Sentence, "clinic-words", "words", &preview.clinic_words),
        say(Sentence, "clinic-not-monitored"),
        with(Sentence, "clinic-key-until", "day", &texts.day(preview.key_until.date())),
        say(Sentence, "clinic-scan-kept-nothing"),
    ]);
    lines
}
