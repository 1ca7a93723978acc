//! The rules that bring the plan up, as agreed with the DBT therapist.

use std::fmt::Write as _;

use clap::Args;
use serde_json::json;
use somacard_core::card::{Answer, ItemId, Scale};
use somacard_core::safety::{Because, Jump, Offer, Show};
use somacard_core::{Diary, Error, Given, Result, UrgeRuleEdit};

use super::edit::day_or_none;
use crate::answer;
use crate::here::Here;
use crate::output::Output;

/// Options of `safety rules`.
#[derive(Args)]
pub struct Options {
    /// The item of the card whose rule is agreed
    item: Option<String>,
    /// From this number on; none takes it away
    #[arg(long, value_name = "NUMBER", requires = "item")]
    at_least: Option<String>,
    /// Or a rise: so much above what is usual, and at least this high, such as 2,3; none takes it away
    #[arg(long, value_name = "BY,LEAST", requires = "item")]
    jump: Option<String>,
    /// It is something that was done; injury is asked about first: yes or no
    #[arg(long, value_name = "yes|no", requires = "item")]
    act: Option<String>,
    /// One quiet line instead of the plan, for what is high for a long time: yes or no
    #[arg(long, value_name = "yes|no", requires = "item")]
    quiet: Option<String>,
    /// Whether it holds: yes or no
    #[arg(long, value_name = "yes|no", requires = "item")]
    on: Option<String>,
    /// When it was agreed; none takes it away
    #[arg(long, value_name = "DATE", requires = "item")]
    agreed_on: Option<String>,
}

/// Agrees a rule, or lists all.
pub fn run(here: &Here, options: &Options) -> Result<Output> {
    let diary = here.open()?;
    if let Some(item) = &options.item {
        diary.edit_urge_rule(here.now, &ItemId::new(item)?, &edit(options)?)?;
    }
    listed(here, &diary)
}

fn edit(options: &Options) -> Result<UrgeRuleEdit> {
    Ok(UrgeRuleEdit {
        at_least: unless_none(options.at_least.as_deref(), |text| number("at-least", text))?,
        jump: unless_none(options.jump.as_deref(), jump)?,
        act: answer::yes_no("act", options.act.as_deref())?,
        quiet: answer::yes_no("quiet", options.quiet.as_deref())?,
        on: answer::yes_no("on", options.on.as_deref())?,
        agreed_on: day_or_none("agreed-on", options.agreed_on.as_deref())?,
    })
}

fn unless_none<T>(text: Option<&str>, read: impl Fn(&str) -> Result<T>) -> Result<Option<Option<T>>> {
    match text {
        None => Ok(None),
        Some("none") => Ok(Some(None)),
        Some(text) => read(text).map(|value| Some(Some(value))),
    }
}

fn number(option: &str, text: &str) -> Result<i32> {
    text.trim().parse().map_err(|_| Error::invalid(option, Given::value(text), "a whole number, or none"))
}

fn jump(text: &str) -> Result<Jump> {
    let refused = || Error::invalid("jump", Given::value(text), "two whole numbers such as 2,3, or none");
    let (by, least) = text.split_once(',').ok_or_else(refused)?;
    Ok(Jump { by: number("jump", by)?, least: number("jump", least)? })
}

fn listed(here: &Here, diary: &Diary) -> Result<Output> {
    let (rules, items) = (diary.urge_rules()?, diary.template()?);
    let mut text = String::new();
    for rule in &rules {
        let item = items.iter().find(|item| item.id == rule.item);
        let name = item.map_or_else(|| rule.item.to_string(), |item| here.texts.item(item));
        let yes_no = item.is_some_and(|item| item.scale == Scale::YesNo);
        let _ = writeln!(text, "{name}  ({})\n  {}", rule.item, here.texts.urge_rule(rule, yes_no));
    }
    Ok(Output::done(rules, text))
}

/// Options of `safety put-away`.
#[derive(Args)]
pub struct PutAway {
    /// What brought it up, such as urge-suicide=4
    #[arg(value_name = "ITEM=NUMBER", required = true)]
    because: Vec<String>,
    /// The day it was for [default: today]
    #[arg(long = "for", value_name = "DATE")]
    for_day: Option<String>,
}

/// Puts an offer away.
pub fn put_away(here: &Here, options: &PutAway) -> Result<Output> {
    let diary = here.open()?;
    let items = diary.template()?;
    let because = options.because.iter().map(|typed| {
        let (name, value) = answer::pair("because", typed, "ITEM=NUMBER, such as urge-suicide=4")?;
        let item = answer::item(&items, name)?;
        let number = match item.scale.parse(name, value)? {
            Answer::YesNo(yes) => i32::from(yes),
            answer => answer.number().unwrap_or_default(),
        };
        Ok(Because { item: item.id.clone(), number })
    });
    let for_day = match &options.for_day {
        Some(text) => answer::day("for", text)?,
        None => diary.today(here.now)?,
    };
    let because = because.collect::<Result<_>>()?;
    diary.dismiss_offer(&Offer { show: Show::Plan, injury_first: false, for_day: Some(for_day), because })?;
    let text = here.texts.say("safety-put-away-done") + "\n";
    Ok(Output::done(json!({ "put_away": options.because, "day": for_day }), text))
}
