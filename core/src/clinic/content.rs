//! What a clinic can offer: an appointment, a cancellation, a template for the card. And the one thing that is no offer: that its key
//! ends. Each is plain text of bounded length; a kind that this version does not know is kept for a later one.

use chrono::{NaiveDateTime, TimeDelta};
use minicbor::{Decode, Encode};
use serde::Serialize;

use super::plain_line;
use crate::card::{ItemId, ItemKind, Scale};
use crate::entropy::{Entropy, random};
use crate::error::{Error, Given, Result};
use crate::store::{from_hex, to_hex};
use crate::time::{CIVIL, DiaryDay, Zone, civil_text, parse_civil, parse_zone, resolve, zone_text};

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

/// Of any content: what it is.
#[derive(Encode, Decode)]
#[cbor(map)]
struct Named {
    #[n(0)]
    kind: String,
}

#[derive(Encode, Decode)]
#[cbor(map)]
struct AppointmentRow {
    #[n(0)]
    kind: String,
    #[n(1)]
    id: String,
    #[n(2)]
    start: String,
    #[n(3)]
    zone: String,
    #[n(4)]
    minutes: u32,
    #[n(5)]
    what: String,
    #[n(6)]
    place: Option<String>,
}

#[derive(Encode, Decode)]
#[cbor(map)]
struct CancellationRow {
    #[n(0)]
    kind: String,
    #[n(1)]
    appointment: String,
}

#[derive(Encode, Decode)]
#[cbor(map)]
struct TemplateRow {
    #[n(0)]
    kind: String,
    #[n(1)]
    version: u32,
    #[n(2)]
    items: Vec<ItemRow>,
}

#[derive(Encode, Decode)]
#[cbor(map)]
struct ItemRow {
    #[n(0)]
    id: String,
    #[n(1)]
    label: String,
    #[n(2)]
    kind: String,
    #[n(3)]
    scale: String,
    /// Least, greatest and step of a range.
    #[n(4)]
    range: Option<[i32; 3]>,
    #[n(5)]
    low: Option<String>,
    #[n(6)]
    high: Option<String>,
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

    /// Its bytes: CBOR, a map with small numbers as keys.
    pub(crate) fn to_bytes(&self) -> Result<Vec<u8>> {
        let kind = self.name().to_owned();
        let bytes = match self {
            Self::Appointment(a) => minicbor::to_vec(AppointmentRow {
                kind,
                id: a.id.clone(),
                start: a.start.format(CIVIL).to_string(),
                zone: a.zone.name().into(),
                minutes: a.minutes,
                what: a.what.clone(),
                place: a.place.clone(),
            }),
            Self::Cancellation { appointment } => {
                minicbor::to_vec(CancellationRow { kind, appointment: appointment.clone() })
            }
            Self::Template(template) => {
                let items = template.items.iter().map(ItemRow::of).collect();
                minicbor::to_vec(TemplateRow { kind, version: template.version, items })
            }
            Self::Revocation | Self::Newer => minicbor::to_vec(Named { kind }),
        };
        bytes.map_err(|_| Error::Store { what: "an item of a clinic".into() })
    }

    /// Reads its bytes.
    ///
    /// # Errors
    /// `Invalid` naming the field; `content` for what is none.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Result<Self> {
        let kind = read::<Named>(bytes)?.kind;
        match kind.as_str() {
            "appointment" => read::<AppointmentRow>(bytes)?.appointment().map(Self::Appointment),
            "cancellation" => Ok(Self::Cancellation { appointment: read::<CancellationRow>(bytes)?.appointment }),
            "template" => read::<TemplateRow>(bytes)?.template().map(Self::Template),
            "revocation" => Ok(Self::Revocation),
            _ => Ok(Self::Newer),
        }?
        .checked()
    }
}

fn read<'b, T: Decode<'b, ()>>(bytes: &'b [u8]) -> Result<T> {
    minicbor::decode(bytes)
        .map_err(|_| Error::invalid("content", Given::secret(bytes.len()), "an item that can be read"))
}

impl AppointmentRow {
    fn appointment(self) -> Result<Appointment> {
        Ok(Appointment {
            id: self.id,
            start: parse_civil("start", &self.start)?,
            zone: parse_zone(&self.zone)?,
            minutes: self.minutes,
            what: self.what,
            place: self.place,
        })
    }
}

impl TemplateRow {
    fn template(self) -> Result<ClinicTemplate> {
        let items = self.items.into_iter().map(ItemRow::item).collect::<Result<_>>()?;
        Ok(ClinicTemplate { version: self.version, items })
    }
}

impl ItemRow {
    fn of(item: &TemplateItem) -> Self {
        let (range, low, high) = match &item.scale {
            Scale::Range { min, max, step, low, high } => (Some([*min, *max, *step]), low.clone(), high.clone()),
            _ => (None, None, None),
        };
        let (kind, scale) = (item.kind.name().into(), item.scale.name().into());
        Self { id: item.id.clone(), label: item.label.clone(), kind, scale, range, low, high }
    }

    fn item(self) -> Result<TemplateItem> {
        let kind = ItemKind::from_name(&self.kind);
        let kind =
            kind.ok_or_else(|| Error::invalid("kind", Given::value(&self.kind), "a kind of line of the card"))?;
        let plain = [Scale::Peak, Scale::YesNo, Scale::Count, Scale::Minutes, Scale::Skills, Scale::Text];
        let scale = match (self.range, plain.into_iter().find(|scale| scale.name() == self.scale)) {
            (None, Some(scale)) => scale,
            (Some([min, max, step]), None) if self.scale == "range" => {
                Scale::range(min, max, step, self.low, self.high)?
            }
            _ => return Err(Error::invalid("scale", Given::value(&self.scale), "a scale of the card")),
        };
        Ok(TemplateItem { id: self.id, label: self.label, kind, scale })
    }
}
