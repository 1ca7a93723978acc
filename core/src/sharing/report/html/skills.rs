//! Skills, counted. The 0–7 answers are counted one by one; nothing is averaged.

use super::page::{Page, count};
use super::svg::{Chart, short};
use super::table::Table;
use crate::body::drawing::escaped;
use crate::sharing::{ModuleUse, SkillCount};

const CHART: [f64; 2] = [90.0, 12.0];

pub(super) fn part(page: &Page<'_>) -> String {
    let ledger = &page.report.skills;
    let modules: String = ledger.modules.iter().map(|module| one(page, module)).collect();
    let modules = match modules.is_empty() {
        true => format!("<p>{}</p>\n", page.say("report-no-skill")),
        false => format!("{}<div class=\"modules\">\n{modules}</div>\n", page.how("report-skills-how")),
    };
    page.section("skills", &(modules + &day_answers(page)))
}

/// What the first page says of skills.
pub(super) fn facts(page: &Page<'_>) -> Vec<String> {
    let ledger = &page.report.skills;
    let all = || ledger.modules.iter().flat_map(|module| &module.skills);
    let (helped, not): (u32, u32) =
        (all().map(|skill| skill.helped()).sum(), all().map(|skill| skill.not_helped()).sum());
    let days = [("count", count(ledger.days)), ("days", count(page.report.completeness.filled))];
    let uses = [("helped", count(helped)), ("used", count(helped + not))];
    let mut facts = vec![page.say_with("report-skill-days", &days)];
    facts.extend((helped + not > 0).then(|| page.say_with("report-skill-helped", &uses)));
    facts
}

fn one(page: &Page<'_>, module: &ModuleUse) -> String {
    let name = module.module.as_ref().map(|module| page.say(&format!("module-{module}")));
    let name = name.unwrap_or_else(|| page.say("report-other-skills"));
    let heads = [
        "report-skill",
        "report-days-used",
        "report-helped",
        "report-not-helped",
        "report-could-not",
        "report-not-done",
    ];
    let mut table = Table::new(name, heads.map(|head| page.say(head)).into());
    for skill in &module.skills {
        table.row(escaped(&page.texts.skill(&skill.skill)), row(page, skill));
    }
    table.wide("skills")
}

fn row(page: &Page<'_>, skill: &SkillCount) -> Vec<String> {
    let days = format!("{} {}", bar(page, skill), skill.days);
    let counts = [skill.helped(), skill.not_helped(), skill.could_not(), skill.not_done()];
    [days].into_iter().chain(counts.map(|number| if number > 0 { number.to_string() } else { "·".into() })).collect()
}

/// A bar as long as the share of all days in the report.
fn bar(page: &Page<'_>, skill: &SkillCount) -> String {
    let most = page.report.skills.modules.iter().flat_map(|module| &module.skills).map(|skill| skill.days).max();
    let share = f64::from(skill.days) / f64::from(most.unwrap_or(1).max(1));
    let title = page.say_with("report-days-count", &[("count", count(skill.days))]);
    let mut chart = Chart::new("bar", CHART, &title, "");
    chart.line("quiet", 0.8, &format!("M1 6H{}", CHART[0] - 1.0));
    if skill.days > 0 {
        chart.line("", 6.0, &format!("M1 6H{}", short(1.0 + (CHART[0] - 2.0) * share)));
    }
    chart.html()
}

fn day_answers(page: &Page<'_>) -> String {
    let answers = page.report.skills.day_answers;
    if answers.iter().all(|number| *number == 0) {
        return String::new();
    }
    let mut table = Table::new(
        page.say("report-day-answers"),
        ["report-answer", "report-days-used"].map(|head| page.say(head)).into(),
    );
    for (answer, number) in answers.iter().enumerate() {
        table.row(format!("{answer} · {}", page.say(&format!("legend-{answer}"))), vec![number.to_string()]);
    }
    table.html("answers")
}
