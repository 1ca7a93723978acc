//! The plan for massage: what it is for, how often it is wanted, on which terms, and how long ago the last visit was.
//! Nothing is ever due.

use super::SessionRow;
use super::terms::{Term, terms};
use crate::phone::Diary;
use crate::phone::error::Result;
use crate::phone::values::set_or_cleared;
use crate::phone::values::{Day, now as checked};
use crate::sessions::{self, Ago};
use crate::text::{TextArg, Texts};
use crate::time::Moment;

/// How often massage is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
#[serde(rename_all = "snake_case", tag = "how")]
pub enum Cadence {
    /// Every week.
    Weekly,
    /// Every two weeks.
    TwoWeeks,
    /// Every month.
    Monthly,
    /// Every so many days.
    EveryDays {
        /// 1 to 365.
        days: u32,
    },
}

/// A cadence to choose.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct CadenceChoice {
    /// The cadence.
    pub cadence: Cadence,
    /// Its words.
    pub label: String,
}

/// The plan for massage.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct MassagePlanScreen {
    /// What the screen holds: every change told with this revision or a lower one.
    pub revision: u64,
    /// The heading of the goal.
    pub goal_title: String,
    /// What massage is for, in own words: two or more texts where devices wrote at once.
    pub goals: Vec<String>,
    /// The heading of the cadence.
    pub cadence_title: String,
    /// How often it is wanted.
    pub cadence: Option<Cadence>,
    /// The same in words.
    pub cadence_text: Option<String>,
    /// Cadences to choose from, beside a number of days.
    pub cadences: Vec<CadenceChoice>,
    /// The heading of the terms.
    pub terms_title: String,
    /// All terms, in the order in which they are read.
    pub terms: Vec<Term>,
    /// The day of the last visit.
    pub last_visit: Option<Day>,
    /// How long ago that was, such as "Last visit 5 weeks ago".
    pub last_visit_text: String,
    /// The next session, if one is planned.
    pub next: Option<SessionRow>,
    /// When it is, or that none is planned.
    pub next_text: String,
}

/// A change of the plan. What is left out stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, uniffi::Record)]
pub struct MassagePlanEdit {
    /// What it is for; an empty text takes it away.
    #[uniffi(default = None)]
    pub goal: Option<String>,
    /// How often it is wanted.
    #[uniffi(default = None)]
    pub cadence: Option<Cadence>,
    /// No cadence is wanted.
    #[uniffi(default = false)]
    pub no_cadence: bool,
}

#[uniffi::export]
impl Diary {
    /// The plan for massage.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn massage_plan(&self, now: Moment) -> Result<MassagePlanScreen> {
        let (now, revision, texts) = (checked(now)?, self.diary.revision(), &self.texts);
        let (plan, today) = (self.diary.massage_plan(now)?, self.diary.today(now)?);
        let next = plan.next.as_ref().map(|next| texts.civil(next.civil));
        let next_text = match &next {
            Some(day) => texts.say_with("massage-next", &[("day", TextArg::Text(day))]),
            None => texts.say("massage-no-next"),
        };
        Ok(MassagePlanScreen {
            revision,
            goal_title: texts.say("massage-goal"),
            goals: plan.goal.0,
            cadence_title: texts.say("massage-cadence"),
            cadence: plan.cadence.map(Cadence::from),
            cadence_text: plan.cadence.map(|cadence| texts.cadence(cadence)),
            cadences: cadences(texts),
            terms_title: texts.say("touch-terms"),
            terms: terms(plan.terms, texts),
            last_visit: plan.last_visit.map(Day::from),
            last_visit_text: texts.last_visit(plan.last_visit.map(|day| Ago::of(day, today))),
            next: self.session_rows(plan.next.into_iter().collect(), &self.diary.series()?)?.pop(),
            next_text,
        })
    }

    /// Says what massage is for, how often it is wanted, or both.
    ///
    /// # Errors
    /// `Invalid` for a text or a number of days that is none, or when nothing is said.
    pub fn edit_massage_plan(&self, now: Moment, edit: MassagePlanEdit) -> Result<MassagePlanScreen> {
        let now = checked(now)?;
        let cadence = edit.cadence.map(Cadence::checked).transpose()?;
        let cadence = set_or_cleared("cadence", cadence, edit.no_cadence)?;
        self.diary.edit_massage_plan(now, edit.goal.as_deref(), cadence)?;
        self.massage_plan(now)
    }
}

fn cadences(texts: &Texts) -> Vec<CadenceChoice> {
    let all = [sessions::Cadence::Weekly, sessions::Cadence::TwoWeeks, sessions::Cadence::Monthly];
    all.map(|cadence| CadenceChoice { cadence: cadence.into(), label: texts.cadence(cadence) }).into()
}

impl From<sessions::Cadence> for Cadence {
    fn from(cadence: sessions::Cadence) -> Self {
        match cadence {
            sessions::Cadence::Weekly => Self::Weekly,
            sessions::Cadence::TwoWeeks => Self::TwoWeeks,
            sessions::Cadence::Monthly => Self::Monthly,
            sessions::Cadence::Days(days) => Self::EveryDays { days },
        }
    }
}

impl Cadence {
    fn checked(self) -> Result<sessions::Cadence> {
        Ok(match self {
            Self::Weekly => sessions::Cadence::Weekly,
            Self::TwoWeeks => sessions::Cadence::TwoWeeks,
            Self::Monthly => sessions::Cadence::Monthly,
            Self::EveryDays { days } => sessions::Cadence::from_name(&days.to_string())?,
        })
    }
}
