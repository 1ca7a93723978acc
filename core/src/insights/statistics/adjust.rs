//! What the week and a steady drift explain, taken out of scores that resemble the days before them. Ordinary weekday means
//! would not do: of a slow series with missing days they are accidents of which days were filled in, and the same
//! accidents on both sides of a pair. So they are estimated together with the memory (generalised least squares). Ranks
//! come first and are adjusted afterwards: ranking what is left would break the ties of the many equal days by weekday.

use super::dot::dot;
use super::memory::{Filter, Memory};

/// How many numbers an adjustment estimates: a mean for each weekday and a slope.
pub const ADJUSTED_FOR: usize = 8;
/// Weekdays, slope; then the ranks and their normal scores.
type Row = [f64; ADJUSTED_FOR + 2];
const SLOPE: usize = 7;
const RANK: usize = ADJUSTED_FOR;
const SCORE: usize = ADJUSTED_FOR + 1;

/// A series without weekday and drift.
#[derive(Debug, Clone, Default)]
pub struct Adjusted {
    /// What is left of each day's rank.
    pub ranks: Vec<f64>,
    /// What is left of its normal score.
    pub scores: Vec<f64>,
}

impl Adjusted {
    /// Adjusts the ranks and scores of some days, given their memory. The weekday is the day's number modulo 7. What is
    /// left of a constant is exactly 0.
    pub fn new(days: &[usize], ranks: &[f64], scores: &[f64], memory: Memory) -> Self {
        let time = Time::of(days);
        let mean = 0.5 * (ranks.len() + 1) as f64;
        let mut filter = Filter::new(memory);
        let mut sums = [[0.0; ADJUSTED_FOR + 2]; ADJUSTED_FOR];
        for ((day, rank), score) in days.iter().zip(ranks).zip(scores) {
            add(&mut sums, &filter.step(*day, &time.row(*day, rank - mean, *score)));
        }
        let [of_rank, of_score] = solved(mirrored(&sums));
        let ranks = time.left(days, ranks.iter().map(|rank| rank - mean), &of_rank);
        let scores = time.left(days, scores.iter().copied(), &of_score);
        // What is left of a constant, or of a series that the weekdays explain, is the rounding of the arithmetic.
        let nothing = dot(&ranks, &ranks) <= 1e-18 * mean * mean * days.len() as f64;
        if nothing {
            Self { ranks: vec![0.0; days.len()], scores: vec![0.0; days.len()] }
        } else {
            Self { ranks, scores }
        }
    }
}

/// Time from -1 to 1 over the days.
struct Time {
    middle: f64,
}

impl Time {
    fn of(days: &[usize]) -> Self {
        Self { middle: 0.5 * days.last().map_or(1.0, |last| (last + days[0]) as f64) }
    }

    fn at(&self, day: usize) -> f64 {
        (day as f64 - self.middle) / self.middle.max(1.0)
    }

    fn row(&self, day: usize, rank: f64, score: f64) -> Row {
        let mut row = [0.0; ADJUSTED_FOR + 2];
        row[day % 7] = 1.0;
        (row[SLOPE], row[RANK], row[SCORE]) = (self.at(day), rank, score);
        row
    }

    fn left(&self, days: &[usize], values: impl Iterator<Item = f64>, fit: &[f64; ADJUSTED_FOR]) -> Vec<f64> {
        let explained = |day: usize| fit[day % 7] + fit[SLOPE] * self.at(day);
        days.iter().zip(values).map(|(day, value)| value - explained(*day)).collect()
    }
}

/// Adds a row's products, those on and above the diagonal.
fn add(sums: &mut [Row; ADJUSTED_FOR], row: &Row) {
    for at in 0..ADJUSTED_FOR {
        for other in at..ADJUSTED_FOR + 2 {
            sums[at][other] += row[at] * row[other];
        }
    }
}

fn mirrored(sums: &[Row; ADJUSTED_FOR]) -> [Row; ADJUSTED_FOR] {
    std::array::from_fn(|row| std::array::from_fn(|at| if at < row { sums[at][row] } else { sums[row][at] }))
}

/// Gauss–Jordan elimination. What can't be told apart from what came before it, a weekday without a day, stays 0.
fn solved(mut rows: [Row; ADJUSTED_FOR]) -> [[f64; ADJUSTED_FOR]; 2] {
    let full: [f64; ADJUSTED_FOR] = std::array::from_fn(|at| rows[at][at]);
    for at in 0..ADJUSTED_FOR {
        let pivot = rows[at];
        if pivot[at] <= 1e-9 * full[at] {
            rows.iter_mut().for_each(|row| row[at] = 0.0);
            rows[at] = [0.0; ADJUSTED_FOR + 2];
            continue;
        }
        for (_, row) in rows.iter_mut().enumerate().filter(|(other, _)| *other != at) {
            let factor = row[at] / pivot[at];
            row.iter_mut().zip(&pivot).for_each(|(value, pivot)| *value -= factor * pivot);
        }
    }
    let fit = |of: usize, at: usize| if rows[at][at] > 0.0 { rows[at][of] / rows[at][at] } else { 0.0 };
    [RANK, SCORE].map(|of| std::array::from_fn(|at| fit(of, at)))
}
