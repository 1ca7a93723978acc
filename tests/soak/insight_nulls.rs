//! What else the null could have been, side by side on single pairs; made the numbers of the decision record.
#![allow(clippy::unwrap_used)]

use somacard_core::insights::statistics::{
    Adjusted, Days, Filled, Memory, Prepared, Shape, When, average_ranks, effective_days, p_value, pearson, spearman,
    test,
};
use somacard_tests::insights::{BODY, Chance, FEELING, Kind, Missing, SIZES, Tally, pair, rounded};

/// Days without memory: Student's t for Spearman's correlation.
fn plain(x: &Days, y: &Days) -> f64 {
    let days = x.iter().flatten().count() as f64;
    spearman(x, y).map_or(1.0, |rho| p_value(rho, days - 2.0, Shape::default(), Shape::default()))
}

struct Side {
    days: Vec<usize>,
    left: Vec<f64>,
    r: Vec<f64>,
}

/// Ranks less ordinary weekday means and slope, with autocorrelations up to a quarter of the days, at most eight weeks.
fn side(series: &Days) -> Side {
    let (days, values): (Vec<usize>, Vec<f64>) =
        series.iter().enumerate().filter_map(|(d, v)| Some((d, (*v)?))).unzip();
    let left = adjusted(&days, &average_ranks(&values));
    let filled = Filled::new(series.len(), days.clone());
    let r = filled.autocorrelations(&filled.laid_out(&left), 1..=(days.len() / 4).max(1)).0;
    Side { days, left, r }
}

fn adjusted(days: &[usize], ranks: &[f64]) -> Vec<f64> {
    Adjusted::new(days, ranks, ranks, Memory::default()).ranks
}

/// (a) Effective days after trend and weekday.
fn bartlett(x: &Days, y: &Days) -> f64 {
    let (x, y) = (side(x), side(y));
    let days = effective_days(x.days.len() as f64, &x.r, &y.r);
    pearson(&x.left, &y.left).map_or(1.0, |r| p_value(r, days - 9.0, Shape::default(), Shape::default()))
}

/// (b) First-order innovations of what ordinary weekday means leave, ranked.
fn ranked_innovations(x: &Days, y: &Days) -> f64 {
    let new = |series: &Days| {
        let side = side(series);
        let memory = Memory { phi: side.r[0].clamp(0.0, 0.99), lasting: 1.0 };
        average_ranks(&memory.innovations(&side.days, &side.left))
    };
    let (x, y) = (new(x), new(y));
    let df = x.len() as f64 - 9.0;
    pearson(&x, &y).map_or(1.0, |r| p_value(r, df, Shape::default(), Shape::default()))
}

fn ours(x: &Days, y: &Days) -> f64 {
    test(&Prepared::new(x), &Prepared::new(y), When::SameDay).p
}

type Candidate = (&'static str, fn(&Days, &Days) -> f64);
const CANDIDATES: [Candidate; 4] = [
    ("independent days", plain),
    ("effective days", bartlett),
    ("ranked innovations", ranked_innovations),
    ("ours", ours),
];

fn main() {
    let pairs: u32 = std::env::args().nth(1).and_then(|given| given.parse().ok()).unwrap_or(20_000);
    println!("independent pairs, 365 days: per cent with p < 0.05, per mille with p < 0.001");
    for kind in Kind::ALL {
        for missing in [Missing::None, Missing::Random] {
            let series =
                |scale, filled: &[bool], chance: &mut Chance| rounded(&kind.series(365, chance), filled, scale);
            let mut chance = Chance::of(1);
            let mut seldom = [[Tally::default(); 2]; 4];
            for _ in 0..pairs {
                let filled = missing.filled(365, &mut chance);
                let (x, y) = (series(FEELING, &filled, &mut chance), series(BODY, &filled, &mut chance));
                for ((_, candidate), seldom) in CANDIDATES.iter().zip(&mut seldom) {
                    let p = candidate(&x, &y);
                    seldom[0].count(p < 0.05);
                    seldom[1].count(p < 0.001);
                }
            }
            print!("{kind:?} {missing:?}");
            CANDIDATES.iter().zip(&seldom).for_each(|((name, _), of)| {
                print!(" | {name} {:.1} {:.1}", 100.0 * of[0].share(), 1000.0 * of[1].share());
            });
            println!();
        }
    }
    println!("planted 0.5, 84 filled days: per cent with p < 0.000025 (about what all pairs ask for)");
    for phi in [0.0, 0.3, 0.6, 0.8] {
        for missing in [Missing::None, Missing::Random] {
            let mut chance = Chance::of(2);
            let mut found = [Tally::default(); 4];
            for _ in 0..pairs / 10 {
                let filled = missing.until_filled(84, &mut chance);
                let (x, y) = pair(SIZES[1].1, phi, filled.len(), &mut chance);
                let (x, y) = (rounded(&x, &filled, FEELING), rounded(&y, &filled, BODY));
                CANDIDATES.iter().zip(&mut found).for_each(|((_, of), found)| found.count(of(&x, &y) < 2.5e-5));
            }
            print!("phi {phi} {missing:?}");
            CANDIDATES.iter().zip(&found).for_each(|((name, _), of)| print!(" | {name} {of}"));
            println!();
        }
    }
}
