//! What is made for somebody else's eyes: the report for the DBT therapist, the page for the massage practitioner.
//! The app shows it and hands it over as the person says; nothing is sent from here.

mod touch_sheet;

use std::sync::Arc;

use super::Diary;
use super::error::Result;
use super::values::{Day, now as checked};
use crate::Job;
use crate::sessions::Role;
use crate::sharing::{SharePart, ShareScope, report_html};
use crate::text::Texts;
use crate::time::{DiaryDay, Moment};

pub use touch_sheet::SharedTouchSheet;

/// The parts of every report, in its order, by their headings.
const PARTS: [&str; 8] = [
    "report-first",
    "report-cards",
    "report-trends",
    "report-body",
    "report-together",
    "report-visits",
    "report-skills",
    "report-sessions",
];

/// What goes into the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ReportScope {
    /// What is about danger to life: suicide and self-harm, urges and acts.
    #[uniffi(default = true)]
    pub life_threatening: bool,
    /// Notes and all other own words.
    #[uniffi(default = false)]
    pub notes: bool,
}

/// Something that is not in the report.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct LeftOutPart {
    /// What.
    pub part: SharePart,
    /// Its name.
    pub label: String,
}

/// What a report would hold, before it is made.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ReportPreview {
    /// What the screen holds: every change told with this revision or a lower one.
    pub revision: u64,
    /// Its first day.
    pub from: Day,
    /// Its last day.
    pub to: Day,
    /// What is in it, by the headings, then what the person may leave out and did not.
    pub in_it: Vec<String>,
    /// What is not, and is named as that in the report.
    pub left_out: Vec<LeftOutPart>,
    /// That nobody watches and that it is not for emergencies, which stands on each of its pages.
    pub notice: String,
}

/// A report.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct SharedReport {
    /// What it holds: every change told with this revision or a lower one.
    pub revision: u64,
    /// Its first day.
    pub from: Day,
    /// Its last day.
    pub to: Day,
    /// A page that needs nothing else, to read on a screen or print. Whoever has it can read and keep it.
    pub html: String,
    /// What is not in it.
    pub left_out: Vec<LeftOutPart>,
}

#[uniffi::export]
impl Diary {
    /// What a report would hold and what not. Without `to` it is up to today; without `from`, from three weeks before
    /// the last day's week.
    ///
    /// # Errors
    /// `Invalid` for a date that is none; `Locked`.
    #[uniffi::method(default(from = None, to = None))]
    pub fn report_preview(
        &self,
        now: Moment,
        from: Option<Day>,
        to: Option<Day>,
        scope: ReportScope,
    ) -> Result<ReportPreview> {
        let (now, revision) = (checked(now)?, self.diary.revision());
        let (from, to) = self.report_days(now, from, to)?;
        let left_out = self.diary.left_out_of_report(now, &self.report_scope(scope)?)?;
        let chosen = [SharePart::LifeThreatening, SharePart::Notes].into_iter().filter(|part| !left_out.contains(part));
        let parts = PARTS.iter().map(|heading| self.texts.say(heading));
        Ok(ReportPreview {
            revision,
            from: from.into(),
            to: to.into(),
            in_it: parts.chain(chosen.map(|part| label(part, &self.texts))).collect(),
            left_out: named(left_out, &self.texts),
            notice: self.texts.say("report-notice"),
        })
    }

    /// Makes the report for the person's DBT therapist, from the whole diary, whatever the screen shows. `job` tells
    /// how far it is, and cancels it. Days as in `report_preview`.
    ///
    /// # Errors
    /// `Invalid` when `to` is before `from` or more than 40 years later; `Cancelled`; `Locked`.
    #[uniffi::method(default(from = None, to = None))]
    pub fn report(
        &self,
        now: Moment,
        from: Option<Day>,
        to: Option<Day>,
        scope: ReportScope,
        job: Arc<Job>,
    ) -> Result<SharedReport> {
        let (now, revision) = (checked(now)?, self.diary.revision());
        let (from, to) = self.report_days(now, from, to)?;
        let report = self.diary.report(now, from, to, &self.report_scope(scope)?, &job)?;
        let html = report_html(&report, &self.texts);
        let left_out = named(report.not_in_it, &self.texts);
        Ok(SharedReport { revision, from: from.into(), to: to.into(), html, left_out })
    }
}

impl Diary {
    fn report_days(&self, now: Moment, from: Option<Day>, to: Option<Day>) -> Result<(DiaryDay, DiaryDay)> {
        let to = to.map_or_else(|| Ok(self.diary.today(now)?), Day::checked)?;
        let from = from.map_or_else(|| Ok(self.diary.week(now, to)?.1.first_day.plus(-21)), Day::checked)?;
        Ok((from, to))
    }
}

impl Diary {
    fn report_scope(&self, scope: ReportScope) -> Result<ShareScope> {
        let whole = self.diary.share_preset(Role::DbtTherapist)?;
        let whole = if scope.life_threatening { whole } else { whole.without(SharePart::LifeThreatening) };
        Ok(if scope.notes { whole.with(SharePart::Notes) } else { whole })
    }
}

fn label(part: SharePart, texts: &Texts) -> String {
    texts.say(&format!("part-{}", part.name()))
}

fn named(left_out: Vec<SharePart>, texts: &Texts) -> Vec<LeftOutPart> {
    left_out.into_iter().map(|part| LeftOutPart { part, label: label(part, texts) }).collect()
}
