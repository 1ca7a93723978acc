//! Visits: what was noted before and after each, drawn from hollow to filled on its own scale, and the day after.

use super::first::paragraphs;
use super::page::{Page, count, signed};
use super::svg::{Chart, short};
use super::table::Table;
use crate::body::drawing::escaped;
use crate::card::Scale;
use crate::sessions::NEXT_DAY;
use crate::sharing::{BeforeAfter, Measured, VisitPart};

/// So many visits are shown one by one.
const SHOWN: usize = 24;
const CHART: [f64; 2] = [110.0, 14.0];

pub(super) fn part(page: &Page<'_>) -> String {
    let visits = &page.report.visits;
    let shown = &visits[visits.len().saturating_sub(SHOWN)..];
    if shown.is_empty() {
        return page.section("visits", &format!("<p>{}</p>\n", page.say("report-no-visit")));
    }
    let latest = match shown.len() < visits.len() {
        true => {
            let args = [("count", count(shown.len())), ("known", count(visits.len()))];
            format!("<p>{}</p>\n", page.say_with("report-latest-visits", &args))
        }
        false => String::new(),
    };
    let all: String = shown.iter().rev().map(|visit| one(page, visit)).collect();
    page.section("visits", &format!("{}{latest}<div class=\"visits\">\n{all}</div>\n", page.how("report-visits-how")))
}

fn one(page: &Page<'_>, visit: &VisitPart) -> String {
    let name = format!("{}, {}", escaped(&page.texts.session_kind(visit.kind)), page.day(visit.day));
    let heads = ["report-what", "visit-before", "visit-after", "report-before-after"].map(|head| page.say(head));
    let mut table = Table::new(name.clone(), heads.into());
    visit.lines.iter().for_each(|line| table.row(measured(page, &line.measured), row(page, line)));
    format!("<div class=\"visit\">\n<h3>{name}</h3>\n{}{}</div>\n", table.html("said-above"), after(page, visit))
}

fn measured(page: &Page<'_>, measured: &Measured) -> String {
    match measured {
        Measured::Item(id) => page.item(id),
        Measured::Place(target) => escaped(&page.texts.region(target)),
        Measured::Coming(name) => page.say(&format!("coming-{name}")),
    }
}

fn row(page: &Page<'_>, line: &BeforeAfter) -> Vec<String> {
    let number = |number: Option<i32>| number.map_or_else(|| page.say("report-none"), signed);
    vec![number(line.before), number(line.after), dumbbell(page, line)]
}

/// The ends of what is measured.
fn ends(page: &Page<'_>, measured: &Measured) -> (i32, i32) {
    match measured {
        Measured::Item(id) => match page.report.item(id).map(|item| &item.scale) {
            Some(Scale::Count | Scale::Minutes) | None => (0, 10),
            Some(scale) => scale.ends().unwrap_or((0, 1)),
        },
        Measured::Place(_) => (0, 10),
        Measured::Coming(_) => (0, 5),
    }
}

fn dumbbell(page: &Page<'_>, line: &BeforeAfter) -> String {
    let (low, high) = ends(page, &line.measured);
    let x = |value: i32| {
        let share = f64::from(value - low) / f64::from((high - low).max(1));
        7.0 + (CHART[0] - 14.0) * share.clamp(0.0, 1.0)
    };
    let number = |number: Option<i32>| number.map_or_else(|| page.say("report-none"), signed);
    let title = format!("{} → {}", number(line.before), number(line.after));
    let mut chart = Chart::new("dumbbell", CHART, &title, "");
    chart.line("quiet", 0.8, &format!("M7 7H{}M7 4v6M{} 4v6", CHART[0] - 7.0, CHART[0] - 7.0));
    if let (Some(before), Some(after)) = (line.before, line.after) {
        chart.line("", 2.0, &format!("M{} 7H{}", short(x(before)), short(x(after))));
    }
    line.before.into_iter().for_each(|before| chart.dot([x(before), 7.0], 4.0, false));
    line.after.into_iter().for_each(|after| chart.dot([x(after), 7.0], 4.0, true));
    chart.html()
}

/// The day after, the boundary where it is shown, homework and note where they are in it.
fn after(page: &Page<'_>, visit: &VisitPart) -> String {
    let mut html = String::new();
    let rated = NEXT_DAY.iter().filter_map(|name| Some((name, visit.next_day.0.get(*name)?)));
    let rated: Vec<_> = rated.map(|(name, n)| format!("{} {n}", page.say(&format!("next-day-{name}")))).collect();
    if !rated.is_empty() {
        html += &format!("<p><b>{}</b> {}</p>\n", page.say("report-next-day"), rated.join(", "));
    }
    if let Some(boundary) = visit.boundary {
        let said = page.say(&format!("boundary-{}", boundary.name()));
        html += &format!("<p><b>{}</b> {said}</p>\n", page.say("boundary-question"));
    }
    let related = visit.relationship.0.iter();
    let related: Vec<_> =
        related.map(|(name, n)| format!("{} {n}", page.say(&format!("relationship-{name}")))).collect();
    if !related.is_empty() {
        html += &format!("<p><b>{}</b> {}</p>\n", page.say("relationship-title"), related.join(", "));
    }
    html += &paragraphs(&visit.boundary_note);
    if !visit.homework.0.is_empty() {
        let done = if visit.homework_done { format!(" ({})", page.say("homework-done")) } else { String::new() };
        html += &format!("<p><b>{}{done}</b></p>\n{}", page.say("homework-title"), paragraphs(&visit.homework));
    }
    html + &paragraphs(&visit.note)
}
