//! Four weeks side by side, one character a day, so that patterns show.

use somacard_core::card::{Answer, CardItem, DayCard, ItemKind, Scale, WeekCard};
use somacard_core::text::Texts;

use super::layout::{LABEL, QUIET, STRONG, left, span, styled, weekday};
use super::week::shares;

/// Between two weeks.
const GAP: &str = "     ";

/// The four weeks.
pub fn four_weeks(items: &[CardItem], weeks: &[WeekCard], texts: &Texts) -> String {
    let (Some(first), Some(last)) = (weeks.first(), weeks.last()) else { return String::new() };
    let title = format!("{} · {}", texts.say("card-title"), span(first.first_day, last.first_day.plus(6), texts));
    let mut text = format!("{}\n", styled(STRONG, &title));
    for week in weeks {
        text.push_str(&format!(
            "{}{}",
            left(&weekday(week.first_day, texts), 9),
            shares(&week.shares, texts, "         ")
        ));
    }
    let heads: Vec<_> = weeks.iter().map(|week| left(&weekday(week.first_day, texts), 7)).collect();
    text.push_str(&format!("\n{}{}\n", " ".repeat(LABEL), heads.join(GAP).trim_end()));
    for kind in ItemKind::ALL {
        let rows: Vec<_> = items.iter().filter(|item| item.kind == kind && shown(item, weeks)).collect();
        if rows.is_empty() {
            continue;
        }
        text.push_str(&format!("{}\n", styled(STRONG, &texts.say(&format!("kind-{}", kind.name())))));
        for item in rows {
            let cells: Vec<String> = weeks.iter().map(|week| days(item, &week.days)).collect();
            let label = format!("  {}", texts.item(item));
            text.push_str(&format!("{}{}\n", left(&label, LABEL), cells.join(GAP).trim_end()));
        }
    }
    text + &format!("\n{}\n", styled(QUIET, &texts.say("four-weeks-legend")))
}

fn shown(item: &CardItem, weeks: &[WeekCard]) -> bool {
    let answered = |day: &DayCard| day.items.contains_key(&item.id);
    item.scale != Scale::Text && weeks.iter().flat_map(|week| &week.days).any(answered)
}

fn days(item: &CardItem, days: &[DayCard]) -> String {
    days.iter().map(|day| character(item, day)).collect()
}

/// A digit; hours for minutes; + for what does not fit; ✓ for yes, 0 for no.
fn character(item: &CardItem, day: &DayCard) -> char {
    let Some(value) = day.items.get(&item.id) else {
        return match (day.filled, day.away) {
            (true, _) => '·',
            (false, true) => '–',
            (false, false) => ' ',
        };
    };
    match &value.value {
        Answer::Number(minutes) if item.scale == Scale::Minutes => digit((minutes + 30) / 60),
        Answer::Number(number) => digit(*number),
        Answer::YesNo(true) => '✓',
        Answer::YesNo(false) => '0',
        Answer::Text(_) => '…',
    }
}

fn digit(number: i32) -> char {
    match u32::try_from(number) {
        Ok(number) => char::from_digit(number, 10).unwrap_or('+'),
        Err(_) => '-',
    }
}
