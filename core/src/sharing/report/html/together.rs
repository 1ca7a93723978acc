//! What went together: the size of each finding with its interval, and how sure it is, in a word and in a sign.

use super::page::{Page, count};
use super::svg::{Chart, short};
use super::table::Table;
use crate::body::drawing::escaped;
use crate::insights::{Finding, FindingKind, Verdict, When};
use crate::text::{Language, TextArg};

/// So many findings are drawn; the rest stand in the table.
const DRAWN: usize = 12;
const CHART: [f64; 2] = [220.0, 18.0];

pub(super) fn part(page: &Page<'_>) -> String {
    let found = &page.report.associations;
    let drawn: Vec<_> =
        found.findings.iter().filter(|finding| finding.asked || finding.verdict <= Verdict::Hint).collect();
    let (first, rest) = drawn.split_at(drawn.len().min(DRAWN));
    let nothing = match first.is_empty() {
        true => format!(
            "<p>{}</p>\n",
            page.say(if found.pairs_tested == 0 { "report-too-few" } else { "insights-nothing" })
        ),
        false => table(page, first).wide("found"),
    };
    let rest = match rest.is_empty() {
        true => String::new(),
        false => table(page, rest).folded(page),
    };
    let how = if first.is_empty() { String::new() } else { page.how("report-together-how") };
    let around = around(page);
    page.section("together", &format!("{}{nothing}{rest}{}{how}{around}", looked(page), not_enough(page)))
}

/// So many sentences of a kind.
const SAID: usize = 6;

/// What else was found, in sentences; what was worse the day after a visit before what was better.
fn around(page: &Page<'_>) -> String {
    let found = &page.report.associations;
    let said = |kinds: &[FindingKind]| {
        let of = found.around.iter().filter(|finding| kinds.contains(&finding.kind)).take(SAID);
        of.map(|finding| page.texts.finding(finding, &page.report.items)).collect::<Vec<_>>()
    };
    let next_days = found.next_days.iter().map(|said| page.texts.next_day(said)).collect();
    let visits = [next_days, said(&[FindingKind::Visit, FindingKind::Return])].concat();
    let parts = [
        ("insights-triggers", said(&[FindingKind::Trigger])),
        ("insights-skills", said(&[FindingKind::Skill])),
        ("insights-visits", visits),
        ("insights-trends", said(&[FindingKind::Trend])),
    ];
    let part = |(heading, lines): (&str, Vec<String>)| {
        let lines: String = lines.iter().map(|line| format!("<li>{}</li>\n", escaped(line))).collect();
        if lines.is_empty() { lines } else { format!("<h3>{}</h3>\n<ul>\n{lines}</ul>\n", page.say(heading)) }
    };
    parts.into_iter().map(part).collect()
}

/// How much was looked at, in which days, and what going together does not say.
fn looked(page: &Page<'_>) -> String {
    let found = &page.report.associations;
    let args = [("pairs", count(found.pairs_tested)), ("days", count(found.days))];
    let days = page.span(found.from, found.to);
    format!("<p>{days}: {} {}</p>\n", page.say_with("insights-looked", &args), page.say("report-together-not"))
}

fn table(page: &Page<'_>, findings: &[&Finding]) -> Table {
    let heads =
        ["report-pair", "report-when", "report-interval", "report-size", "report-place-known", "report-verdict"];
    let mut table = Table::new(page.say("report-together"), heads.map(|head| page.say(head)).into());
    findings.iter().for_each(|finding| table.row(pair(page, finding), row(page, finding)));
    table
}

fn pair(page: &Page<'_>, finding: &Finding) -> String {
    let item = finding.subject.item.as_ref().map(|id| page.item(id)).unwrap_or_default();
    let place =
        finding.subject.place.as_deref().map(|place| escaped(&page.texts.place_of_body(place))).unwrap_or_default();
    let asked = if finding.asked {
        format!(" <span class=\"quiet\">({})</span>", page.say("report-asked"))
    } else {
        String::new()
    };
    format!("{item} – {place}{asked}")
}

fn row(page: &Page<'_>, finding: &Finding) -> Vec<String> {
    let when = match finding.subject.when {
        Some(When::BodyNextDay) => "report-when-body-next",
        Some(When::FeelingNextDay) => "report-when-feeling-next",
        _ => "report-when-same",
    };
    let verdict = escaped(&page.texts.verdict(finding.verdict));
    vec![page.say(when), whisker(page, finding), measured(page, finding), finding.days.to_string(), verdict]
}

/// "0.62 (0.31 to 0.80)".
fn measured(page: &Page<'_>, finding: &Finding) -> String {
    let number = |number: f64| {
        let text = format!("{number:.2}").replace('-', "−");
        if page.texts.language() == Language::Spanish { text.replace('.', ",") } else { text }
    };
    let (low, high) = finding.interval.unwrap_or((finding.effect, finding.effect));
    let said = [number(finding.effect), number(low), number(high)];
    let [mean, from, to] = said.each_ref().map(|text| TextArg::Text(text));
    page.say_with("report-measured", &[("mean", mean), ("from", from), ("to", to)])
}

/// A dot with its interval on a line from −1 to 1: filled when clear, hollow for a hint, a short stroke where there is no sign.
fn whisker(page: &Page<'_>, finding: &Finding) -> String {
    let x = |value: f64| 6.0 + (CHART[0] - 12.0) * (value.clamp(-1.0, 1.0) + 1.0) / 2.0;
    let mut chart = Chart::new("whisker", CHART, &measured(page, finding), "");
    chart.line("quiet", 0.8, &format!("M{} 9H{}M{} 1V17", short(x(-1.0)), short(x(1.0)), short(x(0.0))));
    chart.line("quiet", 0.8, &format!("M{} 5v8M{} 5v8", short(x(-1.0)), short(x(1.0))));
    if let Some((low, high)) = finding.interval {
        chart.line(
            "",
            1.8,
            &format!("M{} 9H{}M{} 5.5v7M{} 5.5v7", short(x(low)), short(x(high)), short(x(low)), short(x(high))),
        );
    }
    match finding.verdict {
        Verdict::Clear => chart.dot([x(finding.effect), 9.0], 4.2, true),
        Verdict::Hint => chart.dot([x(finding.effect), 9.0], 4.2, false),
        _ => chart.line("", 2.2, &format!("M{} 4v10", short(x(finding.effect)))),
    }
    chart.html()
}

/// What takes more days: the person's own questions by name; where nothing could be looked at, the first few.
fn not_enough(page: &Page<'_>) -> String {
    let found = &page.report.associations;
    let none = found.pairs_tested == 0;
    let asked = found.not_enough.iter().filter(|open| open.asked).count();
    let named: Vec<_> = found.not_enough.iter().filter(|open| open.asked || none).take(asked.max(5)).collect();
    let rows =
        named.iter().map(|open| format!("<li>{}</li>\n", escaped(&page.texts.not_enough(open, &page.report.items))));
    let rows: String = rows.collect();
    let list = if rows.is_empty() { rows } else { format!("<ul>\n{rows}</ul>\n") };
    let more = found.not_enough.len() - named.len();
    let more = match more {
        0 => String::new(),
        more => format!("<p>{}</p>\n", page.say_with("report-more-pairs", &[("count", count(more))])),
    };
    match (list.is_empty(), more.is_empty()) {
        (true, true) => String::new(),
        _ => format!("<h3>{}</h3>\n{list}{more}", page.say("insights-not-enough")),
    }
}
