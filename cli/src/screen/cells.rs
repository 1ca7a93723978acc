//! One value in one cell.

use somacard_core::card::{Answer, CardItem, DayCard, DayValue, From, Scale, SkillId};
use somacard_core::text::Texts;

use super::layout::{QUIET, STRONG, right, styled};

/// What marks a value that a check-in raised above the number on the card.
pub const RAISED: &str = "↑";

/// Whether a check-in went above what was typed on the card.
pub fn raised(value: &DayValue) -> bool {
    value.from == From::CheckIn && value.typed.as_ref().is_some_and(|typed| *typed < value.value)
}

/// The cell of an item on a day: blank where the day has no entry, a dot where it has one but no answer.
pub fn cell(item: &CardItem, day: &DayCard, width: usize, texts: &Texts) -> String {
    let Some(value) = day.items.get(&item.id) else {
        return if day.filled { styled(QUIET, &right("·", width - 1)) + " " } else { " ".repeat(width) };
    };
    // The mark stands in the gap after the number, so that numbers stay in line.
    let mark = if raised(value) { RAISED } else { " " };
    let text = right(&short(item, &value.value, texts), width - 1);
    let strong = matches!((&item.scale, &value.value), (Scale::Peak, Answer::Number(4..)));
    format!("{}{mark}", if strong { styled(STRONG, &text) } else { text })
}

/// A value in a few characters.
pub fn short(item: &CardItem, value: &Answer, texts: &Texts) -> String {
    match value {
        Answer::Number(minutes) if item.scale == Scale::Minutes => format!("{}:{:02}", minutes / 60, minutes % 60),
        Answer::Number(number) => number.to_string(),
        Answer::YesNo(yes) => texts.say(if *yes { "yes" } else { "no" }),
        Answer::Text(text) => text.clone(),
    }
}

/// How far a skill came on a day: the furthest of its uses, or a tick.
pub fn skill(skill: &SkillId, day: &DayCard) -> Option<String> {
    let furthest = day.skills.iter().filter(|used| used.skill == *skill).map(|used| used.number()).max();
    let ticked = day.ticks.contains(skill).then(|| "✓".to_owned());
    furthest.map(|number| number.to_string()).or(ticked)
}
