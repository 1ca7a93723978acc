//! The report for who treats the person, as a page.

use std::sync::Arc;

use super::{ShareScope, label};
use crate::Job;
use crate::phone::Diary;
use crate::phone::error::Result;
use crate::phone::values::{Day, now as checked};
use crate::sharing::{self, SharePart, report_html};
use crate::text::Texts;
use crate::time::{DiaryDay, Moment};

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
    /// The parts that are in it.
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
    /// `Invalid` for a date that is none; `NotFound` for a question that does not exist; `Locked`.
    #[uniffi::method(default(from = None, to = None))]
    pub fn report_preview(
        &self,
        now: Moment,
        from: Option<Day>,
        to: Option<Day>,
        scope: ShareScope,
    ) -> Result<ReportPreview> {
        let (now, revision) = (checked(now)?, self.diary.revision());
        let (from, to) = self.report_days(now, from, to)?;
        let scope = scope.checked()?;
        let in_it = SharePart::ALL.into_iter().filter(|part| scope.has(*part));
        Ok(ReportPreview {
            revision,
            from: from.into(),
            to: to.into(),
            in_it: in_it.map(|part| label(part, &self.texts)).collect(),
            left_out: named(scope.left_out(), &self.texts),
            notice: self.texts.say("report-notice"),
        })
    }

    /// Makes a report from the whole diary, whatever the screen shows, to be looked at: `share_page` makes the one that
    /// goes to somebody. `job` tells how far it is, and cancels it. Days as in `report_preview`.
    ///
    /// # Errors
    /// `Invalid` when `to` is before `from` or more than 40 years later; `NotFound` for a question that does not exist;
    /// `Cancelled`; `Locked`.
    #[uniffi::method(default(from = None, to = None))]
    pub fn report(
        &self,
        now: Moment,
        from: Option<Day>,
        to: Option<Day>,
        scope: ShareScope,
        job: Arc<Job>,
    ) -> Result<SharedReport> {
        let now = checked(now)?;
        let days = self.report_days(now, from, to)?;
        Ok(self.made_report(now, days, &scope.checked()?, &job)?.0)
    }
}

impl Diary {
    /// The report, and on how many of its days something was filled in.
    pub(super) fn made_report(
        &self,
        now: Moment,
        (from, to): (DiaryDay, DiaryDay),
        scope: &sharing::ShareScope,
        job: &Job,
    ) -> Result<(SharedReport, u32)> {
        let revision = self.diary.revision();
        let report = self.diary.report(now, from, to, scope, job)?;
        let (html, filled) = (report_html(&report, &self.texts), report.completeness.filled);
        let left_out = named(report.not_in_it, &self.texts);
        Ok((SharedReport { revision, from: from.into(), to: to.into(), html, left_out }, filled))
    }
}

fn named(left_out: Vec<SharePart>, texts: &Texts) -> Vec<LeftOutPart> {
    left_out.into_iter().map(|part| LeftOutPart { part, label: label(part, texts) }).collect()
}
