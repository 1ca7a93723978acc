//! The body by words: its regions in reading order, and what was felt in one of them.

use clap::{Args, Subcommand};
use serde_json::json;
use somacard_core::Result;
use somacard_core::body::{FeltAt, Region, View, regions};
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
    /// What was felt in a region, or in the whole body
    History {
        /// The region's id, or whole
        region: String,
        /// Days from this one [default: four weeks ago]
        #[arg(long, value_name = "DATE")]
        from: Option<String>,
        /// Days up to this one [default: today]
        #[arg(long, value_name = "DATE")]
        to: Option<String>,
    },
}

/// Lists regions, or shows a history.
pub fn run(here: &Here, options: Options) -> Result<Output> {
    match options.what {
        What::Regions => Ok(list(here)),
        What::History { region, from, to } => history(here, &region, from.as_deref(), to.as_deref()),
    }
}

fn list(here: &Here) -> Output {
    let (mut text, mut heading) = (String::new(), String::new());
    for region in regions() {
        let view = if region.view == View::Front { "view-front" } else { "view-back" };
        let here_now = format!("{} · {}", here.texts.say(view), here.texts.say(&format!("group-{}", region.group)));
        if heading != here_now {
            text.push_str(&format!("{}{here_now}\n", if heading.is_empty() { "" } else { "\n" }));
            heading = here_now;
        }
        text.push_str(&format!("  {:<24}{}\n", region.id, here.texts.region(&region.id)));
    }
    let named = |region: &Region| {
        let mut json = json!(region);
        json["name"] = here.texts.region(&region.id).into();
        json
    };
    Output::done(regions().iter().map(named).collect::<Vec<_>>(), text)
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
        format!("{}  {at}  {}\n", felt.time.for_day, screen::felt(&felt.reading, &here.texts))
    };
    Ok(Output::done(&felt, felt.iter().map(line).collect::<String>()))
}
