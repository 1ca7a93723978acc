//! The diary as one JSON document.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;
use somacard_core::{Job, Result, ShareWay};

use super::{Choice, file, left_out};
use crate::here::Here;
use crate::output::Output;

/// Options of `export json`.
#[derive(Args)]
pub struct Options {
    /// Write it to this file
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    #[command(flatten)]
    choice: Choice,
}

/// Writes the document.
pub fn run(here: &Here, options: &Options) -> Result<Output> {
    let diary = here.open()?;
    let sharing = options.choice.sharing(here, &diary, "everything")?;
    let preview = diary.share_preview(here.now, &sharing)?;
    let job = Job::default();
    let done =
        file::whole(&options.out, |out| diary.export_json(here.now, &sharing, ShareWay::File, &here.texts, out, &job))?;
    let file = options.out.display().to_string();
    let text = format!(
        "Written: {file}, {} entries\n{}Who has the file can read and keep it. Nothing was sent.\n",
        done.entries,
        left_out(here, &preview.left_out, preview.items_left_out)
    );
    let (from, to) = (sharing.from, sharing.to);
    let json = json!({
        "file": file, "from": from, "to": to, "share": done.id, "entries": done.entries, "bytes": done.bytes,
        "digest": done.digest, "left_out": preview.left_out,
    });
    Ok(Output::done(json, text))
}
