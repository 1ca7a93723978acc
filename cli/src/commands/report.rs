//! The report for who treats the person, as a page or a PDF that needs nothing else.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;
use serde_json::json;
use somacard_core::sharing::{SharePart, report_html};
use somacard_core::{Job, Result, Sharing};

use super::export::{Choice, left_out};
use crate::here::Here;
use crate::new_file::NewFile;
use crate::output::Output;
use crate::{pdf, screen};

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
    sharing.scope.check()?;
    let report = diary.report(here.now, sharing.from, sharing.to, &sharing.scope, &Job::default())?;
    let html = report_html(&report, &here.texts);
    let bytes = match options.out.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pdf")) {
        true => pdf::printed(&html)?,
        false => html.into_bytes(),
    };
    let mut file = NewFile::begin(&options.out)?;
    file.write_all(&bytes)?;
    file.finish()?;
    diary.note_report(here.now, &sharing, &report, &bytes)?;
    let name = options.out.display().to_string();
    let json = json!({ "file": name, "from": sharing.from, "to": sharing.to, "not_in_it": report.not_in_it });
    Ok(Output::done(json, in_words(here, &name, &sharing, &report.not_in_it)))
}

fn in_words(here: &Here, file: &str, sharing: &Sharing, not_in_it: &[SharePart]) -> String {
    let mut text = format!("Written: {file}\n{}", left_out(here, not_in_it, sharing.scope.without_items.len() as u32));
    if sharing.scope.has(SharePart::Notes) && !sharing.scope.has(SharePart::LifeThreatening) {
        let own = "Your notes are in it as you wrote them. Look through them: they may speak of what you left out.";
        text += &format!("{}\n", screen::wrapped(own, 80, ""));
    }
    text + "Who has the file can read and keep it. Nothing was sent.\n"
}
