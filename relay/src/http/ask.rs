//! A request as the rooms of this part see it: who asks, which values came along, the body. Each question refuses
//! plainly.

use std::str::FromStr;
use std::sync::{Arc, OnceLock};

use axum::body::{Body, HttpBody};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Uri, header};
use bytes::{Bytes, BytesMut};
use http_body_util::BodyExt;
use serde_json::{Map, Value};

use super::Relay;
use super::memory::Memory;
use super::rates::AtOnce;
use super::refusal::Refusal;
use crate::engine::{Caller, Role, Second, TokenHash, hex};

/// The longest JSON, in bytes.
const JSON: usize = 4096;

/// A request.
pub struct Ask {
    pub relay: Arc<Relay>,
    pub now: Second,
    uri: Uri,
    headers: HeaderMap,
    /// Counted until this request is answered.
    at_once: OnceLock<AtOnce>,
}

impl FromRequestParts<Arc<Relay>> for Ask {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, relay: &Arc<Relay>) -> Result<Self, Self::Rejection> {
        let (uri, headers) = (parts.uri.clone(), std::mem::take(&mut parts.headers));
        let at_once = OnceLock::new();
        Ok(Self { relay: Arc::clone(relay), now: relay.now().as_secs(), uri, headers, at_once })
    }
}

impl Ask {
    /// Who asks, if that may be one of `roles`. No token and an unknown one take the same way to the same answer.
    pub async fn caller(&self, roles: &[Role]) -> Result<Caller, Refusal> {
        let token = self.bearer();
        let hash = TokenHash::of(&token.unwrap_or_default());
        let found = self.relay.engine.caller(hash, self.now).await?;
        let caller = token.and(found).ok_or_else(Refusal::unauthorized)?;
        self.relay.tokens.take(hash, self.relay.now())?;
        let _ = self.at_once.set(self.relay.under_way_of.begin(hash)?);
        if roles.contains(&caller.role) { Ok(caller) } else { Err(Refusal::role()) }
    }

    fn bearer(&self) -> Option<[u8; 32]> {
        let given = self.headers.get(header::AUTHORIZATION)?.to_str().ok()?;
        hex(given.strip_prefix("Bearer ")?)
    }

    /// The `n`th piece of the path, counted from 0, as it came: names are digits and letters, nothing is decoded.
    pub fn piece(&self, n: usize) -> &str {
        self.uri.path().split('/').nth(n + 1).unwrap_or_default()
    }

    /// A whole number in the query, exactly once.
    pub fn number<T: FromStr>(&self, field: &'static str, allowed: &str) -> Result<T, Refusal> {
        let pairs = self.uri.query().unwrap_or_default().split('&');
        let mut given = pairs.filter_map(|pair| pair.split_once('=').filter(|(name, _)| *name == field));
        let (first, second) = (given.next(), given.next());
        let value = first.filter(|_| second.is_none()).and_then(|(_, value)| whole(value));
        value.ok_or_else(|| Refusal::bad(field, allowed))
    }

    /// The body: 1 to `most` bytes, of no stated meaning.
    pub async fn octets(&self, body: Body, most: usize, memory: &Memory) -> Result<Bytes, Refusal> {
        self.read(body, "application/octet-stream", most, memory).await
    }

    /// The body: one JSON object.
    pub async fn json(&self, body: Body) -> Result<Map<String, Value>, Refusal> {
        let bytes = self.read(body, "application/json", JSON, &self.relay.memory).await?;
        match serde_json::from_slice(&bytes) {
            Ok(Value::Object(object)) => Ok(object),
            _ => Err(Refusal::bad("body", "one JSON object")),
        }
    }

    async fn read(
        &self,
        body: Body,
        content_type: &'static str,
        most: usize,
        memory: &Memory,
    ) -> Result<Bytes, Refusal> {
        let given = self.headers.get(header::CONTENT_TYPE).and_then(|given| given.to_str().ok());
        let essence = given.and_then(|given| given.split(';').next()).unwrap_or_default().trim();
        if !essence.eq_ignore_ascii_case(content_type) {
            return Err(Refusal::content_type(content_type));
        }
        let length = body.size_hint().exact().ok_or_else(Refusal::no_length)?;
        let length = usize::try_from(length).unwrap_or(usize::MAX);
        if length > most {
            return Err(Refusal::too_large(most));
        }
        if length == 0 {
            return Err(Refusal::bad("body", format!("1 to {most} bytes")));
        }
        let read = tokio::time::timeout(self.relay.limits.body_time, collect(body, memory)).await;
        read.map_err(|_| Refusal::slow())?
    }
}

/// The whole body, in room that is given back with its last byte.
async fn collect(mut body: Body, memory: &Memory) -> Result<Bytes, Refusal> {
    let (mut bytes, mut room) = (BytesMut::new(), memory.take(0).await?);
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|_| Refusal::bad("body", "as many bytes as were announced"))?;
        if let Ok(data) = frame.into_data() {
            memory.grow(&mut room, bytes.len() + data.len()).await?;
            bytes.extend_from_slice(&data);
        }
    }
    Ok(room.hold(bytes.freeze()))
}

/// Digits alone: no sign, no space.
pub fn whole<T: FromStr>(text: &str) -> Option<T> {
    if text.is_empty() || !text.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    text.parse().ok()
}

/// A text field of a JSON object, read by `read`.
pub fn field<T>(
    object: &Map<String, Value>,
    field: &'static str,
    allowed: &str,
    read: impl Fn(&str) -> Option<T>,
) -> Result<T, Refusal> {
    let text = object.get(field).and_then(Value::as_str);
    text.and_then(read).ok_or_else(|| Refusal::bad(field, allowed))
}

/// Refuses fields that are not known, so that a slip of the pen is not a silent default.
pub fn only(object: &Map<String, Value>, known: &'static [&'static str]) -> Result<(), Refusal> {
    if object.keys().all(|name| known.contains(&name.as_str())) {
        return Ok(());
    }
    Err(Refusal::bad("body", format!("the fields {}", known.join(", "))))
}
