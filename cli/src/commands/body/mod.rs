//! The body: its regions in reading order, what a touch on the figure means, maps in words and as pictures, and how one
//! place was over time.

mod hit;
mod keep;
mod map;
mod regions;

use clap::{Args, Subcommand};
use somacard_core::Result;
use somacard_core::body::FeltAt;
use somacard_core::time::DiaryDay;

use crate::here::Here;
use crate::output::Output;
use crate::screen;

/// Options of `body`.
#[derive(Args)]
pub struct Options {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// List the regions, head to foot
    Regions,
    /// Say which region a touch on the figure means
    Hit(hit::Options),
    /// Say the map of some weeks, or of a day
    Map(map::Options),
    /// Draw the map of some weeks, or of a day
    Svg(map::SvgOptions),
    /// What was felt in a region, or in the whole body
    History {
        /// The region's id, head or whole
        region: String,
        /// Days from this one [default: four weeks ago]
        #[arg(long, value_name = "DATE")]
        from: Option<String>,
        /// Days up to this one [default: today]
        #[arg(long, value_name = "DATE")]
        to: Option<String>,
    },
    /// Take over an earlier day's map; it stays marked until it is confirmed or changed
    Copy(keep::Copy),
    /// Say that what was taken over still holds
    Confirm(keep::Confirm),
    /// Have body scans, or not: which parts a scan asks about
    Scan(keep::Switch),
    /// Show intimate regions on the map, or not
    Intimate(keep::Switch),
}

/// Does what was asked of the body.
pub fn run(here: &Here, options: Options) -> Result<Output> {
    match options.what {
        What::Regions => Ok(regions::list(here)),
        What::Hit(options) => hit::run(&options),
        What::Map(options) => map::say(here, &options),
        What::Svg(options) => map::draw(here, &options),
        What::History { region, from, to } => history(here, &region, from.as_deref(), to.as_deref()),
        What::Copy(options) => keep::copy(here, &options),
        What::Confirm(options) => keep::confirm(here, &options),
        What::Scan(options) => keep::scan(here, &options),
        What::Intimate(options) => keep::intimate(here, &options),
    }
}

fn history(here: &Here, region: &str, from: Option<&str>, to: Option<&str>) -> Result<Output> {
    let diary = here.open()?;
    let to: DiaryDay = super::card::day_or_today(here, &diary, "to", to)?;
    let from = match from {
        Some(text) => crate::answer::day("from", text)?,
        None => to.plus(-27),
    };
    let felt = diary.felt(region, from, to)?;
    let line = |felt: &FeltAt| {
        let at = felt.time.recorded_at.civil().format("%H:%M");
        let copied = if felt.reading.copied { format!(" ({})", here.texts.say("felt-copied")) } else { String::new() };
        let notes = felt.reading.note.0.iter().map(|note| format!("\n                   {note}")).collect::<String>();
        format!("{}  {at}  {}{copied}{notes}\n", felt.time.for_day, screen::felt(&felt.reading, &here.texts))
    };
    Ok(Output::done(&felt, felt.iter().map(line).collect::<String>()))
}
