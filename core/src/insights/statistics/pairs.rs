//! All pairs of two sides. Most series of a side are filled in on the same days, so sums over those days are made once for
//! each set of days, and a pair costs one sum of products.

use std::sync::Arc;

use super::dot::dot;
use super::filled::Filled;
use super::pair::{Sum, Sums, Tested, When};
use super::prepared::Prepared;

/// Both sides and their sums.
pub(super) struct Pairs<'a> {
    feelings: Side<'a>,
    body: Side<'a>,
    feeling_sums: Vec<Sum>,
    body_sums: Vec<Sum>,
    days: Vec<f64>,
}

struct Side<'a> {
    series: &'a [Prepared],
    /// The sets of days on which they are filled in.
    sets: Vec<&'a Arc<Filled>>,
    /// Which set each series has.
    set: Vec<usize>,
}

impl<'a> Side<'a> {
    fn new(series: &'a [Prepared]) -> Self {
        let mut sets: Vec<&Arc<Filled>> = Vec::new();
        let mut set = Vec::with_capacity(series.len());
        for series in series {
            let known = sets.iter().position(|set| Arc::ptr_eq(set, &series.filled));
            set.push(known.unwrap_or(sets.len()));
            if known.is_none() {
                sets.push(&series.filled);
            }
        }
        Self { series, sets, set }
    }
}

impl<'a> Pairs<'a> {
    pub fn new(feelings: &'a [Prepared], body: &'a [Prepared]) -> Self {
        let (feelings, body) = (Side::new(feelings), Side::new(body));
        let mut pairs = Self { feeling_sums: Vec::new(), body_sums: Vec::new(), days: Vec::new(), feelings, body };
        for when in When::ALL {
            pairs.sum(when);
        }
        pairs
    }

    fn sum(&mut self, when: When) {
        let of = |(values, filled): (&[f64], &[f64])| Sum::over(values, filled);
        for series in self.feelings.series {
            self.feeling_sums
                .extend(self.body.sets.iter().map(|days| of(when.paired(&series.innovations, &days.mask))));
        }
        for series in self.body.series {
            let over = |days: &&Arc<Filled>| {
                let (filled, values) = when.paired(&days.mask, &series.innovations);
                Sum::over(values, filled)
            };
            self.body_sums.extend(self.feelings.sets.iter().map(over));
        }
        for feeling in &self.feelings.sets {
            let shared = |body: &&Arc<Filled>| {
                let (x, y) = when.paired(&feeling.mask, &body.mask);
                dot(x, y)
            };
            self.days.extend(self.body.sets.iter().map(shared));
        }
    }

    /// The number of days that two series share.
    pub fn days(&self, feeling: usize, body: usize, when: When) -> f64 {
        let row = when as usize * self.feelings.sets.len() + self.feelings.set[feeling];
        self.days[row * self.body.sets.len() + self.body.set[body]]
    }

    /// Tests a pair.
    pub fn test(&self, feeling: usize, body: usize, when: When) -> Tested {
        let (x, y) = (&self.feelings.series[feeling], &self.body.series[body]);
        let row = when as usize * self.feelings.series.len() + feeling;
        let x_sums = self.feeling_sums[row * self.body.sets.len() + self.body.set[body]];
        let row = when as usize * self.body.series.len() + body;
        let y_sums = self.body_sums[row * self.feelings.sets.len() + self.feelings.set[feeling]];
        let (x_new, y_new) = when.paired(&x.innovations, &y.innovations);
        let sums = Sums { days: self.days(feeling, body, when), x: x_sums, y: y_sums, product: dot(x_new, y_new) };
        Tested::of(x, y, sums)
    }
}
