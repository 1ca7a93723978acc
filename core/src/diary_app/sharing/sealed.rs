//! What goes to one recipient alone: a package of report and document, signed for them, sealed to their key; as a file to hand over, or
//! to a linked clinic.

use std::io::Write;

use ed25519_dalek::SigningKey;
use sha2::{Digest, Sha256};

use super::export::Exported;
use super::log::ShareWay;
use super::outgoing::Sharing;
use super::recipients::{Recipient, Secrets};
use crate::clinic::{Delivery, PairId};
use crate::diary_app::{Diary, Job};
use crate::error::{Error, Given, Result};
use crate::sharing::fhir::{ReportFiles, write_bundle};
use crate::sharing::{About, AgeRecipient, AgeWriter, PackageWriter, Share, SharePart, ShareRecipient};
use crate::store::{from_hex, to_hex};
use crate::text::Texts;
use crate::time::Moment;

/// What a recipient gets, beside what is read from the diary.
struct Packed<'a> {
    id: &'a str,
    secrets: Secrets,
    recipient: &'a Recipient,
    report: &'a ReportFiles,
    texts: &'a Texts,
}

impl Diary {
    /// Writes a package for a recipient, sealed to them and to whoever else is named: anybody opens it with `age` and `unzip`.
    ///
    /// # Errors
    /// `Invalid` without a recipient or a key to seal to, for days or a scope that are none; `Cancelled`; `Io`, `DiskFull`. Nothing is
    /// noted then.
    #[expect(clippy::too_many_arguments, reason = "each is another thing that comes from outside")]
    pub fn export_package(
        &self,
        now: Moment,
        sharing: &Sharing,
        to: &[AgeRecipient],
        report: &ReportFiles,
        texts: &Texts,
        out: &mut dyn Write,
        job: &Job,
    ) -> Result<Exported> {
        let (made, sealed, _) = self.packed(now, sharing, to, report, texts, job)?;
        out.write_all(&sealed)?;
        out.flush()?;
        self.log_share(now, sharing, made.record("package", ShareWay::Sealed))?;
        Ok(made)
    }

    /// Makes a package for a linked clinic, and for whoever else is named, ready for [`Diary::deliver_to_clinic`]. It is noted in the
    /// log as not delivered yet.
    ///
    /// # Errors
    /// As [`Diary::export_package`] and [`Diary::deliver_to_clinic`]; `Invalid` for a recipient that is no linked clinic, or more than a
    /// relay keeps.
    pub fn prepare_delivery(
        &self,
        now: Moment,
        sharing: &Sharing,
        also_to: &[AgeRecipient],
        report: &ReportFiles,
        texts: &Texts,
        job: &Job,
    ) -> Result<(Exported, Delivery)> {
        let clinic = self.clinic_key(now, self.named(sharing)?)?;
        let (made, sealed, key) = self.packed(now, sharing, &[&[clinic], also_to].concat(), report, texts, job)?;
        let damaged = || Error::Store { what: "an id that is none".into() };
        let id = from_hex(&made.id).and_then(|id| id.as_slice().try_into().ok()).ok_or_else(damaged)?;
        let delivery = Delivery { id, blob: self.new_blob()?, key, sealed }.checked()?;
        let mut record = made.record("package", ShareWay::Clinic);
        record.blob = Some(to_hex(&delivery.blob));
        self.log_share(now, sharing, record)?;
        Ok((made, delivery))
    }

    /// The keys to seal a file for somebody to: the one that they gave, or a linked clinic's.
    ///
    /// # Errors
    /// `Invalid` for somebody who gave none; for a link that was ended or a clinic's key that holds no longer.
    pub fn sealing_keys(&self, now: Moment, recipient: &Recipient) -> Result<Vec<AgeRecipient>> {
        let key = match &recipient.seal_to {
            Some(key) => AgeRecipient::parse(key)?,
            None if recipient.linked => self.clinic_key(now, recipient)?,
            None => return Err(Error::invalid("seal_to", Given::nothing(), "a recipient with a key to seal to")),
        };
        Ok(vec![key])
    }

    /// The key of a linked clinic, while it takes anything.
    fn clinic_key(&self, now: Moment, recipient: &Recipient) -> Result<AgeRecipient> {
        let pair = PairId::parse(&recipient.id)?;
        AgeRecipient::from_bytes(self.link_that_takes(now, pair)?.invitation.agreement)
    }

    /// The recipient that has to be there.
    fn named<'a>(&self, sharing: &'a Sharing) -> Result<&'a Recipient> {
        let nobody = || Error::invalid("recipient", Given::nothing(), "somebody of `share recipients`");
        sharing.recipient.as_ref().ok_or_else(nobody)
    }

    /// The sealed package, and the public key that signed it.
    fn packed(
        &self,
        now: Moment,
        sharing: &Sharing,
        to: &[AgeRecipient],
        report: &ReportFiles,
        texts: &Texts,
        job: &Job,
    ) -> Result<(Exported, Vec<u8>, [u8; 32])> {
        self.check_sharing(sharing)?;
        let (recipient, id) = (self.named(sharing)?, self.new_share_id()?);
        let secrets = self.share_secrets(now, recipient)?;
        let names = Some(secrets.names.clone());
        let key = SigningKey::from_bytes(&secrets.signs).verifying_key().to_bytes();
        let packed = Packed { id: &id, secrets, recipient, report, texts };
        let sealed = AgeWriter::new(Vec::new(), to, &*self.0.surroundings.entropy)?;
        let (sealed, entries) = self.with_outgoing(now, sharing, names, job, |outgoing, days| {
            let mut package = PackageWriter::new(sealed);
            let pages = [("report.html", "text/html", &report.html), ("report.pdf", "application/pdf", &report.pdf)];
            for (name, kind, page) in pages.iter().filter_map(|(name, kind, page)| Some((name, kind, page.as_ref()?))) {
                package.file(name, kind, |out| Ok(out.write_all(page)?))?;
            }
            let mut entries = 0;
            package.file("diary.fhir.json", "application/fhir+json", |out| {
                entries = write_bundle(outgoing, days, packed.report, packed.texts, out)?.total();
                Ok(())
            })?;
            Ok((package.finish(share(&outgoing.about, &packed), &packed.secrets.signs)?.0, entries))
        })?;
        let sealed = sealed.finish()?;
        job.check()?;
        job.finish();
        let digest = to_hex(&<[u8; 32]>::from(Sha256::digest(&sealed)));
        Ok((Exported { id, entries, bytes: sealed.len() as u64, digest }, sealed, key))
    }
}

fn share(about: &About, packed: &Packed<'_>) -> Share {
    let names = |parts: &mut dyn Iterator<Item = SharePart>| parts.map(|part| part.name().to_owned()).collect();
    let recipient = packed.recipient;
    Share {
        format: 0,
        id: packed.id.to_owned(),
        made_at: about.made_at,
        known_as: about.known_as.clone(),
        recipient: ShareRecipient {
            name: recipient.name.clone(),
            role: recipient.role,
            pair: recipient.linked.then(|| recipient.id.clone()),
        },
        parts: names(&mut about.scope.parts.iter().copied()),
        left_out: names(&mut about.scope.left_out().into_iter()),
        from: about.from,
        to: about.to,
        expires: None,
        days: about.completeness.days,
        filled: about.completeness.filled,
        files: Vec::new(),
        key: String::new(),
    }
}
