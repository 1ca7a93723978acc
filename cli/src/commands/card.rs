//! The card: a week, a span, a day, four weeks side by side; and what is typed on a day's card or a week's header.

use clap::{Args, Subcommand};
use serde_json::{Map, Value, json};
use somacard_core::card::{CardItem, Coming, DayCard, FilledIn, Scale, SkillId, WeekCard};
use somacard_core::time::DiaryDay;
use somacard_core::{AnswerDay, Diary, Error, Given, MissingDraft, Result, WeekEdit};

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

#[derive(Subcommand)]
enum Write {
    /// Fill in a day's card
    Set(Box<Set>),
    /// Fill in a week's header
    Header(Header),
}

#[derive(Args)]
struct Set {
    /// Answers, such as sad=3 alcohol=0 sleep=7h30
    #[arg(value_name = "ITEM=VALUE")]
    answers: Vec<String>,
    /// The day [default: today]
    #[arg(long, value_name = "DATE")]
    day: Option<String>,
    /// Empty an answer typed on the card
    #[arg(long, value_name = "ITEM")]
    clear: Vec<String>,
    /// Tick a skill
    #[arg(long, value_name = "SKILL")]
    tick: Vec<String>,
    /// Untick a skill
    #[arg(long, value_name = "SKILL")]
    untick: Vec<String>,
    /// The day's note
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    /// Away that day: yes or no
    #[arg(long, value_name = "YES|NO")]
    away: Option<String>,
    /// Written together with the DBT therapist
    #[arg(long)]
    in_session: bool,
    /// Did you know there was a card for this day? yes or no
    #[arg(long, value_name = "YES|NO", help_heading = "A day without an entry")]
    knew: Option<String>,
    /// Were you willing to fill it in? yes or no
    #[arg(long, value_name = "YES|NO", help_heading = "A day without an entry")]
    willing: Option<String>,
    /// Did it come to mind? yes or no
    #[arg(long, value_name = "YES|NO", help_heading = "A day without an entry")]
    thought_of_it: Option<String>,
    /// What got in the way?
    #[arg(long, value_name = "TEXT", help_heading = "A day without an entry")]
    in_the_way: Option<String>,
}

#[derive(Args)]
struct Header {
    /// A day of the week [default: today]
    #[arg(long, value_name = "DATE")]
    week: Option<String>,
    /// The day this card was begun
    #[arg(long, value_name = "DATE")]
    started_on: Option<String>,
    /// daily, 4-6, 2-3, once
    #[arg(long)]
    filled_in: Option<String>,
    /// Filled in during the session: yes or no
    #[arg(long, value_name = "YES|NO")]
    in_session: Option<String>,
    /// The skill of the week
    #[arg(long, value_name = "SKILL")]
    skill: Option<String>,
    /// A rating on coming into session, such as urge-use=2
    #[arg(long, value_name = "NAME=0..5")]
    before: Vec<String>,
    /// A rating on leaving it
    #[arg(long, value_name = "NAME=0..5")]
    after: Vec<String>,
}

/// Shows or fills in.
pub fn run(here: &Here, options: Options) -> Result<Output> {
    let diary = here.open()?;
    match options.write {
        Some(Write::Set(set)) => {
            let day = day_or_today(here, &diary, set.day.as_deref())?;
            diary.answer_day(here.now, draft(&diary, *set, day)?)?;
            show_day(here, &diary, day)
        }
        Some(Write::Header(header)) => {
            let day = day_or_today(here, &diary, header.week.as_deref())?;
            diary.edit_week(here.now, day, edit(header)?)?;
            show_week(here, &diary, day)
        }
        None => show(here, &diary, &options),
    }
}

fn show(here: &Here, diary: &Diary, options: &Options) -> Result<Output> {
    if let (Some(from), Some(to)) = (&options.from, &options.to) {
        let (from, to) = (day("from", from)?, day("to", to)?);
        let reading = diary.days(from, to)?;
        let text = screen::days(&reading.items, &reading.days, diary.today(here.now)?, &here.texts);
        return Ok(Output::done(in_json(&reading.items, &reading.days), text));
    }
    if let Some(text) = &options.day {
        return show_day(here, diary, day("day", text)?);
    }
    let of_week = day_or_today(here, diary, options.week.as_deref())?;
    if !options.four_weeks {
        return show_week(here, diary, of_week);
    }
    let (items, weeks) = diary.four_weeks(here.now, of_week)?;
    let days: Vec<DayCard> = weeks.iter().flat_map(|week| week.days.iter().cloned()).collect();
    Ok(Output::done(in_json(&items, &days), screen::four_weeks(&items, &weeks, &here.texts)))
}

