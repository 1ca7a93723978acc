//! What massage is for, how often it is wanted, and when the last one was.

use std::fmt::Write as _;

use clap::Args;
use serde_json::json;
use somacard_core::Result;
use somacard_core::sessions::{Ago, Cadence};
use somacard_core::text::TextArg;

use crate::commands::session::session_json;
use crate::here::Here;
use crate::output::Output;

/// Options of `massage plan`.
#[derive(Args)]
pub struct Options {
    /// What it is for, in own words; an empty one takes it away
    #[arg(long, value_name = "TEXT")]
    goal: Option<String>,
    /// How often it is wanted: weekly, two-weeks, monthly, a number of days, or none
    #[arg(long)]
    cadence: Option<String>,
}

/// Changes the plan as asked, and shows it.
pub fn run(here: &Here, options: &Options) -> Result<Output> {
    let diary = here.open()?;
    let named = |name: &str| if name == "none" { Ok(None) } else { Cadence::from_name(name).map(Some) };
    let cadence = options.cadence.as_deref().map(named).transpose()?;
    if options.goal.is_some() || cadence.is_some() {
        diary.edit_massage_plan(here.now, options.goal.as_deref(), cadence)?;
    }
    let (plan, today, texts) = (diary.massage_plan(here.now)?, diary.today(here.now)?, &here.texts);
    let mut text = String::new();
    for goal in &plan.goal.0 {
        let _ = writeln!(text, "{}: {}", texts.say("massage-goal"), goal.replace('\n', "\n  "));
    }
    if let Some(cadence) = plan.cadence {
        let _ = writeln!(text, "{}: {}", texts.say("massage-cadence"), texts.cadence(cadence));
    }
    let ago = plan.last_visit.map(|day| Ago::of(day, today));
    let _ = writeln!(text, "{}", texts.last_visit(ago));
    let next = plan.next.as_ref().map(|next| texts.civil(next.civil));
    let next = match &next {
        Some(day) => texts.say_with("massage-next", &[("day", TextArg::Text(day))]),
        None => texts.say("massage-no-next"),
    };
    let _ = writeln!(text, "{next}");
    let json = json!({
        "goal": plan.goal, "cadence": plan.cadence, "last_visit": plan.last_visit, "ago": ago,
        "next": plan.next.as_ref().map(session_json),
    });
    Ok(Output::done(json, text))
}
