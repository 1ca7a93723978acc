//! One series made ready for many pairs: ranked, adjusted, whitened, and laid out over all days with 0 where nothing was
//! filled in, so that a pair costs one sum of products.

use super::adjust::Adjusted;
use super::autocorrelation::autocorrelations;
use super::dot::dot;
use super::memory::{FARTHEST, Memory};
use super::null::Shape;
use super::ranks::{Days, average_ranks};

/// Autocorrelation that whitening left is looked at up to this lag: a week.
pub(super) const LAGS: usize = 7;

/// A series made ready.
#[derive(Debug, Clone)]
pub struct Prepared {
    /// 1 on filled days, 0 on others.
    pub(super) filled: Vec<f64>,
    /// The innovations, 0 on days that aren't filled in or if the series does not vary.
    pub(super) innovations: Vec<f64>,
    /// The adjusted ranks the innovations were made of, 0 on days that aren't filled in.
    pub(super) ranks: Vec<f64>,
    /// Their shape.
    pub(super) shape: Shape,
    /// Their autocorrelations.
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
        let mut ranks = average_ranks(&values);
        match std::env::var("SCORES").as_deref() {
            Ok("values") => ranks = values.clone(),
            Ok("normal") => ranks.iter_mut().for_each(|r| {
                let p = (*r - 0.5) / values.len() as f64;
                let (mut lo, mut hi) = (-6.0, 6.0);
                for _ in 0..40 {
                    let m = 0.5 * (lo + hi);
                    if super::tails::normal_above(m) > 1.0 - p { lo = m } else { hi = m }
                }
                *r = lo;
            }),
            _ => {}
        }
        let filled = spread(series.len(), &days, &vec![1.0; days.len()]);
        let (memory, adjusted) = adjusted(&days, &ranks, &filled);
        let innovations = spread(series.len(), &days, &adjusted.innovations);
        Self {
            autocorrelations: autocorrelations(&innovations, &filled, LAGS).0,
            shape: Shape::of(&adjusted.innovations),
            ranks: spread(series.len(), &days, &adjusted.left),
            innovations,
            filled,
            memory,
            days: days.len(),
            varied: varied(&values),
        }
    }

    /// Whether there is anything that could go with something.
    pub(super) fn varies(&self) -> bool {
        dot(&self.innovations, &self.innovations) > 0.0
    }
}

/// The filled days and their values.
pub(super) fn filled(series: &Days) -> (Vec<usize>, Vec<f64>) {
    series.iter().enumerate().filter_map(|(day, value)| Some((day, value.filter(|value| value.is_finite())?))).unzip()
}

fn spread(all: usize, days: &[usize], values: &[f64]) -> Vec<f64> {
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
pub(super) fn varied(values: &[f64]) -> usize {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    values.len() - sorted.chunk_by(|a, b| a == b).map(<[f64]>::len).max().unwrap_or(0)
}
