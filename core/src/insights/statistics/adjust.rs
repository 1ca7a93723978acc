//! What the week and a steady drift explain, taken out of scores that resemble the days before them. Ordinary weekday means
//! would not do: of a slow series with missing days they are accidents of which days were filled in, and the same
//! accidents on both sides of a pair. So they are estimated together with the memory (generalised least squares). Ranks
//! come first and are adjusted afterwards: ranking what is left would break the ties of the many equal days by weekday.

use super::dot::dot;
use super::memory::Memory;

/// How many numbers an adjustment estimates: a mean for each weekday and a slope.
pub const ADJUSTED_FOR: usize = 8;
type Row = [f64; ADJUSTED_FOR + 1];

/// Scores without weekday and drift.
#[derive(Debug, Clone, Default)]
pub struct Adjusted {
    /// What is left of each day's score.
    pub left: Vec<f64>,
    /// What of it is new that day, in units of its uncertainty.
    pub innovations: Vec<f64>,
}

impl Adjusted {
    /// Adjusts the scores of some days, given their memory. The weekday is the day's number modulo 7.
    pub fn new(days: &[usize], scores: &[f64], memory: Memory) -> Self {
        let rows = rows(days, scores);
        let new = memory.innovations(days, &rows);
        let fit = solved(normal_equations(&new));
        let less = |row: &Row| row[ADJUSTED_FOR] - row.iter().zip(&fit).map(|(column, fit)| column * fit).sum::<f64>();
        let (left, innovations) = (rows.iter().map(less).collect::<Vec<_>>(), new.iter().map(less).collect::<Vec<_>>());
        // What is left of a constant, or of a series that the weekdays explain, is the rounding of the arithmetic.
        if dot(&left, &left) <= 1e-18 * dot(scores, scores) {
            return Self { left: vec![0.0; left.len()], innovations: vec![0.0; left.len()] };
        }
        Self { left, innovations }
    }
}

/// A day's weekday, its place in time from -1 to 1, and its score less the mean.
fn rows(days: &[usize], scores: &[f64]) -> Vec<Row> {
    let mean = scores.iter().sum::<f64>() / scores.len().max(1) as f64;
    let middle = 0.5 * days.last().map_or(1.0, |last| (last + days[0]) as f64);
    let row = |(day, score): (&usize, &f64)| {
        let mut row = [0.0; ADJUSTED_FOR + 1];
        row[day % 7] = 1.0;
        row[7] = (*day as f64 - middle) / middle.max(1.0);
        row[ADJUSTED_FOR] = score - mean;
        row
    };
    days.iter().zip(scores).map(row).collect()
}

fn normal_equations(rows: &[Row]) -> [Row; ADJUSTED_FOR] {
    let mut sums = [[0.0; ADJUSTED_FOR + 1]; ADJUSTED_FOR];
    for row in rows {
        for (sums, own) in sums.iter_mut().zip(row) {
            sums.iter_mut().zip(row).for_each(|(sum, other)| *sum += own * other);
        }
    }
    sums
}

/// Gauss–Jordan elimination. What can't be told apart from what came before it, a weekday without a day, stays 0.
fn solved(mut rows: [Row; ADJUSTED_FOR]) -> [f64; ADJUSTED_FOR] {
    let full: [f64; ADJUSTED_FOR] = std::array::from_fn(|at| rows[at][at]);
    for at in 0..ADJUSTED_FOR {
        let pivot = rows[at];
        if pivot[at] <= 1e-9 * full[at] {
            rows.iter_mut().for_each(|row| row[at] = 0.0);
            rows[at] = [0.0; ADJUSTED_FOR + 1];
            continue;
        }
        for (_, row) in rows.iter_mut().enumerate().filter(|(other, _)| *other != at) {
            let factor = row[at] / pivot[at];
            row.iter_mut().zip(&pivot).for_each(|(value, pivot)| *value -= factor * pivot);
        }
    }
    std::array::from_fn(|at| if rows[at][at] > 0.0 { rows[at][ADJUSTED_FOR] / rows[at][at] } else { 0.0 })
}
