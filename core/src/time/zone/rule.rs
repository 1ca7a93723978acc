//! The rule at the end of a zone's data, as POSIX writes it: `CET-1CEST,M3.5.0,M10.5.0/3`. Only days such as the last Sunday in
//! March are read; no zone has others.

use chrono::{NaiveDate, NaiveTime, TimeDelta, Weekday};

use super::data::Kind;

/// When the clocks change, in every year.
pub(super) struct Rule {
    pub winter: Kind,
    pub summer: Kind,
    to_summer: Day,
    to_winter: Day,
}

impl Rule {
    /// Reads a rule; none inside for clocks that don't change. `None` for another form.
    pub fn read(mut text: &'static str) -> Option<Option<Self>> {
        let text = &mut text;
        let (name, behind) = (name(text)?, seconds(text)?);
        let winter = Kind::new(-behind, false, name)?;
        if text.is_empty() {
            return Some(None);
        }
        let name = self::name(text)?;
        let behind = if text.starts_with(',') { behind - 3_600 } else { seconds(text)? };
        let summer = Kind::new(-behind, true, name)?;
        let (to_summer, to_winter) = (Day::read(text)?, Day::read(text)?);
        text.is_empty().then_some(Some(Self { winter, summer, to_summer, to_winter }))
    }

    /// When the clocks change in a year, in seconds since 1970, and whether to summer time.
    pub fn changes(&self, year: i32) -> Option<[(i64, bool); 2]> {
        let behind = |kind: &Kind| i64::from(kind.offset.local_minus_utc());
        let to_summer = self.to_summer.on_the_clock(year)? - behind(&self.winter);
        let to_winter = self.to_winter.on_the_clock(year)? - behind(&self.summer);
        Some([(to_summer, true), (to_winter, false)])
    }
}

/// A day of the year and a time on the clock before the change: `M3.5.0/3` is the last Sunday in March, three o'clock.
struct Day {
    month: u32,
    /// 5 is the last.
    week: u8,
    weekday: Weekday,
    seconds: i32,
}

impl Day {
    fn read(text: &mut &'static str) -> Option<Self> {
        *text = text.strip_prefix(",M")?;
        let month = number(text)?;
        *text = text.strip_prefix('.')?;
        let week = u8::try_from(number(text)?).ok().filter(|week| (1..=5).contains(week))?;
        *text = text.strip_prefix('.')?;
        // POSIX counts from Sunday.
        let weekday = Weekday::try_from(u8::try_from((number(text)? + 6) % 7).ok()?).ok()?;
        let seconds = match text.strip_prefix('/') {
            Some(rest) => {
                *text = rest;
                seconds(text)?
            }
            None => 2 * 3_600,
        };
        Some(Self { month, week, weekday, seconds })
    }

    /// The seconds from 1970 that the clock shows.
    fn on_the_clock(&self, year: i32) -> Option<i64> {
        let day = |week| NaiveDate::from_weekday_of_month_opt(year, self.month, self.weekday, week);
        let day = day(self.week).or_else(|| day(4))?;
        let time = day.and_time(NaiveTime::MIN) + TimeDelta::seconds(self.seconds.into());
        Some(time.and_utc().timestamp())
    }
}

/// `CET` or `<+0330>`.
fn name(text: &mut &'static str) -> Option<&'static str> {
    let (name, rest) = match text.strip_prefix('<') {
        Some(quoted) => quoted.split_once('>')?,
        None => text.split_at(text.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(text.len())),
    };
    *text = rest;
    (!name.is_empty()).then_some(name)
}

/// `3`, `-3`, `5:30` or `5:30:15`.
fn seconds(text: &mut &'static str) -> Option<i32> {
    let sign = if let Some(rest) = text.strip_prefix('-') {
        *text = rest;
        -1
    } else {
        1
    };
    let mut seconds = 0;
    for unit in [3_600, 60, 1] {
        seconds += i32::try_from(number(text)?).ok()? * unit;
        let Some(rest) = text.strip_prefix(':') else { break };
        *text = rest;
    }
    Some(sign * seconds)
}

fn number(text: &mut &'static str) -> Option<u32> {
    let (number, rest) = text.split_at(text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()));
    *text = rest;
    number.parse().ok()
}
