//! What is asked of the relay and what it answered. The platform does the asking: HTTPS, a request at a time, no redirects,
//! no cookies, nothing added.

use std::fmt;

use super::token::Token;
use crate::store::to_hex;

/// How a request is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[cfg_attr(feature = "uniffi", uniffi(name = "RelayMethod"))]
pub enum Method {
    /// Reads.
    Get,
    /// Adds.
    Post,
    /// Puts in place.
    Put,
    /// Takes away.
    Delete,
}

impl Method {
    /// As HTTP has it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Delete => "DELETE",
        }
    }
}

/// A request to the relay. Neither `Debug` nor a log shows token or body.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[cfg_attr(feature = "uniffi", uniffi::export(Debug))]
pub struct Request {
    /// How.
    pub method: Method,
    /// Where: the relay's address with path and query.
    pub url: String,
    /// What to put into the header `Authorization`, if anything.
    pub authorization: Option<String>,
    /// The header `Content-Type`; nothing where there is no body.
    pub content_type: Option<String>,
    /// The body, at most 1 MiB; 16 MiB where a file is shared.
    pub body: Vec<u8>,
}

/// The relay's answer, of at most about 2 MiB; 16 MiB where a shared file was asked for.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[cfg_attr(feature = "uniffi", uniffi::export(Debug))]
pub struct Response {
    /// HTTP's status, such as 200.
    pub status: u16,
    /// The body.
    pub body: Vec<u8>,
}

impl Request {
    /// A request without a body.
    pub(crate) fn plain(method: Method, relay: &str, path: &str, token: &Token) -> Self {
        let authorization = Some(bearer(token));
        Self { method, url: format!("{relay}{path}"), authorization, content_type: None, body: Vec::new() }
    }

    /// The same with another token.
    pub(crate) fn authorize(&mut self, token: &Token) {
        self.authorization = Some(bearer(token));
    }

    /// The same with sealed bytes.
    pub(crate) fn bytes(self, body: Vec<u8>) -> Self {
        Self { content_type: Some("application/octet-stream".into()), body, ..self }
    }

    /// The same with JSON.
    pub(crate) fn json(self, body: &serde_json::Value) -> Self {
        Self { content_type: Some("application/json".into()), body: body.to_string().into_bytes(), ..self }
    }
}

fn bearer(token: &Token) -> String {
    format!("Bearer {}", to_hex(&token.0))
}

impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request").field("method", &self.method).field("bytes", &self.body.len()).finish_non_exhaustive()
    }
}

impl fmt::Debug for Response {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response").field("status", &self.status).field("bytes", &self.body.len()).finish()
    }
}

/// Checks a relay's address: `https://` and a host, perhaps with a port; or `http://` to this machine alone, for trying out.
///
/// # Errors
/// `Invalid` for anything else.
pub fn relay_address(text: &str) -> crate::Result<String> {
    let refused = || {
        let allowed = "https:// and a host, such as https://relay.example.org";
        crate::Error::invalid("relay", crate::Given::value(text), allowed)
    };
    let text = text.trim().trim_end_matches('/');
    let (host, secure) = match (text.strip_prefix("https://"), text.strip_prefix("http://")) {
        (Some(host), _) => (host, true),
        (_, Some(host)) => (host, false),
        _ => return Err(refused()),
    };
    let is_host = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
    let name = host.rsplit_once(':').filter(|(_, port)| port.parse::<u16>().is_ok()).map_or(host, |(name, _)| name);
    let here = matches!(name, "127.0.0.1" | "localhost" | "[::1]");
    let fits = !name.is_empty() && host.len() <= 200 && host.chars().all(is_host);
    if fits && (secure || here) { Ok(text.to_owned()) } else { Err(refused()) }
}
