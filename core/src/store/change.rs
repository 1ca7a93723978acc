//! A change: what one user action did to one record. It is what the log keeps, what backups carry and what devices will
//! exchange, so its bytes are frozen by golden files.

use minicbor::{Decoder, Encoder};

use super::value::{Fields, decode_fields, encode_fields};
use crate::error::{Error, Result};
use crate::time::{DeviceId, Stamp};

/// The version of [`Change::to_bytes`].
pub const CHANGE_FORMAT: u64 = 1;

/// One change of one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What kind of record, such as `check-in`.
    pub kind: String,
    /// Its natural key or UUIDv7.
    pub id: String,
    /// The fields named, with their new values.
    pub fields: Fields,
    /// The change's unique name, and its place in time.
    pub stamp: Stamp,
    /// Stamps of earlier values that its text and peak fields replaced.
    pub saw: Vec<Stamp>,
}

impl Change {
    /// CBOR: a map of format, kind, id, fields, stamp, device, saw.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Encoder::new(Vec::with_capacity(256));
        // Writing to a Vec can't fail.
        let _ = (|| {
            out.map(7)?.str("format")?.u64(CHANGE_FORMAT)?;
            out.str("kind")?.str(&self.kind)?.str("id")?.str(&self.id)?.str("fields")?;
            encode_fields(&self.fields, &mut out);
            out.str("stamp")?.u64(self.stamp.time)?.str("device")?.bytes(&self.stamp.device.0)?;
            out.str("saw")?.bytes(&stamps_to_bytes(&self.saw)).map(drop)
        })();
        out.into_writer()
    }

    /// Reads what [`Change::to_bytes`] wrote. Keys it does not know are passed over.
    ///
    /// # Errors
    /// `Damaged` when it is not a change, `NewerFormat` when its format is newer.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        let parts = Parts::read(&mut Decoder::new(bytes)).map_err(|_| damaged())?;
        match parts.format {
            Some(CHANGE_FORMAT) => parts.into_change().ok_or_else(damaged),
            Some(newer) if newer > CHANGE_FORMAT => {
                Err(Error::NewerFormat { found: i64::try_from(newer).unwrap_or(i64::MAX), known: CHANGE_FORMAT as i64 })
            }
            _ => Err(damaged()),
        }
    }
}

fn damaged() -> Error {
    Error::Damaged { what: "a change of the log".into() }
}

#[derive(Default)]
struct Parts {
    format: Option<u64>,
    kind: Option<String>,
    id: Option<String>,
    fields: Option<Fields>,
    time: Option<u64>,
    device: Option<DeviceId>,
    saw: Option<Vec<Stamp>>,
}

impl Parts {
    fn read(input: &mut Decoder<'_>) -> Result<Self, minicbor::decode::Error> {
        let mut parts = Self::default();
        let length = input.map()?.ok_or_else(|| minicbor::decode::Error::message("a map of known length"))?;
        for _ in 0..length {
            match input.str()? {
                "format" => parts.format = Some(input.u64()?),
                "kind" => parts.kind = Some(input.str()?.to_owned()),
                "id" => parts.id = Some(input.str()?.to_owned()),
                "fields" => parts.fields = Some(decode_fields(input)?),
                "stamp" => parts.time = Some(input.u64()?).filter(|time| i64::try_from(*time).is_ok()),
                "device" => parts.device = input.bytes()?.try_into().ok().map(DeviceId),
                "saw" => parts.saw = stamps_from_bytes(input.bytes()?),
                _ => input.skip()?,
            }
        }
        Ok(parts)
    }

    fn into_change(self) -> Option<Change> {
        let stamp = Stamp { time: self.time?, device: self.device? };
        Some(Change { kind: self.kind?, id: self.id?, fields: self.fields?, stamp, saw: self.saw? })
    }
}

/// Stamps one after another, 24 bytes each.
pub(super) fn stamps_to_bytes(stamps: &[Stamp]) -> Vec<u8> {
    stamps.iter().flat_map(|stamp| stamp.to_bytes()).collect()
}

/// Reads what [`stamps_to_bytes`] wrote; nothing when the length is off.
pub(super) fn stamps_from_bytes(bytes: &[u8]) -> Option<Vec<Stamp>> {
    let whole = bytes.len().is_multiple_of(Stamp::BYTES);
    if whole { bytes.chunks(Stamp::BYTES).map(Stamp::from_bytes).collect() } else { None }
}
