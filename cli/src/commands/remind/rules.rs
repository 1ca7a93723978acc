//! Reminder rules, quiet hours, and whether reminders come on this device.

use std::fmt::Write as _;

use chrono::NaiveTime;
use clap::Args;
use serde_json::json;
use somacard_core::card::ItemId;
use somacard_core::reminders::{About, QuietHours, ReminderRule, ReminderText, When};
use somacard_core::sessions::Series;
use somacard_core::text::{TextArg, Texts};
use somacard_core::time::recurrence::Schedule;
use somacard_core::time::{CIVIL, parse_civil, parse_zone};
use somacard_core::{Diary, Error, Given, ReminderEdit, Result};

use crate::answer;
use crate::commands::session::series_named;
use crate::here::Here;
use crate::output::Output;

/// When a reminder comes.
#[derive(Args)]
pub struct Times {
    /// Every day at this time, wherever the phone is, such as 21:00
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
    /// A rule as in a calendar file instead of every day, such as FREQ=WEEKLY;BYDAY=MO,TH
    #[arg(long)]
    rule: Option<String>,
    /// The first one, with --rule [default: today at --at]
    #[arg(long, value_name = "CIVIL")]
    start: Option<String>,
    /// On the clock of this zone instead of the phone's
    #[arg(long, value_name = "ZONE")]
    in_zone: Option<String>,
    /// With sessions: so many minutes before
    #[arg(long, value_name = "MINUTES", conflicts_with_all = ["at", "rule", "start", "in_zone"])]
    before: Option<i64>,
    /// With sessions: so many minutes after their start
    #[arg(long, value_name = "MINUTES", conflicts_with_all = ["at", "rule", "start", "in_zone", "before"])]
    after: Option<i64>,
    /// With sessions: of this series [default: of all]
    #[arg(long)]
    series: Option<String>,
}

impl Times {
    fn when(&self, here: &Here, diary: &Diary) -> Result<Option<When>> {
        if let Some(minutes) = self.before.map(|minutes| -minutes).or(self.after) {
            let series = self.series.as_deref().map(|name| series_named(diary, name)).transpose()?;
            return Ok(Some(When::Relative { series: series.map(|series| series.id), minutes }));
        }
        let start = match (&self.start, &self.at) {
            (Some(start), _) => parse_civil("start", start)?,
            (None, Some(at)) => here.now.civil().date().and_time(time("at", at)?),
            (None, None) => return Ok(None),
        };
        let zone = self.in_zone.as_deref().map(parse_zone).transpose()?;
        let schedule = Schedule::parse(start, self.rule.as_deref().unwrap_or("FREQ=DAILY"), zone)?;
        Ok(Some(match zone {
            Some(zone) => When::Anchored(schedule, zone),
            None => When::Floating(schedule),
        }))
    }
}

/// How a reminder behaves.
#[derive(Args)]
pub struct Manner {
    /// The lock screen: private, plain, or your own words
    #[arg(long, value_name = "private|plain|TEXT")]
    text: Option<String>,
    /// Your own name for it
    #[arg(long, value_name = "TEXT")]
    label: Option<String>,
    /// Come even if it is done: yes or no
    #[arg(long, value_name = "yes|no")]
    even_if_done: Option<String>,
    /// Rest on days marked away: yes or no
    #[arg(long, value_name = "yes|no")]
    rest_when_away: Option<String>,
}

impl Manner {
    fn edit(self) -> Result<ReminderEdit> {
        let text = self.text.map(|text| match text.as_str() {
            "private" => ReminderText::Private,
            "plain" => ReminderText::Plain,
            _ => ReminderText::Own(text),
        });
        let even_if_done = answer::yes_no("even-if-done", self.even_if_done.as_deref())?;
        Ok(ReminderEdit {
            text,
            label: self.label,
            only_if_not_done: even_if_done.map(|yes| !yes),
            rests_when_away: answer::yes_no("rest-when-away", self.rest_when_away.as_deref())?,
            ..ReminderEdit::default()
        })
    }
}

/// Options of `remind add`.
#[derive(Args)]
pub struct Add {
    /// card, body-scan, before-session, after-session, medication, homework, own
    about: String,
    /// Of medication: the card's item
    #[arg(long)]
    item: Option<String>,
    #[command(flatten)]
    times: Times,
    #[command(flatten)]
    manner: Manner,
}

/// Adds a reminder.
pub fn add(here: &Here, diary: &Diary, options: Add) -> Result<Output> {
    let item = options.item.as_deref().map(ItemId::new).transpose()?;
    let refused = || match options.about.as_str() {
        "medication" => Error::invalid("item", Given::nothing(), "a medication of the card"),
        about => Error::invalid("about", Given::value(about), About::NAMES.join(", ")),
    };
    let about = About::from_name(&options.about, item).ok_or_else(refused)?;
    let when = options.times.when(here, diary)?;
    let when = when.ok_or_else(|| Error::invalid("when", Given::nothing(), "--at, --start, --before or --after"))?;
    let id = diary.add_reminder(here.now, about, when, options.manner.edit()?)?;
    shown(here, diary, &id)
}

/// Options of `remind edit`.
#[derive(Args)]
pub struct Edit {
    /// The reminder's id
    id: String,
    /// Switch it on or off
    #[arg(long, value_name = "on|off")]
    switch: Option<String>,
    #[command(flatten)]
    times: Times,
    #[command(flatten)]
    manner: Manner,
}

/// Changes a reminder.
pub fn edit(here: &Here, diary: &Diary, options: Edit) -> Result<Output> {
    let (when, on) = (options.times.when(here, diary)?, options.switch.as_deref().map(on_off).transpose()?);
    diary.edit_reminder(here.now, &options.id, ReminderEdit { when, on, ..options.manner.edit()? })?;
    shown(here, diary, &options.id)
}

