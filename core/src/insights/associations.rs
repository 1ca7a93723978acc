//! Which feelings and urges go with which places: the statistics' answers in the words of the diary.

use super::day_table::DayTable;
use super::finding::{Finding, FindingKind, Insights, NotEnough, Subject};
use super::questions::InsightQuestion;
use super::statistics::{self, Answer, Group, Place, Question, When, search};

/// Looks at every feeling and urge with every place, the person's own questions first.
pub(super) fn associations(table: &DayTable, own: &[InsightQuestion]) -> Insights {
    let feelings: Vec<_> = table.items.iter().map(|(_, days)| days.clone()).collect();
    let groups: Vec<Group> = table.places.iter().map(group).collect();
    let asked: Vec<_> = own.iter().map(|question| asked(table, question)).collect();
    let known: Vec<Question> = asked.iter().flatten().copied().collect();
    let answers = search(&feelings, &groups, &known);
    let mut insights = Insights { days: table.filled, pairs_tested: answers.pairs_tested, ..Insights::default() };
    answers.own.iter().for_each(|answer| insights.take(table, answer, true));
    answers.found.iter().for_each(|answer| insights.take(table, answer, false));
    for (question, _) in own.iter().zip(&asked).filter(|(_, known)| known.is_none()) {
        let subject = Subject {
            item: Some(question.item.clone()),
            place: Some(question.place.clone()),
            when: Some(When::SameDay),
            ..Subject::default()
        };
        let days_needed = statistics::FEWEST_DAYS;
        insights.not_enough.push(NotEnough { kind: FindingKind::Association, subject, asked: true, days_needed });
    }
    let whole = answers.not_enough.iter().filter(|answer| !known.contains(&answer.question));
    whole.for_each(|answer| insights.take(table, answer, false));
    insights
}

fn group(place: &super::PlaceSeries) -> Group {
    Group { whole: place.whole.clone(), regions: place.regions.iter().map(|(_, days)| days.clone()).collect() }
}

/// A question by numbers; nothing of it may be in the table yet.
fn asked(table: &DayTable, question: &InsightQuestion) -> Option<Question> {
    let feeling = table.item(&question.item)?;
    let place = table.places.iter().enumerate().find_map(|(number, place)| {
        if place.name == question.place {
            return Some(Place::Group(number));
        }
        let region = place.regions.iter().position(|(id, _)| *id == question.place);
        region.map(|region| Place::Region(number, region))
    })?;
    Some(Question { feeling, place, when: When::SameDay })
}

impl Insights {
    fn take(&mut self, table: &DayTable, answer: &Answer, asked: bool) {
        let (kind, subject) = (FindingKind::Association, subject(table, answer.question));
        if let statistics::Verdict::NotEnoughDays { needed } = answer.verdict {
            self.not_enough.push(NotEnough { kind, subject, asked, days_needed: needed });
        } else {
            let finding = Finding::of(kind, subject, answer);
            self.findings.extend(finding.map(|finding| Finding { asked, ..finding }));
        }
    }
}

fn subject(table: &DayTable, question: Question) -> Subject {
    let item = table.items.get(question.feeling).map(|(item, _)| item.id.clone());
    let place = match question.place {
        Place::Group(group) => table.places.get(group).map(|place| place.name.clone()),
        Place::Region(group, region) => {
            table.places.get(group).and_then(|place| place.regions.get(region)).map(|(id, _)| id.clone())
        }
    };
    Subject { item, place, when: Some(question.when), ..Subject::default() }
}
