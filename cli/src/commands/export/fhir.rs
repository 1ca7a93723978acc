//! The document for a clinic's system, with the report in it as a page and, where this machine can print, as PDF.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;
use somacard_core::sharing::fhir::ReportFiles;
use somacard_core::{Diary, Job, Result, Sharing};

use super::{Choice, Sealing, left_out};
use crate::here::Here;
use crate::output::Output;
use crate::pdf;

/// How the report goes along.
#[derive(Args, Clone, Default)]
pub struct Pages {
    /// Without the report as PDF, even where this machine could print it
    #[arg(long)]
    no_pdf: bool,
}

impl Pages {
    /// The report as a page and, where this machine can print, as PDF.
    pub fn files(&self, here: &Here, diary: &Diary, sharing: &Sharing) -> Result<ReportFiles> {
        let page = self.page(here, diary, sharing)?;
        let prints = !self.no_pdf && pdf::browser().is_some();
        let html = page.html.as_deref().and_then(|html| std::str::from_utf8(html).ok()).filter(|_| prints);
        let pdf = html.map(pdf::printed).transpose()?;
        Ok(ReportFiles { pdf, ..page })
    }

    /// The report as a page alone.
    pub fn page(&self, here: &Here, diary: &Diary, sharing: &Sharing) -> Result<ReportFiles> {
        let html = diary.shared_page(here.now, sharing, &here.texts, &Job::default())?;
        Ok(ReportFiles { html: Some(html.into_bytes()), pdf: None })
    }
}

/// Options of `export fhir`.
#[derive(Args)]
pub struct Options {
    /// Write it to this file
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    #[command(flatten)]
    sealing: Sealing,
    #[command(flatten)]
    pages: Pages,
    #[command(flatten)]
    choice: Choice,
}

/// Writes the document.
pub fn run(here: &Here, options: &Options) -> Result<Output> {
    let diary = here.open()?;
    let sharing = options.choice.sharing(here, &diary, "dbt-therapist")?;
    let report = options.pages.files(here, &diary, &sharing)?;
    let made = options.sealing.file(&options.out, |out, way| {
        diary.export_fhir(here.now, &sharing, way, &report, &here.texts, out, &Job::default())
    })?;
    let name = options.out.display().to_string();
    let pdf = report.pdf.is_some();
    let json = json!({
        "file": name, "from": sharing.from, "to": sharing.to, "share": made.id, "entries": made.entries,
        "digest": made.digest, "pdf": pdf, "left_out": sharing.scope.left_out(),
    });
    let mut text = format!("Written: {name}, {} entries\n", made.entries);
    text += &left_out(here, &sharing.scope);
    if !pdf {
        text += "The report is in it as a page, not as PDF: no browser printed it.\n";
    }
    text += options.sealing.readers();
    Ok(Output::done(json, text))
}
