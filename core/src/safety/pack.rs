//! The pack of helplines: shipped with the app, replaced by a signed file of a higher version.

use std::sync::LazyLock;

use serde::Deserialize;

use super::helplines::{Country, Helpline};
use crate::card::Pack;
use crate::error::{Error, Given, Result};

const SHIPPED: &str = include_str!("../../packs/helplines.toml");

static HELPLINES: LazyLock<Helplines> =
    LazyLock::new(|| Helplines::parse(SHIPPED).expect("the shipped pack is tested"));

/// The pack that ships with the app.
pub fn shipped() -> &'static Helplines {
    &HELPLINES
}

/// Helplines and emergency numbers by country.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Helplines {
    /// What it says of itself.
    pub pack: Pack,
    /// The countries.
    #[serde(default, rename = "country")]
    pub countries: Vec<Country>,
}

impl Helplines {
    /// The id that a pack of helplines has.
    pub const ID: &'static str = "somacard-helplines";

    /// Reads a pack.
    ///
    /// # Errors
    /// `Invalid` naming what can't be taken.
    pub fn parse(text: &str) -> Result<Self> {
        let read: Self = toml::from_str(text).map_err(|error| {
            let line = error.span().map_or(1, |span| text[..span.start].matches('\n').count() + 1);
            refused(&format!("line {line}"), Given::nothing(), "a pack of helplines as in docs/helplines.md")
        })?;
        if read.pack.id != Self::ID {
            return Err(refused("pack", Given::text(&read.pack.id), Self::ID));
        }
        if read.countries.is_empty() {
            return Err(refused("country", Given::nothing(), "at least one country"));
        }
        read.countries.iter().try_for_each(check)?;
        let lines = read.countries.iter().flat_map(|country| &country.lines);
        let mut names: Vec<_> = read.countries.iter().map(|country| country.code.as_str()).collect();
        names.extend(lines.map(|line| line.id.as_str()));
        names.sort_unstable();
        match names.windows(2).find(|pair| pair[0] == pair[1]) {
            Some(twice) => Err(refused(twice[0], Given::value(twice[0]), "each country and each line once")),
            None => Ok(read),
        }
    }

    /// The country of a code.
    pub fn country(&self, code: &str) -> Option<&Country> {
        self.countries.iter().find(|country| country.code == code)
    }
}

fn refused(field: &str, given: Given, allowed: &str) -> Error {
    Error::invalid(field, given, allowed)
}

fn check(country: &Country) -> Result<()> {
    let code = &country.code;
    if code.len() != 2 || !code.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return Err(refused("country", Given::text(code), "a code of two capital letters"));
    }
    let numbers = &country.emergency.numbers;
    if numbers.is_empty() || !numbers.iter().all(|number| is_number(number)) {
        return Err(refused(code, Given::nothing(), "an emergency number"));
    }
    if country.emergency.verified_on.is_none() {
        return Err(refused(code, Given::nothing(), "the day on which the emergency number was last checked"));
    }
    country.lines.iter().try_for_each(check_line)
}

fn check_line(line: &Helpline) -> Result<()> {
    let given = || Given::nothing();
    if line.phone.is_empty() && line.text.is_none() && line.chat.is_none() {
        return Err(refused(&line.id, given(), "a phone number, a number for texts, or a chat"));
    }
    if !line.phone.iter().chain(&line.text).all(|number| is_number(number)) {
        return Err(refused(&line.id, given(), "numbers of digits, spaces, + * # ( ) and -"));
    }
    if line.chat.as_ref().is_some_and(|chat| !chat.starts_with("https://")) {
        return Err(refused(&line.id, given(), "a chat that begins with https://"));
    }
    Ok(())
}

fn is_number(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_digit() || b" +*#()-".contains(&byte);
    text.bytes().any(|byte| byte.is_ascii_digit()) && text.bytes().all(allowed)
}
