//! For who does body work: where touch is welcome, on which terms, and the health answers that the person chose to show.

use super::first::paragraphs;
use super::page::Page;
use super::table::Table;
use crate::body::drawing::{Theme, escaped, plan_of_touch};
use crate::body::{TouchLevel, TouchPlan};
use crate::sessions::SessionTerms;
use crate::text::TextArg;

pub(super) fn part(page: &Page<'_>) -> String {
    let more = &page.report.more;
    let plan = more.touch.as_ref().map(|plan| touch(page, plan)).unwrap_or_default();
    let terms = more.terms.as_ref().map(|said| terms(page, said)).unwrap_or_default();
    page.section("massage", &(plan + &terms + &screening(page)))
}

fn touch(page: &Page<'_>, plan: &TouchPlan) -> String {
    let title = page.texts.say("touch-title");
    let day = page.texts.day(page.report.made_on.date());
    let dated = page.say_with("touch-dated", &[("day", TextArg::Text(&day))]);
    let picture = plan_of_touch(title.clone(), plan, page.texts).svg(Theme::Page);
    let lists: String = TouchLevel::ALL.into_iter().rev().map(|level| list(page, plan, level)).collect();
    let changeable = page.say("touch-changeable");
    let title = escaped(&title);
    format!("<h3>{title}</h3>\n<p>{dated}</p>\n<div class=\"maps\">{picture}</div>\n{lists}<p>{changeable}</p>\n")
}

/// The regions of a level by name, with the person's reasons where they go.
fn list(page: &Page<'_>, plan: &TouchPlan, level: TouchLevel) -> String {
    let said = |touch: &&crate::body::Touch| touch.marked.is_some() || touch.level == TouchLevel::Avoid;
    let of_level = plan.touches.iter().filter(|touch| touch.level == level).filter(said);
    let one = |touch: &crate::body::Touch| match touch.reason.current() {
        Some(reason) => format!("{} ({})", page.texts.region(touch.region), reason),
        None => page.texts.region(touch.region),
    };
    let all = escaped(&of_level.map(one).collect::<Vec<_>>().join(", "));
    let heading = page.say(&format!("touch-{}-means", level.name()));
    if all.is_empty() { all } else { format!("<h4>{heading}</h4>\n<p>{all}</p>\n") }
}

fn terms(page: &Page<'_>, terms: &SessionTerms) -> String {
    let said = terms.0.iter().filter(|(_, said)| !said.0.is_empty());
    let one = |(name, said): &(&str, _)| {
        format!("<dt>{}</dt>\n<dd>{}</dd>\n", page.say(&format!("term-{name}")), paragraphs(said))
    };
    let all: String = said.map(one).collect();
    let heading = page.say("touch-terms");
    if all.is_empty() { all } else { format!("<h3>{heading}</h3>\n<dl>\n{all}</dl>\n") }
}

/// The answers as they were given, with their days: a self-report, no finding.
fn screening(page: &Page<'_>) -> String {
    let heading = page.say("report-screening");
    let heads = ["report-question", "report-answer", "report-day"].map(|head| page.say(head));
    let mut table = Table::new(heading.clone(), heads.into());
    for said in &page.report.more.screening {
        let answer = page.say(&format!("screening-{}", said.answer.name()));
        table.row(page.say(&format!("screening-{}", said.item)), vec![answer, page.day(said.time.for_day)]);
    }
    let table = table.wide("answers");
    if table.is_empty() { table } else { format!("<h3>{heading}</h3>\n{}{table}", page.how("report-screening-how")) }
}
