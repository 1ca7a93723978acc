//! The check-ins of a day, one below the other, with the ids by which they are corrected.

use somacard_core::body::{BodyAnswer, BodyReading};
use somacard_core::card::{CardItem, CheckIn};
use somacard_core::text::Texts;

use super::cells::short;
use super::layout::{QUIET, SCREEN, STRONG, styled, wrapped};

/// The check-ins, in the order they were made.
pub fn entries(items: &[CardItem], check_ins: &[CheckIn], texts: &Texts) -> String {
    check_ins.iter().map(|check_in| entry(items, check_in, texts)).collect()
}

fn entry(items: &[CardItem], check_in: &CheckIn, texts: &Texts) -> String {
    let at = check_in.time.recorded_at.civil().format("%Y-%m-%d %H:%M");
    let source = texts.say(&format!("source-{}", check_in.time.source.name()));
    let mut text = format!("\n{}  {source}  {}\n", styled(STRONG, &at.to_string()), styled(QUIET, &check_in.id));
    let mut line = |line: String| text.push_str(&format!("  {}\n", wrapped(&line, SCREEN - 4, "    ")));
    let answer = |(id, answer): &(somacard_core::card::ItemId, _)| {
        let item = items.iter().find(|item| item.id == *id)?;
        Some(format!("{} {}", texts.item(item), short(item, answer, texts)))
    };
    let answers: Vec<_> = check_in.answers.iter().filter_map(answer).collect();
    if !answers.is_empty() {
        line(answers.join(" · "));
    }
    check_in.readings.iter().for_each(|reading| line(felt(reading, texts)));
    for used in &check_in.skills {
        line(format!("{}: {}", texts.skill(&used.skill), texts.say(&format!("legend-{}", used.number()))));
    }
    if !check_in.triggers.is_empty() {
        line(format!("{}: {}", texts.say("triggers"), check_in.triggers.join(", ")));
    }
    check_in.trigger_text.0.iter().chain(&check_in.note.0).for_each(|words| line(words.clone()));
    text
}

/// A reading in words: `left jaw: tight 6`.
pub fn felt(reading: &BodyReading, texts: &Texts) -> String {
    let (region, sensation) = (texts.region(&reading.target), texts.sensation(&reading.sensation));
    match reading.answer {
        BodyAnswer::Intensity(intensity) => format!("{region}: {sensation} {intensity}"),
        BodyAnswer::Absent => format!("{region}: {}", texts.say("body-absent")),
        BodyAnswer::Declined => format!("{region}: {}", texts.say("body-declined")),
    }
}
