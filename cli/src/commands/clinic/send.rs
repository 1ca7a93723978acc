//! What a desk sends: appointments, cancellations, lines for the card, the end of a key.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value as Json, json};
use somacard_core::clinic::{ClinicTemplate, PractitionerKey};
use somacard_core::sync::Ended;
use somacard_core::time::parse_civil;
use somacard_core::{AppointmentDraft, Desk, Error, Given, Result};

use super::desk::At;
use super::talk::{refusal, talk, words};
use crate::here::Here;
use crate::output::Output;

/// Options of `clinic appoint`.
#[derive(Args)]
pub struct Appoint {
    #[command(flatten)]
    at: At,
    /// The client's pair, as `clinic inbox` shows it
    #[arg(long, required_unless_present = "cancel", requires_all = ["start", "minutes", "what"])]
    pair: Option<String>,
    /// When it begins, on the clock of --zone, such as 2026-03-10T14:00
    #[arg(long, value_name = "CIVIL")]
    start: Option<String>,
    /// How long, 1 to 600 minutes
    #[arg(long)]
    minutes: Option<u32>,
    /// What it is: plain text of up to 60 characters
    #[arg(long, value_name = "TEXT")]
    what: Option<String>,
    /// Where: plain text of up to 100 characters
    #[arg(long, value_name = "TEXT")]
    place: Option<String>,
    /// The id of an appointment that does not take place
    #[arg(long, value_name = "ID", conflicts_with_all = ["pair", "start", "minutes", "what", "place"])]
    cancel: Option<String>,
}

/// Offers an appointment or cancels one.
pub fn appoint(here: &Here, options: Appoint) -> Result<Output> {
    let (desk, key) = options.at.open()?;
    if let Some(id) = &options.cancel {
        let pair = desk.cancel(here.now, &key, id)?;
        return sent(here, &desk, &key, &pair, json!({ "appointment": id, "cancelled": true }));
    }
    let pair = options.pair.unwrap_or_default();
    let draft = AppointmentDraft {
        start: parse_civil("start", &options.start.unwrap_or_default())?,
        zone: here.zone,
        minutes: options.minutes.unwrap_or_default(),
        what: options.what.unwrap_or_default().trim().to_owned(),
        place: options.place.map(|place| place.trim().to_owned()),
    };
    let id = desk.appoint(here.now, &key, &pair, draft)?;
    sent(here, &desk, &key, &pair, json!({ "appointment": id }))
}

/// Options of `clinic template`.
#[derive(Args)]
pub struct Template {
    #[command(flatten)]
    at: At,
    /// The client's pair
    #[arg(long)]
    pair: String,
    /// A TOML file: version, and for each line [[item]] with id, label, kind, scale
    #[arg(long, value_name = "FILE")]
    file: PathBuf,
}

/// Offers lines for the card.
pub fn template(here: &Here, options: &Template) -> Result<Output> {
    let text = std::fs::read_to_string(&options.file)
        .map_err(|error| Error::invalid("file", Given::value(error.kind()), "a TOML file with a template"))?;
    let template = ClinicTemplate::from_toml(&text)?;
    let (desk, key) = options.at.open()?;
    desk.send_template(here.now, &key, &options.pair, template)?;
    sent(here, &desk, &key, &options.pair, json!({}))
}

/// Options of `clinic revoke`.
#[derive(Args)]
pub struct Revoke {
    /// The client's pair
    pair: String,
    #[command(flatten)]
    at: At,
}

/// Ends the key for a client.
pub fn revoke(here: &Here, options: &Revoke) -> Result<Output> {
    let (desk, key) = options.at.open()?;
    desk.revoke(here.now, &key, &options.pair)?;
    sent(here, &desk, &key, &options.pair, json!({ "revoked": true }))
}

/// Sends what waits, and says whether it went.
fn sent(here: &Here, desk: &Desk, key: &PractitionerKey, pair: &str, mut json: Json) -> Result<Output> {
    let session = desk.session(here.now, key, pair)?;
    let ended = talk(|| session.next(), |response| session.answer(response))?.ended;
    (json["pair"], json["sent"]) = (pair.into(), (ended == Ended::Synced).into());
    let id = json["appointment"].as_str().map(|id| format!("  {id}")).unwrap_or_default();
    if ended == Ended::Synced {
        return Ok(Output::done(json, format!("Sent.{id}\n")));
    }
    let text = format!("It waits to be sent with the next `clinic inbox`: {}.{id}\n", words(ended));
    Ok(Output::done(refusal(json, ended), text).refused())
}
