//! The diary as tables.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;
use somacard_core::{ExportedTables, Job, Result};

use super::{Choice, left_out};
use crate::here::Here;
use crate::output::Output;

/// Options of `export csv`.
#[derive(Args)]
pub struct Options {
    /// Write the files into this folder, which is new or empty
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
    #[command(flatten)]
    choice: Choice,
}

/// Writes the tables.
pub fn run(here: &Here, options: &Options) -> Result<Output> {
    let diary = here.open()?;
    let sharing = options.choice.sharing(here, &diary, "everything")?;
    let ExportedTables { made, files } =
        diary.export_csv(here.now, &sharing, &here.texts, &options.out, &Job::default())?;
    let folder = options.out.display().to_string();
    let mut text = format!("Written into {folder}, rows by file:\n");
    text.extend(files.iter().map(|(name, rows)| format!("{rows:>7}  {name}\n")));
    text += &format!(
        "{}What each column means is in dictionary.csv. Who has the files can read and keep them. Nothing was sent.\n",
        left_out(here, &sharing.scope)
    );
    let (from, to) = (sharing.from, sharing.to);
    let json = json!({
        "folder": folder, "from": from, "to": to, "share": made.id, "files": files, "bytes": made.bytes,
        "digest": made.digest, "left_out": sharing.scope.left_out(),
    });
    Ok(Output::done(json, text))
}
