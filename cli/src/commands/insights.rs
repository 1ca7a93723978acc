//! Insights: what went together in one's own days, and one's own questions.

use clap::Args;
use serde_json::json;
use somacard_core::card::{CardItem, ItemId};
use somacard_core::insights::{Finding, InsightQuestion, Insights, Verdict};
use somacard_core::{Diary, Result};

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
    let insights = diary.insights(from, to)?;
    let items = diary.template()?;
    Ok(Output::done(in_json(here, &insights, &items), in_words(here, &diary, &insights, &items)?))
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

fn in_words(here: &Here, diary: &Diary, insights: &Insights, items: &[CardItem]) -> Result<String> {
    let texts = &here.texts;
    let mut text = String::new();
    let mut part = |heading: &str, lines: Vec<String>| {
        if !lines.is_empty() {
            text += &format!("{}\n", screen::strong(&texts.say(heading)));
            lines.iter().for_each(|line| text += &format!("  {}\n", screen::wrapped(line, 76, "    ")));
            text.push('\n');
        }
    };
    let said = |wanted: &dyn Fn(&Finding) -> bool| {
        insights
            .findings
            .iter()
            .filter(|finding| wanted(finding))
            .map(|one| texts.finding(one, items))
            .collect::<Vec<_>>()
    };
    part("insights-asked", said(&|finding| finding.asked));
    let found = said(&|finding| !finding.asked && finding.verdict <= Verdict::Hint);
    let nothing = found.is_empty();
    part("insights-found", found);
    let asked = diary.insight_questions()?.len();
    // Of all that could be looked at one day, the first few tell how it is.
    let open = insights.not_enough.iter().filter(|open| open.asked || insights.findings.is_empty()).take(5.max(asked));
    part("insights-not-enough", open.map(|open| texts.not_enough(open, items)).collect());
    if nothing {
        text += &format!("{}\n", screen::wrapped(&texts.say("insights-nothing"), 80, ""));
    }
    Ok(text + &screen::wrapped(&texts.looked(insights), 80, "") + "\n")
}
