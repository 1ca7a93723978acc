//! What is asked of a table and what is answered.

use super::effect::Effect;
use super::pair::When;
use super::ranks::Days;
use super::verdict::Verdict;

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

impl Group {
    /// The whole, then the regions; a region that is all of its group isn't looked at twice.
    pub(super) fn series(&self) -> impl Iterator<Item = &Days> {
        let regions = if self.regions.len() == 1 { &[] } else { self.regions.as_slice() };
        std::iter::once(self.whole.as_slice()).chain(regions.iter().map(Vec::as_slice))
    }
}
