//! Opening what came by hand: a sealed file, filed at a desk or in a new folder.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use serde_json::json;
use somacard_core::clinic::PractitionerKey;
use somacard_core::{Desk, Error, Given, Result, SystemEntropy, open_sealed_file};

use super::desk::By;
use super::filed::filed;
use crate::here::Here;
use crate::output::Output;

/// Options of `clinic open`.
#[derive(Args)]
#[command(group = clap::ArgGroup::new("where").args(["desk", "out"]).required(true))]
pub struct Open {
    /// What came: a sealed file
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
    #[command(flatten)]
    by: By,
}

/// Opens it.
pub fn open(here: &Here, options: &Open) -> Result<Output> {
    let needs = || Error::invalid("key", Given::nothing(), "the practitioner's key file");
    let key = PractitionerKey::read(options.key.as_ref().ok_or_else(needs)?)?;
    match (&options.desk, &options.out) {
        (Some(desk), _) => at_desk(here, options, &key, desk),
        (_, Some(out)) => in_folder(&key, &options.file, out),
        _ => Err(Error::invalid("out", Given::nothing(), "a new folder, or --desk")),
    }
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
