//! Innovations: what a day adds to what the days before led to expect. A day's score is taken as a state that persists
//! from day to day plus something of its own (rounding, memory, chance); both are read off the autocorrelations across
//! gaps, and a Kalman filter measures each filled day against all filled days before it, in units of its uncertainty.

/// The strongest persistence a fit can have; a random walk comes out here.
pub const MOST_PERSISTENT: f64 = 0.995;
/// Autocorrelations are looked at up to this lag, or a quarter of the days: four weeks.
pub(super) const FARTHEST: usize = 28;

/// How a series resembles its own past: its autocorrelation at lag k is `lasting · phi^k`.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Memory {
    /// The persistence of the state from one day to the next, 0 to [`MOST_PERSISTENT`].
    pub phi: f64,
    /// The state's share of the variance, 0 to 1; the rest is each day's own.
    pub lasting: f64,
}

impl Memory {
    /// The memory that autocorrelations at lags 1, 2, … speak for most, each known from a number of pairs of days.
    pub fn fitted(autocorrelations: &[f64], pairs: &[f64]) -> Self {
        let misfit = |memory: Self| misfit(memory, autocorrelations, pairs);
        let mut best = (misfit(Self::default()), Self::default());
        let better = |memory: Self, best: &mut (f64, Self)| {
            let misfit = misfit(memory);
            if misfit < best.0 {
                *best = (misfit, memory);
            }
        };
        // The grid is denser where it matters: 1 - phi in steps of a fifth root of ten.
        for phi in (0..=10).map(|step| 1.0 - 10_f64.powf(-0.2 * f64::from(step) - 0.05)) {
            for lasting in (1..=8).map(|step| f64::from(step) / 8.0) {
                better(Self { phi, lasting }, &mut best);
            }
        }
        for halving in 1..=6 {
            let (near, here) = (0.5_f64.powi(halving), best.1);
            for (a, b) in [(-1.0, 0.0), (1.0, 0.0), (0.0, -1.0), (0.0, 1.0), (-1.0, 1.0), (1.0, -1.0)] {
                let phi = 1.0 - (1.0 - here.phi) * 10_f64.powf(0.2 * a * near);
                let lasting = here.lasting + 0.125 * b * near;
                better(Self { phi: phi.clamp(0.0, MOST_PERSISTENT), lasting: lasting.clamp(0.0, 1.0) }, &mut best);
            }
        }
        best.1
    }

    /// The autocorrelation from one day to the next, 0 to 1.
    pub fn next_day(self) -> f64 {
        self.lasting * self.phi
    }

    /// The innovations of columns of scores around 0, each in units of the uncertainty of a series with variance 1.
    pub fn innovations<const N: usize>(self, days: &[usize], rows: &[[f64; N]]) -> Vec<[f64; N]> {
        let (mut expected, mut uncertain, mut last) = ([0.0; N], self.lasting, days.first().copied().unwrap_or(0));
        let innovation = |(day, row): (&usize, &[f64; N])| {
            let power = self.phi.powi((day - last) as i32);
            last = *day;
            uncertain = power * power * uncertain + self.lasting * (1.0 - power * power);
            let spread = uncertain + 1.0 - self.lasting;
            let (gain, unit) = (uncertain / spread, 1.0 / spread.sqrt());
            uncertain *= 1.0 - gain;
            std::array::from_fn(|column| {
                let new = row[column] - power * expected[column];
                expected[column] = power * expected[column] + gain * new;
                new * unit
            })
        };
        days.iter().zip(rows).map(innovation).collect()
    }
}

/// Minus twice the likelihood of all pairs of days, each pair by itself.
fn misfit(memory: Memory, autocorrelations: &[f64], pairs: &[f64]) -> f64 {
    let mut expected = memory.lasting;
    let mut of_lag = |(r, pairs): (&f64, &f64)| {
        expected *= memory.phi;
        let spread = 1.0 - expected * expected;
        pairs * (spread.ln() + (2.0 - 2.0 * expected * r) / spread)
    };
    autocorrelations.iter().zip(pairs).map(&mut of_lag).sum()
}
