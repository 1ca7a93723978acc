//! The simulation's cells: one combination of what diaries are like, and what came of those made so far.

use somacard_core::insights::statistics::{
    Answer, CLEAR_DAYS, Effect, Levels, Place, Prepared, Verdict, When, compare, compare_recent, search,
};

use super::chance::Chance;
use super::diary::{Diary, own_questions};
use super::kinds::{Kind, autoregression};
use super::missing::{BODY, FEELING, Missing, rounded};
use super::planted;
use super::tally::Tally;

/// Whether anything is said of diaries in which nothing has to do with anything.
pub struct False {
    /// How each series moves.
    pub kind: Kind,
    /// How many days the diary has.
    pub days: usize,
    /// Which stay empty.
    pub missing: Missing,
    /// Diaries with any clear finding; with one if intervals and numbers of days didn't count; with any hint.
    pub clear: Tally,
    /// The same before days and intervals are looked at.
    pub level: Tally,
    /// With any clear finding or hint.
    pub hint: Tally,
}

impl False {
    /// All cells.
    pub fn all() -> Vec<Self> {
        let days_and_missing =
            [30, 84, 365].into_iter().flat_map(|days| Missing::ALL.map(move |missing| (days, missing)));
        let cell = |kind, (days, missing)| Self {
            kind,
            days,
            missing,
            clear: Tally::default(),
            level: Tally::default(),
            hint: Tally::default(),
        };
        let of_kind = |kind| days_and_missing.clone().map(move |of| cell(kind, of));
        Kind::ALL.into_iter().flat_map(of_kind).collect()
    }

    /// Whether there are days enough for anything to be clear.
    pub fn can_be_clear(&self) -> bool {
        self.days > CLEAR_DAYS || (self.days == CLEAR_DAYS && self.missing == Missing::None)
    }

    /// One more diary.
    pub fn step(&mut self, chance: &mut Chance) {
        let filled = self.missing.filled(self.days, chance);
        let diary = Diary::independent(self.kind, &filled, chance);
        let answers = search(&diary.feelings, &diary.groups, &own_questions());
        let all = || answers.own.iter().chain(&answers.found);
        self.clear.count(all().any(|answer| answer.verdict == Verdict::Clear));
        let own = answers.own.iter().any(|answer| answer.q <= Levels::OWN.clear);
        self.level.count(own || answers.found.iter().any(|answer| answer.q <= Levels::ALL.clear));
        self.hint.count(all().any(|answer| answer.verdict <= Verdict::Hint));
    }
}

/// Whether an association that is there is found, in 84 filled days.
pub struct Power {
    /// Spearman's correlation of the recorded numbers in the long run.
    pub rho: f64,
    /// That of the latent ones.
    pub latent: f64,
    /// The persistence of all series.
    pub phi: f64,
    /// Which days stay empty.
    pub missing: Missing,
    /// Diaries in which it is clear, as one of five own questions.
    pub own: Tally,
    /// Diaries in which the region is clear among all pairs.
    pub region: Tally,
    /// Diaries in which the region, or its group, is clear or a hint.
    pub hint: Tally,
    /// Diaries with a clear finding that has nothing to do with what was planted.
    pub others: Tally,
}

impl Power {
    /// All cells.
    pub fn all() -> Vec<Self> {
        let phis = [0.0, 0.3, 0.6].into_iter().flat_map(|phi| Missing::ALL.map(move |missing| (phi, missing)));
        let cell = |(rho, latent), (phi, missing)| Self {
            rho,
            latent,
            phi,
            missing,
            own: Tally::default(),
            region: Tally::default(),
            hint: Tally::default(),
            others: Tally::default(),
        };
        planted::SIZES.into_iter().flat_map(|of| phis.clone().map(move |phi| cell(of, phi))).collect()
    }

