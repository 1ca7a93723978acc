//! What stands in a link: JSON without blanks, in base64url.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use zeroize::{Zeroize, Zeroizing};

use crate::clinic::hidden;
use crate::error::{Error, Given, Result};

const PREFIX: &str = "shlink:/";
/// Characters of the longest text that is read.
const LONGEST: usize = 4096;
/// Characters of a label.
pub(super) const LABEL: usize = 80;

/// The members, in the order of the specification's example.
#[derive(Serialize, Deserialize)]
pub(super) struct Payload {
    pub url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub flag: Option<String>,
    pub key: String,
    /// Seconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exp: Option<serde_json::Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
}

impl Drop for Payload {
    fn drop(&mut self) {
        self.key.zeroize();
    }
}

/// Of a link of any version: which, and what may be shown of it.
#[derive(Deserialize)]
struct Version {
    v: Option<Json>,
    label: Option<Json>,
}

impl Payload {
    /// Reads what was scanned: the link itself, or behind the address of a viewer.
    ///
    /// # Errors
    /// `Invalid` for what is no link, and for one of a later version (`v`): then with its label as what was given.
    pub fn read(text: &str) -> Result<Self> {
        let text = text.trim();
        let refused = || Error::invalid("link", Given::secret(text.len()), "a text with shlink:/ in it, unchanged");
        if text.len() > LONGEST {
            return Err(refused());
        }
        let link = match text.split_once('#') {
            Some((_viewer, link)) => link,
            None => text,
        };
        let json = link.strip_prefix(PREFIX).and_then(|coded| BASE64.decode(coded).ok()).ok_or_else(refused)?;
        let json = Zeroizing::new(json);
        let version: Version = serde_json::from_slice(&json).map_err(|_| refused())?;
        version.check()?;
        serde_json::from_slice(&json).map_err(|_| refused())
    }

    /// As a text to scan.
    pub fn write(&self) -> Result<Zeroizing<String>> {
        let json = serde_json::to_vec(self).map_err(|_| Error::Store { what: "a link".into() })?;
        let json = Zeroizing::new(json);
        Ok(Zeroizing::new(format!("{PREFIX}{}", BASE64.encode(json.as_slice()))))
    }
}

impl Version {
    fn check(self) -> Result<()> {
        let Some(version) = self.v.filter(|v| v.as_f64() != Some(1.0)) else { return Ok(()) };
        let label = self.label.as_ref().and_then(Json::as_str).unwrap_or_default();
        let shown: String = label.chars().filter(|c| !hidden(*c)).take(LABEL).collect();
        let which = version.as_u64().map_or("another version".to_owned(), |number| format!("version {number}"));
        Err(Error::invalid("v", Given::label(&shown), format!("version 1; this link is of {which}")))
    }
}
