//! The plan: what to tell the platform after each of its events, and noting that it was told.

use super::PlannedReminder;
use super::planned::Names;
use crate::diary_app::{ReminderPlan as CorePlan, Replan};
use crate::phone::Diary;
use crate::phone::error::Result;
use crate::phone::values::{now as checked, zone as zone_of};
use crate::reminders::{self, Diff, Plan};
use crate::time::{Moment, Zone};

/// What the platform lets be pending.
///
/// | platform | capacity | exact |
/// |---|---|---|
/// | iOS: it keeps the soonest 64 and drops the rest without a word | 64 | yes |
/// | Android with the permission for exact alarms | 200 | yes |
/// | Android without it | 200 | no |
/// | no permission to show anything | 0 | no |
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct ReminderLimits {
    /// How many at once; 0 without permission.
    #[uniffi(default = 64)]
    pub capacity: u32,
    /// Whether it keeps to the minute.
    #[uniffi(default = true)]
    pub exact: bool,
}

/// What to tell the platform. It goes back as it came, once the platform was told.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ReminderPlan {
    /// Up to this moment no reminder is missing.
    pub coverage_until: Moment,
    /// Whether reminders come on this device. If not, there is nothing to add and all that is pending to take back.
    pub here: bool,
    /// Ids to take back, first.
    pub cancel: Vec<String>,
    /// Reminders to set, then. One whose time or text changed is in both lists.
    pub add: Vec<PlannedReminder>,
    /// All that is pending afterwards, in the order in which it comes.
    pub all: Vec<PlannedReminder>,
}

#[uniffi::export]
impl Diary {
    /// Plans anew after an event of the platform: the app was opened, the diary changed, the clock was set, the zone or
    /// its data changed, the phone was started, a permission changed. What was said on the lock screen is taken over
    /// first. Tell the platform the difference, and then `handed_over`, before the next `replan`.
    ///
    /// What lies in the past by the platform's own clock is not set: it came already.
    ///
    /// # Errors
    /// `Locked`; `Invalid` for an unknown zone; a file that can't be read or written.
    pub fn replan(&self, now: Moment, zone: String, limits: ReminderLimits, because: Replan) -> Result<ReminderPlan> {
        let (now, zone) = (checked(now)?, zone_of(&zone)?);
        let CorePlan { plan, diff, here } = self.diary.replan(now, zone, limits.into(), because)?;
        let names = self.names(zone)?;
        let rows = |all: Vec<_>| all.into_iter().map(|one| names.row(one)).collect::<Result<Vec<_>>>();
        let coverage_until = plan.coverage_until;
        Ok(ReminderPlan { coverage_until, here, cancel: diff.cancel, add: rows(diff.add)?, all: rows(plan.reminders)? })
    }

    /// Notes what the platform was told, as it was told: not what a plan of this moment would say. It may come late.
    /// What the platform refused is left out of `add`, and is planned again the next time. Gives the locked phone its
    /// copy.
    ///
    /// # Errors
    /// `Invalid` for a reminder that is not as the plan gave it; `Locked`; `CannotWrite`.
    pub fn handed_over(&self, now: Moment, told: ReminderPlan) -> Result<()> {
        Ok(self.diary.handed_over(checked(now)?, &told.checked()?, &self.texts)?)
    }

    /// A reminder in a minute, for the person to see that one comes. It is set beside the plan and leaves it alone;
    /// what is said to it is told to nobody.
    ///
    /// # Errors
    /// `Invalid` for a moment outside the years 1900 to 2199.
    pub fn one_in_a_minute(&self, now: Moment, zone: String, limits: ReminderLimits) -> Result<PlannedReminder> {
        let names = Names { rules: Vec::new(), series: Vec::new(), zone: zone_of(&zone)?, texts: &self.texts };
        names.row(self.diary.one_in_a_minute(checked(now)?, limits.into())?)
    }
}

impl Diary {
    pub(super) fn names(&self, zone: Zone) -> Result<Names<'_>> {
        let (rules, series) = (self.diary.reminder_rules()?, self.diary.series()?);
        Ok(Names { rules, series, zone, texts: &self.texts })
    }
}

impl ReminderPlan {
    fn checked(self) -> Result<CorePlan> {
        let back = |rows: Vec<PlannedReminder>| rows.into_iter().map(PlannedReminder::checked).collect::<Result<_>>();
        Ok(CorePlan {
            plan: Plan { coverage_until: checked(self.coverage_until)?, reminders: back(self.all)? },
            diff: Diff { cancel: self.cancel, add: back(self.add)? },
            here: self.here,
        })
    }
}

impl From<ReminderLimits> for reminders::Limits {
    fn from(limits: ReminderLimits) -> Self {
        Self { capacity: usize::try_from(limits.capacity).unwrap_or(usize::MAX), exact: limits.exact }
    }
}
