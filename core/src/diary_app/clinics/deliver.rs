//! Handing a share to a clinic through the pair's mailbox, and taking it back from the relay.

use super::ClinicSession;
use crate::clinic::{Delivery, KeyState, Link, PairId, Session, withdrawal};
use crate::diary_app::Diary;
use crate::error::{Error, Given, Result};
use crate::sync::Request;
use crate::time::Moment;

impl Diary {
    /// A talk with a pair's mailbox that delivers a share: it says and reads what [`Diary::clinic_session`] does, then puts the sealed
    /// file at the relay for 30 days, then the letter for the clinic into the mailbox. The report says whether it was delivered; if
    /// not, the same delivery can be repeated, and is one share for the clinic all the same. A clinic's key that is found to be ended
    /// on the way gets nothing.
    ///
    /// # Errors
    /// `NotFound` when there is no such link; `Invalid` for a link that was ended, a clinic's key that holds no longer, or a sealed file
    /// that is empty or longer than 16 MiB.
    pub fn deliver_to_clinic(&self, now: Moment, pair: &str, delivery: Delivery) -> Result<ClinicSession> {
        let (pair, delivery) = (self.linked(pair)?, delivery.checked()?);
        self.link_that_takes(now, pair)?;
        Ok(self.talking(Session::delivering(pair, now, delivery)))
    }

    /// A link by which something can be delivered now.
    ///
    /// # Errors
    /// As [`Diary::deliver_to_clinic`].
    pub(in crate::diary_app) fn link_that_takes(&self, now: Moment, pair: PairId) -> Result<Link> {
        let unknown = || Error::not_found("pair", Given::value(pair), "a link of `clinic list`");
        let link = self.read(|file| Link::find(file, pair))?.ok_or_else(unknown)?;
        let refused = |field: &str, allowed: &str| Err(Error::invalid(field, Given::nothing(), allowed));
        if link.unlinking {
            return refused("pair", "a link that was not ended");
        }
        match link.key_state(now) {
            KeyState::Holds => Ok(link),
            _ => refused("key", "a clinic's key that holds: ask the clinic for a new invitation"),
        }
    }

    /// The request that deletes a delivered file at the relay. What the clinic fetched before it has.
    ///
    /// # Errors
    /// `NotFound` when there is no such link.
    pub fn withdraw_from_clinic(&self, pair: &str, blob: [u8; 32]) -> Result<Request> {
        let unknown = || Error::not_found("pair", Given::value(pair), "a link of `clinic list`");
        let id = self.linked(pair)?;
        self.read(|file| withdrawal(&Link::find(file, id)?.ok_or_else(unknown)?, &blob))
    }
}
