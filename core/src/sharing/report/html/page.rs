//! What every part of the page says in one way: texts, names, days, numbers, sections. All of it is escaped here.

use chrono::Datelike;

use crate::body::drawing::escaped;
use crate::card::{ItemId, Scale};
use crate::sharing::{Report, SharePart};
use crate::text::{TextArg, Texts};
use crate::time::DiaryDay;

/// The report, and the words for it.
pub(super) struct Page<'a> {
    pub(super) report: &'a Report,
    pub(super) texts: &'a Texts,
}

/// A number to put into a text.
pub(super) fn count<'a>(number: impl TryInto<i64>) -> TextArg<'a> {
    TextArg::Number(number.try_into().unwrap_or(i64::MAX))
}

impl Page<'_> {
    pub(super) fn say(&self, id: &str) -> String {
        escaped(&self.texts.say(id))
    }

    pub(super) fn say_with(&self, id: &str, args: &[(&str, TextArg<'_>)]) -> String {
        escaped(&self.texts.say_with(id, args))
    }

    /// What the page is.
    pub(super) fn title(&self) -> String {
        self.say(if self.report.has(SharePart::Card) { "report-title" } else { "report-title-parts" })
    }

    /// A line of the card by its name.
    pub(super) fn item(&self, id: &ItemId) -> String {
        let item = self.report.item(id);
        escaped(&item.map_or_else(|| id.to_string(), |item| self.texts.item(item)))
    }

    /// "Tue 10 Mar 2026".
    pub(super) fn day(&self, day: DiaryDay) -> String {
        escaped(&self.texts.day(day.date()))
    }

    /// "10 Mar", in the reader's language; with the year where the report is about most of one or more.
    pub(super) fn short_day(&self, day: DiaryDay) -> String {
        let date = day.date();
        let month = self.texts.say(&format!("month-{}", date.month()));
        let year =
            if self.report.to.since(self.report.from) < 300 { String::new() } else { format!(" {}", date.year()) };
        escaped(&format!("{} {month}{year}", date.day()))
    }

    pub(super) fn plain_span(&self, from: DiaryDay, to: DiaryDay) -> String {
        let (from, to) = (self.texts.day(from.date()), self.texts.day(to.date()));
        self.texts.say_with("report-days", &[("from", TextArg::Text(&from)), ("to", TextArg::Text(&to))])
    }

    /// "Tue 10 Mar 2026 to Mon 6 Apr 2026".
    pub(super) fn span(&self, from: DiaryDay, to: DiaryDay) -> String {
        escaped(&self.plain_span(from, to))
    }

    /// A number of the card: hours and minutes of minutes, a tick or 0 of yes and no.
    pub(super) fn value(&self, id: &ItemId, value: i32) -> String {
        match self.report.item(id).map(|item| &item.scale) {
            Some(Scale::Minutes) => format!("{}:{:02}", value / 60, value % 60),
            Some(Scale::YesNo) => self.say(if value > 0 { "yes" } else { "no" }),
            _ => signed(value),
        }
    }

    /// A middle value, which may lie between two numbers.
    pub(super) fn middle(&self, id: &ItemId, value: f64) -> String {
        match self.report.item(id).map(|item| &item.scale) {
            Some(Scale::Minutes) => self.value(id, value.round() as i32),
            _ if value.fract() == 0.0 => signed(value as i32),
            _ => self.texts.tenths(value).replace('-', "−"),
        }
    }

    /// A part of the page under its heading; nothing where there is nothing to say.
    pub(super) fn section(&self, id: &str, body: &str) -> String {
        if body.is_empty() {
            return String::new();
        }
        let heading = self.say(&format!("report-{id}"));
        format!(
            "<section id=\"{id}\" aria-labelledby=\"{id}-h\">\n<h2 id=\"{id}-h\">{heading}</h2>\n{body}</section>\n"
        )
    }

    /// A paragraph in small letters: how to read what is beside it.
    pub(super) fn how(&self, id: &str) -> String {
        format!("<p class=\"how\">{}</p>\n", self.say(id))
    }
}

/// A whole number with a true minus sign.
pub(super) fn signed(value: i32) -> String {
    value.to_string().replace('-', "−")
}
