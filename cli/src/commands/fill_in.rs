//! What is typed on a day's card or in a week's header.

use clap::{Args, Subcommand};
use somacard_core::card::{Coming, FilledIn, SkillId};
use somacard_core::safety::Offer;
use somacard_core::time::DiaryDay;
use somacard_core::{AnswerDay, Diary, Error, Given, MissingDraft, Result, WeekEdit, WeekPart};

use super::card::day_or_today;
use crate::answer;
use crate::here::Here;

/// What is typed on a card.
#[derive(Subcommand)]
pub enum Write {
    /// Fill in a day's card
    Set(Box<Set>),
    /// Fill in a week's header
    Header(Header),
}

/// A day's card.
#[derive(Args)]
pub struct Set {
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

/// A week's header.
#[derive(Args)]
pub struct Header {
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
    /// Take something away again: started-on, filled-in, in-session, skill, before.NAME, after.NAME
    #[arg(long, value_name = "PART")]
    clear: Vec<String>,
}

impl Set {
    /// Saves it. Returns the day, and whether to offer the safety plan.
    pub fn save(self, here: &Here, diary: &Diary) -> Result<(DiaryDay, Offer)> {
        let day = day_or_today(here, diary, "day", self.day.as_deref())?;
        let offer = diary.answer_day(here.now, draft(diary, self, day)?)?;
        Ok((day, offer))
    }
}

impl Header {
    /// Saves it. Returns a day of the week, and whether to offer the safety plan.
    pub fn save(self, here: &Here, diary: &Diary) -> Result<(DiaryDay, Offer)> {
        let day = day_or_today(here, diary, "week", self.week.as_deref())?;
        let offer = diary.edit_week(here.now, day, edit(self)?)?;
        Ok((day, offer))
    }
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
        started_on: header.started_on.as_deref().map(|text| answer::day("started-on", text)).transpose()?,
        filled_in: header.filled_in.as_ref().map(filled).transpose()?,
        filled_in_session: yes_no("in-session", header.in_session.as_deref())?,
        skill_of_week: header.skill.as_deref().map(SkillId::new).transpose()?,
        before: coming(&header.before)?,
        after: coming(&header.after)?,
        unsaid: header.clear.iter().map(|name| part(name)).collect::<Result<_>>()?,
    })
}

fn part(name: &str) -> Result<WeekPart> {
    match name.split_once('.') {
        Some(("before", name)) => Coming::known(name).map(WeekPart::Before),
        Some(("after", name)) => Coming::known(name).map(WeekPart::After),
        _ => match name {
            "started-on" => Ok(WeekPart::StartedOn),
            "filled-in" => Ok(WeekPart::FilledIn),
            "in-session" => Ok(WeekPart::FilledInSession),
            "skill" => Ok(WeekPart::SkillOfWeek),
            _ => {
                let allowed = "started-on, filled-in, in-session, skill, before.NAME, after.NAME";
                Err(Error::invalid("clear", Given::value(name), allowed))
            }
        },
    }
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

fn yes_no(field: &str, text: Option<&str>) -> Result<Option<bool>> {
    match text {
        None => Ok(None),
        Some("yes" | "y") => Ok(Some(true)),
        Some("no" | "n") => Ok(Some(false)),
        Some(other) => Err(Error::invalid(field, Given::value(other), "yes or no")),
    }
}
