//! The effect as it is reported: the rank correlation of the days, weekday and drift taken out, with an interval from
//! resampled blocks of days. The resampling is done to its end: what infinitely many resamples by a circular moving-block
//! bootstrap would show of the correlation's spread has a closed form (Künsch 1989), so nothing is random. Blocks cut off
//! what lasts longer than they do; how much that is, the fitted memories say, and it is put back.

use super::adjust::ADJUSTED_FOR;
use super::dot::dot;
use super::pair::When;
use super::prepared::Prepared;
use super::tails::student_quantile;

/// What lasts longer than this many days is not put back.
const LONGEST: usize = 60;

/// A rank correlation and how sure it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Effect {
    /// Spearman's correlation of the days without weekday and drift, -1 to 1.
    pub rho: f64,
    /// The ends of its 95 % interval.
    pub interval: (f64, f64),
    /// How many independent days the days are worth.
    pub effective_days: f64,
}

impl Effect {
    /// The effect in a pair of series; nothing where either side does not vary.
    pub fn of(feeling: &Prepared, body: &Prepared, when: When) -> Option<Self> {
        let pair = Pair::new(feeling, body, when)?;
        let lasting = pair.lasting(feeling, body);
        let length = block_length(&lasting, pair.both.len());
        let (all, kept) = (inflation(&lasting, usize::MAX), inflation(&lasting, length));
        let effective_days = pair.days / all;
        let (rho, variance) = pair.spread(length);
        // Each number that was adjusted for has taken its part of the spread with it.
        let df = (effective_days - 1.0 - ADJUSTED_FOR as f64).max(1.0);
        let left = (pair.days - 1.0 - ADJUSTED_FOR as f64).max(1.0) / pair.days;
        let reach = student_quantile(0.025, df) * (variance * all / kept / left).sqrt();
        let end = |side: f64| (rho.clamp(-CERTAIN, CERTAIN).atanh() + side * reach).tanh();
        Some(Self { rho, interval: (end(-1.0).min(rho), end(1.0).max(rho)), effective_days })
    }
}

/// Fisher's transform goes no further.
const CERTAIN: f64 = 1.0 - 1e-9;

/// Both sides of a pair in standard units on the days they share, 0 on others.
struct Pair {
    both: Vec<f64>,
    x: Vec<f64>,
    y: Vec<f64>,
    days: f64,
}

impl Pair {
    fn new(feeling: &Prepared, body: &Prepared, when: When) -> Option<Self> {
        let (x, y) = when.paired(&feeling.filled.mask, &body.filled.mask);
        let both: Vec<f64> = x.iter().zip(y).map(|(x, y)| x * y).collect();
        let (x, y) = when.paired(&feeling.ranks, &body.ranks);
        Some(Self { x: standard(x, &both)?, y: standard(y, &both)?, days: both.iter().sum(), both })
    }

    /// What each lag adds to the spread of a sum over the shared days, by the memories of both sides.
    fn lasting(&self, feeling: &Prepared, body: &Prepared) -> Vec<f64> {
        let (x, y) = (feeling.memory, body.memory);
        let product = |lag: usize| x.lasting * y.lasting * (x.phi * y.phi).powi(lag as i32);
        let lags = (1..LONGEST.min(self.both.len())).take_while(|lag| product(*lag) > 1e-3);
        lags.map(|lag| product(lag) * dot(&self.both, &self.both[lag..]) / self.days).collect()
    }

    /// The correlation and the variance of its Fisher transform over blocks of this length.
    fn spread(&self, length: usize) -> (f64, f64) {
        let rho = dot(&self.x, &self.y) / self.days;
        let influence = |(x, y): (&f64, &f64)| x * y - 0.5 * rho * (x * x + y * y);
        let influences: Vec<f64> = self.x.iter().zip(&self.y).map(influence).collect();
        let unsure = self.days * (1.0 - rho * rho).max(1.0 - CERTAIN);
        (rho.clamp(-1.0, 1.0), block_variance(&influences, length) / (unsure * unsure))
    }
}

/// Mean 0 and variance 1 over the days that count.
fn standard(values: &[f64], count: &[f64]) -> Option<Vec<f64>> {
    let days = dot(count, count);
    let mean = dot(values, count) / days;
    let centred: Vec<f64> = values.iter().zip(count).map(|(value, count)| (value - mean) * count).collect();
    let spread = (dot(&centred, &centred) / days).sqrt();
    (spread > 1e-9).then(|| centred.iter().map(|value| value / spread).collect())
}

/// The length that suits a first-order memory as strong as this (Andrews 1991), at least about half the cube root of the
/// days.
fn block_length(lasting: &[f64], days: usize) -> usize {
    let a = lasting.first().map_or(0.0, |first| first.min(0.97));
    let days = days as f64;
    let wanted = 1.1447 * (4.0 * a * a / ((1.0 - a * a) * (1.0 - a * a)) * days).cbrt();
    wanted.max(0.6 * days.cbrt()).round() as usize
}

/// How much more a sum varies for what lasts, as blocks of this length see it.
fn inflation(lasting: &[f64], length: usize) -> f64 {
    let seen = |(lasting, lag): (&f64, u32)| lasting * (1.0 - f64::from(lag) / length as f64).max(0.0);
    1.0 + 2.0 * lasting.iter().zip(1..).map(seen).sum::<f64>()
}

/// The variance of a sum of values around 0 when blocks of this length, taken in a circle, are drawn anew: the mean square
/// of all blocks times the number of blocks that make up the whole.
pub fn block_variance(values: &[f64], length: usize) -> f64 {
    if values.is_empty() {
        return 0.0;
    }
    let length = length.clamp(1, values.len());
    let mut block: f64 = values[..length].iter().sum();
    let mut squares = 0.0;
    let mut slide = |out: &[f64], into: &[f64]| {
        for (out, into) in out.iter().zip(into) {
            squares += block * block;
            block += into - out;
        }
    };
    let last = values.len() - length;
    slide(&values[..last], &values[length..]);
    slide(&values[last..], &values[..length]);
    squares / length as f64
}
