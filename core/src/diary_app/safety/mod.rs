//! The safety plan and all that stands around it: its lines, the rules that bring it up, helplines, what others must not see,
//! and the copy that works while the diary is locked or broken.

mod coping;
mod discretion;
mod helplines;
mod locked;
mod offers;
mod plan;
mod rules;

use crate::error::Result;
use crate::safety::{Known, SafetyScreen, screen};
use crate::store::kinds::safety;
use crate::time::Moment;

use super::Diary;

pub use locked::SafetyCard;
pub use offers::Saved;
pub(super) use offers::all_given;
pub use plan::{PlanLineEdit, SafetyPlanEdit};
pub use rules::UrgeRuleEdit;

impl Diary {
    /// The screen of a bad evening. `injury_first` as the offer said that led here.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read; [`SafetyCard`] works then.
    pub fn safety(&self, now: Moment, injury_first: bool) -> Result<SafetyScreen> {
        self.read(|file| {
            let (country, rests_until) = (safety::country(file)?, offers::rests_until(file, now)?);
            let helplines = helplines::used(file)?;
            let plan = Some(safety::plan(file, None)?);
            Ok(screen(
                Known { plan, country: country.as_deref(), helplines: &helplines, rests_until },
                now,
                injury_first,
            ))
        })
    }
}
