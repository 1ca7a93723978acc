//! What can be typed after `somacard`. Global options stand before or after the command. No key and no recovery word is
//! ever an argument: other people on a machine can read a command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use crate::commands::{
    body, card, chain, check_in, clinic, demo, device, export, goals, ics, import, insights, keeping, massage, past,
    recovery, remind, report, safety, schedule, session, share, sync, template,
};

/// A DBT diary card, kept encrypted on this machine.
#[derive(Parser)]
#[command(name = "somacard", version, max_term_width = 100, after_help = AFTER)]
pub struct Options {
    #[command(flatten)]
    pub around: Around,
    #[command(subcommand)]
    pub command: Command,
}

const AFTER: &str = "Without a diary of your own, start with `somacard demo`. \
With --json, JSON goes to stdout alone. Exit status: 0 done, 1 refused, 2 wrong usage.";

/// Where, when and how.
#[derive(Args)]
pub struct Around {
    /// The diary's folder [default: somacard/diary in the platform's data folder]
    #[arg(long, global = true, value_name = "DIR", help_heading = "Everywhere")]
    pub diary: Option<PathBuf>,
    /// The key file [default: the diary's folder with .key at the end; SOMACARD_KEY holds a key instead]
    #[arg(long, global = true, value_name = "FILE", help_heading = "Everywhere")]
    pub key_file: Option<PathBuf>,
    /// Show JSON
    #[arg(long, global = true, help_heading = "Everywhere")]
    pub json: bool,
    /// The moment it is, as 2026-03-02T21:00 in the zone or with an offset [default: the clock's]
    #[arg(long, global = true, value_name = "TIME", help_heading = "Everywhere")]
    pub now: Option<String>,
    /// The IANA time zone [default: the system's]
    #[arg(long, global = true, value_name = "ZONE", help_heading = "Everywhere")]
    pub zone: Option<String>,
    /// The language of the card: en, es [default: the system's, else en]
    #[arg(long, global = true, value_name = "LANG", help_heading = "Everywhere")]
    pub lang: Option<String>,
}

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// Make a sample person's diary and show this week's card
    Demo(demo::Options),
    /// Begin a diary
    Init(keeping::Init),
    /// Say what the diary holds
    Info,
    /// Note how it is now
    #[command(name = "checkin")]
    CheckIn(check_in::Options),
    /// Show the card, or fill in a day
    Card(card::Options),
    /// The body: regions, touches on the figure, maps
    Body(body::Options),
    /// The safety plan, whom to call, what helped before; works without the diary
    Safety(safety::Options),
    /// Sessions: series, single ones, visits, people and places
    Session(session::Options),
    /// Reminders: what comes next, and the rules behind it
    Remind(remind::Options),
    /// Calendar files: a clinic's taken over, one's own written out
    Ics(ics::Options),
    /// Massage: the plan, health questions, where touch is welcome
    Massage(massage::Options),
    /// Recurrence rules
    Schedule(schedule::Options),
    /// What went together in your own days
    Insights(insights::Options),
    /// Write a report for your DBT therapist
    Report(report::Options),
    /// Write your diary out: a FHIR bundle, tables, or your own whole copy
    Export(export::Options),
    /// Share: with whom, by which ways, and a log of every time
    Share(share::Options),
    /// Read another program's file
    Import(import::Options),
    /// The lines of the card
    Template(template::Options),
    /// What treatment is for
    Goals(goals::Options),
    /// Chain analyses: how one thing led to another
    Chain(chain::Options),
    /// The skills and their ids
    Skills,
    /// Links with clinics: invitations, appointments; and the clinic's own desk
    Clinic(clinic::Options),
    /// Sync with your other devices
    Sync(sync::Options),
    /// Your devices: pair a new one, list them, take one off
    Device(device::Options),
    /// What was changed, latest first
    History(past::History),
    /// Take the last action back
    Undo,
    /// Check the diary, or a backup without touching the diary
    Check(recovery::Check),
    /// Write a backup that only the recovery words open
    Backup(recovery::Backup),
    /// Make a diary from a backup and the recovery words
    Restore(recovery::Restore),
    /// Make new recovery words; they are shown once
    RecoveryWords,
    /// Erase one entry, or the whole diary, for good
    Erase(keeping::Erase),
}
