//! A practitioner's key: one per person at a clinic, never shared. It signs what goes to clients and opens what they say; whoever
//! has it can do both until it runs out or is revoked.

use std::fmt;

use chrono::DateTime;
use ed25519_dalek::{Signature, Signer, SigningKey};
use hpke::kem::X25519HkdfSha256 as Kem;
use hpke::{Deserializable, Kem as _, Serializable};
use zeroize::Zeroizing;

use super::{fingerprint, plain_line};
use crate::entropy::{Entropy, random};
use crate::error::{Error, Given, Result};
use crate::sessions::Role;
use crate::store::{from_hex, to_hex};
use crate::time::{DiaryDay, Moment};

/// How long a name can be, in characters.
pub(super) const NAME: usize = 60;
/// No key holds longer.
const MOST_DAYS: i64 = 3 * 366;
const HEADER: &str = "somacard-clinic-key 1";

/// A key with its secrets. Neither `Debug` nor a log shows them.
pub struct PractitionerKey {
    /// What they say they are called.
    pub name: String,
    /// What they are to a client.
    pub role: Role,
    /// The last day it holds, in UTC.
    pub expires: DiaryDay,
    /// The Ed25519 public key that this one takes the place of, in hexadecimal digits.
    pub renews: Option<String>,
    signing: SigningKey,
    agreement: Zeroizing<[u8; 32]>,
}

/// The role of a name: who a link can be with.
///
/// # Errors
/// `Invalid` for another one.
pub fn clinic_role(name: &str) -> Result<Role> {
    let known =
        [Role::DbtTherapist, Role::MassagePractitioner, Role::Other].into_iter().find(|role| role.name() == name);
    known.ok_or_else(|| Error::invalid("role", Given::value(name), "dbt-therapist, massage-practitioner, other"))
}

impl PractitionerKey {
    /// A fresh key.
    ///
    /// # Errors
    /// `Invalid` for a name that is no plain line of 1 to 60 characters, or a last day before today or more than three years away.
    pub fn generate(name: &str, role: Role, expires: DiaryDay, now: Moment, entropy: &dyn Entropy) -> Result<Self> {
        let name = plain_line("name", name, NAME)?;
        let role = clinic_role(role.name())?;
        let today = DiaryDay::new(now.civil().date())?;
        if !(0..=MOST_DAYS).contains(&expires.since(today)) {
            let allowed = format!("a day from {today} on, at most three years away");
            return Err(Error::invalid("expires", Given::value(expires), allowed));
        }
        let seed = Zeroizing::new(random(entropy)?);
        let agreement = Zeroizing::new(random(entropy)?);
        Ok(Self { name, role, expires, renews: None, signing: SigningKey::from_bytes(&seed), agreement })
    }

    /// A fresh key for the same person, in the place of this one.
    ///
    /// # Errors
    /// As [`PractitionerKey::generate`].
    pub fn successor(&self, expires: DiaryDay, now: Moment, entropy: &dyn Entropy) -> Result<Self> {
        let renews = Some(to_hex(&self.verifying()));
        Ok(Self { renews, ..Self::generate(&self.name, self.role, expires, now, entropy)? })
    }

    /// The key as a text file, for its owner's eyes alone.
    pub fn to_text(&self) -> Zeroizing<String> {
        let seed = Zeroizing::new(to_hex(self.signing.as_bytes()));
        let agreement = Zeroizing::new(to_hex(self.agreement.as_slice()));
        let (seed, agreement) = (seed.as_str(), agreement.as_str());
        let about = format!("name {}\nrole {}\nexpires {}\n", self.name, self.role.name(), self.expires);
        let renews = self.renews.as_ref().map(|key| format!("renews {key}\n")).unwrap_or_default();
        Zeroizing::new(format!("{HEADER}\n{about}{renews}signing {seed}\nagreement {agreement}\n"))
    }

    /// Reads what [`PractitionerKey::to_text`] wrote.
    ///
    /// # Errors
    /// `Invalid` naming the line that is off.
    pub fn parse(text: &str) -> Result<Self> {
        let refused = |line: &str| {
            Error::invalid("key", Given::secret(text.len()), format!("a key of `clinic keygen`: see the line {line}"))
        };
        let lines = text.strip_prefix(HEADER).ok_or_else(|| refused("1"))?;
        let line = |name: &str| lines.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
        let secret = |name: &str| {
            let bytes = line(name).and_then(from_hex).and_then(|bytes| <[u8; 32]>::try_from(bytes.as_slice()).ok());
            bytes.map(Zeroizing::new).ok_or_else(|| refused(name))
        };
        Ok(Self {
            name: plain_line("name", line("name").ok_or_else(|| refused("name"))?, NAME)?,
            role: clinic_role(line("role").ok_or_else(|| refused("role"))?)?,
            expires: line("expires").and_then(|day| day.parse().ok()).ok_or_else(|| refused("expires"))?,
            renews: line("renews").map(str::to_owned),
            signing: SigningKey::from_bytes(&*secret("signing")?),
            agreement: secret("agreement")?,
        })
    }

    /// The words to compare.
    pub fn fingerprint(&self) -> Vec<String> {
        fingerprint(&self.verifying(), &self.public())
    }

    /// The first moment at which it holds no longer, in milliseconds since 1970.
    pub fn expires_at(&self) -> i64 {
        end_of(self.expires)
    }

    /// The public half of what signs.
    pub(crate) fn verifying(&self) -> [u8; 32] {
        self.signing.verifying_key().to_bytes()
    }

    /// The public half of what opens.
    pub(crate) fn public(&self) -> [u8; 32] {
        Kem::sk_to_pk(&self.secret()).to_bytes().into()
    }

    /// What opens.
    pub(crate) fn secret(&self) -> crate::sync::Secret {
        crate::sync::Secret::from_bytes(self.agreement.as_slice()).expect("every 32 bytes are a secret of X25519")
    }

    /// The same as raw bytes, for files that are sealed to it.
    pub(crate) fn agreement(&self) -> &[u8; 32] {
        &self.agreement
    }

    /// Signs.
    pub(crate) fn sign(&self, message: &[u8]) -> Signature {
        self.signing.sign(message)
    }

    /// Refuses to be used when it ran out.
    pub(crate) fn check(&self, now: Moment) -> Result<()> {
        if now.instant < self.expires_at() {
            return Ok(());
        }
        Err(Error::invalid(
            "key",
            Given::value(self.expires),
            "a key that has not run out; `clinic keygen --renews` makes one",
        ))
    }
}

/// The end of a day in UTC, in milliseconds since 1970.
fn end_of(day: DiaryDay) -> i64 {
    let end = day.plus(1).date().and_time(chrono::NaiveTime::MIN);
    end.and_utc().timestamp_millis()
}

/// The last day of a key that runs out at a moment.
///
/// # Errors
/// `Invalid` for a moment outside the years 1900 to 2199.
pub(crate) fn last_day(expires_at: i64) -> Result<DiaryDay> {
    let last = expires_at.checked_sub(1).and_then(DateTime::from_timestamp_millis);
    let refused = || Error::invalid("key-expires", Given::value(expires_at), "a day of the years 1900 to 2199");
    DiaryDay::new(last.ok_or_else(refused)?.date_naive()).map_err(|_| refused())
}

impl fmt::Debug for PractitionerKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PractitionerKey(..)")
    }
}
