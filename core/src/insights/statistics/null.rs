//! How often chance alone makes a correlation this large. Student's t is right for bell-shaped scores; where most days are
//! equal and a few stand out, coincidences of those few are likelier than it says, so the tails of two distributions with
//! the skewness and the kurtosis of all rearrangements of the days are looked at as well, and the largest counts.

use super::tails::{gamma_above, student_above};

/// Skewness and excess kurtosis of one side.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Shape {
    /// The third standardised moment.
    pub skewness: f64,
    /// The fourth standardised moment, minus 3.
    pub kurtosis: f64,
}

impl Shape {
    /// The shape of values around 0.
    pub fn of(values: &[f64]) -> Self {
        let moment = |power: i32| values.iter().map(|value| value.powi(power)).sum::<f64>() / values.len() as f64;
        let variance = moment(2);
        if values.is_empty() || variance <= 0.0 {
            return Self::default();
        }
        Self { skewness: moment(3) / variance.powf(1.5), kurtosis: moment(4) / (variance * variance) - 3.0 }
    }
}

/// Nothing is ever said of what is as usual as this, on one side; so its tail needs no second look.
const USUAL: f64 = 0.1;

/// The two-sided p-value of a correlation `r` with `df` degrees of freedom between scores of these shapes; 1 where there
/// are none.
pub fn p_value(r: f64, df: f64, x: Shape, y: Shape) -> f64 {
    if df < 1.0 || !r.is_finite() {
        return 1.0;
    }
    let days = df + 2.0;
    let size = r.abs().min(1.0 - 1e-12);
    let kurtosis = x.kurtosis * y.kurtosis;
    let bell = student_above(size * (df / (1.0 - size * size)).sqrt(), df);
    if bell > USUAL {
        return (2.0 * bell).min(1.0);
    }
    let z = standardised(size, df, kurtosis);
    let skewed = skewed_above(z, r.signum() * x.skewness * y.skewness / days.sqrt());
    let peaked = peaked_above(z, (kurtosis - 6.0) / days);
    (2.0 * bell.max(skewed).max(peaked)).min(1.0)
}

/// The correlation in units of its own spread under rearrangement. Of bell-shaped scores large ones are rarer than of a
/// normal variable (an excess kurtosis of -6 over the days), which Student's t knows and Wallace's transform undoes; as
/// the scores' kurtosis makes up for that, so does the value move to the plain one.
fn standardised(r: f64, df: f64, kurtosis: f64) -> f64 {
    let plain = r * (df + 1.0).sqrt();
    let bell = (8.0 * df + 1.0) / (8.0 * df + 3.0) * (-df * (-r * r).ln_1p()).sqrt();
    bell + (plain.min(bell) - bell) * (kurtosis / 6.0).clamp(0.0, 1.0)
}

/// The tail of a gamma distribution (Pearson's type III) with mean 0, variance 1 and this skewness.
fn skewed_above(z: f64, skewness: f64) -> f64 {
    if skewness < 1e-3 {
        return 0.0;
    }
    let shape = 4.0 / (skewness * skewness);
    gamma_above(shape, shape + z * shape.sqrt())
}

/// The tail of Student's t (Pearson's type VII) with mean 0, variance 1 and this excess kurtosis.
fn peaked_above(z: f64, kurtosis: f64) -> f64 {
    if kurtosis < 1e-3 {
        return 0.0;
    }
    let df = 4.0 + 6.0 / kurtosis;
    student_above(z * (df / (df - 2.0)).sqrt(), df)
}
