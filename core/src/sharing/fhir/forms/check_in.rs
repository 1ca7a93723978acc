//! A check-in's words and skills. Its numbers are observations.

use super::super::card::skill_uses;
use super::super::resources::{Answered, Question, Said};
use super::day::{skill_use_questions, tags};
use crate::card::CheckIn;
use crate::text::Texts;

pub(super) fn questions(texts: &Texts) -> Vec<Question> {
    vec![
        Question::day(texts.say("report-day")),
        skill_use_questions(texts),
        tags(texts),
        Question::words("trigger-text", texts.say("fhir-trigger-text")),
        Question::words("note", texts.say("note")),
    ]
}

/// The answers; nothing for a check-in of numbers alone.
pub(crate) fn check_in_answers(check_in: &CheckIn) -> Option<Vec<Answered<'_>>> {
    let day = Answered::one("day", Said::Day(check_in.time.for_day));
    let said = skill_uses(&check_in.skills)
        .chain(Answered::texts("triggers", &check_in.triggers))
        .chain(Answered::words("trigger-text", &check_in.trigger_text))
        .chain(Answered::words("note", &check_in.note));
    let answers: Vec<_> = [day].into_iter().chain(said).collect();
    (answers.len() > 1).then_some(answers)
}
