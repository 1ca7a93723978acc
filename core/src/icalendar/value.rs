//! Dates, times, durations and offsets as the format writes them. What a time means comes later: it may stand in UTC, in a
//! zone by name, or in none.

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta};

use super::line::Line;
use crate::error::Result;

/// A year: longer than any session.
const MOST_MINUTES: i64 = 527_040;

/// Which clock a time is read from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Clock<'a> {
    Utc,
    /// Wherever one is.
    Floating,
    /// A zone by the file's name for it.
    Zone(&'a str),
}

/// A time on some clock.
#[derive(Clone, Copy)]
pub(super) struct Time<'a> {
    pub civil: NaiveDateTime,
    pub clock: Clock<'a>,
    pub line: &'a Line,
}

/// A day or a time of day.
#[derive(Clone, Copy)]
pub(super) enum When<'a> {
    AllDay,
    At(Time<'a>),
}

const ALLOWED: &str = "a date and time such as 20260309T090000, in the years 1901 to 2198";

/// The value of a line: a day or a time.
///
/// # Errors
/// `Invalid` at the line for anything else.
pub(super) fn when(line: &Line) -> Result<When<'_>> {
    read(line, line.value.trim())
}

/// The times of a line, between commas.
///
/// # Errors
/// `Invalid` at the line for anything else: days and periods too.
pub(super) fn times(line: &Line) -> Result<Vec<Time<'_>>> {
    line.value.split(',').map(|text| time(line, read(line, text.trim())?)).collect()
}

/// The time of a line.
///
/// # Errors
/// `Invalid` at the line for anything else, a day too.
pub(super) fn time<'a>(line: &'a Line, when: When<'a>) -> Result<Time<'a>> {
    match when {
        When::At(time) => Ok(time),
        When::AllDay => Err(line.refused("a date with a time, as the entry has it")),
    }
}

fn read<'a>(line: &'a Line, text: &str) -> Result<When<'a>> {
    let value_type = line.parameter("VALUE").unwrap_or_default();
    let is = |known: &str| value_type.eq_ignore_ascii_case(known);
    if !(value_type.is_empty() || is("DATE") || is("DATE-TIME")) {
        return Err(line.refused("VALUE=DATE-TIME; periods are not supported"));
    }
    let in_years = |year: i32| (1901..=2198).contains(&year);
    if day(text).is_some_and(|day| in_years(day.year())) {
        return Ok(When::AllDay);
    }
    let (local, utc) = text.strip_suffix('Z').map_or((text, false), |local| (local, true));
    let civil = civil(local).filter(|civil| in_years(civil.year()) && !is("DATE"));
    let civil = civil.ok_or_else(|| line.refused(ALLOWED))?;
    let clock = match line.parameter("TZID") {
        _ if utc => Clock::Utc,
        Some(name) if !name.is_empty() => Clock::Zone(name),
        _ => Clock::Floating,
    };
    Ok(When::At(Time { civil, clock, line }))
}

fn day(text: &str) -> Option<NaiveDate> {
    let digits = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = |from, to| text.get(from..to)?.parse::<u32>().ok();
    if digits { NaiveDate::from_ymd_opt(number(0, 4)?.try_into().ok()?, number(4, 6)?, number(6, 8)?) } else { None }
}

/// A civil time, to the second, in any year.
pub(super) fn civil(text: &str) -> Option<NaiveDateTime> {
    let (date, time) = text.split_once('T')?;
    let digits = time.len() == 6 && time.bytes().all(|byte| byte.is_ascii_digit());
    let number = |from, to| time.get(from..to)?.parse::<u32>().ok();
    day(date)?.and_hms_opt(number(0, 2)?, number(2, 4)?, number(4, 6)?).filter(|_| digits)
}

/// The minutes from one civil time to another, rounded up.
///
/// # Errors
/// `Invalid` at the line when they go back or last too long.
pub(super) fn minutes_between(from: NaiveDateTime, to: NaiveDateTime, line: &Line) -> Result<u32> {
    rounded_up((to - from).num_seconds(), line)
}

/// The minutes of a DURATION, rounded up.
///
/// # Errors
/// `Invalid` at the line.
pub(super) fn duration(line: &Line) -> Result<u32> {
    let seconds = seconds(line.value.trim()).ok_or_else(|| line.refused("a duration such as PT50M or PT1H30M"))?;
    rounded_up(seconds, line)
}

fn rounded_up(seconds: i64, line: &Line) -> Result<u32> {
    let minutes = if seconds < 0 { -1 } else { (seconds + 59) / 60 };
    let minutes = u32::try_from(minutes).ok().filter(|minutes| i64::from(*minutes) <= MOST_MINUTES);
    minutes.ok_or_else(|| line.refused("not before the start, and within a year of it"))
}

/// `P1W`, `P1DT2H`, `PT1H30M`: each unit once, from the longest to the shortest.
fn seconds(text: &str) -> Option<i64> {
    let text = text.strip_prefix('+').unwrap_or(text).strip_prefix('P')?;
    let (days, time) = text.split_once('T').map_or((text, None), |(days, time)| (days, Some(time)));
    let days = units(days, &[('W', 604_800), ('D', 86_400)])?;
    let time = time.map(|time| units(time, &[('H', 3_600), ('M', 60), ('S', 1)]));
    match (days, time) {
        ((0, _), None) | (_, Some(None | Some((0, _)))) => None,
        ((_, days), time) => Some(days + time.flatten().map_or(0, |(_, seconds)| seconds)),
    }
}

/// How many units there are, and their seconds in all.
fn units(mut text: &str, known: &[(char, i64)]) -> Option<(usize, i64)> {
    let (mut count, mut all) = (0, 0);
    for (letter, seconds) in known {
        let Some((number, rest)) = text.split_once(*letter) else { continue };
        let number = number.parse::<u32>().ok().filter(|_| number.bytes().all(|byte| byte.is_ascii_digit()))?;
        (count, all, text) = (count + 1, all + i64::from(number) * seconds, rest);
    }
    text.is_empty().then_some((count, all))
}

/// An offset from UTC, such as `+0100` or `-023000`.
///
/// # Errors
/// `Invalid` at the line.
pub(super) fn offset(line: &Line) -> Result<TimeDelta> {
    let read = |text: &str| {
        let (sign, digits) = text.split_at_checked(1)?;
        let sign = [("+", 1), ("-", -1)].into_iter().find(|(known, _)| *known == sign)?.1;
        let whole = matches!(digits.len(), 4 | 6) && digits.bytes().all(|byte| byte.is_ascii_digit());
        let number = |from, to| digits.get(from..to).map_or(Some(0), |digits| digits.parse::<i64>().ok());
        let seconds = number(0, 2)? * 3_600 + number(2, 4)? * 60 + number(4, 6)?;
        (whole && seconds <= 64_800).then_some(TimeDelta::seconds(sign * seconds))
    };
    read(line.value.trim()).ok_or_else(|| line.refused("an offset such as +0100, up to 18 hours"))
}
