//! One pair of series, on the same day or with a night between: how its innovations go together and how often chance
//! alone does that.

use super::adjust::ADJUSTED_FOR;
use super::autocorrelation::effective_days;
use super::dot::dot;
use super::null::p_value;
use super::prepared::Prepared;

/// What goes with what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum When {
    /// The feeling and the body on one day.
    SameDay,
    /// The feeling on a day, the body on the next one.
    BodyNextDay,
    /// The body on a day, the feeling on the next one.
    FeelingNextDay,
}

impl When {
    /// All three.
    pub const ALL: [Self; 3] = [Self::SameDay, Self::BodyNextDay, Self::FeelingNextDay];

    /// The days of each side that have a partner, as the first of them lies: feeling, body.
    pub(super) fn paired<'a>(self, feeling: &'a [f64], body: &'a [f64]) -> (&'a [f64], &'a [f64]) {
        let later = |values: &'a [f64]| values.get(1..).unwrap_or_default();
        let earlier = |values: &'a [f64]| &values[..values.len().saturating_sub(1)];
        match self {
            Self::SameDay => (feeling, body),
            Self::BodyNextDay => (earlier(feeling), later(body)),
            Self::FeelingNextDay => (later(feeling), earlier(body)),
        }
    }
}

/// What a pair showed before anything else was looked at.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tested {
    /// The correlation of the innovations, -1 to 1.
    pub r: f64,
    /// The two-sided p-value; 1 where nothing can be said.
    pub p: f64,
    /// The number of days on which both are filled in.
    pub days: usize,
}

impl Tested {
    /// Tests a pair whose sums are known.
    pub(super) fn of(feeling: &Prepared, body: &Prepared, sums: Sums) -> Self {
        let r = sums.correlation().unwrap_or(0.0);
        let effective = effective_days(sums.days, &feeling.autocorrelations, &body.autocorrelations);
        // The means are among the numbers adjusted for.
        let df = effective - 1.0 - ADJUSTED_FOR as f64;
        Self { r, p: p_value(r, df, feeling.shape, body.shape), days: sums.days as usize }
    }
}

/// Tests a pair.
pub fn test(feeling: &Prepared, body: &Prepared, when: When) -> Tested {
    let (x_filled, y_filled) = when.paired(&feeling.filled.mask, &body.filled.mask);
    let (x, y) = when.paired(&feeling.innovations, &body.innovations);
    let (x_sums, y_sums) = (Sum::over(x, y_filled), Sum::over(y, x_filled));
    let sums = Sums { days: dot(x_filled, y_filled), x: x_sums, y: y_sums, product: dot(x, y) };
    Tested::of(feeling, body, sums)
}

/// One side's sums over the other side's filled days.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sum {
    values: f64,
    squares: f64,
}

impl Sum {
    pub fn over(values: &[f64], filled: &[f64]) -> Self {
        let squares: Vec<f64> = values.iter().map(|value| value * value).collect();
        Self { values: dot(values, filled), squares: dot(&squares, filled) }
    }
}

/// The sums a correlation is made of.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sums {
    pub days: f64,
    pub x: Sum,
    pub y: Sum,
    pub product: f64,
}

impl Sums {
    pub fn correlation(self) -> Option<f64> {
        let spread = |sum: Sum| sum.squares - sum.values * sum.values / self.days;
        let (x, y) = (spread(self.x), spread(self.y));
        let r = (self.product - self.x.values * self.y.values / self.days) / (x * y).sqrt();
        let vary = x > 1e-12 * self.x.squares && y > 1e-12 * self.y.squares;
        (vary && r.is_finite()).then(|| r.clamp(-1.0, 1.0))
    }
}
