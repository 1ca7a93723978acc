//! Reminders: the plan of what comes next, the rules behind it, and what is done about single ones.

mod act;
mod plan;
mod rules;

use clap::{Args, Subcommand};
use somacard_core::Result;

use crate::here::Here;
use crate::output::Output;

/// Options of `remind`.
#[derive(Args)]
pub struct Options {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// What comes next, and up to when that is certain
    Plan(plan::Options),
    /// Add a reminder
    Add(rules::Add),
    /// Change a reminder
    Edit(rules::Edit),
    /// Delete a reminder
    Delete(rules::Delete),
    /// List the reminders
    List,
    /// Say that a reminder's thing is done
    Done(act::Which),
    /// Not this time
    Skip(act::Which),
    /// Again later
    Later(act::Later),
    /// Not again today
    SkipToday(rules::Delete),
    /// Hours without reminders: two times such as 22:00 07:00, or off
    Quiet(rules::Quiet),
    /// Whether reminders come on this device: on or off
    Here(rules::OnThisDevice),
    /// One in a minute, to see that one comes
    Test,
    /// What became of reminders on this device
    Receipts,
}

/// Does what was asked.
pub fn run(here: &Here, options: Options) -> Result<Output> {
    let diary = here.open()?;
    match options.what {
        What::Plan(options) => plan::run(here, &diary, &options),
        What::Add(options) => rules::add(here, &diary, options),
        What::Edit(options) => rules::edit(here, &diary, options),
        What::Delete(options) => rules::delete(here, &diary, &options),
        What::List => rules::list(here, &diary),
        What::Done(which) => act::run(here, &diary, &which, somacard_core::ReminderAct::Done),
        What::Skip(which) => act::run(here, &diary, &which, somacard_core::ReminderAct::Skip),
        What::Later(options) => act::later(here, &diary, &options),
        What::SkipToday(options) => act::skip_today(here, &diary, &options.rule),
        What::Quiet(options) => rules::quiet(here, &diary, &options),
        What::Here(options) => rules::on_this_device(&diary, &options),
        What::Test => act::test(here, &diary),
        What::Receipts => act::receipts(here, &diary),
    }
}
