//! Writing the diary out: a bundle for a clinic's system, tables, the person's own whole copy. A look first, where that is asked.

mod choice;
mod fhir;
mod said;

use clap::{Args, Subcommand};
use somacard_core::Result;

use crate::here::Here;
use crate::output::Output;

pub use choice::Choice;
pub use fhir::{Pages, recipients};
pub use said::{left_out, previewed};

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
    /// Write a FHIR R4 document with the report in it, for a clinic's system
    Fhir(fhir::Options),
}

/// Writes a file of a form.
pub fn run(here: &Here, options: Options) -> Result<Output> {
    match options.form {
        Form::Preview(choice) => preview(here, &choice),
        Form::Fhir(options) => fhir::run(here, &options),
    }
}

/// Shows what would go.
pub fn preview(here: &Here, choice: &Choice) -> Result<Output> {
    let diary = here.open()?;
    let preview = diary.share_preview(here.now, &choice.sharing(here, &diary, "dbt-therapist")?)?;
    Ok(Output::done(&preview, previewed(here, &preview)))
}
