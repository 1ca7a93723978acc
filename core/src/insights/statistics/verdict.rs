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
/// Of findings at this q, at most one in twenty is expected to be chance.
pub const CLEAR_Q: f64 = 0.05;
/// Of findings at this q, at most one in ten.
pub const HINT_Q: f64 = 0.10;

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

impl Verdict {
    /// The verdict on something looked at, from its q and how the innovations went together.
    pub(super) fn of(q: f64, r: f64, days: usize, effect: &Effect) -> Self {
        let (low, high) = effect.interval;
        let one_side = if r > 0.0 { low > 0.0 } else { high < 0.0 };
        let sure = days >= CLEAR_DAYS && effect.effective_days >= CLEAR_EFFECTIVE && one_side;
        match q {
            q if q <= CLEAR_Q && sure => Self::Clear,
            q if q <= HINT_Q => Self::Hint,
            _ => Self::NoSign,
        }
    }
}

/// How many more days it takes before a pair that shares `days` days is looked at; 0 if it can be.
pub(super) fn needed(feeling: &Prepared, body: &Prepared, days: usize) -> usize {
    needed_to_vary(feeling).max(needed_to_vary(body)).max(FEWEST_DAYS.saturating_sub(days))
}

/// At the rate at which the series varied so far; at best on every day.
fn needed_to_vary(series: &Prepared) -> usize {
    let missing = FEWEST_VARIED.saturating_sub(series.varied);
    (missing * series.days.max(1)).div_ceil(series.varied.max(1)).clamp(missing, missing * 90)
}
