//! What a person shares only when they tick it: chain analyses and the safety plan, in their own words.

use super::first::paragraphs;
use super::method::lines;
use super::page::Page;
use crate::body::drawing::escaped;
use crate::card::Chain;
use crate::safety::{SafetyPlan, Step};

pub(super) fn chains(page: &Page<'_>) -> String {
    let all: String = page.report.more.chains.iter().map(|chain| one(page, chain)).collect();
    page.section("chains", &all)
}

fn one(page: &Page<'_>, chain: &Chain) -> String {
    let about = chain.behaviour.as_ref().map(|id| format!(": {}", page.item(id))).unwrap_or_default();
    let links: String = chain
        .links
        .iter()
        .map(|link| format!("<li>{}: {}</li>\n", page.say(&format!("link-{}", link.kind.name())), lines(&link.text)))
        .collect();
    let links = match links.is_empty() {
        true => links,
        false => format!("<h4>{}</h4>\n<ol>\n{links}</ol>\n", page.say("chain-links")),
    };
    let part = |id: &str, said| {
        let said = paragraphs(said);
        if said.is_empty() { said } else { format!("<h4>{}</h4>\n{said}", page.say(&format!("chain-{id}"))) }
    };
    format!(
        "<h3>{}{about}</h3>\n{}{}{links}{}{}{}",
        page.day(chain.time.for_day),
        part("vulnerability", &chain.vulnerability),
        part("prompting-event", &chain.prompting_event),
        part("consequences", &chain.consequences),
        part("skill-instead", &chain.skill_instead),
        part("repair", &chain.repair),
    )
}

pub(super) fn safety_plan(page: &Page<'_>) -> String {
    let plan = page.report.more.safety_plan.as_ref().filter(|plan| !plan.is_empty());
    let steps = |plan: &SafetyPlan| Step::ALL.map(|step| self::step(page, plan, step)).concat();
    page.section("safety-plan", &plan.map(steps).unwrap_or_default())
}

fn step(page: &Page<'_>, plan: &SafetyPlan, step: Step) -> String {
    let lines: String = plan
        .step(step)
        .map(|line| {
            let phone = line.phone.as_ref().map(|phone| format!(", {}", escaped(phone))).unwrap_or_default();
            format!(
                "<li>{}{phone}</li>\n",
                line.words.0.iter().map(|said| lines(said)).collect::<Vec<_>>().join("<br>")
            )
        })
        .collect();
    let heading = page.say(&format!("step-{}", step.name()));
    if lines.is_empty() { lines } else { format!("<h3>{heading}</h3>\n<ul>\n{lines}</ul>\n") }
}
