//! Calendar files: a clinic's sessions taken over, one's own written out.

use std::fmt::Write as _;
use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde_json::json;
use somacard_core::{Error, Result};

use crate::commands::session::kind;
use crate::here::Here;
use crate::output::Output;

/// Options of `ics`.
#[derive(Args)]
pub struct Options {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Take over a clinic's calendar file; the same file again changes nothing
    Import {
        /// The file
        file: PathBuf,
        /// What kind of sessions new ones are: individual-dbt, skills-group, phone-coaching, massage, other
        #[arg(long, default_value = "other")]
        kind: String,
    },
    /// Write all sessions as a calendar file, with one private title for each
    Export {
        /// The file [default: to stdout]
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
        /// The title [default: Appointment]
        #[arg(long, value_name = "TEXT")]
        title: Option<String>,
    },
}

/// Does what was asked.
pub fn run(here: &Here, options: Options) -> Result<Output> {
    match options.what {
        What::Import { file, kind: name } => import(here, &file, &name),
        What::Export { out, title } => export(here, out, title),
    }
}

fn import(here: &Here, file: &PathBuf, name: &str) -> Result<Output> {
    let bytes = std::fs::read(file).map_err(Error::from)?;
    let summary = here.open()?.import_calendar(here.now, here.zone, &bytes, kind(name)?)?;
    let mut text = format!(
        "Read {}: {} new, {} changed, {} as before.\n",
        summary.read, summary.imported, summary.changed, summary.unchanged
    );
    for entry in &summary.passed_over {
        let _ = writeln!(text, "  line {}: passed over, {}", entry.line, entry.reason);
    }
    Ok(Output::done(summary, text))
}

fn export(here: &Here, out: Option<PathBuf>, title: Option<String>) -> Result<Output> {
    let title = title.unwrap_or_else(|| here.texts.say("ics-title"));
    let file = here.open()?.export_calendar(here.now, &title)?;
    let Some(out) = out else { return Ok(Output::done(json!({ "ics": file }), file)) };
    std::fs::write(&out, &file).map_err(Error::from)?;
    let written = out.display().to_string();
    let text = format!("Written: {written}\nIt says when, and nothing of what.\n");
    Ok(Output::done(json!({ "file": written }), text))
}
