//! A link whose parts are as the specification has them.

use std::fmt;

use zeroize::Zeroizing;

use super::address::{check_url, with_query};
use super::flags::LinkFlags;
use super::payload::{LABEL, Payload};
use crate::clinic::hidden;
use crate::error::{Error, Given, Result};
use crate::sharing::jwe::JweKey;
use crate::time::Moment;

/// A SMART Health Link. It opens what it links to, so neither `Debug` nor a log shows it.
#[derive(Clone)]
pub struct SmartLink {
    url: String,
    key: JweKey,
    flags: LinkFlags,
    label: Option<String>,
    expires: Option<i64>,
}

impl SmartLink {
    /// A link to something that lies at an address, sealed under a key.
    ///
    /// # Errors
    /// `Invalid` for an address that is not `https://` (`http://` for this machine alone), a host and a path of at most 128 characters;
    /// for `P` with `U`; for a label that is no line of 1 to 80 characters.
    pub fn new(url: &str, key: JweKey, flags: LinkFlags, label: Option<&str>) -> Result<Self> {
        check_url(url)?;
        flags.check()?;
        label.map(check_label).transpose()?;
        Ok(Self { url: url.into(), key, flags, label: label.map(str::to_owned), expires: None })
    }

    /// The same, to be used until then; cut to the second.
    #[must_use]
    pub fn until(self, moment: Moment) -> Self {
        Self { expires: Some(moment.instant - moment.instant.rem_euclid(1000)), ..self }
    }

    /// Reads what was scanned, behind the address of a viewer or without.
    ///
    /// # Errors
    /// `Invalid` naming what is off: `link`, `url`, `key`, `flag` (with the flag that is unknown), `label`, `exp` for one that ran out; `v`
    /// for a later version, then with the link's label as what was given, so that a screen can show it.
    pub fn parse(text: &str, now: Moment) -> Result<Self> {
        let payload = Payload::read(text)?;
        let flags = LinkFlags::parse(payload.flag.as_deref().unwrap_or_default())?;
        let link = Self::new(&payload.url, JweKey::parse(&payload.key)?, flags, payload.label.as_deref())?;
        let expires = payload.exp.as_ref().map(instant).transpose()?;
        if expires.is_some_and(|expires| expires <= now.instant) {
            return Err(Error::invalid("exp", Given::nothing(), "a link that has not run out: ask for a new one"));
        }
        Ok(Self { expires, ..link })
    }

    /// The text to show as a QR code.
    ///
    /// # Errors
    /// None in practice.
    pub fn to_text(&self) -> Result<Zeroizing<String>> {
        let flag = Some(self.flags.to_text()).filter(|flag| !flag.is_empty());
        let exp = self.expires.map(|expires| (expires / 1000).into());
        let key = self.key.to_text().to_string();
        Payload { url: self.url.clone(), flag, key, exp, label: self.label.clone() }.write()
    }

    /// Where a client asks for the one file of a link with flag `U`, saying who it is.
    ///
    /// # Errors
    /// `Invalid` for a link without that flag, or without saying who.
    pub fn file_url(&self, recipient: &str) -> Result<String> {
        if !self.flags.one_file {
            return Err(Error::invalid("flag", Given::value(self.flags.to_text()), "a link to one file, with flag U"));
        }
        if recipient.trim().is_empty() {
            return Err(Error::invalid("recipient", Given::nothing(), "who asks, to be shown to the person"));
        }
        Ok(with_query(&self.url, "recipient", recipient.trim()))
    }

    /// The address.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// What opens the file.
    pub fn key(&self) -> &JweKey {
        &self.key
    }

    /// The flags.
    pub fn flags(&self) -> LinkFlags {
        self.flags
    }

    /// What it says it is, to be shown.
    pub fn label(&self) -> Option<&str> {
        self.label.as_deref()
    }

    /// When it runs out, in milliseconds since 1970.
    pub fn expires(&self) -> Option<i64> {
        self.expires
    }
}

impl fmt::Debug for SmartLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SmartLink(..)")
    }
}

fn check_label(label: &str) -> Result<()> {
    if !label.trim().is_empty() && label.chars().count() <= LABEL && !label.chars().any(hidden) {
        return Ok(());
    }
    Err(Error::invalid("label", Given::text(label), format!("one line of 1 to {LABEL} characters")))
}

/// Seconds since 1970, perhaps with a fraction, as milliseconds.
fn instant(seconds: &serde_json::Number) -> Result<i64> {
    let milliseconds = seconds.as_f64().map(|seconds| (seconds * 1000.0).floor()).filter(|ms| ms.abs() < 1e16);
    milliseconds.map(|ms| ms as i64).ok_or_else(|| Error::invalid("exp", Given::nothing(), "seconds since 1970"))
}
