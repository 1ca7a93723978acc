//! What holds today of all that was ever answered: for each question the latest answer, and which questions are asked again
//! because their answers ran out, something changed, or there is none.

use serde::Serialize;

use super::screening::{Screening, ScreeningAnswers, ScreeningOutcome};
use super::screening_pack::{ScreeningItem, Tier, screening_items};
use crate::time::DiaryDay;

/// What holds today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Standing {
    /// What comes of the answers. Of what comes and goes only today's count. Other answers count beyond their time until
    /// they are given anew: to forget a region to leave out would be worse than to ask once more.
    pub outcome: ScreeningOutcome,
    /// The questions to ask, in their order.
    pub asked_again: Vec<&'static ScreeningItem>,
    /// The last day on which no lasting question is asked again; nothing when one is now.
    pub valid_until: Option<DiaryDay>,
    /// Whether the questions were ever answered.
    pub ever: bool,
}

/// What holds on `today` of some screenings, newest first.
pub fn standing(screenings: &[Screening], today: DiaryDay) -> Standing {
    let mut said = ScreeningAnswers::default();
    let mut asked_again = Vec::new();
    let mut valid_until: Option<DiaryDay> = None;
    for item in screening_items() {
        let until = latest(screenings, item).and_then(|found| {
            let fresh = !found.out_of_date && today.since(found.screening.time.for_day) <= item.days;
            if fresh || !item.tier.acute() {
                take(&mut said, item, found.screening);
            }
            fresh.then(|| found.screening.time.for_day.plus(item.days))
        });
        match until {
            None => asked_again.push(item),
            Some(until) if !item.tier.acute() => valid_until = Some(valid_until.map_or(until, |u| u.min(until))),
            Some(_) => {}
        }
    }
    let lasting = asked_again.iter().any(|item| !item.tier.acute());
    let valid_until = if lasting { None } else { valid_until };
    Standing { outcome: said.outcome(), asked_again, valid_until, ever: !screenings.is_empty() }
}

/// The regions to leave out, whatever the day: each answer holds until it is given anew.
pub fn no_go(screenings: &[Screening]) -> Vec<&'static str> {
    let mut said = ScreeningAnswers::default();
    for item in screening_items().iter().filter(|item| item.tier == Tier::NotHere) {
        latest(screenings, item).into_iter().for_each(|found| take(&mut said, item, found.screening));
    }
    said.outcome().no_go
}

struct Latest<'a> {
    screening: &'a Screening,
    /// Something changed since.
    out_of_date: bool,
}

fn latest<'a>(screenings: &'a [Screening], item: &ScreeningItem) -> Option<Latest<'a>> {
    let mut out_of_date = false;
    for screening in screenings {
        out_of_date |= screening.changed;
        if screening.said.answers.contains_key(&item.id) {
            return Some(Latest { screening, out_of_date });
        }
    }
    None
}

fn take(said: &mut ScreeningAnswers, item: &ScreeningItem, from: &Screening) {
    said.answers.extend(from.said.answers.get(&item.id).map(|answer| (item.id.clone(), *answer)));
    said.places.extend(from.said.places.get(&item.id).map(|places| (item.id.clone(), places.clone())));
}