/// Options of `remind delete`.
#[derive(Args)]
pub struct Delete {
    /// The reminder's id
    pub rule: String,
}

/// Deletes a reminder.
pub fn delete(here: &Here, diary: &Diary, options: &Delete) -> Result<Output> {
    diary.delete_reminder(here.now, &options.rule)?;
    Ok(Output::done(json!({ "id": options.rule, "deleted": true }), "Deleted. `somacard undo` brings it back.\n"))
}

/// Lists the reminders.
pub fn list(here: &Here, diary: &Diary) -> Result<Output> {
    let (rules, quiet) = (diary.reminder_rules()?, diary.quiet_hours()?);
    let series = diary.series()?;
    let mut text = rules.iter().map(|rule| lines(rule, &series, &here.texts)).collect::<String>();
    if let Some(quiet) = quiet {
        let (from, to) = (quiet.from.format("%H:%M").to_string(), quiet.to.format("%H:%M").to_string());
        let said = [("from", TextArg::Text(&from)), ("to", TextArg::Text(&to))];
        let _ = writeln!(text, "{}", here.texts.say_with("reminder-quiet", &said));
    }
    let text = if text.is_empty() { here.texts.say("reminder-none") + "\n" } else { text };
    Ok(Output::done(rules.iter().map(rule_json).collect::<Vec<_>>(), text))
}

fn shown(here: &Here, diary: &Diary, id: &str) -> Result<Output> {
    let rule = diary.reminder_rules()?.into_iter().find(|rule| rule.id == id);
    let series = diary.series()?;
    let text = rule.map(|rule| lines(&rule, &series, &here.texts)).unwrap_or_default();
    Ok(Output::done(json!({ "id": id }), text))
}

fn lines(rule: &ReminderRule, all: &[Series], texts: &Texts) -> String {
    let timed = |schedule: &Schedule| {
        let rule = schedule.text().replace('\n', " ");
        format!("{}  {}", texts.civil(schedule.start), rule.trim())
    };
    let when = match &rule.when {
        When::Floating(schedule) => timed(schedule),
        When::Anchored(schedule, zone) => format!("{}  {}", timed(schedule), zone.name()),
        When::Relative { series, minutes } => {
            let (side, count) = if *minutes < 0 { ("before", -minutes) } else { ("after", *minutes) };
            let said = texts.say_with(&format!("reminder-minutes-{side}"), &[("count", TextArg::Number(count))]);
            let series = all.iter().find(|known| Some(&known.id) == series.as_ref());
            format!("{said}, {}", series.map_or_else(|| texts.say("reminder-every-session"), |s| texts.series(s)))
        }
    };
    let class = match &rule.text {
        ReminderText::Private => "private",
        ReminderText::Plain => "plain",
        ReminderText::Own(_) => "own",
    };
    let mut manner = vec![texts.say(&format!("reminder-class-{class}"))];
    manner.extend((!rule.only_if_not_done).then(|| texts.say("reminder-even-if-done")));
    manner.extend(rule.rests_when_away.then(|| texts.say("reminder-rests-when-away")));
    manner.extend((!rule.on).then(|| texts.say("reminder-off")));
    format!("{}  {}\n  {when}\n  {}\n", texts.reminder_rule(rule), rule.id, manner.join(", "))
}

fn rule_json(rule: &ReminderRule) -> serde_json::Value {
    let timed = |schedule: &Schedule, zone: Option<&str>| json!({ "start": schedule.start.format(CIVIL).to_string(), "rule": schedule.text(), "zone": zone });
    let when = match &rule.when {
        When::Floating(schedule) => timed(schedule, None),
        When::Anchored(schedule, zone) => timed(schedule, Some(zone.name())),
        When::Relative { series, minutes } => json!({ "series": series, "minutes": minutes }),
    };
    json!({
        "id": rule.id, "about": rule.about, "when": when, "only_if_not_done": rule.only_if_not_done,
        "rests_when_away": rule.rests_when_away, "text": rule.text, "label": rule.label, "on": rule.on,
    })
}

/// Options of `remind quiet`.
#[derive(Args)]
pub struct Quiet {
    /// From, such as 22:00; or off
    from: String,
    /// To, such as 07:00
    to: Option<String>,
}

/// Chooses quiet hours.
pub fn quiet(here: &Here, diary: &Diary, options: &Quiet) -> Result<Output> {
    let quiet = match (options.from.as_str(), &options.to) {
        ("off", None) => None,
        (from, Some(to)) => Some(QuietHours { from: time("from", from)?, to: time("to", to)? }),
        _ => return Err(Error::invalid("to", Given::nothing(), "a time such as 07:00")),
    };
    diary.set_quiet_hours(here.now, quiet)?;
    list(here, diary)
}

/// Options of `remind here`.
#[derive(Args)]
pub struct OnThisDevice {
    /// on or off
    switch: String,
}

/// Chooses whether reminders come on this device.
pub fn on_this_device(diary: &Diary, options: &OnThisDevice) -> Result<Output> {
    let on = on_off(&options.switch)?;
    diary.set_reminds_here(on)?;
    Ok(Output::done(json!({ "here": on }), "Saved.\n"))
}

fn time(option: &str, text: &str) -> Result<NaiveTime> {
    let refused = |_| Error::invalid(option, Given::value(text), "a time such as 21:00");
    NaiveTime::parse_from_str(text, "%H:%M").map_err(refused)
}

fn on_off(text: &str) -> Result<bool> {
    match text {
        "on" => Ok(true),
        "off" => Ok(false),
        _ => Err(Error::invalid("switch", Given::value(text), "on, off")),
    }
}
