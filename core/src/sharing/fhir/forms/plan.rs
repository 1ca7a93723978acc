//! The safety plan in the person's words, step by step.

use super::super::basics::clean;
use super::super::resources::{Answered, Question, QuestionKind, Said};
use crate::safety::{PlanLine, SafetyPlan, Step};
use crate::text::Texts;

pub(super) fn questions(texts: &Texts) -> Vec<Question> {
    let mut questions: Vec<_> = Step::ALL
        .into_iter()
        .map(|step| {
            let lines = vec![
                Question::words("words", texts.say("fhir-plan-words")),
                Question::new("phone", texts.say("fhir-plan-phone"), QuestionKind::String),
                Question::new("not-after-self-harm", texts.say("fhir-plan-not-after"), QuestionKind::Boolean),
            ];
            let lines = lines.into_iter().map(|line| Question { link_id: link(step, &line.link_id), ..line }).collect();
            let group = Question::group(step.name(), texts.say(&format!("step-{}", step.name())), lines);
            Question { repeats: true, ..group }
        })
        .collect();
    questions.extend([
        Question::new("agreed-with", texts.say("fhir-agreed-with"), QuestionKind::String),
        Question::new("agreed-on", texts.say("fhir-agreed-on"), QuestionKind::Date),
        Question::new("reviewed-on", texts.say("fhir-reviewed-on"), QuestionKind::Date),
    ]);
    questions
}

/// The answers: one group for each line of a step.
pub(crate) fn plan_answers(plan: &SafetyPlan) -> Vec<Answered<'_>> {
    let mut said: Vec<_> =
        Step::ALL.into_iter().flat_map(|step| plan.step(step).filter_map(move |line| answered(step, line))).collect();
    let with = plan.agreed_with.as_deref().and_then(clean);
    said.extend(with.map(|with| Answered::one("agreed-with", Said::Words(with))));
    let days = [("agreed-on", plan.agreed_on), ("reviewed-on", plan.reviewed_on)];
    said.extend(days.into_iter().filter_map(|(link, day)| Some(Answered::one(link, Said::Day(day?)))));
    said
}

fn answered(step: Step, line: &PlanLine) -> Option<Answered<'_>> {
    let phone = line.phone.as_deref().and_then(clean);
    let phone = phone.map(|phone| Answered::one(link(step, "phone"), Said::Words(phone)));
    let rests = line.not_after_self_harm;
    let rests = rests.then(|| Answered::one(link(step, "not-after-self-harm"), Said::YesNo(true)));
    let words = Answered::words(link(step, "words"), &line.words);
    Answered::group(step.name(), words.into_iter().chain(phone).chain(rests).collect())
}

fn link(step: Step, of: &str) -> String {
    format!("{}-{of}", step.name())
}
