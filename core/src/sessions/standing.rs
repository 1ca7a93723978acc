//! What holds today of all that was ever answered: for each question the latest answer, and which questions are asked again
//! because their answers ran out, something changed, or there is none.

use serde::Serialize;

use super::screening::{Screening, ScreeningAnswer, ScreeningAnswers, ScreeningOutcome};
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
    /// Those of them whose last answer counts until they are asked: yes or not sure, from an earlier day.
    pub carried: Vec<&'static str>,
    /// The last day on which no lasting question is asked again; nothing when one is now.
    pub valid_until: Option<DiaryDay>,
    /// Whether the questions were ever answered.
    pub ever: bool,
}

/// What holds on `today` of some screenings, newest first.
pub fn standing(screenings: &[Screening], today: DiaryDay) -> Standing {
    let mut said = ScreeningAnswers::default();
    let (mut asked_again, mut carried) = (Vec::new(), Vec::new());
    let mut valid_until: Option<DiaryDay> = None;
    for item in screening_items() {
        let until = valid_until_of(screenings, item).filter(|until| *until >= today);
        if until.is_some() || !item.of_the_day() {
            take(&mut said, item, screenings);
        }
        match until {
            None => asked_again.push(item),
            Some(until) if !item.of_the_day() => valid_until = Some(valid_until.map_or(until, |u| u.min(until))),
            Some(_) => {}
        }
        let counts = said.answers.get(&item.id).is_some_and(|answer| answer.counts());
        carried.extend((until.is_none() && counts).then_some(item.id.as_str()));
    }
    let lasting = asked_again.iter().any(|item| !item.of_the_day());
    let valid_until = if lasting { None } else { valid_until };
    Standing { outcome: said.outcome(), asked_again, carried, valid_until, ever: !screenings.is_empty() }
}

/// The regions to leave out, whatever the day: each answer holds until it is given anew.
pub fn no_go(screenings: &[Screening]) -> Vec<&'static str> {
    let mut said = ScreeningAnswers::default();
    let placed = screening_items().iter().filter(|item| item.tier == Tier::NotHere);
    placed.for_each(|item| take(&mut said, item, screenings));
    said.outcome().no_go
}

/// The last day on which the latest answer counts; nothing when there is none or something changed since.
fn valid_until_of(screenings: &[Screening], item: &ScreeningItem) -> Option<DiaryDay> {
    let answered = screenings.iter().position(|screening| screening.said.answers.contains_key(&item.id))?;
    let changed = screenings[..=answered].iter().any(|screening| screening.changed);
    (!changed).then(|| screenings[answered].time.for_day.plus(item.days))
}

/// Takes the latest answer. To decline, or to say yes without a place, does not free a place that was named before: only a
/// no does.
fn take(said: &mut ScreeningAnswers, item: &ScreeningItem, screenings: &[Screening]) {
    let mut answers = screenings.iter().filter_map(|screening| {
        let places = screening.said.places.get(&item.id);
        screening.said.answers.get(&item.id).map(|answer| (*answer, places.filter(|places| !places.is_empty())))
    });
    let Some((latest, places)) = answers.next() else { return };
    let earlier = || {
        let since_no = answers.take_while(|(answer, _)| *answer != ScreeningAnswer::No);
        since_no.filter_map(|(answer, places)| Some((answer, places?))).next()
    };
    let open = latest != ScreeningAnswer::No && places.is_none() && item.tier == Tier::NotHere;
    let (answer, places) = match if open { earlier() } else { None } {
        Some((answer, places)) => (answer, Some(places)),
        None => (latest, places),
    };
    said.answers.insert(item.id.clone(), answer);
    said.places.extend(places.map(|places| (item.id.clone(), places.clone())));
}
