//! The false discovery rate over all that was looked at. Benjamini and Hochberg's step-up over families; each family, a
//! feeling and a part of the body, enters with Simes's p-value; a member of a family is held against the same steps
//! (Benjamini and Bogomolov 2014), so one number, q, says the level at which it would be reported.

/// Benjamini and Hochberg's adjusted p-values, in the order given.
pub fn bh(p: &[f64]) -> Vec<f64> {
    let steps = Steps::over(p.to_vec());
    p.iter().map(|p| steps.q(*p)).collect()
}

/// The p-value of "none of these", and the adjusted p-value of each among them; the first is the least of the second.
pub fn simes(p: &[f64]) -> (f64, Vec<f64>) {
    let adjusted = bh(p);
    (adjusted.iter().copied().fold(1.0, f64::min), adjusted)
}

/// The steps of Benjamini and Hochberg's procedure.
#[derive(Debug, Clone)]
pub struct Steps {
    /// p-values, the least first, and the least of `p · m / place` from each on.
    steps: Vec<(f64, f64)>,
}

impl Steps {
    /// The steps over all families.
    pub fn over(mut p: Vec<f64>) -> Self {
        p.sort_unstable_by(f64::total_cmp);
        let all = p.len() as f64;
        let mut least = 1.0_f64;
        let mut steps: Vec<(f64, f64)> = p.into_iter().zip(1..).map(|(p, place)| (p, all / f64::from(place))).collect();
        for step in steps.iter_mut().rev() {
            least = least.min(step.0 * step.1);
            *step = (step.0, least);
        }
        Self { steps }
    }

    /// The least level at which something with this p-value is found: the steps at which families are found count how
    /// many were found, and a member has to be as unlikely as those.
    pub fn q(&self, p: f64) -> f64 {
        let all = self.steps.len() as f64;
        let next = self.steps.partition_point(|step| step.0 < p);
        // At a place before `next` the member itself is what is compared; the last of them is the kindest.
        let own = if next > 0 { p * all / next as f64 } else { f64::INFINITY };
        self.steps.get(next).map_or(1.0, |step| step.1).min(own).min(1.0)
    }
}