fn show_week(here: &Here, diary: &Diary, of_day: DiaryDay) -> Result<Output> {
    let (items, week): (Vec<CardItem>, WeekCard) = diary.week(here.now, of_day)?;
    let text = screen::week(&items, &week, diary.today(here.now)?, &here.texts);
    Ok(Output::done(in_json(&items, &week.days), text))
}

fn show_day(here: &Here, diary: &Diary, day: DiaryDay) -> Result<Output> {
    let reading = diary.days(day, day)?;
    let check_ins = diary.check_ins(day, day)?;
    let text = screen::days(&reading.items, &reading.days, diary.today(here.now)?, &here.texts)
        + &screen::entries(&reading.items, &check_ins, &here.texts);
    let mut json = in_json(&reading.items, &reading.days);
    json[0]["check_ins"] = json!(check_ins);
    Ok(Output::done(json, text))
}

/// One object a day, missing days included.
fn in_json(items: &[CardItem], days: &[DayCard]) -> Value {
    days.iter().map(|day| day_json(items, day)).collect()
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

fn draft(diary: &Diary, set: Set, day: DiaryDay) -> Result<AnswerDay> {
    let items = diary.template()?;
    let typed = answer::answers(&items, &set.answers)?.into_iter().map(|(item, answer)| (item, Some(answer)));
    let cleared = set.clear.iter().map(|name| answer::item(&items, name).map(|item| (item.id.clone(), None)));
    let answers = typed.map(Ok).chain(cleared).collect::<Result<_>>()?;
    let ticks = set.tick.iter().map(|name| (name, true)).chain(set.untick.iter().map(|name| (name, false)));
    Ok(AnswerDay {
        day: Some(day),
        in_session: set.in_session,
        answers,
        ticks: ticks.map(|(name, ticked)| Ok((SkillId::new(name)?, ticked))).collect::<Result<_>>()?,
        note: set.note,
        away: yes_no("away", set.away.as_deref())?,
        missing: MissingDraft {
            knew: yes_no("knew", set.knew.as_deref())?,
            willing: yes_no("willing", set.willing.as_deref())?,
            thought_of_it: yes_no("thought-of-it", set.thought_of_it.as_deref())?,
            in_the_way: set.in_the_way,
        },
    })
}

fn edit(header: Header) -> Result<WeekEdit> {
    let filled = |name: &String| {
        FilledIn::from_name(name)
            .ok_or_else(|| Error::invalid("filled-in", Given::value(name), "daily, 4-6, 2-3, once"))
    };
    Ok(WeekEdit {
        started_on: header.started_on.as_deref().map(|text| day("started-on", text)).transpose()?,
        filled_in: header.filled_in.as_ref().map(filled).transpose()?,
        filled_in_session: yes_no("in-session", header.in_session.as_deref())?,
        skill_of_week: header.skill.as_deref().map(SkillId::new).transpose()?,
        before: coming(&header.before)?,
        after: coming(&header.after)?,
    })
}

fn coming(typed: &[String]) -> Result<Coming> {
    let mut coming = Coming::default();
    for text in typed {
        let (name, number) = answer::pair("coming", text, "NAME=NUMBER, such as urge-use=2")?;
        let number = number.trim().parse();
        let number = number.map_err(|_| Error::invalid(name, Given::text(text), "a whole number from 0 to 5"))?;
        coming.rate(name, number)?;
    }
    Ok(coming)
}

fn day_or_today(here: &Here, diary: &Diary, text: Option<&str>) -> Result<DiaryDay> {
    text.map_or_else(|| diary.today(here.now), |text| day("day", text))
}

fn day(field: &str, text: &str) -> Result<DiaryDay> {
    text.parse().map_err(|_| Error::invalid(field, Given::value(text), "a date such as 2026-03-01"))
}

fn yes_no(field: &str, text: Option<&str>) -> Result<Option<bool>> {
    match text {
        None => Ok(None),
        Some("yes" | "y") => Ok(Some(true)),
        Some("no" | "n") => Ok(Some(false)),
        Some(other) => Err(Error::invalid(field, Given::value(other), "yes or no")),
    }
}
