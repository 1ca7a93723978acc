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
    /// The memory that autocorrelations at lags 1, 2, … speak for most, each known from a number of pairs of days: the best
    /// of a grid, then of ever smaller steps around it.
    pub fn fitted(autocorrelations: &[f64], pairs: &[f64]) -> Self {
        let weighed = |memory: Self| (misfit(memory, autocorrelations, pairs), memory);
        let lesser = |a: (f64, Self), b: (f64, Self)| if b.0 < a.0 { b } else { a };
        let mut best = grid().map(weighed).fold(weighed(Self::default()), lesser);
        for halving in 1..=HALVINGS {
            best = best.1.around(0.5_f64.powi(halving)).map(weighed).into_iter().fold(best, lesser);
        }
        best.1
    }

    /// The neighbours a share of a grid's step away.
    fn around(self, near: f64) -> [Self; 4] {
        let step = |phi: f64, lasting: f64| Self {
            phi: (1.0 - (1.0 - self.phi) * STEP.powf(phi * near)).clamp(0.0, MOST_PERSISTENT),
            lasting: (self.lasting + LASTING_STEP * lasting * near).clamp(0.0, 1.0),
        };
        [step(-1.0, 0.0), step(1.0, 0.0), step(0.0, -1.0), step(0.0, 1.0)]
    }

    /// The autocorrelation from one day to the next, 0 to 1.
    pub fn next_day(self) -> f64 {
        self.lasting * self.phi
    }

    /// The innovations of scores around 0, each in units of the uncertainty of a series with variance 1.
    pub fn innovations(self, days: &[usize], scores: &[f64]) -> Vec<f64> {
        let mut filter = Filter::new(self);
        days.iter().zip(scores).map(|(day, score)| filter.step(*day, &[*score])[0]).collect()
    }
}

/// A Kalman filter over the days of several columns alike.
pub(super) struct Filter<const N: usize> {
    memory: Memory,
    expected: [f64; N],
    uncertain: f64,
    last: Option<usize>,
}

impl<const N: usize> Filter<N> {
    pub fn new(memory: Memory) -> Self {
        Self { memory, expected: [0.0; N], uncertain: memory.lasting, last: None }
    }

    /// The innovations of a day later than the last one.
    pub fn step(&mut self, day: usize, row: &[f64; N]) -> [f64; N] {
        let Memory { phi, lasting } = self.memory;
        let power = match self.last.map_or(0, |last| day - last) {
            1 => phi,
            apart => phi.powi(apart as i32),
        };
        self.last = Some(day);
        let uncertain = power * power * self.uncertain + lasting * (1.0 - power * power);
        let spread = uncertain + 1.0 - lasting;
        let (gain, unit) = (uncertain / spread, 1.0 / spread.sqrt());
        self.uncertain = uncertain * (1.0 - gain);
        std::array::from_fn(|column| {
            let expected = power * self.expected[column];
            let new = row[column] - expected;
            self.expected[column] = expected + gain * new;
            new * unit
        })
    }
}

/// From one row of the grid to the next what a day forgets, `1 - phi`, shrinks by this.
const STEP: f64 = 0.55;
const LASTING_STEP: f64 = 0.2;
const HALVINGS: i32 = 5;

fn grid() -> impl Iterator<Item = Memory> {
    let of_phi = |phi: f64| (1..=5).map(move |step| Memory { phi, lasting: LASTING_STEP * f64::from(step) });
    (0..8).map(|row| 1.0 - 0.9 * STEP.powi(row)).flat_map(of_phi)
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
