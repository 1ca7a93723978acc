//! Writing the diary out: a bundle for a clinic's system, tables, the person's own whole copy. A look first, where that is asked.

mod choice;
mod fhir;
mod json;
mod said;
mod sealing;
mod tables;

use clap::{Args, Subcommand};
use somacard_core::Result;

use crate::here::Here;
use crate::output::Output;

pub use choice::Choice;
pub use fhir::Pages;
pub use said::{left_out, previewed};
pub use sealing::{Sealing, recipients};

/// Options of `export`.
#[derive(Args)]
pub struct Options {
    #[command(subcommand)]
    form: Form,
}

#[derive(Subcommand)]
enum Form {
    /// Show what would go, and write nothing
    Preview(Choice),
    /// Write tables, one CSV file for each kind of thing, into a folder
    Csv(tables::Options),
    /// Write one JSON document; of everything, for yourself, the same diary can be made again of it
    Json(json::Options),
    /// Write a FHIR R4 document with the report in it, for a clinic's system
    Fhir(fhir::Options),
}

/// Writes a file of a form.
pub fn run(here: &Here, options: Options) -> Result<Output> {
    match options.form {
        Form::Preview(choice) => preview(here, &choice),
        Form::Csv(options) => tables::run(here, &options),
        Form::Json(options) => json::run(here, &options),
        Form::Fhir(options) => fhir::run(here, &options),
    }
}

/// Shows what would go.
pub fn preview(here: &Here, choice: &Choice) -> Result<Output> {
    let diary = here.open()?;
    let sharing = choice.sharing(here, &diary, "dbt-therapist")?;
    let preview = diary.share_preview(here.now, &sharing)?;
    Ok(Output::done(&preview, previewed(here, &preview, &sharing.scope)))
}
