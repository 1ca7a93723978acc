//! The header of a week's card.

use super::super::card::skill_said;
use super::super::resources::{Answered, Question, QuestionKind, Said};
use super::super::systems::System;
use crate::card::{Coming, WeekHeader};
use crate::text::Texts;
use crate::time::DiaryDay;

/// Coming into session and leaving it.
pub(super) const MOMENTS: [(&str, &str); 2] = [("before", "coming-before"), ("after", "coming-after")];

pub(super) fn questions(danger: bool, texts: &Texts) -> Vec<Question> {
    let skill = Question::choice("skill-of-week", texts.say("week-skill"), System::Skill);
    let mut questions = vec![
        Question::day(texts.say("report-week")),
        Question::new("started-on", texts.say("week-started-on"), QuestionKind::Date),
        Question::choice("filled-in", texts.say("week-filled-in"), System::FilledIn),
        Question::new("filled-in-session", texts.say("week-filled-in-session"), QuestionKind::Boolean),
        Question { r#type: QuestionKind::OpenChoice, ..skill },
    ];
    questions.extend(coming_questions(danger, texts));
    questions
}

/// The ratings on coming into session and on leaving it.
pub(super) fn coming_questions(danger: bool, texts: &Texts) -> [Question; 2] {
    MOMENTS.map(|(moment, title)| {
        let rated = |name: &'static str| {
            let text = texts.say(&format!("coming-{name}"));
            Question::number(&format!("{moment}-{name}"), text, Some(0), Some(5))
        };
        Question::group(
            moment,
            texts.say(title),
            Coming::NAMES.into_iter().filter(|name| danger || !Coming::DANGER.contains(name)).map(rated).collect(),
        )
    })
}

/// The header of the week that begins on a day.
pub(crate) fn week_answers(first: DiaryDay, header: &WeekHeader) -> Vec<Answered<'_>> {
    let mut said = vec![Answered::one("day", Said::Day(first))];
    said.extend(header.started_on.map(|day| Answered::one("started-on", Said::Day(day))));
    said.extend(header.filled_in.map(|often| Answered::code("filled-in", System::FilledIn, often.name())));
    said.extend(header.filled_in_session.map(|yes| Answered::one("filled-in-session", Said::YesNo(yes))));
    let skill = header.skill_of_week.as_ref();
    said.extend(skill.map(|skill| Answered::one("skill-of-week", skill_said(skill.as_str()))));
    said.extend(coming_answers([&header.before, &header.after]));
    said
}

/// The same ratings, answered.
pub(super) fn coming_answers<'a>(rated: [&'a Coming; 2]) -> impl Iterator<Item = Answered<'a>> {
    MOMENTS.into_iter().zip(rated).filter_map(|((moment, _), coming)| {
        let said =
            coming.ratings().map(|(name, number)| Answered::one(format!("{moment}-{name}"), Said::Number(number)));
        // Answers stand in the order in which they are asked.
        let mut said: Vec<_> = said.collect();
        said.sort_by_key(|one| Coming::NAMES.iter().position(|name| one.is(&format!("{moment}-{name}"))));
        Answered::group(moment, said)
    })
}
