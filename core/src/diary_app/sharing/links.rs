//! What anybody with the key can read: a SMART Health Link to a file at the relay, or, without any host, the same file with its key
//! apart. And taking back what can be taken back.

use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::export::Exported;
use super::log::ShareWay;
use super::outgoing::Sharing;
use crate::clinic::PairId;
use crate::diary_app::{BlobSession, Diary, Job};
use crate::entropy::random;
use crate::error::{Error, Given, Result};
use crate::sharing::fhir::{ReportFiles, write_bundle};
use crate::sharing::{JweKey, LinkFlags, SmartLink};
use crate::store::{from_hex, to_hex};
use crate::sync::{MOST_BLOB_DAYS, checked_body};
use crate::text::Texts;
use crate::time::Moment;

/// What a link opens, in FHIR's words.
const FHIR: &str = "application/fhir+json";
const DAY: i64 = 86_400_000;

/// A link that is ready: nobody can use it before the file lies at the relay.
pub struct PreparedLink {
    /// What the log has of it.
    pub made: Exported,
    /// The link, `shlink:/…`: who has it can read the file until it ends.
    pub link: Zeroizing<String>,
    /// When it ends, in milliseconds since 1970.
    pub expires: i64,
    /// The file's name at the relay.
    pub blob: [u8; 32],
    /// For how many days the relay keeps it.
    pub days: u32,
    /// The sealed file.
    pub body: Vec<u8>,
}

impl Diary {
    /// Makes a SMART Health Link to what is shared as a FHIR document, for 1 to 30 days. [`Diary::put_blob`] brings the file to the
    /// relay, [`Diary::share_delivered`] notes that it is there.
    ///
    /// # Errors
    /// `NotSynced` for a diary without a mailbox; `Invalid` for days or a scope that are none, or more than a relay keeps.
    pub fn prepare_link(
        &self,
        now: Moment,
        sharing: &Sharing,
        days: u32,
        report: &ReportFiles,
        texts: &Texts,
        job: &Job,
    ) -> Result<PreparedLink> {
        if !(1..=MOST_BLOB_DAYS).contains(&days) {
            return Err(Error::invalid("days", Given::value(days), format!("1 to {MOST_BLOB_DAYS}")));
        }
        let (blob, until) = (self.new_blob()?, Moment { instant: now.instant + i64::from(days) * DAY, ..now });
        let url = self.blob_url(blob)?;
        let (made, text, key) = self.under_key(now, sharing, report, texts, job)?;
        let flags = LinkFlags { one_file: true, ..LinkFlags::default() };
        let link = SmartLink::new(&url, key, flags, Some(&texts.say("share-link-label")))?.until(until);
        let (link, body) = (link.to_text()?, text.into_bytes());
        checked_body("link", &body)?;
        let mut record = made.record("fhir", ShareWay::Link);
        record.expires = Some(until.instant);
        (record.blob, record.link) = (Some(to_hex(&blob)), Some(link.to_string()));
        self.log_share(now, sharing, record)?;
        Ok(PreparedLink { made, link, expires: until.instant, blob, days, body })
    }

    /// Makes the same file for no host at all: its text, and its key, to be handed over apart. Nobody opens it without the key.
    ///
    /// # Errors
    /// `Invalid` for days or a scope that are none; `Cancelled`; `Locked`.
    pub fn export_under_key(
        &self,
        now: Moment,
        sharing: &Sharing,
        report: &ReportFiles,
        texts: &Texts,
        job: &Job,
    ) -> Result<(Exported, String, JweKey)> {
        let (made, text, key) = self.under_key(now, sharing, report, texts, job)?;
        self.log_share(now, sharing, made.record("fhir", ShareWay::Sealed))?;
        Ok((made, text, key))
    }

    /// A talk that takes back at the relay what went out: a link's file, by the diary's own mailbox; a delivery, by that of the clinic.
    /// What was fetched before, somebody has. [`Diary::share_revoked`] notes that it was taken back.
    ///
    /// # Errors
    /// `NotFound` for what is not in the log; `Invalid` for a file: what somebody has can't be taken back.
    pub fn revocation(&self, id: &str) -> Result<BlobSession> {
        let share = self.share_of(id)?;
        let blob = share.blob.as_deref().and_then(|blob| from_hex(blob)?.as_slice().try_into().ok());
        let pair = share.recipient.as_deref().filter(|id| PairId::parse(id).is_ok());
        match (share.way, blob, pair) {
            (ShareWay::Link, Some(blob), _) => self.delete_blob(blob),
            (ShareWay::Clinic, Some(blob), Some(pair)) => self.withdraw_from_clinic(pair, blob).map(BlobSession::once),
            _ => {
                let allowed = "a link or what went to a linked clinic: a file that somebody has can't be taken back";
                Err(Error::invalid("share", Given::value(share.way.name()), allowed))
            }
        }
    }

    pub(super) fn new_blob(&self) -> Result<[u8; 32]> {
        random::<32>(&*self.0.surroundings.entropy)
    }

    fn under_key(
        &self,
        now: Moment,
        sharing: &Sharing,
        report: &ReportFiles,
        texts: &Texts,
        job: &Job,
    ) -> Result<(Exported, String, JweKey)> {
        let names = self.share_names(now, sharing)?;
        let (mut bundle, id) = (Zeroizing::new(Vec::new()), self.new_share_id()?);
        let entries = self.with_outgoing(now, sharing, names, job, |outgoing, days| {
            Ok(write_bundle(outgoing, days, report, texts, &mut *bundle)?.total())
        })?;
        let entropy = &*self.0.surroundings.entropy;
        let key = JweKey::generate(entropy)?;
        let text = key.seal(FHIR, bundle.as_slice(), entropy)?;
        job.check()?;
        job.finish();
        let digest = to_hex(&<[u8; 32]>::from(Sha256::digest(&text)));
        Ok((Exported { id, entries, bytes: text.len() as u64, digest }, text, key))
    }
}
