//! The first page: what it is, for which days, what is not in it; then what treatment is about, first things first.

use super::page::{Page, count};
use super::svg::{Chart, short};
use super::table::Table;
use crate::card::{DbtTarget, Scale, Versions};
use crate::sharing::{Point, SharePart, TargetLine, TargetPart};
use crate::text::TextArg;

const CHART: [f64; 2] = [196.0, 30.0];

pub(super) fn header(page: &Page<'_>) -> String {
    let report = page.report;
    let made = page.texts.day(report.made_on.date());
    let made = page.say_with("report-made", &[("day", TextArg::Text(&made))]);
    format!(
        "<header>\n<h1>{}</h1>\n<p class=\"days\">{}</p>\n<p class=\"quiet\">{made}</p>\n\
         <p class=\"notice\"><strong>{}</strong> {}</p>\n<p><strong>{}</strong> {}.</p>\n{}</header>",
        page.title(),
        page.span(report.from, report.to),
        page.say("report-notice"),
        page.say("report-notice-more"),
        page.say("report-not-in-it"),
        not_in_it(page),
        if page.report.has(SharePart::Card) { format!("<p>{}</p>\n", filled(page)) } else { String::new() },
    )
}

fn not_in_it(page: &Page<'_>) -> String {
    let names = page.report.not_in_it.iter().map(|part| page.say(&format!("part-{}", part.name())));
    let lines = page.report.items_left_out;
    let lines = (lines > 0).then(|| page.say_with("part-lines", &[("count", count(lines))]));
    names.chain(lines).collect::<Vec<_>>().join("; ")
}

/// How much was filled in, and when.
pub(super) fn filled(page: &Page<'_>) -> String {
    let shares = &page.report.completeness;
    let counts = [
        ("share-away", shares.away),
        ("share-live", shares.live),
        ("share-late", shares.late),
        ("share-in-session", shares.in_session),
        ("share-imported", shares.imported),
    ];
    let all = [("filled", count(shares.filled)), ("days", count(shares.days))];
    let said = counts.iter().filter(|(_, number)| *number > 0);
    let said = said.map(|(id, number)| page.say_with(id, &[("count", count(*number))]));
    [page.say_with("share-filled", &all)].into_iter().chain(said).collect::<Vec<_>>().join(" · ")
}

pub(super) fn part(page: &Page<'_>) -> String {
    let life = paragraphs(&page.report.life_worth_living);
    let life = match life.is_empty() {
        true => life,
        false => format!("<h3>{}</h3>\n{life}", page.say("report-life")),
    };
    let parts: String = page.report.targets.iter().map(|part| target(page, part)).collect();
    page.section("first", &(life + &parts + &page.how("report-bars-how") + &behind(page)))
}

/// Own words; where two devices wrote at once, both.
pub(super) fn paragraphs(said: &Versions) -> String {
    let paragraph = |text: &String| format!("<p>{}</p>\n", super::method::lines(text));
    said.0.iter().map(paragraph).collect()
}

fn target(page: &Page<'_>, part: &TargetPart) -> String {
    let heading = page.say(&format!("target-{}", part.target.name()));
    let days = [("days", count(page.report.to.since(page.report.from) + 1))];
    let heads = vec![
        page.say("report-line"),
        page.say_with("report-known", &days),
        page.say("report-peak"),
        page.say("report-above"),
        page.say("report-total"),
        page.say("report-each-day"),
    ];
    let mut table = Table::new(heading.clone(), heads);
    part.lines.iter().for_each(|line| table.row(page.item(&line.item), row(page, line)));
    let table = table.wide("lines");
    let facts: String = facts(page, part.target).iter().map(|fact| format!("<li>{fact}</li>")).collect();
    let facts = if facts.is_empty() { facts } else { format!("<ul>{facts}</ul>\n") };
    let left_out = part.target == DbtTarget::LifeThreatening && !told_of_danger(page);
    let nothing = match (left_out, table.is_empty() && facts.is_empty()) {
        (true, _) => format!("<p>{}</p>\n", page.say("report-left-out")),
        (false, true) => format!("<p>{}</p>\n", page.say("report-no-line")),
        (false, false) => String::new(),
    };
    format!("<div class=\"target\">\n<h3>{heading}</h3>\n{table}{facts}{nothing}</div>\n")
}

fn told_of_danger(page: &Page<'_>) -> bool {
    page.report.has(SharePart::LifeThreatening)
}

