//! Insights: what went together in one's own days, and one's own questions.

use clap::Args;
use serde_json::json;
use somacard_core::card::{CardItem, ItemId};
use somacard_core::insights::{Finding, FindingKind, InsightQuestion, Insights, Verdict};
use somacard_core::text::TextArg;
use somacard_core::{Job, Result};

use crate::answer;
use crate::here::Here;
use crate::output::Output;
use crate::screen;

/// Options of `insights`.
#[derive(Args)]
pub struct Options {
    /// From this day [default: the diary's first]
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
    /// Up to this day [default: today]
    #[arg(long, value_name = "DATE")]
    to: Option<String>,
    /// Ask a question of your own, such as anger=jaw-left or sad=chest; up to five, best before you look
    #[arg(long, value_name = "ITEM=PLACE")]
    ask: Vec<String>,
    /// Take a question back
    #[arg(long, value_name = "ITEM=PLACE")]
    dont_ask: Vec<String>,
}

/// Takes the questions, and shows what was found.
pub fn run(here: &Here, options: &Options) -> Result<Output> {
    let diary = here.open()?;
    for (typed, on) in options.dont_ask.iter().map(|typed| (typed, false)).chain(options.ask.iter().map(|t| (t, true)))
    {
        let (item, place) = answer::pair("ask", typed, "ITEM=PLACE, such as anger=jaw-left")?;
        let question = InsightQuestion { item: ItemId::new(item)?, place: place.to_owned() };
        diary.set_insight_question(here.now, &question, on)?;
    }
    let to = options.to.as_deref().map_or_else(|| diary.today(here.now), |text| answer::day("to", text))?;
    let first = diary.info()?.first_day.unwrap_or(to).min(to);
    let from = options.from.as_deref().map_or(Ok(first), |text| answer::day("from", text))?;
    let insights = diary.insights(from, to, &Job::default())?;
    let items = diary.template()?;
    Ok(Output::done(in_json(here, &insights, &items), in_words(here, &insights, &items)))
}

fn in_json(here: &Here, insights: &Insights, items: &[CardItem]) -> serde_json::Value {
    let mut json = json!(insights);
    if let Some(findings) = json["findings"].as_array_mut() {
        for (shown, finding) in findings.iter_mut().zip(&insights.findings) {
            shown["text"] = here.texts.finding(finding, items).into();
        }
    }
    json
}

/// So many findings of a kind are told; `--json` has all.
const TOLD: usize = 8;

fn in_words(here: &Here, insights: &Insights, items: &[CardItem]) -> String {
    let texts = &here.texts;
    let mut text = String::new();
    let mut part = |heading: &str, lines: Vec<String>| {
        let more = lines.len().saturating_sub(TOLD);
        if !lines.is_empty() {
            text += &format!("{}\n", screen::strong(&texts.say(heading)));
            lines.iter().take(TOLD).for_each(|line| text += &format!("  {}\n", screen::wrapped(line, 76, "    ")));
            let count = [("count", TextArg::Number(i64::try_from(more).unwrap_or(i64::MAX)))];
            text += &if more > 0 { format!("  {}\n\n", texts.say_with("insights-more", &count)) } else { "\n".into() };
        }
    };
    let said = |finding: &&Finding| texts.finding(finding, items);
    let (asked, found): (Vec<_>, Vec<_>) =
        insights.told(FindingKind::Association).into_iter().partition(|finding| finding.asked);
    let open = insights.not_enough.iter().filter(|open| open.asked).map(|open| texts.not_enough(open, items));
    part("insights-asked", asked.iter().map(said).chain(open).collect());
    part("insights-found", found.iter().map(said).collect());
    let of = |kind| insights.told(kind).iter().map(said).collect::<Vec<_>>();
    part("insights-triggers", of(FindingKind::Trigger));
    part("insights-skills", of(FindingKind::Skill));
    let next_days = insights.next_days.iter().filter(|one| one.felt > 0).map(|one| texts.next_day(one));
    // What was worse stands first: it must not be what is cut.
    part("insights-visits", [next_days.collect(), of(FindingKind::Visit), of(FindingKind::Return)].concat());
    part("insights-trends", of(FindingKind::Trend));
    if insights.findings.iter().all(|finding| finding.verdict > Verdict::Hint) {
        // Of all that could be looked at one day, the first few tell how it is.
        part(
            "insights-not-enough",
            insights
                .not_enough
                .iter()
                .filter(|open| !open.asked)
                .take(5)
                .map(|open| texts.not_enough(open, items))
                .collect(),
        );
        text += &format!("{}\n", screen::wrapped(&texts.say("insights-nothing"), 80, ""));
    }
    text + &screen::wrapped(&texts.looked(insights), 80, "") + "\n"
}
