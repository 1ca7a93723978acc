//! Whole made-up diaries: sixteen feelings and ninety regions in twelve groups.

use somacard_core::insights::statistics::{Group, Place, Question, When};

use super::chance::Chance;
use super::kinds::Kind;
use super::missing::{BODY, FEELING, rounded};
use super::planted;

/// How many feelings.
pub const FEELINGS: usize = 16;
/// How many regions.
pub const REGIONS: usize = 90;
/// How many groups.
pub const GROUPS: usize = 12;

/// A diary.
pub struct Diary {
    /// The feelings.
    pub feelings: Vec<Vec<Option<f64>>>,
    /// The groups.
    pub groups: Vec<Group>,
}

/// What a person may have asked beforehand; the first is what is planted.
pub fn own_questions() -> Vec<Question> {
    let question = |feeling| Question { feeling, place: Place::Region(2 * feeling, 1), when: When::SameDay };
    (0..5).map(question).collect()
}

impl Diary {
    /// A diary in which nothing has to do with anything.
    pub fn independent(kind: Kind, filled: &[bool], chance: &mut Chance) -> Self {
        let days = filled.len();
        let feelings = (0..FEELINGS).map(|_| rounded(&kind.series(days, chance), filled, FEELING)).collect();
        let regions = (0..REGIONS).map(|_| rounded(&kind.series(days, chance), filled, BODY)).collect();
        Self { feelings, groups: grouped(regions) }
    }

    /// The same, but for one feeling and one region, the first of [`own_questions`], whose latent correlation is `latent`.
    pub fn planted(latent: f64, phi: f64, filled: &[bool], chance: &mut Chance) -> Self {
        let mut diary = Self::independent(Kind::Ar(phi), filled, chance);
        let (feeling, region) = planted::pair(latent, phi, filled.len(), chance);
        diary.feelings[0] = rounded(&feeling, filled, FEELING);
        diary.groups[0].regions[1] = rounded(&region, filled, BODY);
        diary.groups[0].whole = whole(&diary.groups[0].regions);
        diary
    }

    /// Puts one white thing behind every series, making up `share` of the variance.
    pub fn tie(&mut self, share: f64, chance: &mut Chance) {
        let behind: Vec<f64> = (0..self.feelings[0].len()).map(|_| chance.normal()).collect();
        let tie = |series: &mut Vec<Option<f64>>, most: f64| {
            for (value, behind) in series.iter_mut().zip(&behind) {
                let tied = |value: f64| (value + share * 0.25 * most * behind).round().clamp(0.0, most);
                *value = value.map(tied);
            }
        };
        self.feelings.iter_mut().for_each(|series| tie(series, 5.0));
        for group in &mut self.groups {
            group.regions.iter_mut().for_each(|series| tie(series, 10.0));
            group.whole = whole(&group.regions);
        }
    }
}

fn grouped(regions: Vec<Vec<Option<f64>>>) -> Vec<Group> {
    let mut groups = vec![Group::default(); GROUPS];
    regions.into_iter().enumerate().for_each(|(at, region)| groups[at % GROUPS].regions.push(region));
    groups.iter_mut().for_each(|group| group.whole = whole(&group.regions));
    groups
}

/// The highest of the regions each day.
fn whole(regions: &[Vec<Option<f64>>]) -> Vec<Option<f64>> {
    let highest = |day| regions.iter().filter_map(|region| region[day]).reduce(f64::max);
    (0..regions.first().map_or(0, Vec::len)).map(highest).collect()
}
