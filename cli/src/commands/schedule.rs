//! Recurrence rules expanded: in civil time, or as the moments they are in a zone.

use clap::{Args, Subcommand};
use somacard_core::Result;
use somacard_core::time::recurrence::Schedule;
use somacard_core::time::{CIVIL, parse_civil, resolve};

use crate::here::Here;
use crate::output::Output;

/// Options of `schedule`.
#[derive(Args)]
pub struct Options {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// List the occurrences of a rule
    Expand {
        /// A rule as in a calendar file, such as FREQ=WEEKLY;BYDAY=TU; also lines RRULE:, EXDATE:, RDATE:
        #[arg(long)]
        rule: String,
        /// The first occurrence, such as 2026-03-03T14:00
        #[arg(long, value_name = "CIVIL")]
        start: String,
        /// At most so many [default: all; 100 of a rule that has no end]
        #[arg(long, value_name = "N")]
        limit: Option<usize>,
    },
}

/// Of a rule without an end so many are listed.
const ENDLESS: usize = 100;

/// Lists occurrences. With `--zone`, a time that the clock skips is moved forward, and of one that happens twice the first
/// is meant.
pub fn run(here: &Here, options: Options) -> Result<Output> {
    let What::Expand { rule, start, limit } = options.what;
    let zone = here.zone_asked.then_some(here.zone);
    let schedule = Schedule::parse(parse_civil("start", &start)?, &rule, zone)?;
    let limit = limit.unwrap_or(if schedule.ends() { usize::MAX } else { ENDLESS });
    let said = schedule.occurrences().take(limit).map(|at| match zone {
        Some(zone) => Ok(resolve(zone, at)?.moment().rfc3339()),
        None => Ok(at.format(CIVIL).to_string()),
    });
    let said = said.collect::<Result<Vec<_>>>()?;
    let text = said.iter().map(|at| format!("{at}\n")).collect::<String>();
    Ok(Output::done(said, text))
}
