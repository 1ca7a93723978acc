//! One series made ready for many pairs: ranked, adjusted, whitened, and laid out over all days with 0 where nothing was
//! filled in, so that a pair costs one sum of products.

use std::sync::Arc;

use super::adjust::Adjusted;
use super::autocorrelation::shrunk;
use super::even::evened;
use super::filled::{Filled, Sets, filled};
use super::memory::{FARTHEST, Memory};
use super::null::Shape;
use super::ranks::{Days, average_ranks, normal_scores};
use super::weekly::without_weekly_memory;

/// Autocorrelation that whitening left is looked at up to this lag: a week.
const LAGS: usize = 7;

/// A series made ready.
#[derive(Debug, Clone)]
pub struct Prepared {
    /// On which days it is filled in.
    pub filled: Arc<Filled>,
    /// The innovations, 0 on days that aren't filled in or if the series does not vary.
    pub(super) innovations: Vec<f64>,
    /// The adjusted ranks, 0 on days that aren't filled in.
    pub(super) ranks: Vec<f64>,
    /// The innovations' shape.
    pub(super) shape: Shape,
    /// The innovations' autocorrelations.
    pub(super) autocorrelations: Vec<f64>,
    /// How it resembles its own past.
    pub memory: Memory,
    /// The number of filled days whose value is not the commonest one.
    pub varied: usize,
}

impl Prepared {
    /// Prepares a series. A value that is no finite number counts as missing.
    pub fn new(series: &Days) -> Self {
        Self::on(&mut Sets::default(), series)
    }

    /// Prepares one of several series.
    pub fn on(sets: &mut Sets, series: &Days) -> Self {
        let (days, values) = filled(series);
        let filled = sets.of(series.len(), days);
        let (memory, adjusted) = adjusted(&filled, &average_ranks(&values));
        let new = memory.innovations(&filled.days, &adjusted.scores);
        let even = evened(&without_weekly_memory(&filled, &new));
        let innovations = filled.laid_out(&even);
        let (r, pairs) = filled.autocorrelations(&innovations, 1..=LAGS);
        Self {
            innovations,
            ranks: filled.laid_out(&adjusted.ranks),
            shape: Shape::of(&even),
            autocorrelations: shrunk(&r, &pairs),
            memory,
            varied: varied(&values),
            filled,
        }
    }

    /// The number of filled days.
    pub fn days(&self) -> usize {
        self.filled.days.len()
    }
}

/// The memory and the adjustment depend on each other: two rounds, the first memory being that of the scores as they are.
fn adjusted(filled: &Filled, ranks: &[f64]) -> (Memory, Adjusted) {
    let scores = normal_scores(ranks);
    let round = |left: &[f64]| {
        let farthest = FARTHEST.min(filled.days.len() / 4);
        let (r, pairs) = filled.autocorrelations(&filled.laid_out(left), 1..=farthest);
        let memory = Memory::fitted(&r, &pairs);
        (memory, Adjusted::new(&filled.days, ranks, &scores, memory))
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
