//! A practitioner's key file.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;
use somacard_core::clinic::{PractitionerKey, clinic_role};
use somacard_core::time::DiaryDay;
use somacard_core::{Result, SystemEntropy};

use crate::answer;
use crate::here::Here;
use crate::output::Output;

/// How long a key holds where nothing else is said, in days.
const YEAR: i64 = 365;

/// Options of `clinic keygen`.
#[derive(Args)]
pub struct Keygen {
    /// What the practitioner is called, as clients are to read it
    #[arg(long, required_unless_present = "renews", conflicts_with = "renews")]
    name: Option<String>,
    /// dbt-therapist, massage-practitioner, other
    #[arg(long, required_unless_present = "renews", conflicts_with = "renews")]
    role: Option<String>,
    /// The file to write; it is for its owner alone
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// The last day it holds [default: a year from now]
    #[arg(long, value_name = "DATE")]
    expires: Option<String>,
    /// The key file whose place it takes
    #[arg(long, value_name = "FILE")]
    renews: Option<PathBuf>,
}

/// Makes a key.
pub fn keygen(here: &Here, options: &Keygen) -> Result<Output> {
    let expires = match &options.expires {
        Some(day) => answer::day("expires", day)?,
        None => DiaryDay::new(here.now.civil().date())?.plus(YEAR),
    };
    let key = match &options.renews {
        Some(old) => PractitionerKey::read(old)?.successor(expires, here.now, &SystemEntropy)?,
        None => {
            let role = clinic_role(options.role.as_deref().unwrap_or_default())?;
            let name = options.name.as_deref().unwrap_or_default();
            PractitionerKey::generate(name, role, expires, here.now, &SystemEntropy)?
        }
    };
    key.write(&options.out)?;
    let (file, words) = (options.out.display().to_string(), key.fingerprint());
    let text = format!(
        "The key of {} is in {file}, until {expires}. It is for one person: don't share it, keep it on an encrypted disk.\n\
         Its words, for clients to compare: {}\n",
        key.name,
        words.join(" ")
    );
    let (role, expires) = (key.role.name(), expires.to_string());
    let json = json!({ "file": file, "name": key.name, "role": role, "expires": expires, "fingerprint": words });
    Ok(Output::done(json, text))
}
