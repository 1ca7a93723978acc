//! One series made ready for many pairs: ranked, adjusted, whitened, and laid out over all days with 0 where nothing was
//! filled in, so that a pair costs one sum of products.

use super::adjust::Adjusted;
use super::autocorrelation::{autocorrelations, shrunk_autocorrelations};
use super::even::evened;
use super::memory::{FARTHEST, Memory};
use super::null::Shape;
use super::ranks::{Days, average_ranks, normal_scores};
use super::weekly::without_weekly_memory;

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
        let laid_out = spread(series.len(), &days, &adjusted.innovations);
        let even = evened(&without_weekly_memory(&days, &adjusted.innovations, &laid_out, &filled));
        let innovations = spread(series.len(), &days, &even);
        Self {
            autocorrelations: shrunk_autocorrelations(&innovations, &filled, LAGS),
            shape: Shape::of(&even),
            ranks: spread(series.len(), &days, &adjusted.ranks),
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

/// The memory and the adjustment depend on each other: two rounds, the first memory being that of the scores as they are.
fn adjusted(days: &[usize], ranks: &[f64], filled: &[f64]) -> (Memory, Adjusted) {
    let scores = normal_scores(ranks);
    let round = |left: &[f64]| {
        let laid_out = spread(filled.len(), days, left);
        let (r, pairs) = autocorrelations(&laid_out, filled, 1..=FARTHEST.min(days.len() / 4));
        let memory = Memory::fitted(&r, &pairs);
        (memory, Adjusted::new(days, ranks, &scores, memory))
    };
    let mean = scores.iter().sum::<f64>() / scores.len() as f64;
    let (_, first) = round(&scores.iter().map(|score| score - mean).collect::<Vec<_>>());
    round(&first.scores)
}

/// How many values differ from the commonest one.
fn varied(values: &[f64]) -> usize {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    values.len() - sorted.chunk_by(|a, b| a == b).map(<[f64]>::len).max().unwrap_or(0)
}
