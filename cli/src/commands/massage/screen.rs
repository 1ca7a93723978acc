//! The health questions before massage: what to take along, which questions are asked again, answers. Medical help comes
//! before any list.

use std::fmt::Write as _;

use clap::Args;
use serde_json::json;
use somacard_core::body::targets;
use somacard_core::sessions::{ScreeningAnswer, ScreeningAnswers, ScreeningItem, Standing, Tier, screening_items};
use somacard_core::text::{TextArg, Texts};
use somacard_core::{Diary, Error, Given, Result};

use crate::answer::pair;
use crate::here::Here;
use crate::output::Output;

/// Options of `massage screen`.
#[derive(Args)]
pub struct Options {
    /// Show every question with its id
    #[arg(long, conflicts_with_all = ["answers", "places", "no_to_the_rest", "changed", "history"])]
    questions: bool,
    /// Answer a question: yes, no, unsure or declined
    #[arg(long = "answer", value_name = "QUESTION=ANSWER")]
    answers: Vec<String>,
    /// Answer a question about a place with yes, and say where: a region, or both sides
    #[arg(long = "place", value_name = "QUESTION=REGION")]
    places: Vec<String>,
    /// No to every other question that is asked at the moment, but for those last answered with yes or unsure
    #[arg(long)]
    no_to_the_rest: bool,
    /// Something changed since: ask everything again
    #[arg(long, conflicts_with_all = ["answers", "places", "no_to_the_rest", "history"])]
    changed: bool,
    /// Every time the questions were answered
    #[arg(long, conflicts_with_all = ["answers", "places", "no_to_the_rest"])]
    history: bool,
}

/// Asks, answers, or shows what holds.
pub fn run(here: &Here, options: &Options) -> Result<Output> {
    if options.questions {
        return Ok(questions(here));
    }
    let diary = here.open()?;
    if options.history {
        return history(here, &diary);
    }
    if options.changed {
        diary.screening_changed(here.now)?;
    }
    if !options.answers.is_empty() || !options.places.is_empty() || options.no_to_the_rest {
        diary.screen(here.now, &answers(here, &diary, options)?)?;
    }
    let standing = diary.screening(here.now)?;
    let text = said(&standing, &here.texts);
    Ok(Output::done(json!(standing), text))
}

fn questions(here: &Here) -> Output {
    let line = |item: &ScreeningItem| format!("  {:<20}{}\n", item.id, question(item, &here.texts));
    let text = screening_items().iter().map(line).collect::<String>();
    let named = |item: &ScreeningItem| {
        let mut json = json!(item);
        json["question"] = question(item, &here.texts).into();
        json
    };
    let text = format!("{}\n{}\n{text}", here.texts.say("screening-title"), here.texts.say("screening-why"));
    Output::done(screening_items().iter().map(named).collect::<Vec<_>>(), text)
}

fn question(item: &ScreeningItem, texts: &Texts) -> String {
    texts.say(&format!("screening-{}", item.id))
}

fn answers(here: &Here, diary: &Diary, options: &Options) -> Result<ScreeningAnswers> {
    let mut said = ScreeningAnswers::default();
    for typed in &options.answers {
        let (item, answer) = pair("answer", typed, "QUESTION=ANSWER, such as fever=no")?;
        let known = ScreeningAnswer::from_name(answer);
        let answer = known.ok_or_else(|| Error::invalid(item, Given::value(answer), "yes, no, unsure, declined"))?;
        said.answers.insert(item.to_owned(), answer);
    }
    for typed in &options.places {
        let (item, name) = pair("place", typed, "QUESTION=REGION, such as wound=knee-left")?;
        said.answers.entry(item.to_owned()).or_insert(ScreeningAnswer::Yes);
        said.places.entry(item.to_owned()).or_default().extend(targets(name)?.into_iter().map(str::to_owned));
    }
    if options.no_to_the_rest {
        let standing = diary.screening(here.now)?;
        // A yes is not taken back in passing.
        for item in standing.asked_again.iter().filter(|item| !standing.carried.contains(&item.id.as_str())) {
            said.answers.entry(item.id.clone()).or_insert(ScreeningAnswer::No);
        }
    }
    Ok(said)
}