fn row(page: &Page<'_>, line: &TargetLine) -> Vec<String> {
    let none = || page.say("report-none");
    let (scale, id) = (page.report.item(&line.item).map(|item| &item.scale), &line.item);
    let peak = line.peak.map_or_else(none, |(peak, day)| match scale {
        Some(Scale::YesNo) if peak == 0 => page.value(id, peak),
        _ if peak == 0 => page.value(id, peak),
        _ => format!("{} <span class=\"quiet\">({})</span>", page.value(id, peak), page.short_day(day)),
    });
    let above = if line.known > 0 { line.above_zero.to_string() } else { none() };
    let total = line.total.map_or_else(none, |total| total.to_string());
    vec![line.known.to_string(), peak, above, total, bars(page, line)]
}

/// A bar for each day or week: as high as its number, a dash for 0, nothing where nothing was answered.
fn bars(page: &Page<'_>, line: &TargetLine) -> String {
    let points = &line.points;
    let of_scale = match page.report.item(&line.item).map(|item| &item.scale) {
        Some(scale @ (Scale::Peak | Scale::Range { .. })) => scale.ends().map_or(1, |(_, high)| high),
        _ => 1,
    };
    let most = line.peak.map_or(1, |(peak, _)| peak).max(of_scale).max(1);
    let mut chart = Chart::new("bars", CHART, &page.item(&line.item), &words(page, line));
    let slot = CHART[0] / points.len().max(1) as f64;
    let (mut tall, mut dashes) = (String::new(), String::new());
    for (place, value) in points.iter().enumerate().filter_map(|(place, point)| Some((place, point.value?))) {
        let x = (place as f64 + 0.5) * slot;
        match value {
            ..=0 => dashes += &format!("M{} 28h{}", short(x - slot * 0.35), short(slot * 0.7)),
            _ => tall += &format!("M{} 29V{}", short(x), short(29.0 - 27.0 * f64::from(value) / f64::from(most))),
        }
    }
    chart.line("rule", 1.0, &week_lines(page, points, slot));
    chart.line("", 1.6, &dashes);
    chart.line("bar", (slot * 0.62).clamp(0.5, 6.0), &tall);
    chart.html()
}

/// A fine line before each week but the first, where days are drawn.
fn week_lines(page: &Page<'_>, points: &[Point], slot: f64) -> String {
    let firsts: Vec<_> = page.report.sheets.iter().flat_map(|sheet| &sheet.weeks).map(|week| week.first_day).collect();
    let starts = points.iter().enumerate().skip(1).filter(|(_, point)| firsts.contains(&point.day));
    let daily = points.get(1).is_some_and(|second| second.day.since(points[0].day) == 1);
    if !daily {
        return String::new();
    }
    starts.map(|(place, _)| format!("M{} 0V30", short(place as f64 * slot))).collect()
}

/// The bars in words; of many weeks the table tells.
fn words(page: &Page<'_>, line: &TargetLine) -> String {
    if line.points.len() > 98 {
        return page.say("report-see-table");
    }
    let none = page.say("report-none");
    let value = |point: &Point| point.value.map_or_else(|| none.clone(), |value| page.value(&line.item, value));
    line.points
        .iter()
        .map(|point| format!("{} {}", page.short_day(point.day), value(point)))
        .collect::<Vec<_>>()
        .join(", ")
}

/// What else belongs to a target: how therapy went on, and skills.
fn facts(page: &Page<'_>, target: DbtTarget) -> Vec<String> {
    match target {
        DbtTarget::TherapyInterfering => {
            let sum =
                |count: fn(&crate::sharing::SessionCounts) -> u32| page.report.sessions.iter().map(count).sum::<u32>();
            let (attended, missed, cancelled) = (sum(|s| s.attended), sum(|s| s.missed), sum(|s| s.cancelled));
            let args = [("count", count(attended)), ("before", count(missed)), ("known", count(cancelled))];
            let sessions = (attended + missed + cancelled > 0).then(|| page.say_with("report-sessions-said", &args));
            sessions.into_iter().chain([filled(page)]).collect()
        }
        DbtTarget::Skills => super::skills::facts(page),
        DbtTarget::LifeThreatening | DbtTarget::QualityOfLife => Vec::new(),
    }
}

/// The numbers behind the bars, a row for each day or week.
fn behind(page: &Page<'_>) -> String {
    let lines: Vec<_> = page.report.targets.iter().flat_map(|part| &part.lines).collect();
    let Some(longest) = lines.first() else { return String::new() };
    let heads = [page.say("report-day")].into_iter().chain(lines.iter().map(|line| page.item(&line.item))).collect();
    let mut table = Table::new(page.say("report-first"), heads);
    for (place, point) in longest.points.iter().enumerate() {
        let value = |line: &&TargetLine| {
            let value = line.points.get(place).and_then(|point| point.value);
            value.map(|value| page.value(&line.item, value)).unwrap_or_default()
        };
        table.row(page.day(point.day), lines.iter().map(value).collect());
    }
    table.folded(page)
}
