//! Before massage: where touch is welcome, health questions, the terms of a session. A health answer is what a person
//! said of themselves; it never becomes a condition.

use super::super::resources::{Answered, Question, QuestionKind, Said};
use super::super::systems::System;
use crate::body::{TouchPlan, regions};
use crate::sessions::{SessionTerms, TERMS, screening_items};
use crate::sharing::ScreeningSaid;
use crate::text::Texts;
use crate::time::DiaryDay;

pub(super) fn touch_questions(texts: &Texts) -> Vec<Question> {
    let mut questions = vec![Question::day(texts.say("report-day"))];
    questions.extend(regions().iter().map(|region| {
        let id = &region.id;
        let reason = Question::words(&format!("{id}-reason"), texts.say("fhir-touch-reason"));
        let left_out = Question::new(&format!("{id}-no-go"), texts.say("touch-no-go"), QuestionKind::Boolean);
        let level = Question::choice(id, texts.region(id), System::TouchLevel);
        Question { item: vec![left_out, reason], ..level }
    }));
    questions
}

/// The plan as it is on a day: every region.
pub(crate) fn touch_answers(plan: &TouchPlan, day: DiaryDay) -> Vec<Answered<'_>> {
    let mut said = vec![Answered::one("day", Said::Day(day))];
    said.extend(plan.touches.iter().map(|touch| {
        let no_go = touch.no_go.then(|| Answered::one(format!("{}-no-go", touch.region), Said::YesNo(true)));
        let reason = Answered::words(format!("{}-reason", touch.region), &touch.reason);
        Answered::code(touch.region, System::TouchLevel, touch.level.name()).and(no_go).and(reason)
    }));
    said
}

pub(super) fn screening_questions(texts: &Texts) -> Vec<Question> {
    let asked = screening_items()
        .iter()
        .map(|item| Question::choice(&item.id, texts.say(&format!("screening-{}", item.id)), System::ScreeningAnswer));
    [Question::day(texts.say("report-day"))].into_iter().chain(asked).collect()
}

/// Answers that were given at one time.
pub(crate) fn screening_answers<'a>(day: DiaryDay, said: &[&'a ScreeningSaid]) -> Vec<Answered<'a>> {
    let answers =
        said.iter().map(|said| Answered::code(said.item.as_str(), System::ScreeningAnswer, said.answer.name()));
    [Answered::one("day", Said::Day(day))].into_iter().chain(answers).collect()
}

pub(super) fn terms_questions(texts: &Texts) -> Vec<Question> {
    TERMS.iter().map(|term| Question::words(term, texts.say(&format!("term-{term}")))).collect()
}

/// The terms that were written down.
pub(crate) fn terms_answers(terms: &SessionTerms) -> Vec<Answered<'_>> {
    terms.0.iter().filter_map(|(term, words)| Answered::words(*term, words)).collect()
}
