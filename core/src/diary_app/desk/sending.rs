//! What the desk sends: appointments, cancellations, templates for the card, and the end of a key. Each goes into the pair's outbox,
//! signed and sealed, before the relay is asked: a version is never used twice.

use chrono::NaiveDateTime;

use super::Desk;
use crate::clinic::{Appointment, ClinicTemplate, ItemContent, PractitionerKey, new_id};
use crate::error::{Error, Given, Result};
use crate::store::to_hex;
use crate::time::{Moment, Zone};

/// How long a template can be accepted, in milliseconds.
const TEMPLATE: i64 = 30 * 86_400_000;

/// A new appointment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppointmentDraft {
    /// When it begins, on the clock of its zone.
    pub start: NaiveDateTime,
    /// That zone.
    pub zone: Zone,
    /// How long, 1 to 600 minutes.
    pub minutes: u32,
    /// What it is: plain text of 1 to 60 characters.
    pub what: String,
    /// Where: plain text of up to 100 characters.
    pub place: Option<String>,
}

impl Desk {
    /// Offers an appointment to a client. Returns its id. It counts until it is over.
    ///
    /// # Errors
    /// `NotFound` for an unknown pair or one that nobody answered; `Invalid` naming what is off.
    pub fn appoint(&self, now: Moment, key: &PractitionerKey, pair: &str, draft: AppointmentDraft) -> Result<String> {
        let id = new_id(&*self.entropy)?;
        let AppointmentDraft { start, zone, minutes, what, place } = draft;
        let appointment = Appointment { id: id.clone(), start, zone, minutes, what, place };
        let content = ItemContent::Appointment(appointment.clone()).checked()?;
        self.queue(now, key, pair, content, appointment.ends_at()?)?;
        Ok(id)
    }

    /// Says that an appointment does not take place. Returns the pair.
    ///
    /// # Errors
    /// `NotFound` when this desk sent none of that id; `Invalid` for one that is over.
    pub fn cancel(&self, now: Moment, key: &PractitionerKey, appointment: &str) -> Result<String> {
        let all = self.files.all()?;
        let found = all.iter().find_map(|pair| Some((pair.pair.clone(), pair.appointment(appointment)?.expires)));
        let unknown =
            || Error::not_found("appointment", Given::value(appointment), "an appointment that was sent from here");
        let (pair, expires) = found.ok_or_else(unknown)?;
        self.queue(now, key, &pair, ItemContent::Cancellation { appointment: appointment.to_owned() }, expires)?;
        Ok(pair)
    }

    /// Offers lines for a client's card. They can be accepted for 30 days.
    ///
    /// # Errors
    /// As [`Desk::appoint`].
    pub fn send_template(
        &self,
        now: Moment,
        key: &PractitionerKey,
        pair: &str,
        template: ClinicTemplate,
    ) -> Result<()> {
        self.queue(now, key, pair, ItemContent::Template(template), now.instant + TEMPLATE)
    }

    /// Ends the key for a pair at once: the client's app takes nothing that it signs after this. A new invitation with another key
    /// goes on.
    ///
    /// # Errors
    /// As [`Desk::appoint`].
    pub fn revoke(&self, now: Moment, key: &PractitionerKey, pair: &str) -> Result<()> {
        self.queue(now, key, pair, ItemContent::Revocation, key.expires_at())
    }

    fn queue(&self, now: Moment, key: &PractitionerKey, pair: &str, content: ItemContent, expires: i64) -> Result<()> {
        let mut known = self.files.read(pair)?;
        let ends = content == ItemContent::Revocation;
        known.queue(key, content, expires, now)?;
        known.revoked.extend(ends.then(|| to_hex(&key.verifying())));
        self.files.save(&known)
    }
}
