//! The person's own words, day by day: notes, triggers, lines of the card that are answered in words. Only where the person ticked
//! them.

use serde::Serialize;

use super::Material;
use crate::card::{Answer, CheckIn, DayCard, ItemId, Versions};
use crate::time::DiaryDay;

/// The words of one day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OwnWords {
    /// The day.
    pub day: DiaryDay,
    /// Trigger tags.
    pub triggers: Vec<String>,
    /// Lines of the card, answered in words.
    pub answers: Vec<(ItemId, String)>,
    /// Notes of the day, of its check-ins and of its sessions; where two devices wrote at once, both.
    pub notes: Vec<String>,
}

/// The days on which something was written.
pub(super) fn words(material: &Material) -> Vec<OwnWords> {
    let mut check_ins = material.check_ins.iter().peekable();
    let mut of_day = |day: DiaryDay| {
        let mut found = Vec::new();
        while let Some(check_in) = check_ins.next_if(|check_in| check_in.time.for_day <= day) {
            found.push(check_in);
        }
        found
    };
    let words = material.days.iter().map(|day| {
        let mut words = day_words(day, &of_day(day.day));
        let of_day = material.sessions.iter().filter(|session| session.day().is_ok_and(|at| at == day.day));
        words.notes.extend(of_day.flat_map(|session| session.note.0.clone()));
        words
    });
    words.filter(|words| !words.triggers.is_empty() || !words.answers.is_empty() || !words.notes.is_empty()).collect()
}

fn day_words(day: &DayCard, check_ins: &[&CheckIn]) -> OwnWords {
    let in_the_way = day.missing.iter().map(|missing| &missing.in_the_way);
    let of_check_in = |check_in: &&CheckIn| {
        let readings = check_in.readings.iter().map(|reading| reading.note.clone());
        [check_in.trigger_text.clone(), check_in.note.clone()].into_iter().chain(readings).collect::<Vec<Versions>>()
    };
    let of_check_ins: Vec<Versions> = check_ins.iter().flat_map(of_check_in).collect();
    let notes = of_check_ins.iter().chain([&day.note]).chain(in_the_way);
    OwnWords {
        day: day.day,
        triggers: day.triggers.clone(),
        answers: day.items.iter().filter_map(|(id, value)| Some((id.clone(), text(&value.value)?))).collect(),
        notes: notes.flat_map(|versions| versions.0.clone()).collect(),
    }
}

fn text(answer: &Answer) -> Option<String> {
    if let Answer::Text(text) = answer { Some(text.clone()) } else { None }
}
