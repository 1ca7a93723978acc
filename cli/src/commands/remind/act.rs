//! What is done about single reminders, and what became of them.

use std::fmt::Write as _;

use clap::Args;
use serde_json::json;
use somacard_core::reminders::Limits;
use somacard_core::{Diary, Error, Given, ReminderAct, Result};

use super::plan::reminder_json;
use crate::clock;
use crate::here::Here;
use crate::output::Output;

/// Which reminder.
#[derive(Args)]
pub struct Which {
    /// Its id, as `remind plan --json` or `remind receipts` shows it
    id: String,
}

/// Options of `remind later`.
#[derive(Args)]
pub struct Later {
    #[command(flatten)]
    which: Which,
    /// In so many minutes
    #[arg(long, value_name = "MINUTES", default_value_t = 30)]
    minutes: i64,
}

/// Does something about one.
pub fn run(here: &Here, diary: &Diary, which: &Which, act: ReminderAct) -> Result<Output> {
    diary.act_on_reminder(here.now, &slot(here, diary, &which.id)?, act)?;
    Ok(Output::done(json!({ "id": which.id }), "Noted. `somacard undo` takes it back.\n"))
}

/// Puts one off.
pub fn later(here: &Here, diary: &Diary, options: &Later) -> Result<Output> {
    run(here, diary, &options.which, ReminderAct::Later(options.minutes))
}

/// Skips what a rule would still remind of today.
pub fn skip_today(here: &Here, diary: &Diary, rule: &str) -> Result<Output> {
    let skipped = diary.skip_today(here.now, here.zone, rule)?;
    Ok(Output::done(json!({ "skipped": skipped }), format!("Skipped: {skipped}\n")))
}

/// The slot of a reminder that was handed over, or is planned.
fn slot(here: &Here, diary: &Diary, id: &str) -> Result<String> {
    let handed_over = diary.receipts()?.into_iter().find(|receipt| receipt.id == id).map(|receipt| receipt.slot);
    if let Some(slot) = handed_over {
        return Ok(slot);
    }
    let planned = diary.reminders(here.now, here.zone, Limits { capacity: usize::MAX, exact: true })?;
    let found = planned.plan.reminders.into_iter().find(|reminder| reminder.id == id);
    let unknown = || Error::not_found("reminder", Given::value(id), "an id of `somacard remind plan --json`");
    found.map(|reminder| reminder.slot).ok_or_else(unknown)
}

/// One in a minute: what a phone would be told.
pub fn test(here: &Here, diary: &Diary) -> Result<Output> {
    let test = diary.one_in_a_minute(here.now, Limits::IOS)?;
    let text = format!("{}  {}\n", test.civil.format("%H:%M:%S"), here.texts.lock_screen(&test));
    Ok(Output::done(reminder_json(&test, here), text))
}

/// Lists what became of reminders.
pub fn receipts(here: &Here, diary: &Diary) -> Result<Output> {
    let receipts = diary.receipts()?;
    let mut text = String::new();
    for receipt in &receipts {
        let at = chrono::DateTime::from_timestamp_millis(receipt.at).unwrap_or_default();
        let at = clock::in_zone(at, here.zone)?.civil();
        let act = receipt.act.as_deref().map(|act| format!("  {act}")).unwrap_or_default();
        let _ = writeln!(text, "{}  {}{act}", here.texts.civil(at), receipt.id);
    }
    Ok(Output::done(receipts, text))
}
