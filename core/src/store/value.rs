//! The values of a change, as CBOR. What this version does not know (a float, a tag, a map) is kept byte for byte, so that
//! it survives a round trip through an older version.

use std::collections::BTreeMap;

use minicbor::data::Type;
use minicbor::{Decoder, Encoder};

/// One value of one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// The field was emptied.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// Text.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// CBOR of a newer version, kept as it came.
    Other(Vec<u8>),
}

/// The fields that a change names.
pub type Fields = BTreeMap<String, Value>;

type Decoded<T> = Result<T, minicbor::decode::Error>;

/// How deep lists may nest in a value that is read.
const DEPTH: u8 = 8;

impl Value {
    /// The number, if it is one.
    pub fn int(&self) -> Option<i64> {
        if let Self::Int(number) = self { Some(*number) } else { None }
    }

    /// The text, if it is one.
    pub fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// Yes or no, if it is that.
    pub fn bool(&self) -> Option<bool> {
        if let Self::Bool(yes) = self { Some(*yes) } else { None }
    }

    /// The value of CBOR that holds one and no more.
    pub(crate) fn from_cbor(bytes: &[u8]) -> Option<Self> {
        let mut input = Decoder::new(bytes);
        Self::decode(&mut input).ok().filter(|_| input.position() == bytes.len())
    }

    pub(super) fn encode(&self, out: &mut Encoder<Vec<u8>>) {
        // Writing to a Vec can't fail.
        let _ = match self {
            Self::Null => out.null().map(drop),
            Self::Bool(yes) => out.bool(*yes).map(drop),
            Self::Int(number) => out.i64(*number).map(drop),
            Self::Text(text) => out.str(text).map(drop),
            Self::List(values) => {
                let begun = out.array(values.len() as u64).map(drop);
                values.iter().for_each(|value| value.encode(out));
                begun
            }
            Self::Other(raw) => {
                out.writer_mut().extend_from_slice(raw);
                Ok(())
            }
        };
    }

    pub(super) fn decode(input: &mut Decoder<'_>) -> Decoded<Self> {
        Self::decode_within(input, DEPTH)
    }

    fn decode_within(input: &mut Decoder<'_>, depth: u8) -> Decoded<Self> {
        let start = input.position();
        let value = match input.datatype()? {
            Type::Null => input.null().map(|()| Self::Null),
            Type::Bool => input.bool().map(Self::Bool),
            Type::U8 | Type::U16 | Type::U32 | Type::U64 | Type::I8 | Type::I16 | Type::I32 | Type::I64 => {
                input.i64().map(Self::Int)
            }
            Type::String => input.str().map(|text| Self::Text(text.to_owned())),
            Type::Array if depth > 0 => Self::decode_list(input, depth),
            _ => Err(minicbor::decode::Error::message("kept as it came")),
        };
        match value {
            Ok(value) => Ok(value),
            Err(_) => {
                input.set_position(start);
                input.skip()?;
                Ok(Self::Other(input.input()[start..input.position()].to_vec()))
            }
        }
    }

    fn decode_list(input: &mut Decoder<'_>, depth: u8) -> Decoded<Self> {
        let length = input.array()?.ok_or_else(|| minicbor::decode::Error::message("kept as it came"))?;
        (0..length).map(|_| Self::decode_within(input, depth - 1)).collect::<Decoded<_>>().map(Self::List)
    }
}

/// The CBOR map of some fields, in the order of their names.
pub(super) fn encode_fields(fields: &Fields, out: &mut Encoder<Vec<u8>>) {
    let _ = out.map(fields.len() as u64);
    for (name, value) in fields {
        let _ = out.str(name);
        value.encode(out);
    }
}

/// Reads a CBOR map with text keys.
pub(super) fn decode_fields(input: &mut Decoder<'_>) -> Decoded<Fields> {
    let length = input.map()?.ok_or_else(|| minicbor::decode::Error::message("a map of known length"))?;
    (0..length).map(|_| Ok((input.str()?.to_owned(), Value::decode(input)?))).collect()
}
