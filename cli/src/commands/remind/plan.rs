//! The plan: by day, with the lock screen's text, and up to when it is certain.

use std::fmt::Write as _;

use clap::Args;
use serde_json::{Value, json};
use somacard_core::reminders::{Limits, PlannedReminder, ReminderRule};
use somacard_core::sessions::Series;
use somacard_core::text::{TextArg, Texts};
use somacard_core::{Diary, ReminderPlan, Replan, Result};

use crate::here::Here;
use crate::output::Output;

/// Options of `remind plan`.
#[derive(Args)]
pub struct Options {
    /// How many the platform takes: 64 on iOS
    #[arg(long, value_name = "N", default_value_t = Limits::IOS.capacity)]
    capacity: usize,
    /// The platform may bring them some minutes late
    #[arg(long)]
    inexact: bool,
    /// Note that the platform was told
    #[arg(long)]
    hand_over: bool,
    /// The platform forgot what it was told, as after a restart
    #[arg(long)]
    booted: bool,
}

/// Shows the plan.
pub fn run(here: &Here, diary: &Diary, options: &Options) -> Result<Output> {
    let limits = Limits { capacity: options.capacity, exact: !options.inexact };
    let told = match (options.booted, options.hand_over) {
        (true, _) => diary.replan(here.now, here.zone, limits, Replan::Booted)?,
        (_, true) => diary.replan(here.now, here.zone, limits, Replan::DataChanged)?,
        _ => diary.reminders(here.now, here.zone, limits)?,
    };
    if options.hand_over {
        diary.handed_over(here.now, &told, &here.texts)?;
    }
    let names = Names { rules: diary.reminder_rules()?, series: diary.series()? };
    let reminders = told.plan.reminders.iter().map(|reminder| reminder_json(reminder, here));
    let json = json!({
        "coverage_until": told.plan.coverage_until.rfc3339(), "reminders": reminders.collect::<Vec<_>>(),
        "here": told.here, "cancel": told.diff.cancel,
        "add": told.diff.add.iter().map(|reminder| &reminder.id).collect::<Vec<_>>(),
    });
    Ok(Output::done(json, text(&told, &names, limits, here)))
}

/// A reminder as JSON, with the text of the lock screen.
pub fn reminder_json(reminder: &PlannedReminder, here: &Here) -> Value {
    let mut json = json!(reminder);
    json["at"] = reminder.at.rfc3339().into();
    json["class"] = json["text"]["class"].take();
    json["text"] = here.texts.lock_screen(reminder).into();
    json
}

/// What rules and series are called.
struct Names {
    rules: Vec<ReminderRule>,
    series: Vec<Series>,
}

impl Names {
    /// What a reminder is about, for the person's own eyes; nothing for the one that asks to be opened.
    fn of(&self, reminder: &PlannedReminder, texts: &Texts) -> Option<String> {
        let rule = self.rules.iter().find(|rule| Some(&rule.id) == reminder.rule.as_ref())?;
        let series = self.series.iter().find(|series| Some(&series.id) == reminder.series.as_ref());
        let series = series.map(|series| format!(": {}", texts.series(series))).unwrap_or_default();
        Some(texts.reminder_rule(rule) + &series)
    }
}

fn text(told: &ReminderPlan, names: &Names, limits: Limits, here: &Here) -> String {
    let (texts, mut text, mut day) = (&here.texts, String::new(), None);
    for reminder in &told.plan.reminders {
        let shown = crate::clock::in_zone(moment(reminder), here.zone).map_or(reminder.civil, |at| at.civil());
        if day.replace(shown.date()) != Some(shown.date()) {
            let _ = writeln!(text, "{}", texts.day(shown.date()));
        }
        let (time, lock_screen) = (shown.format("%H:%M"), texts.lock_screen(reminder));
        let _ = match names.of(reminder, texts) {
            Some(about) => writeln!(text, "  {time}  {about:<34}  “{lock_screen}”"),
            None => writeln!(text, "  {time}  {lock_screen}"),
        };
    }
    if !told.here {
        return texts.say("reminder-not-here") + "\n";
    }
    if limits.capacity == 0 {
        return texts.say("reminder-not-permitted") + "\n";
    }
    if text.is_empty() {
        return texts.say("reminder-none") + "\n";
    }
    let until = texts.civil(told.plan.coverage_until.civil());
    let _ = writeln!(text, "\n{}", texts.say_with("reminder-certain-open", &[("day", TextArg::Text(&until))]));
    if !limits.exact {
        let _ = writeln!(text, "{}", texts.say("reminder-inexact"));
    }
    text
}

fn moment(reminder: &PlannedReminder) -> chrono::DateTime<chrono::Utc> {
    chrono::DateTime::from_timestamp_millis(reminder.at.instant).unwrap_or_default()
}
