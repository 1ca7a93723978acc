//! What a day's card asks beside its lines.

use super::super::resources::{Question, QuestionKind};
use super::super::systems::System;
use crate::text::Texts;

/// All that a day's card asks, its lines in their groups.
pub(crate) fn day_questions(texts: &Texts, lines: impl Iterator<Item = Question>) -> Vec<Question> {
    let yes_no = |link: &str, text: &str| Question::new(link, texts.say(text), QuestionKind::Boolean);
    let mut questions = vec![Question::day(texts.say("report-day")), yes_no("away", "day-away")];
    questions.extend(lines);
    let skills = Question::choice("skills-used", texts.say("skills-used"), System::Skill);
    questions.push(Question { r#type: QuestionKind::OpenChoice, repeats: true, ..skills });
    questions.push(skill_use_questions(texts));
    questions.push(tags(texts));
    questions.push(Question::words("note", texts.say("note")));
    let missing = vec![
        yes_no("knew", "missing-knew"),
        yes_no("willing", "missing-willing"),
        yes_no("thought-of-it", "missing-thought"),
        Question::words("in-the-way", texts.say("missing-in-the-way")),
    ];
    questions.push(Question::group("missing", texts.say("missing-intro"), missing));
    questions
}

/// Uses of skills, each with how it went.
pub(super) fn skill_use_questions(texts: &Texts) -> Question {
    let skill = Question::choice("skill", texts.say("report-skill"), System::Skill);
    let skill = Question { r#type: QuestionKind::OpenChoice, ..skill };
    let how = Question::choice("how-it-went", texts.say("fhir-how-it-went"), System::SkillUse);
    let group = Question::group("skill-use", texts.say("fhir-skill-use"), vec![skill, how]);
    Question { repeats: true, ..group }
}

/// Trigger tags.
pub(super) fn tags(texts: &Texts) -> Question {
    Question { repeats: true, ..Question::new("triggers", texts.say("triggers"), QuestionKind::String) }
}
