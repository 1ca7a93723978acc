//! Maps taken over from an earlier day, scans, and what the map shows.

use clap::{Args, ValueEnum};
use serde_json::json;
use somacard_core::Result;
use somacard_core::body::ScanStep;

use crate::answer;
use crate::here::Here;
use crate::output::Output;

/// Options of `body copy`.
#[derive(Args)]
pub struct Copy {
    /// The day to take over [default: yesterday]
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
    /// The day it is for [default: today]
    #[arg(long = "for", value_name = "DATE")]
    for_day: Option<String>,
}

/// Options of `body confirm`.
#[derive(Args)]
pub struct Confirm {
    /// The check-in's id
    check_in: String,
    /// One region alone [default: all that was taken over]
    region: Option<String>,
}

/// On, off, or as it is.
#[derive(Args)]
pub struct Switch {
    /// on or off; without it, say how it is
    #[arg(value_enum)]
    to: Option<To>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum To {
    On,
    Off,
}

/// Takes an earlier map over.
pub fn copy(here: &Here, options: &Copy) -> Result<Output> {
    let diary = here.open()?;
    let from = match &options.from {
        Some(text) => answer::day("from", text)?,
        None => diary.today(here.now)?.plus(-1),
    };
    let for_day = options.for_day.as_deref().map(|text| answer::day("for", text)).transpose()?;
    let id = diary.copy_map(here.now, from, for_day)?;
    let text = format!("Taken over from {from}. `somacard body confirm {id}` says that it still holds.\n");
    Ok(Output::done(json!({ "id": id, "from": from }), text))
}

/// Confirms what was taken over.
pub fn confirm(here: &Here, options: &Confirm) -> Result<Output> {
    here.open()?.confirm_copied(here.now, &options.check_in, options.region.as_deref())?;
    Ok(Output::done(json!({ "id": options.check_in, "confirmed": true }), "Confirmed.\n"))
}

/// Switches scans on or off, and says what a scan asks.
pub fn scan(here: &Here, options: &Switch) -> Result<Output> {
    let diary = here.open()?;
    if let Some(to) = options.to {
        diary.set_scan(here.now, to == To::On)?;
    }
    let Some(steps) = diary.scan()? else {
        return Ok(Output::done(json!({ "on": false, "steps": [] }), "Body scans are off. `somacard body scan on`\n"));
    };
    let line = |step: &ScanStep| {
        let (view, group) = (step.regions[0].view.name(), here.texts.say(&format!("group-{}", step.group)));
        let names: Vec<_> = step.regions.iter().map(|region| here.texts.region(&region.id)).collect();
        format!("{group} ({view}): {}\n", names.join(", "))
    };
    let how = "Note it with `somacard checkin --asked PARTS --body …`; --stopped ends a scan at any point.\n";
    let text = steps.iter().map(line).collect::<String>() + how;
    Ok(Output::done(json!({ "on": true, "steps": steps }), text))
}

/// Shows or hides intimate regions.
pub fn intimate(here: &Here, options: &Switch) -> Result<Output> {
    let diary = here.open()?;
    if let Some(to) = options.to {
        diary.set_shows_intimate(here.now, to == To::On)?;
    }
    let shown = diary.shows_intimate()?;
    let text = if shown { "Intimate regions are shown.\n" } else { "Intimate regions are hidden.\n" };
    Ok(Output::done(json!({ "shown": shown }), text))
}
