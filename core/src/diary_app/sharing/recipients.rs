//! Who something is shared with. A linked clinic is one by its link; anybody else is named by the person. Each has secrets of their own, so
//! that two recipients can't tell by any name or signature that they speak of one person.

use serde::Serialize;
use zeroize::Zeroizing;

use super::outgoing::Sharing;
use crate::card::checked_label;
use crate::clinic::{Link, PairId, links};
use crate::diary_app::Diary;
use crate::entropy::random;
use crate::error::{Error, Given, Result};
use crate::sessions::Role;
use crate::sharing::{AgeRecipient, ExportIds};
use crate::store::kinds::share::{self, RECIPIENT, RecipientRecord};
use crate::store::{Fields, Value, from_hex, to_hex};
use crate::time::Moment;

/// Somebody new to share with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRecipient {
    /// What they are called, 1 to 80 characters.
    pub name: String,
    /// What they are to the person.
    pub role: Role,
    /// An `age` recipient (`age1…`) that files to them can be sealed to.
    pub seal_to: Option<String>,
}

/// What to change of somebody to share with. What is left out stays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RecipientEdit {
    /// What they are called, 1 to 80 characters.
    pub name: Option<String>,
    /// What they are to the person.
    pub role: Option<Role>,
    /// An `age` recipient that files to them can be sealed to; nothing inside takes it away.
    pub seal_to: Option<Option<String>>,
}

/// Somebody to share with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Recipient {
    /// Their id; of a linked clinic the pair.
    pub id: String,
    /// What the person calls them; of a linked clinic the name that it claims.
    pub name: String,
    /// What they are to the person.
    pub role: Role,
    /// An `age` recipient that files to them can be sealed to.
    pub seal_to: Option<String>,
    /// Whether they are a linked clinic, to which files can be delivered.
    pub linked: bool,
    /// By which name a linked clinic knows the person.
    pub known_as: Option<String>,
    /// A linked clinic's words on how often it reads and whom to call meanwhile.
    pub clinic_words: Option<String>,
}

/// A recipient's secrets.
pub(super) struct Secrets {
    /// The key of names.
    pub names: ExportIds,
    /// The seed of the key that signs.
    pub signs: Zeroizing<[u8; 32]>,
}

