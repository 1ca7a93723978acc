//! The insights' screen: what went together, what takes more days, the person's own questions.

mod findings;
mod questions;

use std::sync::Arc;

use super::Diary;
use super::error::Result;
use super::values::{Day, now as checked};
use crate::Job;
use crate::card::CardItem;
use crate::insights::{FindingKind, Insights, Verdict};
use crate::text::Texts;
use crate::time::{DiaryDay, Moment};

pub use findings::{FindingRow, FindingSubject, Interval, NextDayRow, NotEnoughRow};
pub use questions::{InsightQuestions, QuestionRow};

/// Days that are looked at, at most.
const MOST_DAYS: i64 = 14_610;

/// The kinds of findings in the order of the screen.
const ORDER: [FindingKind; 6] = [
    FindingKind::Association,
    FindingKind::Trigger,
    FindingKind::Skill,
    FindingKind::Visit,
    FindingKind::Return,
    FindingKind::Trend,
];

/// What went together in the person's own days. Nothing here says what leads to what.
#[derive(Debug, Clone, PartialEq, serde::Serialize, uniffi::Record)]
pub struct InsightsScreen {
    /// What the screen holds: every change told with this revision or a lower one.
    pub revision: u64,
    /// The first day that was looked at.
    pub from: Day,
    /// The last one.
    pub to: Day,
    /// Days with an entry.
    pub days: u32,
    /// How many pairs were looked at.
    pub pairs_tested: u32,
    /// How much was looked at, and what going together does not say: belongs under every list of findings.
    pub looked: String,
    /// What to say when nothing stands out, which is an answer, too.
    pub nothing: Option<String>,
    /// What is told, under its headings: the person's own questions first, then the surest.
    pub findings: Vec<FindingRow>,
    /// What was said of the days after visits; it stands before what was found around visits.
    pub next_days: Vec<NextDayRow>,
    /// What takes more days, the person's own questions first.
    pub not_enough: Vec<NotEnoughRow>,
    /// The person's own questions.
    pub questions: Vec<QuestionRow>,
}

#[uniffi::export]
impl Diary {
    /// Looks at the days `from` (without it, the diary's first) to `to` (without it, the person's current day). It
    /// may take a second for years of days: `job` tells how far it is, and cancels it.
    ///
    /// # Errors
    /// `Invalid` when `to` is before `from` or more than 40 years later; `Cancelled`; `Locked`.
    #[uniffi::method(default(from = None, to = None))]
    pub fn insights(&self, now: Moment, from: Option<Day>, to: Option<Day>, job: Arc<Job>) -> Result<InsightsScreen> {
        let revision = self.diary.revision();
        let today = self.diary.today(checked(now)?)?;
        let to = to.map_or(Ok(today), Day::checked)?;
        let from = from.map_or_else(|| self.first_day_up_to(to), Day::checked)?;
        let insights = self.diary.insights(from, to, &job)?;
        let (items, texts) = (self.diary.template()?, &self.texts);
        let mut not_enough: Vec<_> =
            insights.not_enough.iter().map(|open| NotEnoughRow::of(open, &items, texts)).collect();
        not_enough.sort_by_key(|open| !open.asked);
        Ok(InsightsScreen {
            revision,
            from: from.into(),
            to: to.into(),
            days: count(insights.days),
            pairs_tested: count(insights.pairs_tested),
            looked: texts.looked(&insights),
            nothing: nothing(&insights, texts),
            findings: findings(&insights, &items, texts),
            next_days: insights.next_days.iter().map(|said| NextDayRow::of(said, texts)).collect(),
            not_enough,
            questions: self.question_rows(&items)?,
        })
    }
}

impl Diary {
    /// The diary's first day, if it is before `to`, as far back as can be looked at.
    fn first_day_up_to(&self, to: DiaryDay) -> Result<DiaryDay> {
        let began = self.diary.days(to, to)?.began.unwrap_or(to);
        Ok(began.min(to).max(to.plus(-MOST_DAYS)))
    }
}

fn findings(insights: &Insights, items: &[CardItem], texts: &Texts) -> Vec<FindingRow> {
    let told = ORDER.into_iter().flat_map(|kind| insights.told(kind));
    told.map(|finding| FindingRow::of(finding, items, texts)).collect()
}

fn nothing(insights: &Insights, texts: &Texts) -> Option<String> {
    let stands_out = insights.findings.iter().any(|finding| finding.verdict <= Verdict::Hint);
    (!stands_out).then(|| texts.say("insights-nothing"))
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
