//! Hours: when something begins first and how often it comes again, as a form asks it and as a row says it.

use chrono::{Datelike, NaiveDateTime};

use super::session::minutes;
use crate::phone::error::Result;
use crate::phone::values::{Civil, Day, zone};
use crate::sessions::{Cadence, Timetable};
use crate::text::Texts;
use crate::time::Zone;
use crate::time::recurrence::{End, Frequency, NthWeekday, Rule, Schedule};

/// How often something comes again after its first time.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
#[serde(rename_all = "snake_case", tag = "how")]
pub enum Repeats {
    /// Not again.
    Once,
    /// Every day.
    Daily,
    /// Every week.
    Weekly,
    /// Every two weeks.
    TwoWeeks,
    /// Every month on the same weekday of it, such as the second Tuesday; the last one, where the first time is on a
    /// fifth.
    Monthly,
    /// As a calendar file says it.
    ByRule {
        /// A rule such as `FREQ=WEEKLY;BYDAY=TU,TH`, or lines that begin with `RRULE:`, `EXDATE:` and `RDATE:`.
        lines: String,
    },
}

/// Hours of a series to save.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct NewHours {
    /// The first session, on the clinic's clock.
    pub start: Civil,
    /// The clinic's zone, by its IANA name.
    pub zone: String,
    /// How often.
    pub repeats: Repeats,
    /// How long a session is, 1 to 1440 minutes.
    #[uniffi(default = 60)]
    pub minutes: u32,
}

/// Hours of a series, from a day on.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct HoursRow {
    /// The first day they hold, on the clinic's calendar.
    pub from: Day,
    /// The first session, on the clinic's clock.
    pub start: Civil,
    /// The clinic's zone, by its IANA name.
    pub zone: String,
    /// How often.
    pub repeats: Repeats,
    /// How long a session is, in minutes.
    pub minutes: u32,
    /// Hours and length in words.
    pub text: String,
    /// They are the ones that hold today.
    pub current: bool,
}

impl HoursRow {
    pub(super) fn of(timetable: &Timetable, current: bool, texts: &Texts) -> Self {
        let hours = schedule_text(&timetable.schedule, texts);
        Self {
            from: timetable.from.into(),
            start: timetable.schedule.start.into(),
            zone: timetable.zone.name().into(),
            repeats: Repeats::of(&timetable.schedule),
            minutes: timetable.minutes,
            text: format!("{hours}, {}", minutes(timetable.minutes, texts)),
            current,
        }
    }
}

impl NewHours {
    pub(super) fn checked(self) -> Result<Timetable> {
        let zone = zone(&self.zone)?;
        let schedule = self.repeats.schedule(self.start.checked()?, Some(zone))?;
        Ok(Timetable::new(schedule, zone, self.minutes)?)
    }
}

impl Repeats {
    /// The schedule from a start on.
    pub(in crate::phone) fn schedule(&self, start: NaiveDateTime, zone: Option<Zone>) -> Result<Schedule> {
        match self {
            Self::ByRule { lines } => Ok(Schedule::parse(start, lines, zone)?),
            plain => Ok(plain.plain(start)),
        }
    }

    /// How a schedule repeats: by name where it has one.
    pub(in crate::phone) fn of(schedule: &Schedule) -> Self {
        let named = [Self::Once, Self::Daily, Self::Weekly, Self::TwoWeeks, Self::Monthly];
        let found = named.into_iter().find(|plain| plain.plain(schedule.start) == *schedule);
        found.unwrap_or_else(|| Self::ByRule { lines: schedule.text() })
    }

    fn plain(&self, start: NaiveDateTime) -> Schedule {
        let rule = match self {
            Self::Daily => Rule::every(Frequency::Daily, 1),
            Self::Weekly => Rule::every(Frequency::Weekly, 1),
            Self::TwoWeeks => Rule::every(Frequency::Weekly, 2),
            Self::Monthly => {
                // A fifth one is not in every month: the last is meant.
                let nth = Some(start.day0() / 7 + 1).filter(|nth| *nth < 5).map_or(-1, |nth| nth as i32);
                let weekday = start.weekday().num_days_from_monday() as u8;
                Rule { weekdays: vec![NthWeekday { nth, weekday }], ..Rule::every(Frequency::Monthly, 1) }
            }
            Self::Once | Self::ByRule { .. } => return Schedule::once(start),
        };
        Schedule::repeating(start, rule)
    }
}

/// A schedule in words, such as "every week, Tue 14:00". Of what has no short words the first time and the rule.
pub(in crate::phone) fn schedule_text(schedule: &Schedule, texts: &Texts) -> String {
    let start = schedule.start;
    let Some(rule) = &schedule.rule else { return texts.civil(start) };
    let plain = rule.end == End::Never
        && schedule.except.is_empty()
        && schedule.also.is_empty()
        && rule.months.is_empty()
        && rule.month_days.is_empty()
        && rule.set_positions.is_empty();
    match cadence(rule).filter(|_| plain) {
        Some(cadence) => {
            let days = weekdays(rule, start, texts);
            let days = if days.is_empty() { days } else { format!("{days} ") };
            format!("{}, {days}{}", texts.cadence(cadence), start.format("%H:%M"))
        }
        None => format!("{}, {}", texts.civil(start), schedule.text().trim().replace('\n', " ")),
    }
}

/// How often a rule without other conditions than weekdays comes, where there is a word for it.
fn cadence(rule: &Rule) -> Option<Cadence> {
    let every = rule.weekdays.iter().all(|day| day.nth == 0);
    match (rule.frequency, rule.interval) {
        (Frequency::Daily, days) if rule.weekdays.is_empty() => Some(Cadence::Days(days)),
        (Frequency::Weekly, 1) if every => Some(Cadence::Weekly),
        (Frequency::Weekly, 2) if every => Some(Cadence::TwoWeeks),
        (Frequency::Monthly, 1) if rule.weekdays.len() == 1 && !every => Some(Cadence::Monthly),
        _ => None,
    }
}

/// The weekdays of a rule that comes by weeks or months; without any, that of its start.
fn weekdays(rule: &Rule, start: NaiveDateTime, texts: &Texts) -> String {
    let own = start.weekday().num_days_from_monday() as u8;
    let days: Vec<u8> = match rule.frequency {
        Frequency::Daily => Vec::new(),
        _ if rule.weekdays.is_empty() => vec![own],
        _ => rule.weekdays.iter().map(|day| day.weekday).collect(),
    };
    days.iter().map(|day| texts.say(&format!("weekday-{}", day + 1))).collect::<Vec<_>>().join(", ")
}
