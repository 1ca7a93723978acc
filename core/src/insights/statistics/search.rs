//! Which feelings go with which parts of the body. The person's own questions come first, a family of their own. Then every
//! feeling is held against every group of regions, the same day and the next; a group is one question, "this group or any
//! of its regions?", and single regions are named only inside the groups for which the answer is found.

use super::effect::Effect;
use super::families::{Steps, bh, simes};
use super::filled::Sets;
use super::pair::{Tested, When};
use super::pairs::Pairs;
use super::prepared::Prepared;
use super::question::{Answer, Answers, Group, Place, Question};
use super::verdict::{FEWEST_DAYS, Levels, Verdict, needed, sure};

/// How much of the attention same-day families get, and each of the two next-day directions: most of what there is to find
/// is on the same day, and to be this much stricter with the next day costs it little.
const WEIGHTS: [f64; 3] = [2.4, 0.3, 0.3];

/// Looks at everything. Questions that name nothing in the table are answered with *not enough days*.
pub fn search(feelings: &[Vec<Option<f64>>], groups: &[Group], own: &[Question]) -> Answers {
    let mut sets = Sets::default();
    let feelings: Vec<Prepared> = feelings.iter().map(|series| Prepared::on(&mut sets, series)).collect();
    let body: Vec<Prepared> =
        groups.iter().flat_map(Group::series).map(|series| Prepared::on(&mut sets, series)).collect();
    let table = Table { pairs: Pairs::new(&feelings, &body), feelings: &feelings, body: &body, starts: starts(groups) };
    let own = table.own(own);
    let (mut found, pairs_tested) = table.found();
    found.retain(|answer| own.iter().all(|own| own.question != answer.question));
    found.sort_by(|a, b| (a.verdict, a.q).partial_cmp(&(b.verdict, b.q)).unwrap_or(std::cmp::Ordering::Equal));
    Answers { pairs_tested, found, not_enough: table.not_enough(), own }
}

/// Where each group's series begin, and where the last ends.
fn starts(groups: &[Group]) -> Vec<usize> {
    let ends = groups.iter().scan(0, |end, group| {
        *end += group.series().count();
        Some(*end)
    });
    std::iter::once(0).chain(ends).collect()
}

struct Table<'a> {
    pairs: Pairs<'a>,
    feelings: &'a [Prepared],
    body: &'a [Prepared],
    starts: Vec<usize>,
}

/// A family: a feeling and a group.
struct Family {
    members: Vec<(Question, Tested)>,
    adjusted: Vec<f64>,
    weight: f64,
    p: f64,
}

impl Table<'_> {
    fn series(&self, place: Place) -> Option<usize> {
        let (group, member) = match place {
            Place::Group(group) => (group, 0),
            Place::Region(group, region) => (group, region + 1),
        };
        let (start, end) = (*self.starts.get(group)?, *self.starts.get(group + 1)?);
        let only = end == start + 1 && member == 1;
        (only || start + member < end).then_some(start + if only { 0 } else { member })
    }

    /// What is asked about: the number of its series and the days it shares; nothing if it isn't in the table.
    fn shared(&self, question: Question) -> Option<(usize, usize)> {
        let body = self.series(question.place)?;
        self.feelings.get(question.feeling)?;
        Some((body, self.pairs.days(question.feeling, body, question.when) as usize))
    }

    fn needed(&self, question: Question) -> usize {
        let by_days = |(body, days): (usize, usize)| needed(&self.feelings[question.feeling], &self.body[body], days);
        self.shared(question).map_or(FEWEST_DAYS, by_days)
    }

    fn test(&self, question: Question) -> Option<Tested> {
        let (body, _) = self.shared(question)?;
        (self.needed(question) == 0).then(|| self.pairs.test(question.feeling, body, question.when))
    }

    fn own(&self, questions: &[Question]) -> Vec<Answer> {
        let tested: Vec<Option<Tested>> = questions.iter().map(|question| self.test(*question)).collect();
        let mut q = bh(&tested.iter().flatten().map(|tested| tested.p).collect::<Vec<_>>()).into_iter();
        let answer = |(question, tested): (&Question, Option<Tested>)| match tested {
            Some(tested) => self.answer(*question, tested, q.next().unwrap_or(1.0), Levels::OWN),
            None => self.unanswered(*question),
        };
        questions.iter().zip(tested).map(answer).collect()
    }

    /// Families that were found, member by member, and how many pairs were looked at.
    fn found(&self) -> (Vec<Answer>, usize) {
        let families = self.families();
        let steps = Steps::over(families.iter().map(|family| family.p / family.weight).collect());
        let mut found = Vec::new();
        for family in &families {
            for ((question, tested), adjusted) in family.members.iter().zip(&family.adjusted) {
                let q = steps.q(adjusted / family.weight);
                if q <= Levels::ALL.hint {
                    found.push(self.answer(*question, *tested, q, Levels::ALL));
                }
            }
        }
        (found, families.iter().map(|family| family.members.len()).sum())
    }

    fn families(&self) -> Vec<Family> {
        let mut families = Vec::new();
        for (when, weight) in When::ALL.into_iter().zip(WEIGHTS) {
            for feeling in 0..self.feelings.len() {
                families.extend((1..self.starts.len()).filter_map(|end| self.family(feeling, end - 1, when, weight)));
            }
        }
        // Where only some kinds can be looked at, weights are 1 on average all the same.
        let mean = families.iter().map(|family| family.weight).sum::<f64>() / families.len() as f64;
        families.iter_mut().for_each(|family| family.weight /= mean);
        families
    }

    fn family(&self, feeling: usize, group: usize, when: When, weight: f64) -> Option<Family> {
        let members = self.starts[group + 1] - self.starts[group];
        let places =
            (0..members).map(|at| at.checked_sub(1).map_or(Place::Group(group), |at| Place::Region(group, at)));
        let questions = places.map(|place| Question { feeling, place, when });
        let members: Vec<_> = questions.filter_map(|question| Some((question, self.test(question)?))).collect();
        let (p, adjusted) = simes(&members.iter().map(|(_, tested)| tested.p).collect::<Vec<_>>());
        (!members.is_empty()).then_some(Family { members, adjusted, weight, p })
    }

    fn answer(&self, question: Question, tested: Tested, q: f64, levels: Levels) -> Answer {
        let body = self.series(question.place).unwrap_or_default();
        let effect = Effect::of(&self.feelings[question.feeling], &self.body[body], question.when);
        let sure = effect.as_ref().is_some_and(|effect| sure(effect, tested.r, tested.days));
        let verdict = levels.verdict(q, sure);
        Answer { question, effect, p: tested.p, q, days: tested.days, verdict }
    }

    fn unanswered(&self, question: Question) -> Answer {
        let days = self.shared(question).map_or(0, |(_, days)| days);
        let verdict = Verdict::NotEnoughDays { needed: self.needed(question) };
        Answer { question, effect: None, p: 1.0, q: 1.0, days, verdict }
    }

    fn not_enough(&self) -> Vec<Answer> {
        let groups = 0..self.starts.len() - 1;
        let question = |feeling, group| Question { feeling, place: Place::Group(group), when: When::SameDay };
        let all =
            (0..self.feelings.len()).flat_map(|feeling| groups.clone().map(move |group| question(feeling, group)));
        all.filter(|question| self.needed(*question) > 0).map(|question| self.unanswered(question)).collect()
    }
}
