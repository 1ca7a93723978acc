//! Which days are filled in. Most series of a diary are filled in on the same days, so what depends on the days alone is
//! kept once for all of them.

use std::sync::Arc;

use super::dot::dot;
use super::ranks::Days;

/// Pairs of days are counted up to so many days apart: eight weeks.
pub(super) const APART: usize = 56;

/// The days on which something is filled in.
#[derive(Debug, Clone, Default)]
pub struct Filled {
    /// Their numbers, rising.
    pub days: Vec<usize>,
    /// For each of all days 1 if it is filled in, or 0.
    pub mask: Vec<f64>,
    /// How many pairs of them lie 1, 2, … days apart.
    apart: Vec<f64>,
}

impl Filled {
    /// Of `all` days these.
    pub fn new(all: usize, days: Vec<usize>) -> Self {
        let mut mask = vec![0.0; all];
        days.iter().for_each(|day| mask[*day] = 1.0);
        let apart = (1..=APART).map(|lag| mask.get(lag..).map_or(0.0, |later| dot(&mask, later))).collect();
        Self { days, mask, apart }
    }

    /// The values of the filled days laid out over all days, 0 on the others.
    pub fn laid_out(&self, values: &[f64]) -> Vec<f64> {
        let mut all = vec![0.0; self.mask.len()];
        self.days.iter().zip(values).for_each(|(day, value)| all[*day] = *value);
        all
    }

    /// For each lag, of 1 to 56 days, the autocorrelation of values that lie around 0, laid out, and the number of pairs of
    /// filled days that far apart. A lag without pairs is 0.
    pub fn autocorrelations(&self, laid_out: &[f64], lags: impl Iterator<Item = usize>) -> (Vec<f64>, Vec<f64>) {
        let variance = dot(laid_out, laid_out) / self.days.len() as f64;
        let at = |lag: usize| {
            let pairs = self.apart[lag - 1];
            let known = pairs > 0.0 && variance > 0.0;
            (if known { dot(laid_out, &laid_out[lag..]) / pairs / variance } else { 0.0 }, pairs)
        };
        lags.filter(|lag| (1..=APART).contains(lag)).map(at).unzip()
    }
}

/// The sets of days that occur.
#[derive(Debug, Default)]
pub struct Sets(Vec<Arc<Filled>>);

impl Sets {
    /// The set of these days, the same one for the same days.
    pub fn of(&mut self, all: usize, days: Vec<usize>) -> Arc<Filled> {
        if let Some(known) = self.0.iter().find(|known| known.mask.len() == all && known.days == days) {
            return Arc::clone(known);
        }
        self.0.push(Arc::new(Filled::new(all, days)));
        self.0[self.0.len() - 1].clone()
    }
}

/// The filled days of a series and their values. A value that is no finite number counts as missing.
pub(super) fn filled(series: &Days) -> (Vec<usize>, Vec<f64>) {
    series.iter().enumerate().filter_map(|(day, value)| Some((day, value.filter(|value| value.is_finite())?))).unzip()
}
