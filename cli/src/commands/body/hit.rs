//! Which region a touch means. The figure's units: 500 wide and 1000 high, the person's left at the right of the front.

use clap::Args;
use somacard_core::Result;
use somacard_core::body::figure::{FINGER, Point, figure};
use somacard_core::body::{Region, View};

use crate::answer::number;
use crate::output::Output;

/// Options of `body hit`.
#[derive(Args)]
pub struct Options {
    /// front or back
    #[arg(long, value_name = "VIEW")]
    view: String,
    /// To the right in the picture, 0 to 500
    #[arg(long, allow_negative_numbers = true)]
    x: String,
    /// Down, 0 to 1000
    #[arg(long, allow_negative_numbers = true)]
    y: String,
    /// How far a touch may miss a region, in units [default: 12]
    #[arg(long, value_name = "UNITS")]
    reach: Option<String>,
    /// As if intimate regions were hidden
    #[arg(long)]
    without_intimate: bool,
}

/// Says the region, or the few that may be meant.
pub fn run(options: &Options) -> Result<Output> {
    let view = View::from_name(&options.view)?;
    let at = Point { x: number("x", &options.x)?, y: number("y", &options.y)? };
    let reach = options.reach.as_deref().map_or(Ok(FINGER), |text| number("reach", text))?;
    let shown = |region: &Region| !(options.without_intimate && region.intimate);
    let hit = figure().hit(view, at, reach, shown)?;
    let text = match hit.candidates.as_slice() {
        [] => "no region\n".to_owned(),
        [one] => format!("{one}\n"),
        several => format!("one of: {}\n", several.join(", ")),
    };
    Ok(Output::done(&hit, text))
}
