//! The report for one's DBT therapist, as a file that needs nothing else.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use serde_json::json;
use somacard_core::sharing::{LeftOut, ReportScope, report_html};
use somacard_core::{Error, Job, Result};

use crate::answer;
use crate::here::Here;
use crate::output::Output;
use crate::screen;

/// Options of `report`.
#[derive(Args)]
pub struct Options {
    /// Write it to this file, as HTML to read on a screen or print
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// From this day [default: the week three weeks before the last day's]
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
    /// Up to this day [default: today]
    #[arg(long, value_name = "DATE")]
    to: Option<String>,
    /// Put this in as well
    #[arg(long, value_name = "PART", value_delimiter = ',')]
    with: Vec<With>,
    /// Leave this out; the report names it
    #[arg(long, value_name = "PART", value_delimiter = ',')]
    without: Vec<Without>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum With {
    /// Notes, triggers and other own words
    Notes,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Without {
    /// Suicide and self-harm: urges and acts
    LifeThreatening,
}

/// Makes the report and writes it.
pub fn run(here: &Here, options: &Options) -> Result<Output> {
    let diary = here.open()?;
    let to = options.to.as_deref().map_or_else(|| diary.today(here.now), |text| answer::day("to", text))?;
    let from = match &options.from {
        Some(text) => answer::day("from", text)?,
        None => diary.week(here.now, to)?.1.first_day.plus(-21),
    };
    let scope = ReportScope {
        life_threatening: !options.without.contains(&Without::LifeThreatening),
        notes: options.with.contains(&With::Notes),
    };
    let report = diary.report(here.now, from, to, &scope, &Job::default())?;
    std::fs::write(&options.out, report_html(&report, &here.texts)).map_err(Error::from)?;
    let file = options.out.display().to_string();
    let json = json!({ "file": file, "from": from, "to": to, "not_in_it": report.not_in_it });
    Ok(Output::done(json, in_words(here, &file, &report.not_in_it, &scope)))
}

fn in_words(here: &Here, file: &str, not_in_it: &[LeftOut], scope: &ReportScope) -> String {
    let texts = &here.texts;
    let names: Vec<_> = not_in_it.iter().map(|part| texts.say(&format!("left-out-{}", part.name()))).collect();
    let mut text = format!("Written: {file}\n");
    let left_out = format!("{} {}.", texts.say("report-not-in-it"), names.join("; "));
    text += &format!("{}\n", screen::wrapped(&left_out, 80, ""));
    if scope.notes && !scope.life_threatening {
        let own = "Your notes are in it as you wrote them. Look through them: they may speak of what you left out.";
        text += &format!("{}\n", screen::wrapped(own, 80, ""));
    }
    text + "Who has the file can read and keep it. Nothing was sent.\n"
}
