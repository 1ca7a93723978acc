//! Sessions in words: when they are, how long ago the last visit was, how often massage is wanted.

use chrono::{Datelike, NaiveDate, NaiveDateTime};

use super::{TextArg, Texts};
use crate::sessions::{Ago, Cadence, Series, SessionKind};

impl Texts {
    /// What a series is called: the person's own name for it, else its kind.
    pub fn series(&self, series: &Series) -> String {
        series.title.clone().unwrap_or_else(|| self.session_kind(series.kind))
    }

    /// A kind of session.
    pub fn session_kind(&self, kind: SessionKind) -> String {
        self.say(&format!("session-kind-{}", kind.name()))
    }

    /// A civil time, such as "Tue 10 Mar 2026, 14:00".
    pub fn civil(&self, at: NaiveDateTime) -> String {
        format!("{}, {}", self.day(at.date()), at.format("%H:%M"))
    }

    /// A date, such as "Tue 10 Mar 2026".
    pub fn day(&self, at: NaiveDate) -> String {
        let weekday = self.say(&format!("weekday-{}", at.weekday().number_from_monday()));
        let (day, month, year) =
            (at.day().to_string(), self.say(&format!("month-{}", at.month())), at.year().to_string());
        let parts = [("day", TextArg::Text(&day)), ("month", TextArg::Text(&month)), ("year", TextArg::Text(&year))];
        format!("{weekday} {}", self.say_with("date", &parts))
    }

    /// How long ago the last visit was; never that one is due.
    pub fn last_visit(&self, ago: Option<Ago>) -> String {
        let (unit, count) = match ago {
            None => return self.say("massage-no-visit"),
            Some(Ago::Days(count)) => ("days", count),
            Some(Ago::Weeks(count)) => ("weeks", count),
            Some(Ago::Months(count)) => ("months", count),
        };
        self.say_with(&format!("massage-last-{unit}"), &[("count", TextArg::Number(count))])
    }

    /// How often massage is wanted.
    pub fn cadence(&self, cadence: Cadence) -> String {
        match cadence {
            Cadence::Days(days) => self.say_with("cadence-days", &[("count", TextArg::Number(days.into()))]),
            named => self.say(&format!("cadence-{}", named.name())),
        }
    }
}
