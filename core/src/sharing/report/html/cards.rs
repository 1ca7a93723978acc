//! The week cards, four weeks side by side: a grid of numbers with a row for each line and a column for each day.

use std::fmt::Write as _;

use super::page::{Page, count};
use super::table::{Table, wide};
use crate::body::drawing::escaped;
use crate::card::{Answer, CardItem, Coming, DayCard, ItemKind, Scale, WeekCard};
use crate::sharing::WeekSheet;

pub(super) fn part(page: &Page<'_>) -> String {
    let sheets: String = page.report.sheets.iter().map(|sheet| one(page, sheet)).collect();
    let days = page.report.to.since(page.report.from) + 1;
    let shown: usize = page.report.sheets.iter().flat_map(|sheet| &sheet.weeks).map(|week| week.days.len()).sum();
    let latest = if i64::try_from(shown).is_ok_and(|shown| shown < days) {
        page.how("report-latest-weeks")
    } else {
        String::new()
    };
    page.section("cards", &(latest + &page.how("report-cards-how") + &sheets))
}

fn one(page: &Page<'_>, sheet: &WeekSheet) -> String {
    let caption = caption(page, sheet);
    let days: Vec<_> = sheet.weeks.iter().flat_map(|week| &week.days).collect();
    let mut html = format!("<table class=\"grid\">\n<caption>{caption}</caption>\n{}", heads(page, sheet, &days));
    for kind in ItemKind::ALL {
        let rows: Vec<_> = page.report.items.iter().filter(|item| item.kind == kind && shown(item, &days)).collect();
        if !rows.is_empty() {
            let name = page.say(&format!("kind-{}", kind.name()));
            let _ =
                writeln!(html, "<tbody>\n<tr><th scope=\"rowgroup\" colspan=\"{}\">{name}</th></tr>", days.len() + 1);
            rows.iter().for_each(|item| html.push_str(&row(page, item, &days)));
            if kind == ItemKind::Skill {
                html.push_str(&skills(page, &days));
            }
            html.push_str("</tbody>\n");
        }
    }
    format!("<div class=\"sheet\">\n{}{}</div>\n", wide(&caption, &(html + "</table>\n")), headers(page, sheet))
}

fn caption(page: &Page<'_>, sheet: &WeekSheet) -> String {
    let days = || sheet.weeks.iter().flat_map(|week| &week.days).map(|day| day.day);
    days().next().zip(days().next_back()).map(|(first, last)| page.span(first, last)).unwrap_or_default()
}

/// A line that was answered, or asked all the time.
fn shown(item: &CardItem, days: &[&DayCard]) -> bool {
    let answered = days.iter().any(|day| day.items.contains_key(&item.id));
    item.scale != Scale::Text && (answered || days.iter().all(|day| item.active_on(day.day)))
}

fn heads(page: &Page<'_>, sheet: &WeekSheet, days: &[&DayCard]) -> String {
    let mut html = "<colgroup><col class=\"name\"></colgroup>\n<thead>\n<tr><td></td>".to_owned();
    for week in sheet.weeks.iter().filter(|week| !week.days.is_empty()) {
        let first = page.short_day(week.days[0].day);
        let _ = write!(html, "<th scope=\"colgroup\" class=\"week\" colspan=\"{}\">{first}</th>", week.days.len());
    }
    let _ = write!(html, "</tr>\n<tr><th scope=\"col\">{}</th>", page.say("report-line"));
    for day in days {
        let weekday = page.say(&format!("weekday-{}", day.day.weekday().number_from_monday()));
        let date = day.day.date().format("%-d");
        let _ = write!(html, "<th scope=\"col\"{}>{weekday}<br>{date}{}</th>", class(page, day), mark(page, day));
    }
    html + "</tr>\n</thead>\n"
}

/// What is to be known of a day: that it was away, not filled in, or filled in late.
fn mark(page: &Page<'_>, day: &DayCard) -> String {
    let (sign, word) = match day {
        DayCard { filled: true, late: true, .. } => ("◦", "day-late"),
        DayCard { filled: true, .. } => return "<br>&#160;".into(),
        DayCard { away: true, .. } => ("–", "day-away"),
        _ => ("&#160;", "day-missing"),
    };
    format!("<br>{sign}<span class=\"said\"> {}</span>", page.say(word))
}

/// The first day of a week, and a day without an entry.
fn class(page: &Page<'_>, day: &DayCard) -> String {
    let first = page.report.sheets.iter().flat_map(|sheet| &sheet.weeks).any(|week| week.days.first() == Some(day));
    let empty = !day.filled;
    match (first, empty) {
        (true, true) => " class=\"week gap\"".into(),
        (true, false) => " class=\"week\"".into(),
        (false, true) => " class=\"gap\"".into(),
        (false, false) => String::new(),
    }
}

