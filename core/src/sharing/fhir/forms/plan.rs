//! The safety plan in the person's words, step by step. What was agreed on after self-harm is not in it where that
//! part is left out.

use super::super::basics::clean;
use super::super::resources::{Answered, Question, QuestionKind, Said};
use crate::safety::{PlanLine, SafetyPlan, Step};
use crate::text::Texts;

pub(super) fn questions(danger: bool, texts: &Texts) -> Vec<Question> {
    let line = |step: Step| {
        let named = |of: &str| link(step, of);
        let words = Question::words(&named("words"), texts.say("fhir-plan-words"));
        let phone = Question::new(&named("phone"), texts.say("fhir-plan-phone"), QuestionKind::String);
        let rests = Question::new(&named(RESTS), texts.say("fhir-plan-not-after"), QuestionKind::Boolean);
        [words, phone].into_iter().chain(danger.then_some(rests)).collect()
    };
    let group = |step: Step| Question {
        repeats: true,
        ..Question::group(step.name(), texts.say(&format!("step-{}", step.name())), line(step))
    };
    let mut questions: Vec<_> = Step::ALL.into_iter().map(group).collect();
    questions.extend([
        Question::new("agreed-with", texts.say("fhir-agreed-with"), QuestionKind::String),
        Question::new("agreed-on", texts.say("fhir-agreed-on"), QuestionKind::Date),
        Question::new("reviewed-on", texts.say("fhir-reviewed-on"), QuestionKind::Date),
    ]);
    questions
}

/// The answers: one group for each line of a step.
pub(crate) fn plan_answers(plan: &SafetyPlan, danger: bool) -> Vec<Answered<'_>> {
    let lines = |step| plan.step(step).filter_map(move |line| answered(step, line, danger));
    let mut said: Vec<_> = Step::ALL.into_iter().flat_map(lines).collect();
    let with = plan.agreed_with.as_deref().and_then(clean);
    said.extend(with.map(|with| Answered::one("agreed-with", Said::Words(with))));
    let days = [("agreed-on", plan.agreed_on), ("reviewed-on", plan.reviewed_on)];
    said.extend(days.into_iter().filter_map(|(link, day)| Some(Answered::one(link, Said::Day(day?)))));
    said
}

const RESTS: &str = "not-after-self-harm";

fn answered(step: Step, line: &PlanLine, danger: bool) -> Option<Answered<'_>> {
    let phone = line.phone.as_deref().and_then(clean);
    let phone = phone.map(|phone| Answered::one(link(step, "phone"), Said::Words(phone)));
    let rests = line.not_after_self_harm && danger;
    let rests = rests.then(|| Answered::one(link(step, RESTS), Said::YesNo(true)));
    let words = Answered::words(link(step, "words"), &line.words);
    Answered::group(step.name(), words.into_iter().chain(phone).chain(rests).collect())
}

fn link(step: Step, of: &str) -> String {
    format!("{}-{of}", step.name())
}
