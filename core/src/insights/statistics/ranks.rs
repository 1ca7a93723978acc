//! Ranks with ties and the correlations made of them.

/// One value a day over consecutive days; `None` where nothing was filled in.
pub type Days = [Option<f64>];

/// Ranks from 1, equal values sharing the average of their places.
pub fn average_ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_unstable_by(|a, b| values[*a].total_cmp(&values[*b]));
    let mut ranks = vec![0.0; values.len()];
    let mut before = 0;
    for equal in order.chunk_by(|a, b| values[*a] == values[*b]) {
        let rank = before as f64 + 0.5 * (equal.len() + 1) as f64;
        equal.iter().for_each(|place| ranks[*place] = rank);
        before += equal.len();
    }
    ranks
}

/// Pearson's correlation; nothing where either side does not vary.
pub fn pearson(x: &[f64], y: &[f64]) -> Option<f64> {
    let n = x.len().min(y.len()) as f64;
    let mean = |values: &[f64]| values.iter().sum::<f64>() / n;
    let (mx, my) = (mean(x), mean(y));
    let (mut xx, mut yy, mut xy) = (0.0, 0.0, 0.0);
    for (x, y) in x.iter().zip(y) {
        xx += (x - mx) * (x - mx);
        yy += (y - my) * (y - my);
        xy += (x - mx) * (y - my);
    }
    let r = xy / (xx * yy).sqrt();
    (xx > 0.0 && yy > 0.0 && r.is_finite()).then(|| r.clamp(-1.0, 1.0))
}

/// Spearman's rank correlation over the days on which both are filled in; nothing where either does not vary.
pub fn spearman(x: &Days, y: &Days) -> Option<f64> {
    let both = x.iter().zip(y).filter_map(|(x, y)| Some(((*x)?, (*y)?)));
    let (x, y): (Vec<f64>, Vec<f64>) = both.unzip();
    pearson(&average_ranks(&x), &average_ranks(&y))
}

/// The normal scores of ranks: where so many values of a bell curve would lie (after Hazen; the quantile by Abramowitz and
/// Stegun 26.2.23, to 0.0005).
pub fn normal_scores(ranks: &[f64]) -> Vec<f64> {
    let score = |rank: &f64| {
        let below = (rank - 0.5) / ranks.len() as f64;
        let t = (-2.0 * below.min(1.0 - below).ln()).sqrt();
        let high = t
            - (2.515_517 + t * (0.802_853 + t * 0.010_328)) / (1.0 + t * (1.432_788 + t * (0.189_269 + t * 0.001_308)));
        if below < 0.5 { -high } else { high }
    };
    ranks.iter().map(score).collect()
}
