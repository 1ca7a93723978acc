//! A reminder's rule as a row: its fields, and what it does in words.

use super::{ReminderAbout, ReminderText, ReminderTimes};
use crate::phone::sessions::schedule_text;
use crate::reminders::{self, ReminderRule, When};
use crate::sessions::Series;
use crate::text::{TextArg, Texts};

/// A reminder's rule.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ReminderRow {
    /// Stable id.
    pub id: String,
    /// What it is called: the person's own name for it, else what it is about.
    pub title: String,
    /// The person's own name for it.
    pub own_title: Option<String>,
    /// What it is about.
    pub about: ReminderAbout,
    /// When it comes.
    pub times: ReminderTimes,
    /// The same in words.
    pub times_text: String,
    /// It comes only if the thing is not done yet.
    pub only_if_not_done: bool,
    /// It rests on days marked away.
    pub rests_when_away: bool,
    /// What the lock screen shows.
    pub text: ReminderText,
    /// How it behaves in words: the lock screen, days away, whether it is switched on.
    pub manner_text: String,
    /// It is switched on.
    pub on: bool,
}

impl ReminderRow {
    pub(super) fn of(rule: &ReminderRule, about: String, series: &[Series], texts: &Texts) -> Self {
        Self {
            id: rule.id.clone(),
            title: rule.label.clone().unwrap_or(about),
            own_title: rule.label.clone(),
            about: (&rule.about).into(),
            times: ReminderTimes::of(&rule.when),
            times_text: times(&rule.when, series, texts),
            only_if_not_done: rule.only_if_not_done,
            rests_when_away: rule.rests_when_away,
            text: rule.text.clone().into(),
            manner_text: manner(rule, texts),
            on: rule.on,
        }
    }
}

fn times(when: &When, series: &[Series], texts: &Texts) -> String {
    match when {
        When::Floating(schedule) => schedule_text(schedule, texts),
        When::Anchored(schedule, zone) => format!("{}, {}", schedule_text(schedule, texts), zone.name()),
        When::Relative { series: of, minutes } => {
            let (side, count) = if *minutes < 0 { ("before", -minutes) } else { ("after", *minutes) };
            let said = texts.say_with(&format!("reminder-minutes-{side}"), &[("count", TextArg::Number(count))]);
            let named = series.iter().find(|known| Some(&known.id) == of.as_ref());
            format!("{said}, {}", named.map_or_else(|| texts.say("reminder-every-session"), |one| texts.series(one)))
        }
    }
}

fn manner(rule: &ReminderRule, texts: &Texts) -> String {
    let kind = match rule.text {
        reminders::ReminderText::Private => "private",
        reminders::ReminderText::Plain => "plain",
        reminders::ReminderText::Own(_) => "own",
    };
    let mut manner = vec![texts.say(&format!("reminder-class-{kind}"))];
    manner.extend((!rule.only_if_not_done).then(|| texts.say("reminder-even-if-done")));
    manner.extend(rule.rests_when_away.then(|| texts.say("reminder-rests-when-away")));
    manner.extend((!rule.on).then(|| texts.say("reminder-off")));
    manner.join(", ")
}
