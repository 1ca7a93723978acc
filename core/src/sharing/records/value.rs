//! The values of a change as JSON. What this version does not know is an object that holds its CBOR.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::reading::Json;
use crate::store::Value;

/// A value, as the document has it.
pub(super) struct ValueJson<'a>(pub &'a Value);

impl Serialize for ValueJson<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Null => out.serialize_none(),
            Value::Bool(yes) => out.serialize_bool(*yes),
            Value::Int(number) => out.serialize_i64(*number),
            Value::Text(text) => out.serialize_str(text),
            Value::List(values) => out.collect_seq(values.iter().map(ValueJson)),
            Value::Other(cbor) => {
                let mut object = out.serialize_map(Some(1))?;
                object.serialize_entry(CBOR, &STANDARD.encode(cbor))?;
                object.end()
            }
        }
    }
}

const CBOR: &str = "cbor";

/// Reads a value; or says what is allowed in its place. Lists lie no deeper in each other than the log reads them.
pub(super) fn read(json: Json, deep: u8) -> Result<Value, &'static str> {
    match json {
        Json::Null => Ok(Value::Null),
        Json::Bool(yes) => Ok(Value::Bool(yes)),
        Json::Int(number) => Ok(Value::Int(number)),
        Json::Text(text) if text.contains('\0') => Err("text without NUL"),
        Json::Text(text) => Ok(Value::Text(text)),
        Json::OtherNumber => Err("a whole number from -9223372036854775808 to 9223372036854775807"),
        Json::List(_) if deep == 0 => Err("lists no deeper in each other than eight"),
        Json::List(values) => {
            values.into_iter().map(|value| read(value, deep - 1)).collect::<Result<_, _>>().map(Value::List)
        }
        Json::Object(fields) => read_cbor(fields).ok_or("an object with one field, `cbor`: one CBOR value in base64"),
    }
}

/// What an older version did not know this one may know.
fn read_cbor(fields: Vec<(String, Json)>) -> Option<Value> {
    let [(name, Json::Text(text))] = <[_; 1]>::try_from(fields).ok()? else { return None };
    let bytes = STANDARD.decode(text).ok().filter(|_| name == CBOR)?;
    Value::from_cbor(&bytes)
}
