//! What is noted around a visit. Mood and body before and after are observations; so are the numbers here, besides.

use super::super::resources::{Answered, Question, QuestionKind, Said};
use super::super::systems::System;
use super::week::{coming_answers, coming_questions};
use crate::sessions::{NEXT_DAY, RELATIONSHIP, Ratings, Visit};
use crate::text::Texts;

pub(super) fn questions(danger: bool, texts: &Texts) -> Vec<Question> {
    let rated = |prefix: &'static str, most| {
        move |name: &&str| {
            let link = format!("{prefix}-{name}");
            Question::number(&link, texts.say(&link), Some(0), Some(most))
        }
    };
    let relationship = RELATIONSHIP.iter().map(rated("relationship", 10)).collect();
    // The day after asks for urges of any kind.
    let asked = NEXT_DAY.iter().filter(|name| danger || **name != "urge");
    let next_day = asked.map(rated("next-day", 5)).collect();
    let mut questions = vec![
        Question::day(texts.say("report-day")),
        Question { required: true, ..Question::choice("kind", texts.say("report-kind"), System::SessionKind) },
    ];
    questions.extend(coming_questions(danger, texts));
    questions.extend([
        Question::group("relationship", texts.say("relationship-title"), relationship),
        Question::choice("boundary", texts.say("boundary-question"), System::Boundary),
        Question::words("boundary-note", texts.say("fhir-boundary-note")),
        Question::group("next-day", texts.say("next-day-title"), next_day),
        Question::words("homework", texts.say("homework-title")),
        Question::new("homework-done", texts.say("fhir-homework-done"), QuestionKind::Boolean),
        Question::words("note", texts.say("note")),
    ]);
    questions
}

/// The answers.
pub(crate) fn visit_answers(visit: &Visit) -> Vec<Answered<'_>> {
    let rated = |group: &'static str, names: &[&str], ratings: &Ratings| {
        let said = names
            .iter()
            .filter_map(|name| Some(Answered::one(format!("{group}-{name}"), Said::Number(*ratings.0.get(*name)?))));
        Answered::group(group, said.collect())
    };
    let mut said = vec![
        Answered::one("day", Said::Day(visit.time.for_day)),
        Answered::code("kind", System::SessionKind, visit.kind.name()),
    ];
    said.extend(coming_answers([&visit.before, &visit.after]));
    said.extend(rated("relationship", &RELATIONSHIP, &visit.relationship));
    said.extend(visit.boundary.map(|boundary| Answered::code("boundary", System::Boundary, boundary.name())));
    said.extend(Answered::words("boundary-note", &visit.boundary_note));
    said.extend(rated("next-day", &NEXT_DAY, &visit.next_day));
    said.extend(Answered::words("homework", &visit.homework));
    let done = visit.homework_done && !visit.homework.0.is_empty();
    said.extend(done.then(|| Answered::one("homework-done", Said::YesNo(true))));
    said.extend(Answered::words("note", &visit.note));
    said
}
