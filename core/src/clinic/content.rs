//! What a clinic can offer: an appointment, a cancellation, a template for the card. And the one thing that is no offer: that its key
//! ends. Each is plain text of bounded length; a kind that this version does not know is kept for a later one.

use chrono::{NaiveDateTime, TimeDelta};
use serde::Serialize;

use super::plain_line;
use crate::card::{ItemId, ItemKind, Scale};
use crate::entropy::{Entropy, random};
use crate::error::{Error, Given, Result};
use crate::store::{from_hex, to_hex};
use crate::time::{DiaryDay, Zone, civil_text, resolve, zone_text};

/// How long the words of what an appointment is can be, in characters.
const WHAT: usize = 60;
const PLACE: usize = 100;
const LABEL: usize = 80;
const MOST_MINUTES: u32 = 600;
const MOST_ITEMS: usize = 40;

/// What a clinic sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum ItemContent {
    /// An appointment.
    Appointment(Appointment),
    /// An appointment does not take place.
    Cancellation {
        /// The appointment's id.
        appointment: String,
    },
    /// Lines for the card.
    Template(ClinicTemplate),
    /// The clinic's key ends at once.
    Revocation,
    /// Something of a newer version, kept for it.
    Newer,
}

/// An appointment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Appointment {
    /// Its id, 32 hexadecimal digits, chosen by the clinic.
    pub id: String,
    /// When it begins, on the clock of its zone.
    #[serde(serialize_with = "civil_text")]
    pub start: NaiveDateTime,
    /// That zone.
    #[serde(serialize_with = "zone_text")]
    pub zone: Zone,
    /// How long, 1 to 600 minutes.
    pub minutes: u32,
    /// What it is: plain text of 1 to 60 characters.
    pub what: String,
    /// Where: plain text of up to 100 characters.
    pub place: Option<String>,
}

/// Lines for the card, as a clinic wants them from some version on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClinicTemplate {
    /// The template's own version.
    pub version: u32,
    /// 1 to 40 lines.
    pub items: Vec<TemplateItem>,
}

/// A line for the card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TemplateItem {
    /// The clinic's name for it: 1 to 64 of a–z, 0–9, `-` and `_`. The same name is the same line in each version.
    pub id: String,
    /// What it is called: plain text of 1 to 80 characters.
    pub label: String,
    /// What it is about.
    pub kind: ItemKind,
    /// How it is answered.
    pub scale: Scale,
}

/// An id for a new appointment.
pub(crate) fn new_id(entropy: &dyn Entropy) -> Result<String> {
    Ok(to_hex(&random::<16>(entropy)?))
}

impl Appointment {
    /// Refuses what is no appointment.
    fn checked(self) -> Result<Self> {
        checked_appointment_id(&self.id)?;
        if !(1..=MOST_MINUTES).contains(&self.minutes) {
            return Err(Error::invalid("minutes", Given::value(self.minutes), format!("1 to {MOST_MINUTES}")));
        }
        DiaryDay::new(self.start.date())?;
        plain_line("what", &self.what, WHAT)?;
        self.place.as_deref().map(|place| plain_line("place", place, PLACE)).transpose()?;
        Ok(self)
    }

    /// When it is over, in milliseconds since 1970.
    ///
    /// # Errors
    /// `Invalid` for a time outside the years 1900 to 2199.
    pub fn ends_at(&self) -> Result<i64> {
        let end = self.start + TimeDelta::minutes(i64::from(self.minutes));
        Ok(resolve(self.zone, end)?.moment().instant)
    }
}

impl ClinicTemplate {
    fn checked(self) -> Result<Self> {
        if !(1..=MOST_ITEMS).contains(&self.items.len()) {
            return Err(Error::invalid("items", Given::value(self.items.len()), format!("1 to {MOST_ITEMS} lines")));
        }
        for (place, item) in self.items.iter().enumerate() {
            ItemId::new(&item.id)?;
            plain_line("label", &item.label, LABEL)?;
            item.scale.check_range()?;
            if let Scale::Range { low, high, .. } = &item.scale {
                [low, high].into_iter().flatten().try_for_each(|end| plain_line("scale", end, LABEL).map(drop))?;
            }
            if self.items[..place].iter().any(|other| other.id == item.id) {
                return Err(Error::invalid("items", Given::value(&item.id), "each name once"));
            }
        }
        Ok(self)
    }
}

fn checked_appointment_id(id: &str) -> Result<()> {
    let fits = from_hex(id).is_some_and(|bytes| bytes.len() == 16 && to_hex(&bytes) == id);
    if fits { Ok(()) } else { Err(Error::invalid("appointment", Given::value(id), "32 hexadecimal digits")) }
}

impl ItemContent {
    /// What it is called in the format.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Appointment(_) => "appointment",
            Self::Cancellation { .. } => "cancellation",
            Self::Template(_) => "template",
            Self::Revocation => "revocation",
            Self::Newer => "newer",
        }
    }

    /// Refuses texts that are not plain, and numbers that nothing has.
    pub(crate) fn checked(self) -> Result<Self> {
        Ok(match self {
            Self::Appointment(appointment) => Self::Appointment(appointment.checked()?),
            Self::Template(template) => Self::Template(template.checked()?),
            Self::Cancellation { appointment } => {
                checked_appointment_id(&appointment)?;
                Self::Cancellation { appointment }
            }
            rest => rest,
        })
    }
}
