//! A SMART Health Link to a file at the relay; or the same file without any host, its key beside it as a QR code.

use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::json;
use somacard_core::sharing::QrSquares;
use somacard_core::store::NewFile;
use somacard_core::sync::{BlobNext, Ended};
use somacard_core::{BlobSession, Error, Given, Job, Result};

use super::super::export::{Choice, Pages};
use crate::commands::clinic::{refusal, words};
use crate::here::Here;
use crate::output::Output;
use crate::relay;

/// Options of `share link`.
#[derive(Args)]
pub struct Link {
    /// How long it can be opened, 1 to 30 days
    #[arg(long, default_value_t = 7)]
    days: u32,
    /// Write the QR code to this file, as SVG
    #[arg(long, value_name = "FILE.svg")]
    qr: Option<PathBuf>,
    #[command(flatten)]
    pages: Pages,
    #[command(flatten)]
    choice: Choice,
}

/// Brings the file to the relay and shows the link.
pub fn link(here: &Here, options: &Link) -> Result<Output> {
    let diary = here.open()?;
    let sharing = options.choice.sharing(here, &diary, "dbt-therapist")?;
    let report = options.pages.files(here, &diary, &sharing)?;
    let ready = diary.prepare_link(here.now, &sharing, options.days, &report, &here.texts, &Job::default())?;
    let id = ready.made.id.clone();
    let ended = keep(&diary.put_blob(here.now, ready.blob, ready.days, ready.body)?)?;
    let json =
        json!({ "share": id, "link": ready.link.as_str(), "expires": ready.expires, "entries": ready.made.entries });
    if ended != Ended::Synced {
        return Ok(Output::done(refusal(json!({ "share": id }), ended), format!("{}\n", words(ended))).refused());
    }
    diary.share_delivered(here.now, &id)?;
    draw(options.qr.as_deref(), &ready.link, &here.texts.say("share-qr-link"))?;
    let until = here.day_of(ready.expires);
    let text = format!(
        "{}\n\nWho has this link can read it until {until}, with any program for SMART Health Links. `share revoke {}`\n\
         takes the file away before that; what somebody fetched they have.\n",
        ready.link.as_str(),
        &id[..8]
    );
    Ok(Output::done(json, text))
}

/// Options of `share file`.
#[derive(Args)]
pub struct File {
    /// Write the sealed file here
    #[arg(long, value_name = "FILE.jwe")]
    out: PathBuf,
    /// Write its key here, as a QR code
    #[arg(long, value_name = "FILE.svg")]
    qr: PathBuf,
    #[command(flatten)]
    pages: Pages,
    #[command(flatten)]
    choice: Choice,
}

/// Writes a sealed file, and its key as a QR code.
pub fn file(here: &Here, options: &File) -> Result<Output> {
    if options.out == options.qr {
        return Err(Error::invalid("qr", Given::value(options.qr.display()), "another file than the sealed one"));
    }
    let diary = here.open()?;
    let sharing = options.choice.sharing(here, &diary, "dbt-therapist")?;
    let report = options.pages.files(here, &diary, &sharing)?;
    let (made, text, key) = diary.export_under_key(here.now, &sharing, &report, &here.texts, &Job::default())?;
    NewFile::write_whole(&options.out, text.as_bytes())?;
    draw(Some(&options.qr), &key.to_jwk(), &here.texts.say("share-qr-key"))?;
    let (out, qr) = (options.out.display().to_string(), options.qr.display().to_string());
    let said = format!(
        "Written: {out}, {} entries, and its key: {qr}\nHand them over apart: who has both can read and keep it. Nothing was sent.\n",
        made.entries
    );
    Ok(Output::done(json!({ "file": out, "key": qr, "share": made.id, "entries": made.entries }), said))
}

/// Talks to the end about a file at the relay.
pub fn keep(session: &BlobSession) -> Result<Ended> {
    loop {
        match session.next() {
            BlobNext::Done(report) => return Ok(report.ended),
            BlobNext::Ask(request) => match relay::ask(&request) {
                Ok(response) => session.answer(&response),
                Err(Error::Unreachable) => return Ok(Ended::Later),
                Err(other) => return Err(other),
            },
        }
    }
}

fn draw(path: Option<&Path>, text: &str, label: &str) -> Result<()> {
    path.map_or(Ok(()), |path| NewFile::write_whole(path, QrSquares::new(text)?.svg(label).as_bytes()))
}
