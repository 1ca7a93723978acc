//! The diary as one JSON document.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;
use serde_json::json;
use somacard_core::sharing::AgeWriter;
use somacard_core::{Job, Result, ShareWay, SystemEntropy};

use super::{Choice, left_out, recipients};
use crate::here::Here;
use crate::new_file::NewFile;
use crate::output::Output;

/// Options of `export json`.
#[derive(Args)]
pub struct Options {
    /// Write it to this file
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Seal it to this age recipient (age1…); more than once for more of them
    #[arg(long, value_name = "AGE_RECIPIENT")]
    seal_to: Vec<String>,
    #[command(flatten)]
    choice: Choice,
}

/// Writes the document.
pub fn run(here: &Here, options: &Options) -> Result<Output> {
    let diary = here.open()?;
    let sharing = options.choice.sharing(here, &diary, "everything")?;
    let to = recipients(&options.seal_to)?;
    let mut file = NewFile::begin(&options.out)?;
    let write =
        |out: &mut dyn Write, way| diary.export_json(here.now, &sharing, way, &here.texts, out, &Job::default());
    let made = if to.is_empty() {
        write(&mut file, ShareWay::File)?
    } else {
        let mut sealed = AgeWriter::new(&mut file, &to, &SystemEntropy)?;
        let made = write(&mut sealed, ShareWay::Sealed)?;
        sealed.finish()?;
        made
    };
    file.finish()?;
    let name = options.out.display().to_string();
    let written = made.written;
    let history = written.changes.map_or(String::new(), |changes| format!(", every change ({changes})"));
    let mut text = format!("Written: {name}, {} records{}\n", written.records, history);
    text += &left_out(here, &made.left_out, made.items_left_out);
    text += match to.is_empty() {
        true => "Who has the file can read and keep it. Nothing was sent.\n",
        false => "Only who has a key that it is sealed to can read it. Nothing was sent.\n",
    };
    let json = json!({
        "file": name, "from": sharing.from, "to": sharing.to, "share": made.id, "records": written.records,
        "changes": written.changes,
        "bytes": made.bytes, "digest": made.digest, "left_out": made.left_out,
    });
    Ok(Output::done(json, text))
}
