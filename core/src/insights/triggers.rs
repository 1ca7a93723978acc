//! Triggers: a tag that was noted on some days and not on others, held against feelings, urges and parts of the body in the same way as
//! these are held against each other.

use super::day_table::{DayTable, Days};
use super::finding::{Finding, FindingKind, Insights, NotEnough, Subject};
use super::statistics::{self, Answer, Group, Place, search};

/// Looks at every tag with every feeling and urge and every part of the body.
pub(super) fn triggers(table: &DayTable, insights: &mut Insights) {
    let tags: Vec<Days> =
        table.triggers.iter().map(|(_, days)| days.iter().map(|day| day.map(number)).collect()).collect();
    let sides = table.sides();
    let groups: Vec<Group> =
        sides.iter().map(|(_, days)| Group { whole: (*days).clone(), regions: Vec::new() }).collect();
    let answers = search(&tags, &groups, &[]);
    insights.pairs_tested += answers.pairs_tested;
    let subject = |answer: &Answer| {
        let Place::Group(side) = answer.question.place else { return Subject::default() };
        let trigger = table.triggers.get(answer.question.feeling).map(|(tag, _)| tag.clone());
        let side = sides.get(side).map(|(subject, _)| subject.clone()).unwrap_or_default();
        Subject { trigger, when: Some(answer.question.when), ..side }
    };
    for answer in &answers.found {
        insights.findings.extend(Finding::of(FindingKind::Trigger, subject(answer), answer));
    }
    insights.not_enough.extend(answers.not_enough.iter().filter_map(|answer| {
        let statistics::Verdict::NotEnoughDays { needed } = answer.verdict else { return None };
        Some(NotEnough { kind: FindingKind::Trigger, subject: subject(answer), asked: false, days_needed: needed })
    }));
}

fn number(noted: bool) -> f64 {
    f64::from(u8::from(noted))
}
