//! How often something happened.

use std::fmt;

/// A share with its Monte Carlo error.
#[derive(Debug, Clone, Copy, Default)]
pub struct Tally {
    /// How often it happened.
    pub hits: u32,
    /// Of so many.
    pub of: u32,
}

impl Tally {
    /// Once more.
    pub fn count(&mut self, hit: bool) {
        self.hits += u32::from(hit);
        self.of += 1;
    }

    /// The share, 0 to 1.
    pub fn share(self) -> f64 {
        f64::from(self.hits) / f64::from(self.of.max(1))
    }

    /// The share's standard error; of none or all, that of one more or less.
    pub fn error(self) -> f64 {
        let share = (f64::from(self.hits) + 0.5) / (f64::from(self.of) + 1.0);
        (share * (1.0 - share) / f64::from(self.of.max(1))).sqrt()
    }

    /// Whether the share may be `most` or less, as far as so many can tell.
    pub fn at_most(self, most: f64) -> bool {
        self.share() <= most + 3.0 * self.error()
    }

    /// Whether it may be `least` or more.
    pub fn at_least(self, least: f64) -> bool {
        self.share() >= least - 3.0 * self.error()
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:5.1} ± {:.1}", 100.0 * self.share(), 100.0 * self.error())
    }
}
