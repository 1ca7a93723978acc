//! The report for who treats the person, as a page or a PDF that needs nothing else.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;
use somacard_core::sharing::report_html;
use somacard_core::store::NewFile;
use somacard_core::{Job, Result, Sharing};

use super::export::{Choice, left_out};
use crate::here::Here;
use crate::output::Output;
use crate::pdf;

/// Options of `report`.
#[derive(Args)]
pub struct Options {
    /// Write it to this file: HTML to read on a screen or print, or, where the name ends in .pdf, PDF by the browser of this machine
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    #[command(flatten)]
    choice: Choice,
}

/// Makes the report and writes it.
pub fn run(here: &Here, options: &Options) -> Result<Output> {
    let diary = here.open()?;
    let sharing = options.choice.sharing(here, &diary, "dbt-therapist")?;
    let report = diary.report(here.now, sharing.from, sharing.to, &sharing.scope, &Job::default())?;
    let html = report_html(&report, &here.texts);
    let bytes = match options.out.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pdf")) {
        true => pdf::printed(&html)?,
        false => html.into_bytes(),
    };
    NewFile::write_whole(&options.out, &bytes)?;
    diary.note_page(here.now, &sharing, report.completeness.filled, &bytes)?;
    let name = options.out.display().to_string();
    let json = json!({ "file": name, "from": sharing.from, "to": sharing.to, "not_in_it": report.not_in_it });
    Ok(Output::done(json, in_words(here, &name, &sharing)))
}

fn in_words(here: &Here, file: &str, sharing: &Sharing) -> String {
    let left_out = left_out(here, &sharing.scope);
    format!("Written: {file}\n{left_out}Who has the file can read and keep it. Nothing was sent.\n")
}
