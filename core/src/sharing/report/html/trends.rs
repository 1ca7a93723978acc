//! How feelings, urges and other numbers went: a small chart for each, all drawn alike.

use super::page::Page;
use super::svg::{Chart, short};
use super::table::Table;
use crate::sharing::{Trend, WeekPoint};
use crate::text::TextArg;

const CHART: [f64; 2] = [300.0, 96.0];
/// Where the lines are drawn, between the words.
const LEFT: f64 = 34.0;
const RIGHT: f64 = 298.0;
const TOP: f64 = 8.0;
const BOTTOM: f64 = 74.0;

pub(super) fn part(page: &Page<'_>) -> String {
    let (known, unknown): (Vec<_>, Vec<_>) = page.report.trends.iter().partition(|trend| trend.known > 0);
    let figures: String = known.iter().map(|trend| figure(page, trend)).collect();
    let names: Vec<_> = unknown.iter().map(|trend| page.item(&trend.item)).collect();
    let unanswered = match names.is_empty() {
        true => String::new(),
        false => format!("<p>{} {}.</p>\n", page.say("report-unanswered"), names.join(", ")),
    };
    if known.is_empty() {
        return page.section("trends", &format!("<p>{}</p>\n{unanswered}", page.say("report-nothing")));
    }
    let body = format!(
        "{}<div class=\"charts\">\n{figures}</div>\n{unanswered}{}",
        page.how("report-trends-how"),
        behind(page, &known)
    );
    page.section("trends", &body)
}

fn figure(page: &Page<'_>, trend: &Trend) -> String {
    let name = page.item(&trend.item);
    format!(
        "<figure><figcaption>{name} <span class=\"quiet\">{}</span></figcaption>{}</figure>\n",
        summary(page, trend),
        chart(page, trend, &name)
    )
}

/// "middle 2, on 24 days".
fn summary(page: &Page<'_>, trend: &Trend) -> String {
    let middle = trend.median.map(|middle| page.middle(&trend.item, middle)).unwrap_or_default();
    page.say_with("report-middle", &[("mean", TextArg::Text(&middle)), ("days", TextArg::Number(trend.known.into()))])
}

fn chart(page: &Page<'_>, trend: &Trend, name: &str) -> String {
    let mut chart = Chart::new("trend", CHART, name, &words(page, trend));
    let y = |value: f64| {
        let (low, high) = (f64::from(trend.ends.0), f64::from(trend.ends.1));
        BOTTOM - (BOTTOM - TOP) * ((value - low) / (high - low).max(1.0)).clamp(0.0, 1.0)
    };
    chart.line("quiet", 0.8, &format!("M{LEFT} {TOP}H{RIGHT}M{LEFT} {BOTTOM}H{RIGHT}"));
    chart.word([LEFT - 5.0, TOP + 5.0], "end", &page.value(&trend.item, trend.ends.1));
    chart.word([LEFT - 5.0, BOTTOM + 4.0], "end", &page.value(&trend.item, trend.ends.0));
    chart.word([LEFT, 92.0], "start", &page.short_day(page.report.from));
    chart.word([RIGHT, 92.0], "end", &page.short_day(page.report.to));
    weeks(page, trend, &mut chart, &y);
    let dots = trend.days.iter().filter_map(|point| Some((point.day, point.value?)));
    let radius = if trend.days.len() > 40 { 1.2 } else { 2.0 };
    dots.for_each(|(day, value)| chart.dot([x(page, day, 0.5), y(value.into())], radius, true));
    chart.html()
}

/// Where a day stands; `part` of it, from its morning on.
fn x(page: &Page<'_>, day: crate::time::DiaryDay, part: f64) -> f64 {
    let all = (page.report.to.since(page.report.from) + 1) as f64;
    let place = (day.since(page.report.from) as f64 + part).clamp(0.0, all);
    LEFT + 4.0 + (RIGHT - LEFT - 8.0) * place / all
}

/// A band from a week's lowest to its highest, and a thick line at its middle value.
fn weeks(page: &Page<'_>, trend: &Trend, chart: &mut Chart, y: &impl Fn(f64) -> f64) {
    let mut middles = String::new();
    for week in &trend.weeks {
        let (Some(low), Some(median), Some(high)) = (week.low, week.median, week.high) else { continue };
        let (from, to) = (x(page, week.first_day, 0.0), x(page, week.first_day.plus(7), 0.0));
        let (from, width) = (from + 0.6, (to - from - 1.2).max(0.6));
        let (top, bottom) = (y(high.into()) - 2.0, y(low.into()) + 2.0);
        chart.band([from, top], [width, bottom - top]);
        middles += &format!("M{} {}h{}", short(from), short(y(median)), short(width));
    }
    chart.line("middle", if trend.weeks.len() > 60 { 1.4 } else { 2.6 }, &middles);
}

/// The chart in words; of many weeks the table tells.
fn words(page: &Page<'_>, trend: &Trend) -> String {
    if trend.weeks.len() > 26 {
        return format!("{}. {}", summary(page, trend), page.say("report-see-table"));
    }
    let week = |week: &WeekPoint| format!("{}: {}", page.short_day(week.first_day), in_words(page, trend, week));
    let weeks = trend.weeks.iter().map(week).collect::<Vec<_>>().join("; ");
    format!("{}. {weeks}", summary(page, trend))
}

/// "2.5 (1 to 4)".
fn in_words(page: &Page<'_>, trend: &Trend, week: &WeekPoint) -> String {
    let (Some(low), Some(median), Some(high)) = (week.low, week.median, week.high) else {
        return page.say("report-none");
    };
    let value = |number| page.value(&trend.item, number);
    format!("{} ({}–{})", page.middle(&trend.item, median), value(low), value(high))
}

/// A row for each week, a column for each line.
fn behind(page: &Page<'_>, trends: &[&Trend]) -> String {
    let heads =
        [page.say("report-week")].into_iter().chain(trends.iter().map(|trend| page.item(&trend.item))).collect();
    let mut table = Table::new(page.say("report-trends-table"), heads);
    for (place, week) in trends[0].weeks.iter().enumerate() {
        let cell = |trend: &&Trend| trend.weeks.get(place).map(|week| in_words(page, trend, week)).unwrap_or_default();
        table.row(page.day(week.first_day), trends.iter().map(cell).collect());
    }
    table.folded(page)
}
