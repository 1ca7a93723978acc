//! The card: a week, a span, a day, four weeks side by side.

use clap::Args;
use serde_json::{Map, Value, json};
use somacard_core::card::{CardItem, DayCard, Scale, WeekCard};
use somacard_core::time::DiaryDay;
use somacard_core::{Diary, Result};

use super::fill_in::Write;
use super::safety;
use crate::here::Here;
use crate::output::Output;
use crate::{answer, screen};

/// Options of `card`.
#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Options {
    #[command(subcommand)]
    write: Option<Write>,
    /// The week of this day [default: this week]
    #[arg(long, value_name = "DATE", conflicts_with_all = ["from", "day"])]
    week: Option<String>,
    /// Days from this one
    #[arg(long, value_name = "DATE", requires = "to")]
    from: Option<String>,
    /// Days up to this one
    #[arg(long, value_name = "DATE", requires = "from")]
    to: Option<String>,
    /// One day with its check-ins
    #[arg(long, value_name = "DATE", conflicts_with = "from")]
    day: Option<String>,
    /// Four weeks side by side, ending with the week
    #[arg(long, conflicts_with_all = ["from", "day"])]
    four_weeks: bool,
}

/// Shows or fills in.
pub fn run(here: &Here, options: Options) -> Result<Output> {
    let diary = here.open()?;
    match options.write {
        Some(Write::Set(set)) => {
            let (day, offer) = set.save(here, &diary)?;
            Ok(show_day(here, &diary, day)?.and_then(&safety::offered(here, &diary, &offer)))
        }
        Some(Write::Header(header)) => {
            let (day, offer) = header.save(here, &diary)?;
            Ok(show_week(here, &diary, day)?.and_then(&safety::offered(here, &diary, &offer)))
        }
        None => show(here, &diary, &options),
    }
}

/// What discreet mode leaves out, said wherever it does.
fn left_out(here: &Here, diary: &Diary) -> Result<String> {
    let discreet = diary.discretion()?.discreet;
    Ok(if discreet { screen::wrapped(&here.texts.say("discreet-left-out"), 80, "") + "\n" } else { String::new() })
}

fn show(here: &Here, diary: &Diary, options: &Options) -> Result<Output> {
    if let (Some(from), Some(to)) = (&options.from, &options.to) {
        let (from, to) = (answer::day("from", from)?, answer::day("to", to)?);
        let reading = diary.days(from, to)?;
        let text = screen::days(&reading, diary.today(here.now)?, &here.texts);
        return Ok(Output::done(in_json(diary, &reading.items, &reading.days)?, text + &left_out(here, diary)?));
    }
    if let Some(text) = &options.day {
        return show_day(here, diary, answer::day("day", text)?);
    }
    let of_week = day_or_today(here, diary, "week", options.week.as_deref())?;
    if !options.four_weeks {
        return show_week(here, diary, of_week);
    }
    let (items, weeks) = diary.four_weeks(here.now, of_week)?;
    let days: Vec<DayCard> = weeks.iter().flat_map(|week| week.days.iter().cloned()).collect();
    let text = screen::four_weeks(&items, &weeks, &here.texts) + &left_out(here, diary)?;
    Ok(Output::done(in_json(diary, &items, &days)?, text))
}

fn show_week(here: &Here, diary: &Diary, of_day: DiaryDay) -> Result<Output> {
    let (items, week): (Vec<CardItem>, WeekCard) = diary.week(here.now, of_day)?;
    let text = screen::week(&items, &week, diary.today(here.now)?, &here.texts) + &left_out(here, diary)?;
    Ok(Output::done(in_json(diary, &items, &week.days)?, text))
}

fn show_day(here: &Here, diary: &Diary, day: DiaryDay) -> Result<Output> {
    let reading = diary.days(day, day)?;
    let check_ins = diary.check_ins(day, day)?;
    let text = screen::days(&reading, diary.today(here.now)?, &here.texts)
        + &screen::entries(&reading.items, &check_ins, &here.texts)
        + &left_out(here, diary)?;
    let mut json = in_json(diary, &reading.items, &reading.days)?;
    json[0]["check_ins"] = json!(check_ins);
    Ok(Output::done(json, text))
}

/// One object a day, missing days included; in discreet mode each names what it leaves out.
fn in_json(diary: &Diary, items: &[CardItem], days: &[DayCard]) -> Result<Value> {
    let mut days: Vec<Value> = days.iter().map(|day| day_json(items, day)).collect();
    if diary.discretion()?.discreet {
        let left_out = ["urges", "target-behaviours", "substances", "notes", "triggers"];
        days.iter_mut().for_each(|day| day["not_shown"] = json!(left_out));
    }
    Ok(days.into())
}

fn day_json(items: &[CardItem], day: &DayCard) -> Value {
    let mut json = json!(day);
    let values = items.iter().filter_map(|item| {
        let mut value = json!(day.items.get(&item.id)?);
        value["kind"] = item.kind.name().into();
        value["scale"] = item.scale.name().into();
        if let Scale::Range { min, max, .. } = item.scale {
            value["range"] = json!([min, max]);
        }
        Some((item.id.to_string(), value))
    });
    json["items"] = Value::Object(values.collect::<Map<_, _>>());
    json
}

/// The day as typed, else today.
pub(super) fn day_or_today(here: &Here, diary: &Diary, field: &str, text: Option<&str>) -> Result<DiaryDay> {
    text.map_or_else(|| diary.today(here.now), |text| answer::day(field, text))
}