fn row(page: &Page<'_>, item: &CardItem, days: &[&DayCard]) -> String {
    let cells: String = days.iter().map(|day| cell(page, item, day)).collect();
    format!("<tr><th scope=\"row\">{}</th>{cells}</tr>\n", page.item(&item.id))
}

fn cell(page: &Page<'_>, item: &CardItem, day: &DayCard) -> String {
    let class = class(page, day);
    let Some(value) = day.items.get(&item.id) else {
        return format!("<td{class}>{}</td>", if day.filled { "·" } else { "" });
    };
    let strength = strength(item, &value.value);
    let said = match &value.value {
        Answer::Number(minutes) if item.scale == Scale::Minutes => hours(*minutes),
        Answer::Number(number) => page.value(&item.id, *number),
        Answer::YesNo(yes) => (if *yes { "✓" } else { "0" }).to_owned(),
        Answer::Text(_) => "…".to_owned(),
    };
    match strength {
        Some(strength) => format!("<td{class}><b class=\"{strength}\">{said}</b></td>"),
        None => format!("<td{class}>{said}</td>"),
    }
}

/// Hours to the nearest quarter, in as little room as a number takes.
fn hours(minutes: i32) -> String {
    let quarters = (minutes + 7) / 15;
    format!("{}{}", quarters / 4, ["", "¼", "½", "¾"][usize::try_from(quarters % 4).unwrap_or(0)])
}

/// What catches the eye: strong feelings and urges, and acts that happened.
fn strength(item: &CardItem, value: &Answer) -> Option<&'static str> {
    let number = super::super::points::number(value)?;
    if item.kind == ItemKind::TargetBehaviour {
        return (number > 0).then_some("act");
    }
    let (low, high) = item.scale.ends().filter(|_| matches!(item.scale, Scale::Peak | Scale::Range { .. }))?;
    let share = f64::from(number - low) / f64::from((high - low).max(1));
    match share {
        share if share >= 0.99 => Some("most"),
        share if share >= 0.79 => Some("strong"),
        share if share >= 0.59 => Some("clear"),
        _ => None,
    }
}

/// How many skills were used each day.
fn skills(page: &Page<'_>, days: &[&DayCard]) -> String {
    let used = |day: &&&DayCard| match day.ticks.len() {
        0 if !day.filled => format!("<td{}></td>", class(page, day)),
        0 => format!("<td{}>·</td>", class(page, day)),
        used => format!("<td{}>{used}</td>", class(page, day)),
    };
    let cells: String = days.iter().map(|day| used(&day)).collect();
    format!("<tr><th scope=\"row\">{}</th>{cells}</tr>\n", page.say("report-skills-a-day"))
}

/// What stands at the head of a week's card, one column a week.
fn headers(page: &Page<'_>, sheet: &WeekSheet) -> String {
    let heads = sheet.weeks.iter().map(|week| page.short_day(week.first_day));
    let heads = [page.say("report-week")].into_iter().chain(heads).collect();
    let mut table = Table::new(page.say("report-week-heads"), heads);
    let mut row = |id: &str, said: &dyn Fn(&WeekCard) -> String| {
        let cells: Vec<_> = sheet.weeks.iter().map(said).collect();
        if cells.iter().any(|cell| !cell.is_empty()) {
            table.row(page.say(id), cells);
        }
    };
    row("report-complete-short", &|week| complete(page, week));
    row("week-filled-in", &|week| {
        week.header.filled_in.map(|filled| page.say(&format!("filled-in-{}", filled.name()))).unwrap_or_default()
    });
    row("week-skill", &|week| {
        week.header.skill_of_week.as_ref().map(|skill| escaped(&page.texts.skill(skill))).unwrap_or_default()
    });
    Coming::NAMES.iter().for_each(|name| row(&format!("coming-{name}"), &|week| coming(week, name)));
    table.wide("heads")
}

/// "6 of 7 days filled in".
fn complete(page: &Page<'_>, week: &WeekCard) -> String {
    let shares = [("filled", count(week.shares.filled)), ("days", count(week.shares.days))];
    page.say_with("share-filled", &shares)
}

/// "3 → 2": coming into session and leaving it; what was not said is left open.
fn coming(week: &WeekCard, name: &str) -> String {
    let said =
        |coming: &Coming| coming.ratings().find(|(rated, _)| *rated == name).map(|(_, number)| number.to_string());
    match (said(&week.header.before), said(&week.header.after)) {
        (None, None) => String::new(),
        (Some(before), None) => before,
        (before, Some(after)) => format!("{} → {after}", before.unwrap_or_default()),
    }
}
