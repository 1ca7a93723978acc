//! Which days stay empty.

use super::chance::Chance;

/// How days go missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// None.
    None,
    /// Every second day, by a coin.
    Random,
    /// About half, in runs of one to three weeks.
    Blocks,
}

impl Missing {
    /// All ways.
    pub const ALL: [Self; 3] = [Self::None, Self::Random, Self::Blocks];

    /// Whether each day is filled in, until `days` days are over.
    pub fn filled(self, days: usize, chance: &mut Chance) -> Vec<bool> {
        self.pattern(days, |filled| filled.len() >= days, chance)
    }

    /// Whether each day is filled in, until `days` days are.
    pub fn until_filled(self, days: usize, chance: &mut Chance) -> Vec<bool> {
        self.pattern(days, |filled| filled.iter().filter(|filled| **filled).count() >= days, chance)
    }

    fn pattern(self, days: usize, enough: impl Fn(&[bool]) -> bool, chance: &mut Chance) -> Vec<bool> {
        let mut pattern = Vec::with_capacity(2 * days);
        let (mut now, mut left) = (self == Self::None || chance.even() < 0.5, 0);
        while !enough(&pattern) {
            match self {
                Self::None => {}
                Self::Random => now = chance.even() < 0.5,
                Self::Blocks if left == 0 => (now, left) = (!now, 7 + chance.below(15)),
                Self::Blocks => {}
            }
            left = left.saturating_sub(1);
            pattern.push(now);
        }
        pattern
    }
}

/// A latent series on a scale from 0 to `most`, whole numbers, empty where not filled in.
pub fn rounded(latent: &[f64], filled: &[bool], (middle, step, most): (f64, f64, f64)) -> Vec<Option<f64>> {
    let value = |z: f64| (middle + step * z).round().clamp(0.0, most);
    latent.iter().zip(filled).map(|(z, filled)| filled.then(|| value(*z))).collect()
}

/// How feelings lie on their scale of 0 to 5.
pub const FEELING: (f64, f64, f64) = (2.2, 1.3, 5.0);
/// How body readings lie on their scale of 0 to 10.
pub const BODY: (f64, f64, f64) = (2.5, 2.2, 10.0);