fn said(standing: &Standing, texts: &Texts) -> String {
    let (outcome, mut text) = (&standing.outcome, String::new());
    if !outcome.help_now.is_empty() {
        let _ = writeln!(text, "{}\n\n{}", texts.say("screening-help-now"), texts.say("screening-help-asked"));
        outcome.help_now.iter().for_each(|id| text.push_str(&format!("  {}\n", texts.say(&format!("screening-{id}")))));
        text.push('\n');
    }
    let _ = writeln!(text, "{}\n{}", texts.say("screening-title"), texts.say("screening-why"));
    if !standing.ever {
        let _ = writeln!(text, "{}", texts.say("screening-never"));
    }
    let take = |item: &&'static str| texts.say(&format!("screening-{item}-take"));
    let mut no_go: Vec<_> = outcome.no_go.iter().map(|region| texts.region(region)).collect();
    no_go.extend(outcome.no_go_somewhere.then(|| texts.say("screening-somewhere")));
    let lists = [
        (Tier::Postpone, outcome.postpone.iter().map(take).collect()),
        (Tier::NotHere, no_go),
        (Tier::Doctor, outcome.doctor.iter().map(take).collect()),
        (Tier::Agree, outcome.agree.iter().map(take).collect::<Vec<_>>()),
    ];
    for (tier, lines) in lists.iter().filter(|(_, lines)| !lines.is_empty()) {
        let _ = writeln!(text, "\n{}", texts.say(&format!("screening-tier-{}", tier.name())));
        lines.iter().for_each(|line| text.push_str(&format!("  {line}\n")));
    }
    let nothing = outcome.help_now.is_empty() && lists.iter().all(|(_, lines)| lines.is_empty());
    // Said only of a full set of answers that still count: one that ran out or is open may have been a yes.
    if nothing && standing.asked_again.is_empty() {
        let _ = writeln!(text, "\n{}", texts.say("screening-nothing"));
    }
    text + "\n" + &again(standing, texts)
}

/// What is asked again, and until when the rest counts.
fn again(standing: &Standing, texts: &Texts) -> String {
    let count = i64::try_from(standing.asked_again.len()).unwrap_or(i64::MAX);
    let mut text = texts.say_with("screening-asked-again", &[("count", TextArg::Number(count))]) + "\n";
    for item in &standing.asked_again {
        let _ = writeln!(text, "  {:<20}{}", item.id, question(item, texts));
    }
    if let Some(until) = standing.valid_until {
        let until = until.to_string();
        let _ = writeln!(text, "{}", texts.say_with("screening-valid-until", &[("day", TextArg::Text(&until))]));
    }
    text + &texts.say("screening-acute-again") + "\n"
}

fn history(here: &Here, diary: &Diary) -> Result<Output> {
    let all = diary.screenings()?;
    let mut text = String::new();
    for screening in &all {
        let changed =
            if screening.changed { format!(" · {}", here.texts.say("screening-changed")) } else { String::new() };
        let _ = writeln!(text, "{}{changed}", screening.time.for_day);
        for (item, answer) in &screening.said.answers {
            let places = screening.said.places.get(item).into_iter().flatten();
            let places = places.map(|region| here.texts.region(region)).collect::<Vec<_>>().join(", ");
            let answer = here.texts.say(&format!("screening-{}", answer.name()));
            let _ = writeln!(text, "  {item:<20}{answer}{}{places}", if places.is_empty() { "" } else { ": " });
        }
    }
    let text = if text.is_empty() { here.texts.say("screening-never") + "\n" } else { text };
    Ok(Output::done(all, text))
}
