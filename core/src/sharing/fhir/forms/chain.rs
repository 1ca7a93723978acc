//! A chain: how one thing led to another, in the person's words.

use super::super::resources::{Answered, Question, QuestionKind, Said};
use super::super::systems::System;
use crate::card::{Chain, Versions};
use crate::text::Texts;

/// The parts in own words before the links and after them.
const BEFORE: [&str; 2] = ["vulnerability", "prompting-event"];
const AFTER: [&str; 3] = ["consequences", "skill-instead", "repair"];

pub(super) fn questions(texts: &Texts) -> Vec<Question> {
    let words = |part: &str| Question::words(part, texts.say(&format!("chain-{part}")));
    let link = vec![
        Question::choice("kind", texts.say("report-kind"), System::LinkKind),
        Question::new("what", texts.say("report-what"), QuestionKind::Text),
    ];
    let links = Question::group("link", texts.say("chain-links"), link);
    let mut questions = vec![
        Question::day(texts.say("report-day")),
        Question::new("behaviour", texts.say("fhir-chain-behaviour"), QuestionKind::String),
    ];
    questions.extend(BEFORE.map(words));
    questions.push(Question { repeats: true, ..links });
    questions.extend(AFTER.map(words));
    questions
}

/// The answers; the behaviour by what its line is called.
pub(crate) fn chain_answers(chain: &Chain, behaviour: Option<String>) -> Vec<Answered<'_>> {
    let before: [&Versions; 2] = [&chain.vulnerability, &chain.prompting_event];
    let after: [&Versions; 3] = [&chain.consequences, &chain.skill_instead, &chain.repair];
    let mut said = vec![Answered::one("day", Said::Day(chain.time.for_day))];
    said.extend(behaviour.map(|label| Answered::one("behaviour", Said::Words(label))));
    said.extend(BEFORE.into_iter().zip(before).filter_map(|(part, words)| Answered::words(part, words)));
    said.extend(chain.links.iter().filter_map(|link| {
        let kind = Answered::code("kind", System::LinkKind, link.kind.name());
        let what = Answered::texts("what", std::slice::from_ref(&link.text));
        Answered::group("link", [kind].into_iter().chain(what).collect())
    }));
    said.extend(AFTER.into_iter().zip(after).filter_map(|(part, words)| Answered::words(part, words)));
    said
}
