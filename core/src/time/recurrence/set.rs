//! A schedule: a start, a rule, exceptions and additions, as the lines of an iCalendar event say it.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use chrono::NaiveDateTime;

use super::rule::{CIVIL, End, Rule};
use crate::error::{Error, Given, Result};
use crate::time::Zone;

/// A schedule in civil time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    /// The first occurrence, or the moment from which the rule counts.
    pub start: NaiveDateTime,
    /// The rule; nothing for a single occurrence.
    pub rule: Option<Rule>,
    /// Occurrences that do not take place (EXDATE).
    pub except: BTreeSet<NaiveDateTime>,
    /// Occurrences besides those of the rule (RDATE).
    pub also: BTreeSet<NaiveDateTime>,
}

impl Schedule {
    /// One occurrence.
    pub fn once(start: NaiveDateTime) -> Self {
        Self { start, rule: None, except: BTreeSet::new(), also: BTreeSet::new() }
    }

    /// A rule from a start on.
    pub fn repeating(start: NaiveDateTime, rule: Rule) -> Self {
        Self { rule: Some(rule), ..Self::once(start) }
    }

    /// Reads `RRULE:`, `EXDATE:` and `RDATE:` lines; a single line may be the rule alone.
    ///
    /// # Errors
    /// `Invalid` naming the part that is off.
    pub fn parse(start: NaiveDateTime, text: &str, zone: Option<Zone>) -> Result<Self> {
        let mut schedule = Self::once(start);
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let (name, value) = match line.split_once(':') {
                Some((name, value)) => (name, value),
                None => ("RRULE", line),
            };
            match name {
                "RRULE" if schedule.rule.is_none() => schedule.rule = Some(Rule::parse(value, zone)?),
                "RRULE" => return Err(Error::invalid("RRULE", Given::value(value), "one rule")),
                "EXDATE" => schedule.except.extend(times(name, value)?),
                "RDATE" => schedule.also.extend(times(name, value)?),
                other => return Err(Error::invalid("rule", Given::value(other), "RRULE, EXDATE, RDATE")),
            }
        }
        Ok(schedule)
    }

    /// Whether there is a last occurrence.
    pub fn ends(&self) -> bool {
        self.rule.as_ref().is_none_or(|rule| rule.end != End::Never)
    }

    /// The occurrences from the start on, in order, each once.
    pub fn occurrences(&self) -> impl Iterator<Item = NaiveDateTime> + '_ {
        self.occurrences_from(NaiveDateTime::MIN)
    }

    /// The occurrences that do not lie before `from`, in order, each once.
    pub fn occurrences_from(&self, from: NaiveDateTime) -> impl Iterator<Item = NaiveDateTime> + '_ {
        let rule = self.rule.as_ref().map(|rule| rule.occurrences_from(self.start, from));
        let mut rule = rule.into_iter().flatten().peekable();
        let also = self.also.iter().copied().chain(self.rule.is_none().then_some(self.start));
        let mut also = also.filter(|at| *at >= from).collect::<Vec<_>>();
        also.sort_unstable();
        also.dedup();
        let mut also = also.into_iter().peekable();
        let merged = std::iter::from_fn(move || match (rule.peek().copied(), also.peek().copied()) {
            (Some(next), Some(other)) if next == other => {
                rule.next();
                also.next()
            }
            (Some(next), Some(other)) if other < next => also.next(),
            (Some(_), _) => rule.next(),
            (None, _) => also.next(),
        });
        merged.filter(|at| !self.except.contains(at))
    }

    /// The lines `RRULE:`, `EXDATE:` and `RDATE:` that say the same.
    pub fn text(&self) -> String {
        let mut text = String::new();
        if let Some(rule) = &self.rule {
            let _ = writeln!(text, "RRULE:{rule}");
        }
        for (name, times) in [("EXDATE", &self.except), ("RDATE", &self.also)] {
            if !times.is_empty() {
                let times: Vec<_> = times.iter().map(|at| at.format(CIVIL).to_string()).collect();
                let _ = writeln!(text, "{name}:{}", times.join(","));
            }
        }
        text
    }
}

fn times(name: &str, text: &str) -> Result<Vec<NaiveDateTime>> {
    let read = |value: &str| {
        let refused = || Error::invalid(name, Given::value(value), "civil times such as 20260309T090000");
        NaiveDateTime::parse_from_str(value.trim(), CIVIL).map_err(|_| refused())
    };
    text.split(',').map(read).collect()
}