impl Diary {
    /// Everybody there is to share with: linked clinics first, then those that the person named.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn share_recipients(&self) -> Result<Vec<Recipient>> {
        let (links, records) = self.read(|file| Ok((links(file)?, share::recipients(file)?)))?;
        let linked: Vec<_> = links.iter().filter(|link| !link.unlinking).map(of_link).collect();
        let named = records.iter().filter(|record| PairId::parse(&record.id).is_err()).filter_map(of_record);
        Ok(linked.iter().cloned().chain(named).collect())
    }

    /// Somebody to share with, by id or by the name that the person gave.
    ///
    /// # Errors
    /// `NotFound` when nobody is called so; `Invalid` when two are.
    pub fn share_recipient(&self, called: &str) -> Result<Recipient> {
        let all = self.share_recipients()?;
        let mut found = all.into_iter().filter(|one| one.id == called || one.name == called);
        let unknown = || Error::not_found("recipient", Given::value(called), "somebody of `share recipients`");
        let one = found.next().ok_or_else(unknown)?;
        match found.next() {
            Some(_) if one.id != called => {
                Err(Error::invalid("recipient", Given::value(called), "the id: two have this name"))
            }
            _ => Ok(one),
        }
    }

    /// Adds somebody to share with. Returns their id.
    ///
    /// # Errors
    /// `Invalid` for a name that is none or an `age` recipient that is none.
    pub fn add_share_recipient(&self, now: Moment, new: &NewRecipient) -> Result<String> {
        let (name, id) = (checked_label("name", &new.name)?, self.new_id(now)?);
        new.seal_to.as_deref().map(AgeRecipient::parse).transpose()?;
        let record = RecipientRecord {
            id: id.clone(),
            name,
            role: new.role.name().into(),
            seal_to: new.seal_to.clone(),
            secrets: self.new_secrets()?,
        };
        self.act(now, |action| action.change(RECIPIENT, &id, share::recipient_fields(&record)))?;
        Ok(id)
    }

    /// Changes somebody whom the person named.
    ///
    /// # Errors
    /// `NotFound` for one whom the person did not name, such as a linked clinic; `Invalid` for a name or an `age` recipient
    /// that is none, or for no change at all.
    pub fn edit_share_recipient(&self, now: Moment, id: &str, edit: &RecipientEdit) -> Result<()> {
        let mut fields = Fields::new();
        if let Some(name) = &edit.name {
            fields.insert("name".into(), Value::Text(checked_label("name", name)?));
        }
        fields.extend(edit.role.map(|role| ("role".into(), Value::Text(role.name().into()))));
        if let Some(seal_to) = &edit.seal_to {
            seal_to.as_deref().map(AgeRecipient::parse).transpose()?;
            fields.insert("seal_to".into(), seal_to.clone().map_or(Value::Null, Value::Text));
        }
        if fields.is_empty() {
            return Err(Error::invalid("recipient", Given::nothing(), "a name, a role or a key"));
        }
        self.named_by_the_person(id)?;
        self.act(now, |action| action.change(RECIPIENT, id, fields))
    }

    /// Takes somebody whom the person named off the list. What went to them stays in the log; files that they have can't be
    /// recalled.
    ///
    /// # Errors
    /// `NotFound` for one whom the person did not name, such as a linked clinic.
    pub fn delete_share_recipient(&self, now: Moment, id: &str) -> Result<()> {
        self.named_by_the_person(id)?;
        self.delete_known(now, RECIPIENT, id)
    }

    fn named_by_the_person(&self, id: &str) -> Result<()> {
        let named = self.share_recipients()?.iter().any(|one| one.id == id && !one.linked);
        let unknown =
            || Error::not_found("recipient", Given::value(id), "somebody of `share recipients` who is not linked");
        if named { Ok(()) } else { Err(unknown()) }
    }

    /// The names that things have towards whom something is shared with, once it was checked; none for the person's own use.
    pub(super) fn share_names(&self, now: Moment, sharing: &Sharing) -> Result<Option<ExportIds>> {
        self.check_sharing(sharing)?;
        let secrets = sharing.recipient.as_ref().map(|one| self.share_secrets(now, one)).transpose()?;
        Ok(secrets.map(|secrets| secrets.names))
    }

    /// The secrets towards a recipient; a linked clinic's are made when something first goes to it.
    pub(super) fn share_secrets(&self, now: Moment, recipient: &Recipient) -> Result<Secrets> {
        let find = || self.read(|file| Ok(share::recipients(file)?.into_iter().find(|one| one.id == recipient.id)));
        let record = match find()? {
            Some(record) => record,
            None => {
                let (name, role) = (recipient.name.clone(), recipient.role.name().into());
                let (id, secrets) = (recipient.id.clone(), self.new_secrets()?);
                let record = RecipientRecord { id, name, role, seal_to: None, secrets };
                self.act(now, |action| action.change(RECIPIENT, &record.id, share::recipient_fields(&record)))?;
                record
            }
        };
        let damaged = || Error::Damaged { what: "a recipient".into() };
        let bytes = |hex: &str| -> Option<[u8; 32]> { from_hex(hex)?.as_slice().try_into().ok() };
        let [names, signs] = record.secrets.each_ref().map(|hex| bytes(hex).ok_or_else(damaged));
        Ok(Secrets { names: ExportIds::new(names?), signs: Zeroizing::new(signs?) })
    }

    fn new_secrets(&self) -> Result<[String; 2]> {
        let secret = || random::<32>(&*self.0.surroundings.entropy).map(|bytes| to_hex(&bytes));
        Ok([secret()?, secret()?])
    }
}

fn of_link(link: &Link) -> Recipient {
    Recipient {
        id: link.pair().to_string(),
        name: link.invitation.name.clone(),
        role: link.invitation.role,
        seal_to: None,
        linked: true,
        known_as: Some(link.known_as.clone()),
        clinic_words: Some(link.invitation.words.clone()),
    }
}

fn of_record(record: &RecipientRecord) -> Option<Recipient> {
    Some(Recipient {
        id: record.id.clone(),
        name: record.name.clone(),
        role: Role::from_name(&record.role).ok()?,
        seal_to: record.seal_to.clone(),
        linked: false,
        known_as: None,
        clinic_words: None,
    })
}
