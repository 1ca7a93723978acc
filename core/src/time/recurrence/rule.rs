//! A recurrence rule in the words of RFC 5545: the kinds that appointments need, and their text.

use std::fmt;

use chrono::{NaiveDateTime, Weekday};

/// How often a rule's period comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frequency {
    /// Every day.
    Daily,
    /// Every week.
    Weekly,
    /// Every month.
    Monthly,
    /// Every year.
    Yearly,
}

/// When a rule ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// It does not.
    Never,
    /// After so many occurrences.
    Count(u32),
    /// With this civil time, included.
    Until(NaiveDateTime),
}

/// A weekday, or the nth of its month or year; from the end when negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct NthWeekday {
    /// 1 the first, -1 the last; 0 every one.
    pub nth: i32,
    /// 0 Monday to 6 Sunday.
    pub weekday: u8,
}

/// A rule. Its occurrences are civil times: the time of day is that of the start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// The period.
    pub frequency: Frequency,
    /// Every so many periods, from 1.
    pub interval: u32,
    /// When it ends.
    pub end: End,
    /// Only in these months, 1 to 12.
    pub months: Vec<u32>,
    /// Only on these days of the month, 1 to 31, or -1 to -31 from its end.
    pub month_days: Vec<i32>,
    /// Only on these weekdays.
    pub weekdays: Vec<NthWeekday>,
    /// Of the days of a period only these, 1 the first, -1 the last.
    pub set_positions: Vec<i32>,
    /// The day on which weeks begin.
    pub week_start: Weekday,
}

/// Weekdays as RFC 5545 writes them.
pub(super) const WEEKDAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// Civil times as RFC 5545 writes them.
pub(super) const CIVIL: &str = "%Y%m%dT%H%M%S";

impl Rule {
    /// A rule without conditions: every period, from a start on.
    pub fn every(frequency: Frequency, interval: u32) -> Self {
        Self {
            frequency,
            interval,
            end: End::Never,
            months: Vec::new(),
            month_days: Vec::new(),
            weekdays: Vec::new(),
            set_positions: Vec::new(),
            week_start: Weekday::Mon,
        }
    }
}

impl Frequency {
    pub(super) const ALL: [Self; 4] = [Self::Daily, Self::Weekly, Self::Monthly, Self::Yearly];

    /// Its name in RFC 5545.
    pub fn name(self) -> &'static str {
        match self {
            Self::Daily => "DAILY",
            Self::Weekly => "WEEKLY",
            Self::Monthly => "MONTHLY",
            Self::Yearly => "YEARLY",
        }
    }
}

impl fmt::Display for NthWeekday {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.nth != 0 {
            write!(f, "{}", self.nth)?;
        }
        f.write_str(WEEKDAYS[usize::from(self.weekday % 7)])
    }
}

/// The rule's text, without `RRULE:`.
impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FREQ={}", self.frequency.name())?;
        if self.interval != 1 {
            write!(f, ";INTERVAL={}", self.interval)?;
        }
        match self.end {
            End::Never => {}
            End::Count(count) => write!(f, ";COUNT={count}")?,
            End::Until(until) => write!(f, ";UNTIL={}", until.format(CIVIL))?,
        }
        listed(f, "BYMONTH", &self.months)?;
        listed(f, "BYMONTHDAY", &self.month_days)?;
        listed(f, "BYDAY", &self.weekdays)?;
        listed(f, "BYSETPOS", &self.set_positions)?;
        if self.week_start != Weekday::Mon {
            write!(f, ";WKST={}", WEEKDAYS[self.week_start.num_days_from_monday() as usize])?;
        }
        Ok(())
    }
}

fn listed<T: fmt::Display>(f: &mut fmt::Formatter<'_>, name: &str, values: &[T]) -> fmt::Result {
    if values.is_empty() {
        return Ok(());
    }
    write!(f, ";{name}=")?;
    values
        .iter()
        .enumerate()
        .try_for_each(|(n, value)| if n == 0 { write!(f, "{value}") } else { write!(f, ",{value}") })
}
