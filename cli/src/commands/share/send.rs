//! To one recipient alone: a package sealed to their key, to a linked clinic through the relay or as a file. And taking back.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;
use somacard_core::store::NewFile;
use somacard_core::sync::Ended;
use somacard_core::{Error, Given, Job, Result};

use super::super::export::{Choice, Pages, recipients};
use super::link::keep;
use crate::commands::clinic::{refusal, talk, words};
use crate::here::Here;
use crate::output::Output;

/// Options of `share send`.
#[derive(Args)]
pub struct Send {
    /// Write the sealed package to this file instead of sending it
    #[arg(long, value_name = "FILE.age")]
    out: Option<PathBuf>,
    /// Seal it to this age recipient (age1…) as well
    #[arg(long, value_name = "AGE_RECIPIENT")]
    also_seal_to: Vec<String>,
    #[command(flatten)]
    pages: Pages,
    #[command(flatten)]
    choice: Choice,
}

/// Sends a package to a linked clinic, or writes it.
pub fn send(here: &Here, options: &Send) -> Result<Output> {
    let diary = here.open()?;
    let sharing = options.choice.sharing(here, &diary, "other")?;
    let recipient = sharing.recipient.clone();
    let recipient =
        recipient.ok_or_else(|| Error::invalid("for", Given::nothing(), "somebody of `share recipients`"))?;
    let report = options.pages.files(here, &diary, &sharing)?;
    let also = recipients(&options.also_seal_to)?;
    if let Some(path) = &options.out {
        let to = [diary.sealing_keys(here.now, &recipient)?, also].concat();
        let mut sealed = Vec::new();
        let made = diary.export_package(here.now, &sharing, &to, &report, &here.texts, &mut sealed, &Job::default())?;
        NewFile::write_whole(path, &sealed)?;
        let file = path.display().to_string();
        let said = format!("Written: {file}, sealed to {}. Nothing was sent.\n", recipient.name);
        return Ok(Output::done(json!({ "file": file, "share": made.id, "entries": made.entries }), said));
    }
    let (made, delivery) = diary.prepare_delivery(here.now, &sharing, &also, &report, &here.texts, &Job::default())?;
    let session = diary.deliver_to_clinic(here.now, &recipient.id, delivery)?;
    let done = talk(|| session.next(), |response| session.answer(response))?;
    let json = json!({ "share": made.id, "entries": made.entries, "delivered": done.delivered });
    if !done.delivered {
        return Ok(Output::done(refusal(json, done.ended), format!("Not delivered: {}\n", words(done.ended))).refused());
    }
    diary.share_delivered(here.now, &made.id)?;
    let said = format!(
        "Delivered for {}: {} entries. Whether and when they open it is not known here.\n",
        recipient.name, made.entries
    );
    Ok(Output::done(json, said))
}

/// Options of `share revoke`.
#[derive(Args)]
pub struct Revoke {
    /// The share, by its id of `share log`
    id: String,
}

/// Takes a link or a delivery back.
pub fn revoke(here: &Here, options: &Revoke) -> Result<Output> {
    let diary = here.open()?;
    let id = diary.share_of(&options.id)?.id;
    let ended = keep(&diary.revocation(&id)?)?;
    if ended != Ended::Synced {
        return Ok(Output::done(refusal(json!({ "share": id }), ended), format!("{}\n", words(ended))).refused());
    }
    diary.share_revoked(here.now, &id)?;
    let said = "Taken back at the relay. What somebody fetched before, they have; that can't be taken back.\n";
    Ok(Output::done(json!({ "share": id, "revoked": true }), said))
}
