//! The diary as one JSON document.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;
use somacard_core::{ExportedRecords, Job, Result};

use super::{Choice, Sealing, left_out};
use crate::here::Here;
use crate::output::Output;

/// Options of `export json`.
#[derive(Args)]
pub struct Options {
    /// Write it to this file
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    #[command(flatten)]
    sealing: Sealing,
    #[command(flatten)]
    choice: Choice,
}

/// Writes the document.
pub fn run(here: &Here, options: &Options) -> Result<Output> {
    let diary = here.open()?;
    let sharing = options.choice.sharing(here, &diary, "everything")?;
    let ExportedRecords { made, written } = options
        .sealing
        .file(&options.out, |out, way| diary.export_json(here.now, &sharing, way, &here.texts, out, &Job::default()))?;
    let name = options.out.display().to_string();
    let history = written.changes.map_or(String::new(), |changes| format!(", every change ({changes})"));
    let mut text = format!("Written: {name}, {} records{}\n", written.records, history);
    text += &left_out(here, &sharing.scope);
    text += options.sealing.readers();
    let json = json!({
        "file": name, "from": sharing.from, "to": sharing.to, "share": made.id, "records": written.records,
        "changes": written.changes,
        "bytes": made.bytes, "digest": made.digest, "left_out": sharing.scope.left_out(),
    });
    Ok(Output::done(json, text))
}
