//! A week as a grid: a line for each item, a column for each day.

use somacard_core::Reading;
use somacard_core::card::{CardItem, DayCard, ItemKind, Scale, Shares, SkillId, WeekCard, WeekHeader};
use somacard_core::text::{TextArg, Texts};
use somacard_core::time::DiaryDay;

use super::below::{self, mark};
use super::cells::{self, cell};
use super::layout::{LABEL, SCREEN, STRONG, left, right, span, styled, weekday, wrapped};

/// The width of a day's column.
const COLUMN: usize = 7;

/// A week's card with its header and shares.
pub fn week(items: &[CardItem], week: &WeekCard, today: DiaryDay, texts: &Texts) -> String {
    let mut text = title(week.first_day, week.first_day.plus(6), texts);
    text.push_str(&shares(&week.shares, texts, ""));
    text.push_str(&header(&week.header, texts));
    text.push_str(&grid(items, &week.days, today, texts));
    text
}

/// Any days, seven to a grid.
pub fn days(reading: &Reading, today: DiaryDay, texts: &Texts) -> String {
    let (items, began) = (&reading.items, reading.began);
    let grids = reading.days.chunks(7).map(|chunk| {
        let first = title(chunk[0].day, chunk[chunk.len() - 1].day, texts);
        first + &shares(&Shares::of(chunk, began, today), texts, "") + &grid(items, chunk, today, texts)
    });
    grids.collect::<Vec<_>>().join("\n")
}

fn title(first: DiaryDay, last: DiaryDay, texts: &Texts) -> String {
    format!("{}\n", styled(STRONG, &format!("{} · {}", texts.say("card-title"), span(first, last, texts))))
}

/// How much was filled in and when: only what there was.
pub fn shares(shares: &Shares, texts: &Texts, indent: &str) -> String {
    let number = |number: u32| TextArg::Number(number.into());
    let filled = [("filled", number(shares.filled)), ("days", number(shares.days))];
    let mut parts = vec![texts.say_with("share-filled", &filled)];
    let counts = [
        ("share-away", shares.away),
        ("share-live", shares.live),
        ("share-late", shares.late),
        ("share-in-session", shares.in_session),
        ("share-imported", shares.imported),
    ];
    let said = counts.iter().filter(|(_, count)| *count > 0);
    parts.extend(said.map(|(id, count)| texts.say_with(id, &[("count", number(*count))])));
    format!("{}\n", wrapped(&parts.join(" · "), SCREEN - 2 - indent.len(), indent))
}

fn header(header: &WeekHeader, texts: &Texts) -> String {
    let mut lines = Vec::new();
    let mut line = |id: &str, value: String| {
        lines.push(format!("{}\n", wrapped(&format!("{}: {value}", texts.say(id)), SCREEN - 6, "    ")));
    };
    if let Some(skill) = &header.skill_of_week {
        line("week-skill", texts.skill(skill));
    }
    if let Some(filled) = header.filled_in {
        line("week-filled-in", texts.say(&format!("filled-in-{}", filled.name())));
    }
    if let Some(day) = header.started_on {
        line("week-started-on", weekday(day, texts));
    }
    if let Some(yes) = header.filled_in_session {
        line("week-filled-in-session", texts.say(if yes { "yes" } else { "no" }));
    }
    for (id, coming) in [("coming-before", &header.before), ("coming-after", &header.after)] {
        let ratings: Vec<_> =
            coming.ratings().map(|(name, n)| format!("{} {n}", texts.say(&format!("coming-{name}")))).collect();
        if !ratings.is_empty() {
            line(id, ratings.join(", "));
        }
    }
    lines.concat()
}

fn grid(items: &[CardItem], days: &[DayCard], today: DiaryDay, texts: &Texts) -> String {
    let mut text = format!("\n{}\n", heads(days, today, texts));
    let marks: String = days.iter().map(|day| right(mark(day), COLUMN - 1) + " ").collect();
    if !marks.trim().is_empty() {
        text.push_str(&format!("{}{}\n", " ".repeat(LABEL), marks.trim_end()));
    }
    for kind in ItemKind::ALL {
        let rows: Vec<_> = items.iter().filter(|item| item.kind == kind && shown(item, days)).collect();
        if rows.is_empty() {
            continue;
        }
        text.push_str(&format!("{}\n", styled(STRONG, &texts.say(&format!("kind-{}", kind.name())))));
        for item in rows {
            let cells: String = days.iter().map(|day| cell(item, day, COLUMN, texts)).collect();
            let line = left(&format!("  {}", texts.item(item)), LABEL) + &cells;
            text.push_str(&format!("{}\n", line.trim_end()));
        }
    }
    text.push_str(&skills(days, texts));
    text + &below::grid(items, days, today, texts)
}

/// Lines in own words stand below the grid; a line no longer asked stands in it where it has an answer.
fn shown(item: &CardItem, days: &[DayCard]) -> bool {
    let answered = days.iter().any(|day| day.items.contains_key(&item.id));
    item.scale != Scale::Text && (answered || days.iter().any(|day| item.active_on(day.day)))
}

fn heads(days: &[DayCard], today: DiaryDay, texts: &Texts) -> String {
    let head = |day: &DayCard| {
        let name = weekday(day.day, texts);
        if day.day == today { styled(STRONG, &right(&format!("›{name}"), COLUMN)) } else { right(&name, COLUMN) }
    };
    // One to the left, because numbers leave their last place to a mark.
    " ".repeat(LABEL - 1) + &days.iter().map(head).collect::<String>()
}

fn skills(days: &[DayCard], texts: &Texts) -> String {
    let used = days.iter().flat_map(|day| day.ticks.iter().chain(day.skills.iter().map(|used| &used.skill)));
    let mut used: Vec<&SkillId> = used.collect();
    used.sort();
    used.dedup();
    if used.is_empty() {
        return String::new();
    }
    let mut text = format!("{}\n", styled(STRONG, &texts.say("skills-used")));
    for skill in used {
        let cell = |day: &DayCard| right(&cells::skill(skill, day).unwrap_or_default(), COLUMN - 1) + " ";
        let cells: String = days.iter().map(cell).collect();
        text.push_str(&format!("{}{}\n", left(&format!("  {}", texts.skill(skill)), LABEL), cells.trim_end()));
    }
    text
}
