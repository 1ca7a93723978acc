//! An association that is really there, of known size.

use super::chance::Chance;
use super::kinds::autoregression;

/// Spearman's correlation of the recorded numbers in the long run, and the latent correlation that leads to it, by the
/// bivariate normal distribution over the cells of both scales. (Pearson's is 0.307, 0.508, 0.706.)
pub const SIZES: [(f64, f64); 3] = [(0.3, 0.326_090), (0.5, 0.538_790), (0.7, 0.744_634)];

/// Two latent series with correlation `rho` whose persistence is `phi`.
pub fn pair(rho: f64, phi: f64, days: usize, chance: &mut Chance) -> (Vec<f64>, Vec<f64>) {
    let x = autoregression(phi, days, chance);
    let own = autoregression(phi, days, chance);
    let y = x.iter().zip(own).map(|(x, own)| rho * x + (1.0 - rho * rho).sqrt() * own).collect();
    (x, y)
}
