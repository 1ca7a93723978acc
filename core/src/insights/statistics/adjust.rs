//! What the week and a steady drift explain, taken out of scores that resemble the days before them. Ordinary weekday means
//! would not do: of a slow series with missing days they are accidents of which days were filled in, and the same
//! accidents on both sides of a pair. So they are estimated together with the memory (generalised least squares). Ranks
//! come first and are adjusted afterwards: ranking what is left would break the ties of the many equal days by weekday.

use super::dot::dot;
use super::memory::Memory;

/// How many numbers an adjustment estimates: a mean for each weekday and a slope.
pub const ADJUSTED_FOR: usize = 8;
/// Weekday, slope; then the ranks and their normal scores.
type Row = [f64; ADJUSTED_FOR + 2];
const RANK: usize = ADJUSTED_FOR;
const SCORE: usize = ADJUSTED_FOR + 1;

/// A series without weekday and drift.
#[derive(Debug, Clone, Default)]
pub struct Adjusted {
    /// What is left of each day's rank.
    pub ranks: Vec<f64>,
    /// What is left of its normal score.
    pub scores: Vec<f64>,
    /// What of the score is new that day, in units of its uncertainty.
    pub innovations: Vec<f64>,
}

impl Adjusted {
    /// Adjusts the ranks and scores of some days, given their memory. The weekday is the day's number modulo 7.
    pub fn new(days: &[usize], ranks: &[f64], scores: &[f64], memory: Memory) -> Self {
        let rows = rows(days, ranks, scores);
        let new = memory.innovations(days, &rows);
        let [of_rank, of_score] = solved(normal_equations(&new));
        let less = |row: &Row, at: usize, fit: &[f64; ADJUSTED_FOR]| {
            row[at] - row.iter().zip(fit).map(|(column, fit)| column * fit).sum::<f64>()
        };
        let left = |rows: &[Row], at, fit| rows.iter().map(|row| less(row, at, fit)).collect::<Vec<_>>();
        let left_ranks = left(&rows, RANK, &of_rank);
        // What is left of a constant, or of a series that the weekdays explain, is the rounding of the arithmetic.
        if dot(&left_ranks, &left_ranks) <= 1e-18 * dot(ranks, ranks) {
            let nothing = vec![0.0; ranks.len()];
            return Self { ranks: nothing.clone(), scores: nothing.clone(), innovations: nothing };
        }
        Self { ranks: left_ranks, scores: left(&rows, SCORE, &of_score), innovations: left(&new, SCORE, &of_score) }
    }
}

/// A day's weekday, its place in time from -1 to 1, its rank less the mean, and its score.
fn rows(days: &[usize], ranks: &[f64], scores: &[f64]) -> Vec<Row> {
    let mean = 0.5 * (ranks.len() + 1) as f64;
    let middle = 0.5 * days.last().map_or(1.0, |last| (last + days[0]) as f64);
    let row = |((day, rank), score): ((&usize, &f64), &f64)| {
        let mut row = [0.0; ADJUSTED_FOR + 2];
        row[day % 7] = 1.0;
        row[7] = (*day as f64 - middle) / middle.max(1.0);
        (row[RANK], row[SCORE]) = (rank - mean, *score);
        row
    };
    days.iter().zip(ranks).zip(scores).map(row).collect()
}

/// Of which the half above the diagonal is summed up and mirrored.
fn normal_equations(rows: &[Row]) -> [Row; ADJUSTED_FOR] {
    let mut sums = [[0.0; ADJUSTED_FOR + 2]; ADJUSTED_FOR];
    for row in rows {
        for (at, sums) in sums.iter_mut().enumerate() {
            sums[at..].iter_mut().zip(&row[at..]).for_each(|(sum, other)| *sum += row[at] * other);
        }
    }
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
