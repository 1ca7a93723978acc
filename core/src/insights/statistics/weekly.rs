//! A weekly rhythm that changes. Weekday means know only one that stays the same over the whole time; where the level
//! drifts towards an end of the scale, or life changes, something of it is left over, at the same distance in all series.
//! Each weekday's innovations are therefore measured against those of the same weekday in the weeks before.

use super::filled::{APART, Filled};
use super::memory::Memory;

/// Resemblance is acted on from so many standard errors; a memory fitted to chance would do harm in short diaries.
const EVIDENT: f64 = 2.5;

/// What is new in the innovations of the filled days beyond the same weekday's of the weeks before.
pub fn without_weekly_memory(filled: &Filled, values: &[f64]) -> Vec<f64> {
    let Some(memory) = weekly_memory(filled, values) else { return values.to_vec() };
    let mut new = values.to_vec();
    for weekday in 0..7 {
        let places: Vec<usize> = (0..values.len()).filter(|place| filled.days[*place] % 7 == weekday).collect();
        let weeks: Vec<usize> = places.iter().map(|place| filled.days[*place] / 7).collect();
        let of_weekday: Vec<f64> = places.iter().map(|place| values[*place]).collect();
        let innovations = memory.innovations(&weeks, &of_weekday);
        places.iter().zip(innovations).for_each(|(place, value)| new[*place] = value);
    }
    new
}

/// From the autocorrelations over eight weeks, or a quarter of all; nothing where there is no evidence of one.
fn weekly_memory(filled: &Filled, values: &[f64]) -> Option<Memory> {
    let weeks = (APART / 7).min(filled.mask.len() / 28);
    let (r, pairs) = filled.autocorrelations(&filled.laid_out(values), (1..=weeks).map(|week| 7 * week));
    let evidence = r.iter().zip(&pairs).map(|(r, pairs)| r * pairs.sqrt()).sum::<f64>() / (weeks as f64).sqrt();
    (evidence >= EVIDENT).then(|| Memory::fitted(&r, &pairs))
}
