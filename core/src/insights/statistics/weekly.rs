//! A weekly rhythm that changes. Weekday means know only one that stays the same over the whole time; where the level
//! drifts towards an end of the scale, or life changes, something of it is left over, at the same distance in all series.
//! Each weekday's innovations are therefore measured against those of the same weekday in the weeks before.

use super::autocorrelation::autocorrelations;
use super::memory::Memory;

/// The resemblance is looked at over so many weeks, or a quarter of all.
const WEEKS: usize = 8;

/// Resemblance is acted on from so many standard errors; a memory fitted to chance would do harm in short diaries.
const EVIDENT: f64 = 2.5;

/// What is new in innovations of some days, laid out over all days, beyond the same weekday's of the weeks before.
pub fn without_weekly_memory(days: &[usize], values: &[f64], laid_out: &[f64], filled: &[f64]) -> Vec<f64> {
    let weeks = WEEKS.min(filled.len() / 28);
    let (r, pairs) = autocorrelations(laid_out, filled, (1..=weeks).map(|week| 7 * week));
    let evidence = r.iter().zip(&pairs).map(|(r, pairs)| r * pairs.sqrt()).sum::<f64>() / (weeks.max(1) as f64).sqrt();
    if evidence < EVIDENT {
        return values.to_vec();
    }
    let memory = Memory::fitted(&r, &pairs);
    let mut new = values.to_vec();
    for weekday in 0..7 {
        let places: Vec<usize> = (0..days.len()).filter(|place| days[*place] % 7 == weekday).collect();
        let weeks: Vec<usize> = places.iter().map(|place| days[*place] / 7).collect();
        let rows: Vec<[f64; 1]> = places.iter().map(|place| [values[*place]]).collect();
        let innovations = memory.innovations(&weeks, &rows);
        places.iter().zip(innovations).for_each(|(place, [value])| new[*place] = value);
    }
    new
}
