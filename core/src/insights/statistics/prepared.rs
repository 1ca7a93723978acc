//! One series made ready for many pairs: ranked, adjusted, whitened, and laid out over all days with 0 where nothing was
//! filled in, so that a pair costs one sum of products.

use super::adjust::Adjusted;
use super::autocorrelation::{autocorrelations, shrunk_autocorrelations};
use super::even::evened;
use super::memory::{FARTHEST, Memory};
use super::null::Shape;
use super::ranks::{Days, average_ranks};

/// Autocorrelation that whitening left is looked at up to this lag: a week.
const LAGS: usize = 7;

/// A series made ready.
#[derive(Debug, Clone)]
pub struct Prepared {
    /// 1 on filled days, 0 on others.
    pub(super) filled: Vec<f64>,
    /// The innovations, 0 on days that aren't filled in or if the series does not vary.
    pub(super) innovations: Vec<f64>,
    /// The adjusted ranks the innovations were made of, 0 on days that aren't filled in.
    pub(super) ranks: Vec<f64>,
    /// The innovations' shape.
    pub(super) shape: Shape,
    /// The innovations' autocorrelations.
    pub(super) autocorrelations: Vec<f64>,
    /// How it resembles its own past.
    pub memory: Memory,
    /// The number of filled days.
    pub days: usize,
    /// The number of filled days whose value is not the commonest one.
    pub varied: usize,
}

impl Prepared {
    /// Prepares a series. A value that is no finite number counts as missing.
    pub fn new(series: &Days) -> Self {
        let (days, values) = filled(series);
        let filled = spread(series.len(), &days, &vec![1.0; days.len()]);
        let (memory, adjusted) = adjusted(&days, &average_ranks(&values), &filled);
        let even = evened(&weekly(&days, &adjusted.innovations, &filled));
        let innovations = spread(series.len(), &days, &even);
        Self {
            autocorrelations: shrunk_autocorrelations(&innovations, &filled, LAGS),
            shape: Shape::of(&even),
            ranks: spread(series.len(), &days, &adjusted.left),
            innovations,
            filled,
            memory,
            days: days.len(),
            varied: varied(&values),
        }
    }
}

/// The filled days and their values.
pub(super) fn filled(series: &Days) -> (Vec<usize>, Vec<f64>) {
    series.iter().enumerate().filter_map(|(day, value)| Some((day, value.filter(|value| value.is_finite())?))).unzip()
}

/// Values of some days laid out over all of them, 0 on the others.
pub(super) fn spread(all: usize, days: &[usize], values: &[f64]) -> Vec<f64> {
    let mut spread = vec![0.0; all];
    days.iter().zip(values).for_each(|(day, value)| spread[*day] = *value);
    spread
}

/// The memory and the adjustment depend on each other: three rounds, from no memory at all.
fn adjusted(days: &[usize], ranks: &[f64], filled: &[f64]) -> (Memory, Adjusted) {
    let mut memory = Memory::default();
    let mut adjusted = Adjusted::new(days, ranks, memory);
    for _ in 0..2 {
        let left = spread(filled.len(), days, &adjusted.left);
        let (r, pairs) = autocorrelations(&left, filled, FARTHEST.min(days.len() / 4));
        memory = Memory::fitted(&r, &pairs);
        adjusted = Adjusted::new(days, ranks, memory);
    }
    (memory, adjusted)
}

/// How many values differ from the commonest one.
fn varied(values: &[f64]) -> usize {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    values.len() - sorted.chunk_by(|a, b| a == b).map(<[f64]>::len).max().unwrap_or(0)
}

fn weekly(days: &[usize], values: &[f64], filled: &[f64]) -> Vec<f64> {
    let all = spread(filled.len(), days, values);
    let weeks = 8.min(filled.len() / 28);
    let (r, pairs) = autocorrelations(&all, filled, 7 * weeks);
    let take = |v: &[f64]| (1..=weeks).map(|w| v[7 * w - 1]).collect::<Vec<_>>();
    let (r, pairs) = (take(&r), take(&pairs));
    let z = r.iter().zip(&pairs).map(|(r, n)| r * n.sqrt()).sum::<f64>() / (weeks.max(1) as f64).sqrt();
    let limit: f64 = std::env::var("WEEKLY").ok().and_then(|l| l.parse().ok()).unwrap_or(99.0);
    if z < limit {
        return values.to_vec();
    }
    let memory = Memory::fitted(&r, &pairs);
    let mut out = values.to_vec();
    for weekday in 0..7 {
        let places: Vec<usize> = (0..days.len()).filter(|p| days[*p] % 7 == weekday).collect();
        let of: Vec<usize> = places.iter().map(|p| days[*p] / 7).collect();
        let rows: Vec<[f64; 1]> = places.iter().map(|p| [values[*p]]).collect();
        for (p, v) in places.iter().zip(memory.innovations(&of, &rows)) {
            out[*p] = v[0];
        }
    }
    out
}
