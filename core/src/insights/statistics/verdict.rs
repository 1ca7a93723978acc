//! What may be said of a finding.

use super::effect::Effect;
use super::prepared::Prepared;

/// Fewer shared days than this are not looked at: four weeks.
pub const FEWEST_DAYS: usize = 28;
/// A series that differs from its commonest value on fewer days says too little to be looked at.
pub const FEWEST_VARIED: usize = 8;
/// From so many shared days on an interval holds what it promises, and a finding can be clear: twelve weeks.
pub const CLEAR_DAYS: usize = 84;
/// And from so many days' worth of independent ones.
pub const CLEAR_EFFECTIVE: f64 = 30.0;
/// The false discovery rates at which something is said, of a family of questions.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Levels {
    /// Up to this q a finding can be clear.
    pub clear: f64,
    /// Up to this q it is a hint.
    pub hint: f64,
}

impl Levels {
    /// Of everything that was looked at.
    pub const ALL: Self = Self { clear: 0.05, hint: 0.10 };
    /// Of the person's own few questions, so that both families together stay well below one diary in ten with a clear
    /// finding that is chance.
    pub const OWN: Self = Self { clear: 0.02, hint: 0.05 };

    /// The verdict on something looked at; it can be clear if it is `sure` otherwise.
    pub fn verdict(self, q: f64, sure: bool) -> Verdict {
        match q {
            q if q <= self.clear && sure => Verdict::Clear,
            q if q <= self.hint => Verdict::Hint,
            _ => Verdict::NoSign,
        }
    }
}

/// What may be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// It is there, and how strong it is can be said.
    Clear,
    /// It may be there.
    Hint,
    /// Nothing was seen; there may still be something.
    NoSign,
    /// Too few days to look.
    NotEnoughDays {
        /// About how many more days filled in on both sides it takes.
        needed: usize,
    },
}

/// Whether an effect in `days` shared days can be clear: its interval holds what it promises, and lies on that side of 0
/// on which the innovations go together.
pub(super) fn sure(effect: &Effect, r: f64, days: usize) -> bool {
    let (low, high) = effect.interval;
    let one_side = if r > 0.0 { low > 0.0 } else { high < 0.0 };
    days >= CLEAR_DAYS && effect.effective_days >= CLEAR_EFFECTIVE && one_side
}

/// How many more days it takes before a pair that shares `days` days is looked at; 0 if it can be.
pub(super) fn needed(feeling: &Prepared, body: &Prepared, days: usize) -> usize {
    needed_to_vary(feeling).max(needed_to_vary(body)).max(FEWEST_DAYS.saturating_sub(days))
}

/// At the rate at which the series varied so far; at best on every day.
fn needed_to_vary(series: &Prepared) -> usize {
    let missing = FEWEST_VARIED.saturating_sub(series.varied);
    (missing * series.days().max(1)).div_ceil(series.varied.max(1)).clamp(missing, missing * 90)
}
