//! What stands below a grid: what was said in words, by day, and what the marks in the grid mean.

use somacard_core::card::{Answer, CardItem, DayCard, MissingLinks};
use somacard_core::text::Texts;
use somacard_core::time::DiaryDay;

use super::cells::{self, raised};
use super::layout::{QUIET, SCREEN, STRONG, left, styled, weekday, wrapped};

/// All of it; only what there is.
pub fn grid(items: &[CardItem], days: &[DayCard], today: DiaryDay, texts: &Texts) -> String {
    in_words(items, days, texts) + &legend(days, texts) + &missing_hint(days, today, texts)
}

/// The mark of a day, under its head.
pub fn mark(day: &DayCard) -> &'static str {
    match day {
        DayCard { filled: false, away: true, .. } => "–",
        DayCard { late: true, .. } => "◦",
        _ => "",
    }
}

/// What was said in words, by day.
fn in_words(items: &[CardItem], days: &[DayCard], texts: &Texts) -> String {
    let mut text = String::new();
    for day in days {
        let mut lines = Vec::new();
        for item in items {
            if let Some(Answer::Text(words)) = day.items.get(&item.id).map(|value| &value.value) {
                lines.push(format!("{}: {words}", texts.item(item)));
            }
        }
        if !day.triggers.is_empty() {
            lines.push(format!("{}: {}", texts.say("triggers"), day.triggers.join(", ")));
        }
        lines.extend(day.note.0.iter().cloned());
        lines.extend(day.missing.iter().flat_map(|missing| missing_links(missing, texts)));
        for line in lines {
            let name = left(&weekday(day.day, texts), 9);
            text.push_str(&format!("{name}{}\n", wrapped(&line, SCREEN - 11, "         ")));
        }
    }
    if text.is_empty() { text } else { format!("\n{}\n{text}", styled(STRONG, &texts.say("in-words"))) }
}

/// What was said of a day without an entry.
fn missing_links(missing: &MissingLinks, texts: &Texts) -> Vec<String> {
    let asked = [
        ("missing-knew", missing.knew),
        ("missing-willing", missing.willing),
        ("missing-thought", missing.thought_of_it),
    ];
    let yes_no = |yes| texts.say(if yes { "yes" } else { "no" });
    let said = asked.into_iter().filter_map(|(id, yes)| Some(format!("{} {}", texts.say(id), yes_no(yes?))));
    let in_the_way = missing.in_the_way.0.iter().map(|text| format!("{} {text}", texts.say("missing-in-the-way")));
    said.chain(in_the_way).collect()
}

/// The last day that is over, without an entry and without a word on why: a quiet hint, and only after a first entry, since
/// nobody owes a card for the days before the diary.
fn missing_hint(days: &[DayCard], today: DiaryDay, texts: &Texts) -> String {
    let said = |day: &DayCard| day.filled || day.away || day.missing.is_some();
    let kept = days.iter().skip_while(|day| !said(day)).filter(|day| day.day < today);
    let Some(day) = kept.filter(|day| !said(day)).last() else { return String::new() };
    let how = format!("  somacard card set --day {} --in-the-way …", day.day);
    format!("\n{}\n{}\n", styled(QUIET, &texts.say("missing-hint")), styled(QUIET, &how))
}

/// What the marks mean; only those that occur.
fn legend(days: &[DayCard], texts: &Texts) -> String {
    let marks = [
        (cells::RAISED, "grid-legend-raised", days.iter().any(|day| day.items.values().any(raised))),
        ("◦", "grid-legend-late", days.iter().any(|day| mark(day) == "◦")),
        ("–", "grid-legend-away", days.iter().any(|day| mark(day) == "–")),
    ];
    let line = |(mark, id, _): &(&str, &str, bool)| styled(QUIET, &format!("{mark} {}", texts.say(id)));
    let lines: Vec<_> = marks.iter().filter(|(.., occurs)| *occurs).map(line).collect();
    if lines.is_empty() { String::new() } else { format!("\n{}\n", lines.join("\n")) }
}
