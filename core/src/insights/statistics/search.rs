//! Which feelings go with which parts of the body. The person's own questions come first, a family of their own. Then every
//! feeling is held against every group of regions, the same day and the next; a group is one question, "this group or any
//! of its regions?", and single regions are named only inside the groups for which the answer is found.

use super::effect::Effect;
use super::families::{Steps, bh, simes};
use super::pair::{Tested, When};
use super::pairs::Pairs;
use super::prepared::Prepared;
use super::ranks::Days;
use super::verdict::{HINT_Q, Verdict, needed};

/// A group of regions.
#[derive(Debug, Clone, Default)]
pub struct Group {
    /// The group as a whole, for example the highest of its regions each day.
    pub whole: Vec<Option<f64>>,
    /// Its regions.
    pub regions: Vec<Vec<Option<f64>>>,
}

/// A place of the body, by its number in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// A whole group.
    Group(usize),
    /// A region of a group: the group, the region in it.
    Region(usize, usize),
}

/// A question: does this feeling go with this place?
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Question {
    /// The feeling's number in the table.
    pub feeling: usize,
    /// The place.
    pub place: Place,
    /// On which days.
    pub when: When,
}

/// An answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Answer {
    /// The question.
    pub question: Question,
    /// What the days showed; nothing where there was nothing to measure.
    pub effect: Option<Effect>,
    /// The p-value, 0 to 1; 1 where it wasn't looked at.
    pub p: f64,
    /// The least false discovery rate at which it is found, over all of its family; 1 where it wasn't looked at.
    pub q: f64,
    /// The days on which both are filled in.
    pub days: usize,
    /// What may be said.
    pub verdict: Verdict,
}

/// All answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answers {
    /// To the person's own questions, in their order.
    pub own: Vec<Answer>,
    /// Clear ones and hints among all others, the surest first.
    pub found: Vec<Answer>,
    /// How many pairs were looked at, the own ones included.
    pub pairs_tested: usize,
    /// Feelings and groups that share too few days, on the same day.
    pub not_enough: Vec<Answer>,
}

/// Same-day pairs get this share of the attention, the two next-day directions half of the rest each.
const WEIGHTS: [f64; 3] = [2.4, 0.3, 0.3];

/// Looks at everything. Questions that name nothing in the table are answered with *not enough days*.
pub fn search(feelings: &[Vec<Option<f64>>], groups: &[Group], own: &[Question]) -> Answers {
    let feelings: Vec<Prepared> = feelings.iter().map(|series| Prepared::new(series)).collect();
    let body: Vec<Prepared> = groups.iter().flat_map(Group::series).map(Prepared::new).collect();
    let table = Table { pairs: Pairs::new(&feelings, &body), feelings: &feelings, body: &body, starts: starts(groups) };
    let own = table.own(own);
    let (mut found, pairs_tested) = table.found();
    found.retain(|answer| own.iter().all(|own| own.question != answer.question));
    found.sort_by(|a, b| (a.verdict, a.q).partial_cmp(&(b.verdict, b.q)).unwrap_or(std::cmp::Ordering::Equal));
    Answers { pairs_tested, found, not_enough: table.not_enough(), own }
}

impl Group {
    /// The whole, then the regions; a region that is all of its group isn't looked at twice.
    fn series(&self) -> impl Iterator<Item = &Days> {
        let regions = if self.regions.len() == 1 { &[] } else { self.regions.as_slice() };
        std::iter::once(self.whole.as_slice()).chain(regions.iter().map(Vec::as_slice))
    }
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
        let none = super::verdict::FEWEST_DAYS;
        self.shared(question)
            .map_or(none, |(body, days)| needed(&self.feelings[question.feeling], &self.body[body], days))
    }

    fn test(&self, question: Question) -> Option<Tested> {
        let (body, _) = self.shared(question)?;
        (self.needed(question) == 0).then(|| self.pairs.test(question.feeling, body, question.when))
    }

    fn own(&self, questions: &[Question]) -> Vec<Answer> {
        let tested: Vec<Option<Tested>> = questions.iter().map(|question| self.test(*question)).collect();
        let mut q = bh(&tested.iter().flatten().map(|tested| tested.p).collect::<Vec<_>>()).into_iter();
        let answer = |(question, tested): (&Question, Option<Tested>)| match tested {
            Some(tested) => self.answer(*question, tested, q.next().unwrap_or(1.0)),
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
                if q <= HINT_Q {
                    found.push(self.answer(*question, *tested, q));
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

    fn answer(&self, question: Question, tested: Tested, q: f64) -> Answer {
        let body = self.series(question.place).unwrap_or_default();
        let effect = Effect::of(&self.feelings[question.feeling], &self.body[body], question.when);
        let verdict = effect.as_ref().map_or(Verdict::NoSign, |effect| Verdict::of(q, tested.r, tested.days, effect));
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
