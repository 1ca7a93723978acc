//! Reading a rule. What is not one of the supported kinds is refused by the name of its part, never approximated.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Weekday};

use super::rule::{CIVIL, End, Frequency, NthWeekday, Rule, WEEKDAYS};
use crate::error::{Error, Given, Result};
use crate::time::Zone;

/// The most that INTERVAL and COUNT may be: forty years of days.
const MOST: u32 = 14_610;

impl Rule {
    /// Reads a rule, with or without `RRULE:` before it. `zone` is the zone of the series: an UNTIL in UTC is a civil time
    /// there; without a zone it is refused.
    ///
    /// # Errors
    /// `Invalid` naming the part: one that is unknown or not supported, given twice, out of range, or not allowed with the
    /// frequency.
    pub fn parse(text: &str, zone: Option<Zone>) -> Result<Self> {
        let text = text.trim();
        let parts = text.strip_prefix("RRULE:").unwrap_or(text);
        let mut rule = Self::every(Frequency::Daily, 1);
        let mut seen: Vec<String> = Vec::new();
        for part in parts.split(';') {
            let (name, value) = part.split_once('=').ok_or_else(|| refused("rule", part, "NAME=VALUE parts"))?;
            let name = name.trim().to_ascii_uppercase();
            if seen.contains(&name) {
                return Err(refused(&name, value, "given once"));
            }
            rule.take(&name, value.trim(), zone)?;
            seen.push(name);
        }
        let has = |name: &str| seen.iter().any(|seen| seen == name);
        if !has("FREQ") {
            return Err(Error::invalid("FREQ", Given::nothing(), "DAILY, WEEKLY, MONTHLY, YEARLY"));
        }
        if has("COUNT") && has("UNTIL") {
            return Err(refused("UNTIL", "with COUNT", "COUNT or UNTIL, not both"));
        }
        rule.check()?;
        Ok(rule)
    }

    fn take(&mut self, name: &str, value: &str, zone: Option<Zone>) -> Result<()> {
        match name {
            "FREQ" => {
                let known = Frequency::ALL.into_iter().find(|known| known.name().eq_ignore_ascii_case(value));
                self.frequency = known.ok_or_else(|| refused(name, value, "DAILY, WEEKLY, MONTHLY, YEARLY"))?;
            }
            "INTERVAL" => self.interval = number(name, value, 1, i64::from(MOST))?,
            "COUNT" => self.end = End::Count(number(name, value, 1, i64::from(MOST))?),
            "UNTIL" => self.end = End::Until(until(value, zone)?),
            "BYMONTH" => self.months = list(name, value, |text| number(name, text, 1, 12))?,
            "BYMONTHDAY" => self.month_days = list(name, value, |text| signed(name, text, 31))?,
            "BYDAY" => self.weekdays = list(name, value, nth_weekday)?,
            "BYSETPOS" => self.set_positions = list(name, value, |text| signed(name, text, 366))?,
            "WKST" => self.week_start = weekday(value).ok_or_else(|| refused(name, value, "MO to SU"))?,
            _ => return Err(refused(name, value, SUPPORTED)),
        }
        Ok(())
    }

    /// What RFC 5545 does not allow together.
    fn check(&self) -> Result<()> {
        let numbered = self.weekdays.iter().find(|day| day.nth != 0);
        let by_day = matches!(self.frequency, Frequency::Daily | Frequency::Weekly);
        if let Some(day) = numbered.filter(|_| by_day) {
            return Err(refused("BYDAY", &day.to_string(), "numbers with MONTHLY or YEARLY alone"));
        }
        if self.frequency == Frequency::Weekly && !self.month_days.is_empty() {
            return Err(refused("BYMONTHDAY", "with WEEKLY", "DAILY, MONTHLY or YEARLY"));
        }
        let conditions = [self.months.len(), self.month_days.len(), self.weekdays.len()];
        if !self.set_positions.is_empty() && conditions == [0, 0, 0] {
            return Err(refused("BYSETPOS", "alone", "beside BYDAY, BYMONTHDAY or BYMONTH"));
        }
        Ok(())
    }
}

const SUPPORTED: &str = "FREQ, INTERVAL, COUNT, UNTIL, BYMONTH, BYMONTHDAY, BYDAY, BYSETPOS, WKST";

fn refused(field: &str, given: &str, allowed: &str) -> Error {
    Error::invalid(field, Given::value(given), allowed)
}

fn number(name: &str, text: &str, from: i64, to: i64) -> Result<u32> {
    let number = text.parse::<i64>().ok().filter(|number| (from..=to).contains(number));
    let number = number.and_then(|number| u32::try_from(number).ok());
    number.ok_or_else(|| refused(name, text, &format!("a whole number from {from} to {to}")))
}

fn signed(name: &str, text: &str, most: i32) -> Result<i32> {
    let number = text.parse::<i32>().ok().filter(|number| *number != 0 && (-most..=most).contains(number));
    number.ok_or_else(|| refused(name, text, &format!("1 to {most} or -1 to -{most}")))
}

/// Sorted, each once.
fn list<T: Ord>(name: &str, text: &str, read: impl Fn(&str) -> Result<T>) -> Result<Vec<T>> {
    let mut values: Vec<T> = text.split(',').map(|value| read(value.trim())).collect::<Result<_>>()?;
    if values.len() > 400 {
        return Err(refused(name, "too many values", "up to 400"));
    }
    values.sort_unstable();
    values.dedup();
    Ok(values)
}

fn nth_weekday(text: &str) -> Result<NthWeekday> {
    let refused = || refused("BYDAY", text, "MO to SU, with MONTHLY or YEARLY also such as 1MO or -1FR");
    let at = text.len().checked_sub(2).filter(|at| text.is_char_boundary(*at)).ok_or_else(refused)?;
    let (nth, day) = text.split_at(at);
    let weekday = weekday(day).ok_or_else(refused)?.num_days_from_monday() as u8;
    let nth = if nth.is_empty() { 0 } else { signed("BYDAY", nth, 53).map_err(|_| refused())? };
    Ok(NthWeekday { nth, weekday })
}

pub(super) fn weekday(text: &str) -> Option<Weekday> {
    let place = WEEKDAYS.iter().position(|known| known.eq_ignore_ascii_case(text))?;
    Weekday::try_from(u8::try_from(place).ok()?).ok()
}

/// A civil time, an instant in UTC, or a date, which means its last second.
fn until(text: &str, zone: Option<Zone>) -> Result<NaiveDateTime> {
    let allowed = "such as 20261231T235959, 20261231, or in UTC with a zone 20261231T225959Z";
    if let Some(utc) = text.strip_suffix('Z') {
        let utc = NaiveDateTime::parse_from_str(utc, CIVIL).map_err(|_| refused("UNTIL", text, allowed))?;
        let zone = zone.ok_or_else(|| refused("UNTIL", text, "a time without Z where there is no zone"))?;
        return Ok(utc.and_utc().with_timezone(&zone).naive_local());
    }
    if let Ok(civil) = NaiveDateTime::parse_from_str(text, CIVIL) {
        return Ok(civil);
    }
    let day = NaiveDate::parse_from_str(text, "%Y%m%d").map_err(|_| refused("UNTIL", text, allowed))?;
    Ok(day.and_time(NaiveTime::MIN) + TimeDelta::seconds(86_399))
}
