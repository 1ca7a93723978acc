//! Opening what came by hand: a sealed file, filed at a desk or in a new folder; a file under a key of its own; or a link to one.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use serde_json::json;
use somacard_core::clinic::PractitionerKey;
use somacard_core::{Desk, Error, Given, Result, SystemEntropy, open_jwe_file, open_sealed_file, read_jwk};

use super::desk::By;
use super::filed::filed;
use super::unsealed::{link, linked, unsealed};
use crate::here::Here;
use crate::output::Output;

/// Options of `clinic open`.
#[derive(Args)]
#[command(group = clap::ArgGroup::new("where").args(["desk", "out"]).required(true))]
pub struct Open {
    /// What came: a sealed file, a file under a key of its own, or a text with a link (shlink:/…)
    file: PathBuf,
    /// The practitioner's key file
    #[arg(long, value_name = "FILE")]
    key: Option<PathBuf>,
    /// The desk's folder, to file it for the client it is of
    #[arg(long, value_name = "DIR")]
    desk: Option<PathBuf>,
    /// A new folder for what is in it, without a desk
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// The key of the file, as a JWK
    #[arg(long, value_name = "FILE", conflicts_with_all = ["key", "desk"])]
    jwk: Option<PathBuf>,
    #[command(flatten)]
    by: By,
}

/// Opens it.
pub fn open(here: &Here, options: &Open) -> Result<Output> {
    if let Some(text) = link(&options.file) {
        let out = folder(options.out.as_deref())?;
        return linked(here, &text, &options.by.name().unwrap_or_else(|| "clinic".into()), out);
    }
    if let Some(jwk) = &options.jwk {
        let out = folder(options.out.as_deref())?;
        return Ok(unsealed(None, &open_jwe_file(&read_jwk(jwk)?, &options.file, out)?, out));
    }
    let needs = || Error::invalid("key", Given::nothing(), "the practitioner's key file");
    let key = PractitionerKey::read(options.key.as_ref().ok_or_else(needs)?)?;
    match &options.desk {
        Some(desk) => at_desk(here, options, &key, desk),
        None => in_folder(&key, &options.file, folder(options.out.as_deref())?),
    }
}

/// What is of no client of a desk goes into a folder of its own.
fn folder(out: Option<&Path>) -> Result<&Path> {
    let needs = || {
        Error::invalid(
            "out",
            Given::nothing(),
            "a new folder: only what was sealed to the practitioner is filed at a desk",
        )
    };
    out.ok_or_else(needs)
}

fn at_desk(here: &Here, options: &Open, key: &PractitionerKey, desk: &Path) -> Result<Output> {
    let desk = options.by.at(Desk::open(desk, Arc::new(SystemEntropy))?)?;
    let share = desk.open_file(here.now, key, &options.file)?;
    desk.write_index(here.now, &here.texts)?;
    let text = format!("{}\n{}", share.client.as_deref().unwrap_or_default(), filed(here, &share));
    Ok(Output::done(share, text))
}

fn in_folder(key: &PractitionerKey, file: &Path, out: &Path) -> Result<Output> {
    let share = open_sealed_file(key, file, out)?;
    let (name, folder) = (share.known_as.as_deref().unwrap_or("(no name)"), out.display().to_string());
    let text = format!(
        "{name}: {} to {}, {} of {} days, in {folder}. Nobody has checked whose key signed it.\n",
        share.from, share.to, share.filled, share.days
    );
    let mut json = json!(share);
    json["folder"] = folder.into();
    Ok(Output::done(json, text))
}
