//! A content's bytes: CBOR, a map with small numbers as keys, so that a newer version can add to it.

use minicbor::{Decode, Encode};

use super::{Appointment, ClinicTemplate, ItemContent, TemplateItem};
use crate::card::{ItemKind, Scale};
use crate::error::{Error, Given, Result};
use crate::time::{CIVIL, parse_civil, parse_zone};

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