    /// One more diary.
    pub fn step(&mut self, chance: &mut Chance) {
        let filled = self.missing.until_filled(84, chance);
        let diary = Diary::planted(self.latent, self.phi, &filled, chance);
        let asked = own_questions();
        let answers = search(&diary.feelings, &diary.groups, &asked);
        self.own.count(answers.own[0].verdict == Verdict::Clear);
        let answers = search(&diary.feelings, &diary.groups, &[]);
        let about_it = |answer: &&Answer| answer.question.feeling == 0 && part_of_it(answer.question.place);
        let region = |answer: &Answer| answer.question == asked[0] && answer.verdict == Verdict::Clear;
        self.region.count(answers.found.iter().any(region));
        self.hint.count(answers.found.iter().any(|answer| about_it(&answer)));
        let clear = |answer: &&Answer| answer.verdict == Verdict::Clear;
        self.others.count(answers.found.iter().filter(clear).any(|answer| !about_it(&answer)));
    }
}

fn part_of_it(place: Place) -> bool {
    matches!(place, Place::Group(0) | Place::Region(0, 1))
}

/// Whether the interval holds the correlation that is there.
pub struct Coverage {
    /// Spearman's correlation of the recorded numbers in the long run.
    pub rho: f64,
    latent: f64,
    /// The persistence of both series.
    pub phi: f64,
    /// How many days are filled in.
    pub days: usize,
    /// How many days stay empty between them.
    pub missing: Missing,
    /// Pairs whose interval holds it.
    pub holds: Tally,
}

impl Coverage {
    /// All cells.
    pub fn all() -> Vec<Self> {
        let mut cells = Vec::new();
        for (rho, latent) in std::iter::once((0.0, 0.0)).chain(planted::SIZES) {
            for phi in [0.0, 0.3, 0.6, 0.8] {
                for days in [30, 84, 365] {
                    let cell = |missing| Self { rho, latent, phi, days, missing, holds: Tally::default() };
                    cells.extend(Missing::ALL.map(cell));
                }
            }
        }
        cells
    }

    /// One more pair.
    pub fn step(&mut self, chance: &mut Chance) {
        let filled = self.missing.until_filled(self.days, chance);
        let (x, y) = planted::pair(self.latent, self.phi, filled.len(), chance);
        let (x, y) = (Prepared::new(&rounded(&x, &filled, FEELING)), Prepared::new(&rounded(&y, &filled, BODY)));
        if let Some(effect) = Effect::of(&x, &y, When::SameDay) {
            self.holds.count((effect.interval.0..=effect.interval.1).contains(&self.rho));
        }
    }
}

/// Whether two kinds of days are said to differ that don't.
pub struct Compared {
    /// The series' persistence.
    pub phi: f64,
    /// How many days.
    pub days: usize,
    /// Which stay empty.
    pub missing: Missing,
    /// The last four weeks against those before, at 0.05.
    pub recent: Tally,
    /// Days with something that comes at random, at 0.05.
    pub with: Tally,
}

impl Compared {
    /// All cells.
    pub fn all() -> Vec<Self> {
        let of_phi = |phi| {
            let cell =
                move |days, missing| Self { phi, days, missing, recent: Tally::default(), with: Tally::default() };
            [84, 365].into_iter().flat_map(move |days| Missing::ALL.map(|missing| cell(days, missing)))
        };
        [0.0, 0.3, 0.6, 0.8].into_iter().flat_map(of_phi).collect()
    }

    /// One more series.
    pub fn step(&mut self, chance: &mut Chance) {
        let filled = self.missing.filled(self.days, chance);
        let series = rounded(&autoregression(self.phi, self.days, chance), &filled, FEELING);
        let kind: Vec<Option<bool>> = (0..self.days).map(|_| Some(chance.even() < 0.3)).collect();
        let below = |comparison: Option<somacard_core::insights::statistics::Comparison>| {
            comparison.map(|found| found.p < 0.05)
        };
        below(compare_recent(&series, 28)).into_iter().for_each(|found| self.recent.count(found));
        below(compare(&series, &kind)).into_iter().for_each(|found| self.with.count(found));
    }
}
