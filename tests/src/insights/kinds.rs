//! How a series that has nothing to do with any other moves from day to day.

use super::chance::Chance;

/// A kind of series.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind {
    /// Each day by itself.
    White,
    /// An autoregression of first order.
    Ar(f64),
    /// Steps that add up.
    Walk,
    /// A straight line that makes up half to four fifths of the variance.
    Trend,
    /// A weekly rhythm that makes up half of the variance.
    Weekly,
    /// A sum of two or three of the others.
    Mixed,
    /// Nothing on most days, with episodes that last.
    Rare,
}

impl Kind {
    /// The independent kinds.
    pub const ALL: [Self; 9] = [
        Self::White,
        Self::Ar(0.3),
        Self::Ar(0.6),
        Self::Ar(0.8),
        Self::Walk,
        Self::Trend,
        Self::Weekly,
        Self::Mixed,
        Self::Rare,
    ];

    /// A latent series with about mean 0 and variance 1.
    pub fn series(self, days: usize, chance: &mut Chance) -> Vec<f64> {
        match self {
            Self::White => autoregression(0.0, days, chance),
            Self::Ar(phi) => autoregression(phi, days, chance),
            Self::Walk => walk(days, chance),
            Self::Trend => {
                let share = 0.5 + 0.3 * chance.even();
                sum(&[(share, trend(days, chance)), (1.0 - share, autoregression(0.0, days, chance))])
            }
            Self::Weekly => sum(&[(0.5, week(days, chance)), (0.5, autoregression(0.0, days, chance))]),
            Self::Mixed => mixed(days, chance),
            // Well below the scale's zero on most days.
            Self::Rare => autoregression(0.7, days, chance).iter().map(|z| 1.6 * (z - 1.3)).collect(),
        }
    }
}

/// A series with persistence `phi` and variance 1.
pub fn autoregression(phi: f64, days: usize, chance: &mut Chance) -> Vec<f64> {
    let (mut now, new) = (chance.normal(), (1.0 - phi * phi).sqrt());
    let mut step = || {
        now = phi * now + new * chance.normal();
        now
    };
    (0..days).map(|_| step()).collect()
}

fn walk(days: usize, chance: &mut Chance) -> Vec<f64> {
    let mut at = 0.0;
    let mut step = || {
        at += chance.normal();
        at
    };
    let walk: Vec<f64> = (0..days).map(|_| step()).collect();
    let mean = walk.iter().sum::<f64>() / days as f64;
    let spread = (walk.iter().map(|at| (at - mean).powi(2)).sum::<f64>() / days as f64).sqrt().max(1e-9);
    walk.iter().map(|at| (at - mean) / spread).collect()
}

fn trend(days: usize, chance: &mut Chance) -> Vec<f64> {
    let up = if chance.even() < 0.5 { -1.0 } else { 1.0 };
    (0..days).map(|day| up * 12_f64.sqrt() * (day as f64 / days as f64 - 0.5)).collect()
}

fn week(days: usize, chance: &mut Chance) -> Vec<f64> {
    let shape: Vec<f64> = (0..7).map(|_| chance.normal()).collect();
    (0..days).map(|day| shape[day % 7]).collect()
}

fn mixed(days: usize, chance: &mut Chance) -> Vec<f64> {
    let phi = 0.9 * chance.even();
    let (a, b, c) = (chance.even(), chance.even(), chance.even());
    let all = a + b + c;
    let slow = if chance.even() < 0.5 { walk(days, chance) } else { trend(days, chance) };
    sum(&[(a / all, autoregression(phi, days, chance)), (b / all, slow), (c / all, week(days, chance))])
}

/// The sum of series by their shares of the variance.
fn sum(parts: &[(f64, Vec<f64>)]) -> Vec<f64> {
    let days = parts.first().map_or(0, |part| part.1.len());
    (0..days).map(|day| parts.iter().map(|(share, part)| share.sqrt() * part[day]).sum()).collect()
}
