//! The body, front and back: these days, and what is different from as many days before.

use super::page::Page;
use super::table::Table;
use crate::body::drawing::{Fill, Mark, Picture, Theme, escaped, map_of_period};
use crate::body::{HEAD, PlaceOverTime, WHOLE};
use crate::sharing::{BodyPart, PlaceChange};
use crate::text::TextArg;

/// A mean that differs by less is called about the same.
const SAME: f64 = 0.5;
/// So many places are said beside the picture; the table has all.
const SAID: usize = 10;

pub(super) fn part(page: &Page<'_>) -> String {
    let body = &page.report.body;
    if body.period.places.is_empty() {
        return page.section("body", &format!("<p>{}</p>\n", page.say("map-none")));
    }
    page.section("body", &format!("{}{}{}", now(page, body), change(page, body), behind(page, body)))
}

fn now(page: &Page<'_>, body: &BodyPart) -> String {
    let title = page.texts.say("report-body-now");
    let mut picture = map_of_period(title.clone(), &body.period, page.texts, body.shows_intimate);
    let legend = legend(&picture);
    (picture.headed, picture.legend, picture.notes) = (false, Vec::new(), Vec::new());
    let mean = page.say_with("map-mean", &[("days", TextArg::Number(body.period.days.into()))]);
    let side = format!(
        "<p class=\"how\">{mean}</p>\n{legend}<h4>{}</h4>\n{}",
        page.say("report-strongest"),
        strongest(page, body)
    );
    beside(page, &title, &picture, &side)
}

/// A picture with words at its side.
fn beside(page: &Page<'_>, title: &str, picture: &Picture, side: &str) -> String {
    let svg = picture.svg(Theme::Page);
    let own = page.say("map-own-sides");
    format!(
        "<div class=\"body\">\n<h3>{}</h3>\n<div class=\"figure\">{svg}</div>\n<div class=\"side\">\n{side}<p class=\"how\">{own}</p>\n</div>\n</div>\n",
        escaped(title)
    )
}

fn legend(picture: &Picture) -> String {
    let row = |(fill, sign, meaning): &(Fill, String, String)| {
        let class = match fill {
            Fill::Step(step) => format!("step-{step}"),
            Fill::Stripes => "stripes".to_owned(),
            Fill::Crossed | Fill::Plain => "plain".to_owned(),
        };
        let sign = if sign.is_empty() { "&#160;".to_owned() } else { escaped(sign) };
        format!("<li><span class=\"swatch {class}\">{sign}</span> {}</li>\n", escaped(meaning))
    };
    let rows: String = picture.legend.iter().map(row).collect();
    format!("<ul class=\"legend\">\n{rows}</ul>\n")
}

/// The places with the highest means, and those that have no place on the figure.
fn strongest(page: &Page<'_>, body: &BodyPart) -> String {
    let mut places: Vec<&PlaceOverTime> = body.period.places.iter().filter(|place| !place.nothing_felt()).collect();
    places.sort_by(|a, b| b.mean.unwrap_or(0.0).total_cmp(&a.mean.unwrap_or(0.0)));
    let off_figure = |place: &PlaceOverTime| place.target == WHOLE || place.target == HEAD;
    let (first, rest) = places.split_at(places.len().min(SAID));
    let said = first.iter().chain(rest.iter().filter(|place| off_figure(place)));
    let rows: String =
        said.map(|place| format!("<li>{}</li>\n", escaped(&page.texts.place_over_time(place)))).collect();
    format!("<ul class=\"places\">\n{rows}</ul>\n")
}

fn change(page: &Page<'_>, body: &BodyPart) -> String {
    let title = page.texts.say("report-body-change");
    let days = page.span(body.before.0, body.before.1);
    if body.changes.is_empty() {
        return format!("<h3>{}</h3>\n<p>{} {days}.</p>\n", escaped(&title), page.say("report-no-change"));
    }
    let picture = Picture {
        title: title.clone(),
        headed: false,
        words: ["view-front", "view-back", "side-left", "side-right"].map(|word| page.texts.say(word)),
        marks: body.changes.iter().map(|change| mark(page, change)).collect(),
        legend: [
            (Fill::Step(5), "+1", "report-more"),
            (Fill::Step(1), "−1", "report-less"),
            (Fill::Plain, "=", "report-same"),
        ]
        .map(|(fill, sign, text)| (fill, sign.to_owned(), page.texts.say(text)))
        .into(),
        notes: Vec::new(),
        show_intimate: body.shows_intimate,
    };
    let legend = legend(&picture);
    let side = format!("<p class=\"how\">{} {days}.</p>\n{legend}{}", page.say("report-against"), largest(page, body));
    beside(page, &title, &Picture { legend: Vec::new(), ..picture }, &side)
}

fn mark(page: &Page<'_>, change: &PlaceChange) -> Mark {
    let fill = match change.change {
        change if change >= SAME => Fill::Step(5),
        change if change <= -SAME => Fill::Step(1),
        _ => Fill::Plain,
    };
    let label = if fill == Fill::Plain { "=".to_owned() } else { with_sign(change.change) };
    Mark { target: change.target.clone(), fill, label, said: in_words(page, change), copied: false }
}

/// The nearest whole number, short enough for a small place; the words say tenths.
fn with_sign(change: f64) -> String {
    let sign = if change < 0.0 { "−" } else { "+" };
    format!("{sign}{:.0}", change.abs().round())
}

/// "nape: 3.4 before 2.9".
fn in_words(page: &Page<'_>, change: &PlaceChange) -> String {
    let (mean, before) = (page.texts.tenths(change.mean), page.texts.tenths(change.before));
    let args = [("mean", TextArg::Text(&mean)), ("before", TextArg::Text(&before))];
    format!("{}: {}", page.texts.region(&change.target), page.texts.say_with("report-place-change", &args))
}

/// The largest changes, more and less alike.
fn largest(page: &Page<'_>, body: &BodyPart) -> String {
    let mut changes: Vec<_> = body.changes.iter().filter(|change| change.change.abs() >= SAME).collect();
    changes.sort_by(|a, b| b.change.abs().total_cmp(&a.change.abs()));
    let row = |change: &&PlaceChange| format!("<li>{}</li>\n", escaped(&in_words(page, change)));
    let rows: String = changes.iter().take(SAID).map(row).collect();
    if rows.is_empty() {
        rows
    } else {
        format!("<h4>{}</h4>\n<ul class=\"places\">\n{rows}</ul>\n", page.say("report-largest"))
    }
}

fn behind(page: &Page<'_>, body: &BodyPart) -> String {
    let heads = [
        "report-place",
        "report-place-felt",
        "report-place-known",
        "report-place-mean",
        "report-peak",
        "report-place-before",
    ];
    let mut table = Table::new(page.say("report-body"), heads.map(|head| page.say(head)).into());
    for place in &body.period.places {
        let tenths = |mean: Option<f64>| mean.map(|mean| page.texts.tenths(mean)).unwrap_or_default();
        let peak = place.peak.map(|(peak, _)| peak.to_string()).unwrap_or_default();
        let cells =
            [place.felt.to_string(), place.known.to_string(), tenths(place.mean), peak, tenths(place.mean_before)];
        table.row(escaped(&page.texts.region(&place.target)), cells.into());
    }
    table.folded(page)
}
