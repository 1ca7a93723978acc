//! What a person writes in a day, through the public door: a morning and an evening check-in with ten ratings and six readings
//! each, and at night a full card with four ticks and a note.

use chrono::{DateTime, Days, FixedOffset};
use somacard_core::card::{Answer, CardItem, Scale, SkillId};
use somacard_core::time::Moment;
use somacard_core::{AnswerDay, Diary};

use crate::years::check_in;

/// Nine in the evening, so many days after the first.
pub fn evening(day: u64) -> Moment {
    let first: DateTime<FixedOffset> = "2016-01-01T21:00:00+01:00".parse().unwrap();
    Moment::of(first + Days::new(day)).unwrap()
}

/// The same day, some hours before.
pub fn before(evening: Moment, hours: i64) -> Moment {
    Moment::new(evening.instant - hours * 3_600_000, evening.offset_minutes).unwrap()
}

/// Lives one day. Two devices of one person write at different hours.
pub fn live(diary: &Diary, items: &[CardItem], day: u64, hours: i64) {
    let evening = before(evening(day), hours);
    diary.check_in(before(evening, 13), check_in(items, day)).unwrap();
    diary.check_in(before(evening, 2), check_in(items, day + 1)).unwrap();
    diary.answer_day(evening, card(items, day)).unwrap();
}

/// A full card.
pub fn card(items: &[CardItem], seed: u64) -> AnswerDay {
    let number = |n: usize| i32::try_from((seed as usize * 5 + n) % 6).unwrap();
    let answer = |(n, item): (usize, &CardItem)| {
        let answer = match &item.scale {
            Scale::Text => return None,
            Scale::YesNo => Answer::YesNo(number(n) > 3),
            _ => Answer::Number(number(n)),
        };
        Some((item.id.clone(), Some(answer)))
    };
    let ticks = ["stop", "opposite-action", "check-the-facts", "wise-mind"];
    AnswerDay {
        answers: items.iter().enumerate().filter_map(answer).collect(),
        ticks: ticks.iter().map(|skill| (SkillId::new(skill).unwrap(), true)).collect(),
        note: Some("Slept badly, the meeting went on and on; the walk by the river was good.".into()),
        ..AnswerDay::default()
    }
}
